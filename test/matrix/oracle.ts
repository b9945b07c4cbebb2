// What each role may do to each row, reckoned from the facts of the register and from what its words mean,
// apart from the code that writes grants and policies.
import type { Facts, RecordFacts, WriteFacts } from './facts.ts';

/** A row of the fixture, as far as access depends on it. Days are ISO text. */
export interface RowFacts {
  readonly row: number;
  readonly organisation: string | null;
  readonly people: readonly (string | null)[];
  readonly confirmed: string | null;
  readonly purgeOn: string | null;
  /** Of the log of staff that was let in: who, and whether it is open still. */
  readonly staff: string | null;
  readonly isOpen: boolean;
  /** Of the log of views: as which role somebody looked. */
  readonly looker: string | null;
  /** Of what a hold reaches: the person it lies on, null for everybody. */
  readonly reaches?: string | null;
}

export interface Flagged {
  readonly organisation: string;
  readonly person: string;
  readonly activity: string;
}

/** A member of staff who was let in to the data of a person, and still is. */
export interface Ticket {
  readonly staff: string;
  readonly organisation: string;
  readonly person: string;
}

export interface Standing {
  readonly organisation: string;
  readonly person: string;
  readonly today: string;
  readonly tickets: readonly Ticket[];
}

export type Action = 'select' | 'insert' | 'update' | 'delete';

export interface Right {
  readonly when: string;
  /** Columns, or all of the row (delete). */
  readonly columns: ReadonlySet<string> | undefined;
}

const KEYS = new Set(['tenant', 'subject-key', 'not-personal']);
const ANSWERED = new Set([
  'own',
  'organisation',
  'business-or-commute',
  'expired',
  'everyone',
  'open-ticket',
  'own-ticket',
  'own-staff',
]);

const names = (record: RecordFacts, keep: (field: string) => boolean) =>
  new Set(record.columns.filter(({ field }) => keep(field)).map(({ name }) => name));

/** The right of a role to an action on a table; undefined: none. */
export function rightOf(
  register: Facts,
  record: RecordFacts,
  role: string,
  action: Action,
): Right | undefined {
  const write = record.writes[role] ?? erasureOf(register, record, role);
  const read = readOf(register, record, role);
  if (action === 'select') {
    if (read !== undefined) return read;
    const declared = record.writes[role];
    const points = declared !== undefined && (declared.delete || declared.update.length > 0);
    return points ? { when: declared.when, columns: names(record, (field) => KEYS.has(field)) } : undefined;
  }
  if (write === undefined) return undefined;
  if (action === 'insert')
    return write.insert ? { when: write.when, columns: names(record, () => true) } : undefined;
  if (action === 'delete') return write.delete ? { when: write.when, columns: undefined } : undefined;
  return write.update.length > 0 ? { when: write.when, columns: new Set(write.update) } : undefined;
}

function readOf(register: Facts, record: RecordFacts, role: string): Right | undefined {
  if (!record.activity) {
    const when = record.readers?.[role];
    return when === undefined ? undefined : { when, columns: names(record, () => true) };
  }
  const read = register.activities.find(({ id }) => id === record.activity)?.reads[role];
  if (read === undefined || !ANSWERED.has(read.when)) return undefined;
  if (read.when === 'expired' && !record.scope.purge) return undefined;
  if (read.when === 'business-or-commute' && !record.scope.confirmed) return undefined;
  if (['own', 'open-ticket'].includes(read.when) && record.subjects.length === 0) return undefined;
  if (read.when === 'own-ticket' && !record.scope.actor) return undefined;
  if (read.when === 'own-staff' && !record.scope.looker) return undefined;
  if (record.table === 'hidden.flag' && register.worksFor[role] !== 'always-sees') return undefined;
  return {
    when: read.when,
    columns: names(record, (field) => KEYS.has(field) || read.fields.includes(field)),
  };
}

/**
 * Who carries out a right deletes what may go: not what wages rest on for seven years, not what we hold for
 * a client, not what only the law makes us keep. What the month close reads may stay with less in it.
 */
function erasureOf(register: Facts, record: RecordFacts, role: string): WriteFacts | undefined {
  const activity = register.activities.find(({ id }) => id === record.activity);
  if (role !== 'rights' || activity === undefined || record.subjects.length === 0) return undefined;
  const stays =
    activity.retention.some(({ term }) => term === '7-years') ||
    activity.role === 'processor' ||
    activity.bases.every((basis) => basis === 'legal-obligation');
  if (stays) return undefined;
  const read = activity.reads.settlement?.fields;
  const isEmptied = (field: string) => !KEYS.has(field) && !read?.includes(field);
  const ends = ({ name, field, type, nullable }: RecordFacts['columns'][number]) =>
    type === 'daterange' ||
    (type === 'date' && nullable && (name === record.scope.purge || field === 'employment_end'));
  const update = record.columns.filter((column) => isEmptied(column.field) || ends(column));
  return {
    when: 'own',
    insert: false,
    update: read === undefined ? [] : update.map(({ name }) => name),
    delete: true,
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
export function meets(record: RecordFacts, when: string, row: RowFacts, standing: Standing): boolean {
  const here = !record.scope.tenant || row.organisation === standing.organisation;
  if (when === 'everyone') return true;
  if (when === 'organisation') return here;
  if (when === 'own') return here && row.people.includes(standing.person);
  if (when === 'own-ticket') return here && row.staff === standing.person;
  if (when === 'own-staff') return here && row.looker === 'client';
  if (when === 'open-ticket')
    return (
      here &&
      standing.tickets.some(
        ({ staff, organisation, person }) =>
          staff === standing.person && organisation === row.organisation && row.people.includes(person),
      )
    );
  if (when === 'expired') return row.purgeOn !== null && row.purgeOn <= standing.today;
  return here && (row.confirmed === 'business' || row.confirmed === 'commute');
}

/**
 * What no condition of the register says: who carries out a right of a person must learn of each hold that
 * lies on that person or on everybody, also of one that the person may not know of.
 */
export function mustLearn(role: string, action: Action, row: RowFacts, standing: Standing): boolean {
  if (role !== 'rights' || action !== 'select' || row.reaches === undefined) return false;
  // Whose right it is must be said, or the answer is an error.
  const isHere = standing.person !== '' && row.organisation === standing.organisation;
  return isHere && (row.reaches === null || row.reaches === standing.person);
}

/**
 * Whether a restriction or an objection takes the row away from this role; never what a member of staff
 * noted of his own looking.
 */
export function isTaken(
  register: Facts,
  record: RecordFacts,
  { role, action, when }: { readonly role: string; readonly action: Action; readonly when: string },
  row: RowFacts,
  flags: readonly Flagged[],
): boolean {
  const work = register.worksFor[role] ?? [];
  if (!record.activity || action === 'insert' || work === 'always-sees') return false;
  if (when === 'own-ticket') return false;
  if (role === 'intake' && action === 'select' && record.scope.recognises) return false;
  return flags.some(
    (flag) =>
      flag.organisation === row.organisation &&
      row.people.includes(flag.person) &&
      (flag.activity === 'all' || flag.activity === record.activity || work.includes(flag.activity)),
  );
}
