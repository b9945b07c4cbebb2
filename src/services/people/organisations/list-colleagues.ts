// Which person has which personnel number, and whether the employer employed them on a day.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface Colleague {
  readonly personnelNumber: string;
  readonly personId: string;
}

/** The newest employment with a number counts. A map of number → person, for a whole file at once. */
export async function listColleagues(tx: Transaction, limit = 1_000_000): Promise<Map<string, string>> {
  const rows = await tx.list(sql<Colleague>`
    select distinct on (personnel_number) personnel_number as "personnelNumber", person_id as "personId"
    from people.employment where organisation_id = ${tx.context.organisation}::uuid
    order by personnel_number, known_from desc limit ${limit}`);
  return new Map(rows.map((row) => [row.personnelNumber, row.personId]));
}

export interface Member {
  readonly personId: string;
  readonly personnelNumber: string;
  readonly name: string;
  readonly costCentre: string | null;
}

/** The people of an organisation by personnel number, for a screen that names them. */
export async function listMembers(tx: Transaction, limit = 5000): Promise<Member[]> {
  return tx.list(sql<Member>`
    select distinct on (e.personnel_number) e.person_id as "personId",
      e.personnel_number as "personnelNumber", p.name,
      e.cost_centre as "costCentre"
    from people.employment e
    join people.person p on p.organisation_id = e.organisation_id and p.id = e.person_id
    where e.organisation_id = ${tx.context.organisation}::uuid
    order by e.personnel_number, e.valid @> platform.today() desc, e.known_from desc limit ${limit}`);
}

/** The last day of everybody who has one of these personnel numbers; null while the employment lasts. */
export function listEnds(
  tx: Transaction,
  personnelNumbers: readonly string[],
): Promise<{ personId: string; endedOn: Temporal.PlainDate | null }[]> {
  return tx.list(sql<{ personId: string; endedOn: Temporal.PlainDate | null }>`
    select distinct p.id as "personId", p.ended_on as "endedOn"
    from people.employment e
    join people.person p on p.organisation_id = e.organisation_id and p.id = e.person_id
    where e.organisation_id = ${tx.context.organisation}::uuid
      and e.personnel_number = any(${[...personnelNumbers]}::text[])`);
}

/** Of these people, who has no account any more. */
export async function listGone(tx: Transaction, people: readonly string[]): Promise<string[]> {
  const rows = await tx.list(sql<{ id: string }>`
    select id from people.person where organisation_id = ${tx.context.organisation}::uuid
      and id = any(${[...people]}::uuid[]) and ended_on < platform.today()`);
  return rows.map(({ id }) => id);
}

/** Of the person in the context (role `rights`): empty when that person is gone. */
export function listOwnEnd(
  tx: Transaction,
): Promise<{ personId: string; endedOn: Temporal.PlainDate | null }[]> {
  return tx.list(sql<{ personId: string; endedOn: Temporal.PlainDate | null }>`
    select id as "personId", ended_on as "endedOn" from people.person
    where organisation_id = ${tx.context.organisation}::uuid and id = ${tx.context.person}::uuid`);
}
