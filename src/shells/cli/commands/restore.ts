// restore: the embedded database back to a backup or to a moment, opened only when what was erased since is
// erased again.

import { join } from 'node:path';
import { type Refusal, type RefusalTable, refuse } from '#kernel/refusal';
import { findPlace } from '#platform/embedded-postgres/choose-place';
import { openSystem } from '../../open-system.ts';
import { beginRestore } from '../../restore/begin-restore.ts';
import { removeAsides } from '../../restore/keep-backups.ts';
import { replayAndVerify } from '../../restore/replay.ts';
import { runRestore, undoRestore } from '../../restore/restore.ts';
import { readSettings, type Settings } from '../../settings.ts';
import { UsageError } from '../arguments.ts';
import { type Asked, DONE, type PlainCommand, showRefusal } from './command.ts';

const refusals = {
  'backups-are-the-hosts': {
    nl: 'Deze database staat elders (DATABASE_URL): wie haar beheert, maakt de back-ups. Na terugzetten: reisrecht restore --replay.',
    en: 'This database stands elsewhere (DATABASE_URL): whoever runs it makes the backups. After a restore: reisrecht restore --replay.',
  },
} as const satisfies RefusalTable;

export const externalRefusal = (): Refusal => refuse(refusals, 'backups-are-the-hosts').refusal;

export const restore: PlainCommand = {
  name: 'restore',
  help: 'put the database back from a backup; it opens when erasures since then are done again',
  options: {
    from: { value: 'BACKUP', help: 'a name of `reisrecht backups`, or latest' },
    to: { value: 'INSTANT', help: 'a moment, `copy` (as the backup was made) or `latest` (the default)' },
    resume: { help: 'go on with a restore that was interrupted' },
    undo: { help: 'give up a restore that did not open, and put the database of before back' },
    forget: { help: 'remove the databases that earlier restores set aside' },
    replay: { help: 'only carry out again what the ledger tells: after the host restored a database' },
  },
  alone: async (asked) => {
    const settings = readSettings(asked.environment);
    const { options, switches } = asked.args;
    const has = (name: string) => switches.includes(name);
    if (has('replay')) return replayOnly(settings, asked);
    if (settings.databaseUrl !== undefined) return showRefusal(asked, externalRefusal());
    if (has('forget')) return forget(settings, asked);
    if (has('undo')) return undo(settings, asked);
    if (!has('resume')) {
      if (options.from === undefined) throw new UsageError('--from BACKUP is needed (or --resume)');
      const begun = await beginRestore(settings, { from: options.from, to: readTo(options.to) });
      if (!begun.ok) return showRefusal(asked, begun.refusal);
    }
    const restored = await runRestore(settings, asked.terminal.progress);
    const { terminal } = asked;
    terminal.printJson(restored);
    terminal.print(`restored from ${restored.backup}`);
    terminal.print(`${restored.erased} people erased again, ${restored.swept} expired rows swept`);
    terminal.print(`verified: ${restored.present} erased people, ${restored.expired} expired rows`);
    if (restored.unsettled > 0)
      terminal.print(`${restored.unsettled} erasures whose end was not known were carried out`);
    if (restored.aside !== undefined)
      terminal.print(`the database of before: ${restored.aside} (remove it: reisrecht restore --forget)`);
    return DONE;
  },
};

function readTo(text: string | undefined): string {
  if (text === undefined || text === 'latest' || text === 'copy') return text ?? 'latest';
  try {
    return Temporal.Instant.from(text).toString();
  } catch {
    throw new UsageError('--to takes copy, latest or an instant such as 2026-11-22T09:00:00Z');
  }
}

async function replayOnly(settings: Settings, { terminal }: Asked): Promise<number> {
  const system = await openSystem(settings, { login: 'worker', onProgress: terminal.progress });
  try {
    const { db, owner, ledger } = system;
    const report = await replayAndVerify({ owner, db, ledger, now: system.now() });
    terminal.printJson(report);
    terminal.print(`${report.erased} people erased again, ${report.swept} expired rows swept`);
    return DONE;
  } finally {
    await system.close();
  }
}

async function undo(settings: Settings, { terminal }: Asked): Promise<number> {
  const aside = await undoRestore(settings);
  terminal.printJson({ undone: true, hadDatabase: aside !== undefined });
  terminal.print(
    aside === undefined ? 'given up; there was no database before' : 'the database of before is back',
  );
  return DONE;
}

async function forget(settings: Settings, { terminal }: Asked): Promise<number> {
  const place = findPlace(join(settings.dataFolder, 'database'));
  const removed = place === undefined ? 0 : removeAsides(place.cluster, undefined);
  terminal.printJson({ removed });
  terminal.print(`${removed} databases of before removed`);
  return DONE;
}
