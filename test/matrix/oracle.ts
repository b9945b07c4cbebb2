// What each role may do to each row, reckoned from what `register --json` prints and from what its words
// mean, apart from the code that writes grants and policies.
import type { RecordEntry, RegisterJson } from '#privacy/register-json';

/** A row of the fixture, as far as access depends on it. Days are ISO text. */
export interface RowFacts {
  readonly row: number;
  readonly organisation: string | null;
  readonly people: readonly (string | null)[];
  readonly confirmed: string | null;
  readonly purgeOn: string | null;
}

export interface Flagged {
  readonly organisation: string;
  readonly person: string;
  readonly activity: string;
}

export interface Standing {
  readonly organisation: string;
  readonly person: string;
  readonly today: string;
}

export type Action = 'select' | 'insert' | 'update' | 'delete';

export interface Right {
  readonly when: string;
  /** Columns, or all of the row (delete). */
  readonly columns: ReadonlySet<string> | undefined;
}

const KEYS = new Set(['tenant', 'subject-key', 'not-personal']);
const ANSWERED = new Set(['own', 'organisation', 'business-or-commute', 'expired', 'everyone']);

const names = (record: RecordEntry, keep: (field: string) => boolean) =>
  new Set(record.columns.filter(({ field }) => keep(field)).map(({ name }) => name));

/** The right of a role to an action on a table; undefined: none. */
export function rightOf(
  register: RegisterJson,
  record: RecordEntry,
  role: string,
  action: Action,
): Right | undefined {
  const write = record.writes?.[role];
  const read = readOf(register, record, role);
  if (action === 'select') {
    if (read !== undefined) return read;
    const points = write !== undefined && (write.delete || write.update.length > 0);
    return points ? { when: write.when, columns: names(record, (field) => KEYS.has(field)) } : undefined;
  }
  if (write === undefined) return undefined;
  if (action === 'insert')
    return write.insert ? { when: write.when, columns: names(record, () => true) } : undefined;
  if (action === 'delete') return write.delete ? { when: write.when, columns: undefined } : undefined;
  return write.update.length > 0 ? { when: write.when, columns: new Set(write.update) } : undefined;
}

function readOf(register: RegisterJson, record: RecordEntry, role: string): Right | undefined {
  if (!record.activity) {
    const when = record.readers?.[role];
    return when === undefined ? undefined : { when, columns: names(record, () => true) };
  }
  const read = register.activities.find(({ id }) => id === record.activity)?.reads[role];
  if (read === undefined || !ANSWERED.has(read.when)) return undefined;
  if (read.when === 'expired' && !record.scope?.purge) return undefined;
  if (read.when === 'business-or-commute' && !record.scope?.confirmed) return undefined;
  if (read.when === 'own' && record.subjects.length === 0) return undefined;
  return {
    when: read.when,
    columns: names(record, (field) => KEYS.has(field) || read.fields.includes(field)),
  };
}

/**
 * From its purge day on a row is there only for the sweeper and for who carries out a right; a new row may
 * come in with any day.
 */
export function lives(role: string, action: Action, { purgeOn }: RowFacts, today: string): boolean {
  if (action === 'insert' || role === 'sweeper' || role === 'rights') return true;
  return purgeOn === null || purgeOn > today;
}

/** Whether a role that has a right meets this row with it. */
export function meets(record: RecordEntry, when: string, row: RowFacts, standing: Standing): boolean {
  const here = !record.scope?.tenant || row.organisation === standing.organisation;
  if (when === 'everyone') return true;
  if (when === 'organisation') return here;
  if (when === 'own') return here && row.people.includes(standing.person);
  if (when === 'expired') return row.purgeOn !== null && row.purgeOn <= standing.today;
  return here && (row.confirmed === 'business' || row.confirmed === 'commute');
}

/** Whether a restriction or an objection takes the row away from this role. */
export function isTaken(
  register: RegisterJson,
  record: RecordEntry,
  { role, action }: { readonly role: string; readonly action: Action },
  row: RowFacts,
  flags: readonly Flagged[],
): boolean {
  const work = register.worksFor[role] ?? [];
  if (!record.activity || action === 'insert' || work === 'always-sees') return false;
  if (role === 'intake' && action === 'select' && record.scope?.recognises) return false;
  return flags.some(
    (flag) =>
      flag.organisation === row.organisation &&
      row.people.includes(flag.person) &&
      (flag.activity === 'all' || flag.activity === record.activity || work.includes(flag.activity)),
  );
}
