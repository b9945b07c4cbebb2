// How a person is recognised by what we have, and what still points at them once they are erased.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

/** The personnel numbers of the person of the context, newest first. Role `rights`. */
export async function listPersonnelNumbers(tx: Transaction, limit = 100): Promise<string[]> {
  const rows = await tx.list<{ number: string }>(sql`
    select personnel_number as number from people.employment
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
    group by personnel_number order by max(known_from) desc limit ${limit}`);
  return rows.map(({ number }) => number);
}

export interface KnownAddress {
  readonly personId: string;
  readonly email: string;
}

/**
 * Who has this personnel number now: the newest employment counts. Role `recognition`, which sees numbers and
 * addresses and nothing else, also of who had everything frozen.
 */
export async function findByNumber(tx: Transaction, personnelNumber: string): Promise<string | undefined> {
  const found = await tx.find(sql<{ personId: string }>`
    select person_id as "personId" from people.employment
    where organisation_id = ${tx.context.organisation}::uuid and personnel_number = ${personnelNumber}
    order by known_from desc, recorded_at desc limit 1`);
  return found?.personId;
}

/** Who has these numbers now, each person once; numbers that nobody has are left out. Role `recognition`. */
export async function findByNumbers(tx: Transaction, numbers: readonly string[]): Promise<string[]> {
  const rows = await tx.list<{ personId: string }>(sql`
    select distinct "personId" from (
      select distinct on (personnel_number) person_id as "personId" from people.employment
      where organisation_id = ${tx.context.organisation}::uuid
        and personnel_number = any(${[...numbers]}::text[])
      order by personnel_number, known_from desc, recorded_at desc) newest`);
  return rows.map(({ personId }) => personId);
}

/** Everybody with a number, by number, the newest holder of each. Role `recognition`. */
export function listNumbered(tx: Transaction, limit: number): Promise<Omit<Holder, 'startsOn'>[]> {
  return tx.list(sql<Omit<Holder, 'startsOn'>>`
    select distinct on (personnel_number) personnel_number as "personnelNumber", person_id as "personId"
    from people.employment where organisation_id = ${tx.context.organisation}::uuid
    order by personnel_number, known_from desc, recorded_at desc limit ${limit}`);
}

/**
 * Who has this personnel number and this address with us; both must be right. Role `recognition`, for
 * somebody without an account: the answer goes to the address that we know, never to one that was typed in.
 */
export async function findByNumberAndEmail(
  tx: Transaction,
  personnelNumber: string,
  email: string,
): Promise<KnownAddress | undefined> {
  return tx.find(sql<KnownAddress>`
    select distinct on (e.personnel_number) p.id as "personId", p.email
    from people.employment e
    join people.person p on p.organisation_id = e.organisation_id and p.id = e.person_id
    where e.organisation_id = ${tx.context.organisation}::uuid and e.personnel_number = ${personnelNumber}
      and lower(p.email) = lower(${email.trim()})
    order by e.personnel_number, e.known_from desc limit 1`);
}

/** What stands in place of the name of somebody who was erased, where the row itself must stay. */
const NOTHING = '—';

/** Personnel numbers whose newest holder was erased, with the last day. Role `intake`. */
export function listErasedNumbers(
  tx: Transaction,
  personnelNumbers: readonly string[],
): Promise<{ personnelNumber: string; endedOn: Temporal.PlainDate }[]> {
  return tx.list(sql<{ personnelNumber: string; endedOn: Temporal.PlainDate }>`
    select * from (
      select distinct on (e.personnel_number) e.personnel_number as "personnelNumber", p.name,
        p.ended_on as "endedOn"
      from people.employment e
      join people.person p on p.organisation_id = e.organisation_id and p.id = e.person_id
      where e.organisation_id = ${tx.context.organisation}::uuid
        and e.personnel_number = any(${[...personnelNumbers]}::text[])
      order by e.personnel_number, e.known_from desc, lower(e.valid) desc) newest
    where name = ${NOTHING} and "endedOn" is not null`);
}

export interface Holder {
  readonly personnelNumber: string;
  readonly personId: string;
  /** The first day of the newest stretch. */
  readonly startsOn: Temporal.PlainDate;
}

/** Who has each number now: the newest employment counts, as in `listColleagues`. Role `intake`. */
export function listHolders(tx: Transaction, personnelNumbers: readonly string[]): Promise<Holder[]> {
  return tx.list(sql<Holder>`
    select distinct on (e.personnel_number) e.personnel_number as "personnelNumber",
      e.person_id as "personId", lower(e.valid) as "startsOn"
    from people.employment e
    where e.organisation_id = ${tx.context.organisation}::uuid
      and e.personnel_number = any(${[...personnelNumbers]}::text[])
    order by e.personnel_number, e.known_from desc, lower(e.valid) desc`);
}
