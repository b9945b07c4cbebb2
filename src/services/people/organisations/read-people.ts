// The people of an organisation as its own staff look at them: a page of the list, and one person with what
// holds on which days. Never a trip.
import { type Sql, sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export type PeopleState = 'now' | 'leaving' | 'gone' | 'all';

export interface PeopleAsked {
  /** Part of a name, or the beginning of a personnel number. */
  readonly sought: string;
  readonly state: PeopleState;
  readonly limit: number;
  readonly offset: number;
}

export interface ListedPerson {
  readonly personId: string;
  readonly personnelNumber: string;
  readonly name: string;
  readonly email: string | null;
  readonly costCentre: string | null;
  readonly group: string;
  readonly hoursPerWeek: number;
  readonly startsOn: Temporal.PlainDate;
  /** The last day of the employment; null while it lasts. */
  readonly endsOn: Temporal.PlainDate | null;
}

const states: Readonly<Record<PeopleState, Sql>> = {
  now: sql`and (p.ended_on is null or p.ended_on >= platform.today())`,
  leaving: sql`and p.ended_on >= platform.today()`,
  gone: sql`and p.ended_on < platform.today()`,
  all: sql``,
};

/** By name. `total` counts everybody who fits. Role `client`. */
export async function readPeople(
  tx: Transaction,
  asked: PeopleAsked,
): Promise<{ readonly total: number; readonly people: ListedPerson[] }> {
  const { limit, offset } = asked;
  const fitting = peopleSql(tx, soughtSql(asked));
  const { total } = await tx.get(sql<{ total: number }>`select count(*) as total from (${fitting}) fitting`);
  const people = await tx.list(sql<ListedPerson>`
    ${fitting} order by p.name collate "C", p.id limit ${limit} offset ${offset}`);
  return { total, people };
}

function soughtSql({ sought, state }: PeopleAsked): Sql {
  const text = sought.trim().replaceAll(/[\\%_]/g, '\\$&');
  if (text === '') return states[state];
  return sql`${states[state]} and (p.name ilike ${`%${text}%`} or e.personnel_number ilike ${`${text}%`})`;
}

/**
 * One row for each person: the terms of today, of who has not begun those of the first day, of who left those
 * of the last. Who was erased is nobody any more.
 */
const peopleSql = (tx: Transaction, which: Sql): Sql => sql`
  select p.id as "personId", e.personnel_number as "personnelNumber", p.name, p.email,
    e.cost_centre as "costCentre", e.group_name as "group", e.hours_per_week as "hoursPerWeek",
    e.starts_on as "startsOn", p.ended_on as "endsOn"
  from people.person p
  join (
    select distinct on (person_id) person_id, personnel_number, cost_centre, group_name, hours_per_week,
      min(lower(valid)) over (partition by person_id, personnel_number) as starts_on
    from people.employment where organisation_id = ${tx.context.organisation}::uuid
    order by person_id, valid @> platform.today() desc,
      case when valid @> platform.today() then known_from end desc,
      abs(lower(valid) - platform.today()), known_from desc) e on e.person_id = p.id
  where p.organisation_id = ${tx.context.organisation}::uuid and p.name <> '—' ${which}`;

/** Undefined: nobody of this organisation, or nobody whom it may see. Role `client`. */
export function findPerson(tx: Transaction, personId: string): Promise<ListedPerson | undefined> {
  return tx.find(sql<ListedPerson>`${peopleSql(tx, sql`and p.id = ${personId}::uuid`)}`);
}

export interface TermsOnDays {
  readonly from: Temporal.PlainDate;
  /** The last day; null without an end. */
  readonly until: Temporal.PlainDate | null;
  readonly costCentre: string | null;
  readonly group: string;
  readonly hoursPerWeek: number;
}

/** What holds on which days, the newest first: on each day what became known last. Role `client`. */
export function listTerms(tx: Transaction, personId: string, limit = 200): Promise<TermsOnDays[]> {
  return tx.list(sql<TermsOnDays>`
    select lower(span) as "from", upper(span) - 1 as "until", cost_centre as "costCentre",
      group_name as "group", hours_per_week as "hoursPerWeek"
    from (
      select e.cost_centre, e.group_name, e.hours_per_week,
        unnest(datemultirange(e.valid) - coalesce(range_agg(e.valid) over (order by e.known_from desc
          rows between unbounded preceding and 1 preceding), '{}')) as span
      from people.employment e
      where e.organisation_id = ${tx.context.organisation}::uuid and e.person_id = ${personId}::uuid) known
    order by lower(span) desc limit ${limit}`);
}
