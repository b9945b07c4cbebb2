// The backups of the embedded database: made, whole, young enough, and with a log that follows.
import { readLogState } from '#platform/backup/archive-log';
import { listManifests } from '#platform/backup/manifest';
import { backupFolderOf, type Settings } from '../settings.ts';
import { attention, type Finding, good, wrong } from './finding.ts';

const COPY_AT_MOST = { hours: 26 } as const;
const LOG_AT_MOST = { minutes: 30 } as const;

/** Only looks; the worker makes what is missing as long as it runs. */
export function examineBackups(settings: Settings): Finding[] {
  if (settings.databaseUrl !== undefined) {
    const nl = 'De database staat elders: wie haar beheert, maakt de back-ups.';
    return [good('backups', nl, 'The database stands elsewhere: whoever runs it makes the backups.')];
  }
  const folder = backupFolderOf(settings);
  const now = settings.clock.now();
  const { whole, broken } = listManifests(folder);
  const isOld = (at: string, limit: { hours?: number; minutes?: number }) =>
    Temporal.Instant.compare(Temporal.Instant.from(at).add(limit), now) < 0;
  const findings = broken.map((name) =>
    wrong(
      'backups',
      `Back-up ${name} is beschadigd en telt niet.`,
      `Backup ${name} is damaged and does not count.`,
    ),
  );
  const last = whole.at(-1);
  const log = readLogState(folder);
  if (last === undefined) {
    const nl = 'Er is nog geen back-up. De worker maakt hem, of nu: reisrecht backup.';
    findings.push(
      attention('backups', nl, 'There is no backup yet. The worker makes one, or now: reisrecht backup.'),
    );
  } else if (isOld(last.startedAt, COPY_AT_MOST)) {
    const nl = `De laatste back-up is van ${last.startedAt}. Draait de worker, en is er schijfruimte?`;
    const en = `The last backup is of ${last.startedAt}. Does the worker run, and is there room on the disk?`;
    findings.push(attention('backups', nl, en));
  } else
    findings.push(
      good('backups', `${whole.length}, laatste ${last.name}`, `${whole.length}, last ${last.name}`),
    );
  if (log?.hasGap === true) {
    const nl = 'Het logboek mist een stuk: terugzetten kan tot daar. Doe nu: reisrecht backup.';
    findings.push(
      wrong('log', nl, 'The log has a gap: a restore reaches up to there. Do now: reisrecht backup.'),
    );
  } else if (log !== undefined && isOld(log.at, LOG_AT_MOST)) {
    const nl = `Het logboek is het laatst gekopieerd om ${log.at}. Draait de worker?`;
    findings.push(attention('log', nl, `The log was last copied at ${log.at}. Does the worker run?`));
  }
  return findings;
}
