// Writes down whom a command is about to show, as a page of the screens does: the person reads it in the own
// log. When it cannot be written, nothing is shown.
import type { Shown } from '#platform/http/views';
import { recordViews } from '#privacy/views/record-views';
import { commandReason } from '#privacy/views/view-reasons';
import { findByNumbers } from '#services/people/organisations';
import type { System } from '../open-system.ts';

export interface ShownByCommand {
  readonly organisation: string;
  /** 'month preview'. */
  readonly command: string;
  readonly shown: readonly Shown[];
  /** Personnel numbers as they will be printed; null: an entry that is nobody's any more. */
  readonly numbers: readonly (string | null)[];
}

/** The viewer is who administers organisations; the shell knows no names of who types. */
export async function noteShown(
  { db, now }: Pick<System, 'db' | 'now'>,
  { organisation, command, shown, numbers }: ShownByCommand,
): Promise<void> {
  const named = [...new Set(numbers)].filter((number) => number !== null);
  if (named.length === 0) return;
  const people = await db.transaction({ role: 'recognition', organisation, now: now() }, (tx) =>
    findByNumbers(tx, named),
  );
  await notePeople({ db, now }, { organisation, command, shown, people });
}

/** The same for people who are known by id. */
export async function notePeople(
  { db, now }: Pick<System, 'db' | 'now'>,
  told: Omit<ShownByCommand, 'numbers'> & { readonly people: readonly string[] },
): Promise<void> {
  const { organisation, command, shown, people } = told;
  await db.transaction({ role: 'operator', organisation, now: now() }, (tx) =>
    recordViews(tx, { shown, reason: commandReason(command) }, people),
  );
}
