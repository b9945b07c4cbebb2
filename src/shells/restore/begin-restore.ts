// Decides whether a restore may begin, and puts the mark that closes the data folder until it has ended.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type RefusalTable, type Result, refuse } from '#kernel/refusal';
import { findGap } from '#platform/backup/check-log';
import { listManifests, manifestName } from '#platform/backup/manifest';
import { findPlace } from '#platform/embedded-postgres/choose-place';
import { countLeases } from '#platform/embedded-postgres/hold-lease';
import { findQuarantine, markQuarantine } from '#platform/embedded-postgres/quarantine';
import { stopPostmaster } from '#platform/embedded-postgres/run-postmaster';
import { withLock } from '#platform/embedded-postgres/with-lock';
import { backupFolderOf, type Settings } from '../settings.ts';

export const restoreRefusals = {
  'no-such-backup': {
    nl: 'Er is geen hele back-up {name}. Zie: reisrecht backups.',
    en: 'There is no whole backup {name}. See: reisrecht backups.',
  },
  'log-has-gap': {
    nl: 'Het logboek na back-up {name} mist een stuk. Kies --to copy of een latere back-up.',
    en: 'The log after backup {name} has a gap. Choose --to copy or a later backup.',
  },
  'restore-under-way': {
    nl: 'Hier wordt al een back-up teruggezet. Ga verder met --resume, of geef het op met --undo.',
    en: 'A backup is being restored here already. Go on with --resume, or give it up with --undo.',
  },
  'still-running': {
    nl: 'Reisrecht draait nog op deze gegevensmap. Stop het eerst.',
    en: 'Reisrecht still runs on this data folder. Stop it first.',
  },
  'secrets-missing': {
    nl: 'In {folder} ontbreekt {file}. Zonder de geheimen van toen zijn de back-up en de lijst van wissingen niet te lezen: zet het bestand terug.',
    en: '{folder} lacks {file}. Without the secrets of then neither the backup nor the list of erasures can be read: put that file back.',
  },
  'too-early': {
    nl: 'Back-up {name} is van na dat moment. Kies een eerdere.',
    en: 'Backup {name} was made after that moment. Choose an earlier one.',
  },
} as const satisfies RefusalTable;

export interface BeginRestore {
  /** The name of a base copy, or 'latest'. */
  readonly from: string;
  /** 'latest', 'copy', or an instant by the clock of the machine. */
  readonly to: string;
}

/** Nothing but the mark is written: the restore itself follows. */
export async function beginRestore(settings: Settings, { from, to }: BeginRestore): Promise<Result<string>> {
  const folder = backupFolderOf(settings);
  const directory = join(settings.dataFolder, 'database');
  const { whole } = listManifests(folder);
  const isIn = (end: string) =>
    to === 'latest' ||
    to === 'copy' ||
    Temporal.Instant.compare(Temporal.Instant.from(end), Temporal.Instant.from(to)) <= 0;
  const manifest =
    from === 'latest'
      ? whole.findLast(({ endedOnMachine }) => isIn(endedOnMachine))
      : whole.find(({ name }) => name === from);
  if (manifest === undefined) return refuse(restoreRefusals, 'no-such-backup', { name: from });
  if (!isIn(manifest.endedOnMachine)) return refuse(restoreRefusals, 'too-early', { name: manifest.name });
  if (to !== 'copy' && findGap(folder, manifest) !== undefined)
    return refuse(restoreRefusals, 'log-has-gap', { name: manifest.name });
  for (const file of ['secrets.json', join('database', 'secrets.json')]) {
    if (!existsSync(join(settings.dataFolder, file)))
      return refuse(restoreRefusals, 'secrets-missing', { folder: settings.dataFolder, file });
  }
  mkdirSync(directory, { recursive: true });
  return withLock(directory, async () => {
    if (findQuarantine(directory) !== undefined) return refuse(restoreRefusals, 'restore-under-way');
    if (countLeases(directory) > 0) return refuse(restoreRefusals, 'still-running');
    const place = findPlace(directory);
    const hasCluster = place !== undefined && existsSync(place.cluster);
    if (hasCluster) await stopPostmaster(place.cluster);
    const now = settings.clock.now();
    const aside = hasCluster ? freeAside(place.directory, now) : undefined;
    const since = now.toString();
    const mark = { backupFolder: folder, backup: manifest.name, to, aside, since };
    markQuarantine(directory, { step: 'rebuilding', ...mark });
    return { ok: true, value: manifest.name };
  });
}

/** `cluster.before-2026-11-22T09-00-00Z`: its age can be read from its name. */
function freeAside(directory: string, now: Temporal.Instant): string {
  const name = `cluster.before-${manifestName(now)}`;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!existsSync(join(directory, candidate))) return candidate;
  }
}
