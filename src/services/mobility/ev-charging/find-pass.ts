// The pass of a person at an operator: found by a keyed hash of its number, told with nothing but that
// number.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { hashSubject } from '../activate.ts';
import { SUBJECT } from '../usage-tables.ts';

export interface Pass {
  readonly activationId: string;
  readonly personId: string;
  readonly contractId: string;
  readonly changedAt: Temporal.Instant;
  readonly isOpen: boolean;
}

interface Row {
  readonly activationId: string;
  readonly personId: string;
  readonly subject: Buffer;
  readonly activatedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
}

const columns = sql`id as "activationId", person_id as "personId", subject_encrypted as subject,
  activated_at as "activatedAt", ended_at as "endedAt"`;

const passOf = ({ subject, activatedAt, endedAt, ...row }: Row, secrets: Secrets): Pass => ({
  ...row,
  contractId: secrets.decrypt(SUBJECT, subject),
  changedAt: endedAt ?? activatedAt,
  isOpen: endedAt === null,
});

/**
 * Roles `intake` and `delivery`, the organisation in the context: the open link, else the one that ended
 * last.
 */
export async function findPass(
  tx: Transaction,
  secrets: Secrets,
  provider: string,
  contractId: string,
): Promise<Pass | undefined> {
  const row = await tx.find(sql<Row>`
    select ${columns} from mobility.ev_charging_activation
    where organisation_id = ${tx.context.organisation}::uuid and provider = ${provider}
      and subject_hash = ${hashSubject(secrets, provider, contractId)}::bytea
    order by ended_at desc nulls first limit 1`);
  return row && passOf(row, secrets);
}

/** Role `traveller`: one's own open pass at an operator. */
export async function findOwnPass(
  tx: Transaction,
  secrets: Secrets,
  provider: string,
): Promise<Pass | undefined> {
  const row = await tx.find(sql<Row>`
    select ${columns} from mobility.ev_charging_activation
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
      and provider = ${provider} and ended_at is null`);
  return row && passOf(row, secrets);
}

export interface PassSpan {
  readonly from: Temporal.Instant | undefined;
  readonly until: Temporal.Instant | undefined;
}

const within = ({ from, until }: PassSpan) => sql`
  coalesce(ended_at, activated_at) >= ${from ?? null}::timestamptz is not false
  and coalesce(ended_at, activated_at) < ${until ?? null}::timestamptz is not false`;

/** Role `delivery`: how many passes of this client changed within a span. */
export async function countPasses(tx: Transaction, provider: string, span: PassSpan): Promise<number> {
  const row = await tx.find(sql<{ passes: number }>`
    select count(*)::integer as passes from mobility.ev_charging_activation
    where organisation_id = ${tx.context.organisation}::uuid and provider = ${provider} and ${within(span)}`);
  return row?.passes ?? 0;
}

/** Role `delivery`: a part of them, in the order of their ids. */
export async function listPasses(
  tx: Transaction,
  secrets: Secrets,
  provider: string,
  { offset, limit, ...span }: PassSpan & { readonly offset: number; readonly limit: number },
): Promise<Pass[]> {
  const rows = await tx.list(sql<Row>`
    select ${columns} from mobility.ev_charging_activation
    where organisation_id = ${tx.context.organisation}::uuid and provider = ${provider} and ${within(span)}
    order by id offset ${offset} limit ${limit}`);
  return rows.map((row) => passOf(row, secrets));
}

/** Role `intake`, without an organisation: clients with a pass at this operator. */
export async function listClientsWithPass(
  tx: Transaction,
  provider: string,
  limit = 10_000,
): Promise<string[]> {
  const rows = await tx.list(sql<{ id: string }>`
    select distinct organisation_id as id from mobility.ev_charging_route where provider = ${provider}
    order by 1 limit ${limit}`);
  return rows.map(({ id }) => id);
}

/** Role `intake`: the number of a link. */
export async function findContract(
  tx: Transaction,
  secrets: Secrets,
  activationId: string,
): Promise<string | undefined> {
  const row = await tx.find(sql<{ subject: Buffer }>`
    select subject_encrypted as subject from mobility.ev_charging_activation
    where organisation_id = ${tx.context.organisation}::uuid and id = ${activationId}::uuid`);
  return row && secrets.decrypt(SUBJECT, row.subject);
}
