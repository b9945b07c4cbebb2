// Takes over the people an employer names: new ones are added, changed ones changed, the same list again
// changes nothing.
import { newId } from '#kernel/ids';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { purgeDayOf } from '#privacy/retain/purge-day';

export interface ReceivedPerson {
  readonly personnelNumber: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly startsOn: Temporal.PlainDate;
  /** The last day of the employment; absent while it lasts. */
  readonly endsOn?: Temporal.PlainDate | undefined;
  readonly costCentre?: string | undefined;
  /** The group of the policy; 'all' when the file does not say. */
  readonly group?: string | undefined;
  readonly hoursPerWeek?: number | undefined;
}

interface Known {
  readonly personnelNumber: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly valid: string;
}

export type OwnField = 'full_name' | 'email';

/** Fields that people had corrected themselves, by person: a list does not overwrite them. */
export type OwnFields = ReadonlyMap<string, ReadonlySet<OwnField>>;

export interface PeopleReceived {
  /** How many rows changed something. */
  readonly changed: number;
  /** Rows that said something else of a field than the person had corrected; the rest of them went in. */
  readonly kept: readonly { readonly personnelNumber: string; readonly fields: readonly OwnField[] }[];
}

/** At most some thousands of rows a call, personnel numbers distinct. Runs as `intake`. */
export async function receivePeople(
  tx: Transaction,
  rows: readonly ReceivedPerson[],
  own: OwnFields = new Map(),
): Promise<PeopleReceived> {
  const known = new Map((await listKnown(tx, rows)).map((row) => [row.personnelNumber, row]));
  const added = rows.filter((row) => !known.has(row.personnelNumber));
  if (added.length > 0) await addPeople(tx, added);
  const kept: PeopleReceived['kept'][number][] = [];
  let changed = 0;
  for (const told of rows) {
    const before = known.get(told.personnelNumber);
    if (before === undefined) continue;
    const { row, fields } = keepOwn(before, told, own.get(before.personId));
    if (fields.length > 0) kept.push({ personnelNumber: told.personnelNumber, fields });
    if (isSame(before, row)) continue;
    await changePerson(tx, before, row);
    changed += 1;
  }
  return { changed: added.length + changed, kept };
}

/** The row with what the person had corrected in place of what the list says, and which fields those are. */
function keepOwn(
  before: Known,
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

function listKnown(tx: Transaction, rows: readonly ReceivedPerson[]): Promise<Known[]> {
  return tx.list(sql<Known>`
    select distinct on (e.personnel_number) e.personnel_number as "personnelNumber",
      e.person_id as "personId",
      p.name, p.email, e.valid::text as valid
    from people.employment e
    join people.person p on p.organisation_id = e.organisation_id and p.id = e.person_id
    where e.organisation_id = ${tx.context.organisation}::uuid
      and e.personnel_number = any(${rows.map((row) => row.personnelNumber)}::text[])
      -- Whoever was erased and returns is somebody new: nothing of theirs hangs on the number of before.
      and p.name <> '—'
    order by e.personnel_number, lower(e.valid) desc, e.known_from desc`);
}

function isSame(known: Known, row: ReceivedPerson): boolean {
  return known.name === row.name && known.email === (row.email ?? null) && known.valid === rangeOf(row);
}

/** A half-open range as PostgreSQL writes it. */
function rangeOf(row: ReceivedPerson): string {
  return `[${row.startsOn},${row.endsOn === undefined ? '' : row.endsOn.add({ days: 1 })})`;
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
        ${rows.map((r) => r.hoursPerWeek ?? 40)}::integer[], ${rows.map(rangeOf)}::text[])
        r (id, number, cost_centre, group_name, hours, valid)`,
  ]);
}

/**
 * Another stretch that touches the newest one corrects it. One that does not is an employment of its own:
 * whoever comes back keeps the months of the first time.
 */
async function changePerson(tx: Transaction, before: Known, row: ReceivedPerson): Promise<void> {
  const { organisation } = tx.context;
  const { personId, personnelNumber, valid } = before;
  await tx.batch([
    sql`update people.person set name = ${row.name}, email = ${row.email ?? null},
        ended_on = ${row.endsOn ?? null}, purge_on = ${purgeOf(row)}
      where organisation_id = ${organisation}::uuid and id = ${personId}::uuid`,
    sql`insert into people.employment (organisation_id, person_id, personnel_number, cost_centre, group_name,
        hours_per_week, known_from, valid, recorded_at)
      select organisation_id, person_id, personnel_number, cost_centre, group_name, hours_per_week,
        platform.today(), ${rangeOf(row)}::daterange, platform.now()
      from people.employment
      where organisation_id = ${organisation}::uuid and person_id = ${personId}::uuid
        and personnel_number = ${personnelNumber} and valid = ${valid}::daterange
        and valid << ${rangeOf(row)}::daterange and not valid -|- ${rangeOf(row)}::daterange
      order by known_from desc limit 1`,
    sql`update people.employment set valid = ${rangeOf(row)}::daterange
      where organisation_id = ${organisation}::uuid and person_id = ${personId}::uuid
        and personnel_number = ${personnelNumber} and valid = ${valid}::daterange
        and not (valid << ${rangeOf(row)}::daterange and not valid -|- ${rangeOf(row)}::daterange)`,
  ]);
}
