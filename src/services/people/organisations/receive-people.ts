// Takes over the people an employer names: new ones are added, changed ones changed, the same list again
// changes nothing.
import { dayOf, isBefore } from '#kernel/day';
import { newId } from '#kernel/ids';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { purgeDayOf } from '#privacy/retain/purge-day';
import { addStretch, changeFrom, fitStretch, rangeOf, type Terms } from './fit-employment.ts';
import { type KnownPerson, listKnown } from './list-known.ts';

export interface ReceivedPerson {
  readonly personnelNumber: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly startsOn: Temporal.PlainDate;
  /** The last day of the employment; absent while it lasts. */
  readonly endsOn?: Temporal.PlainDate | undefined;
  /** Null is none; absent: it stays as it is. */
  readonly costCentre?: string | null | undefined;
  /** The group of the policy; 'all' for somebody new when the file does not say. */
  readonly group?: string | undefined;
  readonly hoursPerWeek?: number | undefined;
  /** From which day another cost centre, group or hours hold: today when absent, never before the start. */
  readonly changesOn?: Temporal.PlainDate | undefined;
}

export type OwnField = 'full_name' | 'email';

/** Fields that people had corrected themselves, by person: a list does not overwrite them. */
export type OwnFields = ReadonlyMap<string, ReadonlySet<OwnField>>;

export interface PeopleReceived {
  /** How many rows changed something. */
  readonly changed: number;
  /** The numbers of those rows: who is new, and who was changed. */
  readonly addedNumbers: readonly string[];
  readonly changedNumbers: readonly string[];
  /** Rows that said something else of a field than the person had corrected; the rest of them went in. */
  readonly kept: readonly { readonly personnelNumber: string; readonly fields: readonly OwnField[] }[];
}

/** At most some thousands of rows a call, personnel numbers distinct. Runs as `intake`. */
export async function receivePeople(
  tx: Transaction,
  rows: readonly ReceivedPerson[],
  own: OwnFields = new Map(),
): Promise<PeopleReceived> {
  const asked = rows.map(({ personnelNumber, changesOn }) => ({ personnelNumber, on: changesOn }));
  const known = new Map((await listKnown(tx, asked)).map((row) => [row.personnelNumber, row]));
  const added = rows.filter((row) => !known.has(row.personnelNumber));
  if (added.length > 0) await addPeople(tx, added);
  const kept: PeopleReceived['kept'][number][] = [];
  const changedNumbers: string[] = [];
  for (const told of rows) {
    const before = known.get(told.personnelNumber);
    if (before === undefined) continue;
    const { row, fields } = keepOwn(before, told, own.get(before.personId));
    if (fields.length > 0) kept.push({ personnelNumber: told.personnelNumber, fields });
    if (isSamePerson(before, row) && !hasOtherTerms(before, row)) continue;
    await changePerson(tx, before, row);
    changedNumbers.push(told.personnelNumber);
  }
  const addedNumbers = added.map(({ personnelNumber }) => personnelNumber);
  return { changed: added.length + changedNumbers.length, addedNumbers, changedNumbers, kept };
}

/** The row with what the person had corrected in place of what the list says, and which fields those are. */
function keepOwn(
  before: KnownPerson,
  told: ReceivedPerson,
  own: ReadonlySet<OwnField> = new Set(),
): { row: ReceivedPerson; fields: OwnField[] } {
  const keepsName = own.has('full_name') && before.name !== told.name;
  const keepsEmail = own.has('email') && before.email !== (told.email ?? null);
  return {
    row: {
      ...told,
      ...(keepsName ? { name: before.name } : {}),
      ...(keepsEmail ? { email: before.email ?? undefined } : {}),
    },
    fields: [...(keepsName ? ['full_name' as const] : []), ...(keepsEmail ? ['email' as const] : [])],
  };
}

const rangeOfRow = (row: ReceivedPerson): string => rangeOf(row.startsOn, row.endsOn);

const isSamePerson = (known: KnownPerson, row: ReceivedPerson): boolean =>
  known.name === row.name && known.email === (row.email ?? null) && known.valid === rangeOfRow(row);

/** What the row says of cost centre, group and hours, and of the rest what was known. */
const termsOf = (row: ReceivedPerson, known: Terms): Terms => ({
  costCentre: row.costCentre === undefined ? known.costCentre : row.costCentre,
  group: row.group ?? known.group,
  hoursPerWeek: row.hoursPerWeek ?? known.hoursPerWeek,
});

function hasOtherTerms(known: KnownPerson, row: ReceivedPerson): boolean {
  const told = termsOf(row, known);
  return (
    told.costCentre !== known.costCentre ||
    told.group !== known.group ||
    told.hoursPerWeek !== known.hoursPerWeek
  );
}

/** Account data goes two financial years after the account ended. */
const purgeOf = (row: ReceivedPerson) =>
  row.endsOn === undefined ? null : purgeDayOf('people/organisations/employment', row.endsOn);

async function addPeople(tx: Transaction, rows: readonly ReceivedPerson[]): Promise<void> {
  const organisation = tx.context.organisation;
  const ids = rows.map(() => newId(tx.context.now));
  await tx.batch([
    sql`insert into people.person (organisation_id, id, name, email, created_at, ended_on, purge_on)
      select ${organisation}::uuid, r.id, r.name, r.email, platform.now(), r.ended_on, r.purge_on
      from unnest(${ids}::uuid[], ${rows.map((r) => r.name)}::text[],
        ${rows.map((r) => r.email ?? null)}::text[], ${rows.map((r) => r.endsOn ?? null)}::date[],
        ${rows.map(purgeOf)}::date[]) r (id, name, email, ended_on, purge_on)`,
    sql`insert into people.employment (organisation_id, person_id, personnel_number, cost_centre, group_name,
        hours_per_week, known_from, valid, recorded_at)
      select ${organisation}::uuid, r.id, r.number, r.cost_centre, r.group_name, r.hours, platform.today(),
        r.valid::daterange, platform.now()
      from unnest(${ids}::uuid[], ${rows.map((r) => r.personnelNumber)}::text[],
        ${rows.map((r) => r.costCentre ?? null)}::text[], ${rows.map((r) => r.group ?? 'all')}::text[],
        ${rows.map((r) => r.hoursPerWeek ?? 40)}::integer[], ${rows.map(rangeOfRow)}::text[])
        r (id, number, cost_centre, group_name, hours, valid)`,
  ]);
}

/**
 * Another stretch that touches the newest one corrects it. One that does not is an employment of its own:
 * whoever comes back keeps the months of the first time.
 */
async function changePerson(tx: Transaction, before: KnownPerson, row: ReceivedPerson): Promise<void> {
  const { organisation, now } = tx.context;
  const range = rangeOfRow(row);
  const isNewStretch = comesAfter(before.valid, row.startsOn);
  const stretch = { ...before, valid: range };
  const terms = termsOf(row, before);
  const asked = row.changesOn ?? dayOf(now);
  const from = isBefore(asked, row.startsOn) ? row.startsOn : asked;
  const stays = row.endsOn === undefined || !isBefore(row.endsOn, from);
  await tx.batch([
    sql`update people.person set name = ${row.name}, email = ${row.email ?? null},
        ended_on = ${row.endsOn ?? null}, purge_on = ${purgeOf(row)}
      where organisation_id = ${organisation}::uuid and id = ${before.personId}::uuid`,
    ...(before.valid === range
      ? []
      : isNewStretch
        ? [addStretch(tx, before, range, terms)]
        : fitStretch(tx, before, range)),
    ...(hasOtherTerms(before, row) && !isNewStretch && stays ? changeFrom(tx, stretch, from, terms) : []),
  ]);
}

/** Whether a day lies after a stretch that ended, with at least one day between. */
function comesAfter(valid: string, startsOn: Temporal.PlainDate): boolean {
  const [, after = ''] = /,([\d-]*)\)$/.exec(valid) ?? [];
  return after !== '' && isBefore(Temporal.PlainDate.from(after), startsOn);
}
