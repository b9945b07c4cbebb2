// Asks for the close of a month in the name of the client: the request is a row, and the worker does the
// work.
import { dayOf } from '#kernel/day';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { closeRefusals } from './close.ts';
import { refuseUnverified } from './refuse-unverified.ts';

export interface MonthToClose {
  readonly organisation: string;
  /** 'YYYY-MM'. */
  readonly month: string;
  /** 'YYYY-MM-DD', inclusive. */
  readonly knownAt: string;
}

/**
 * What stands in the way of a close: the same checks as the close itself makes, for a screen that shows them
 * first.
 */
export async function checkClose(tx: Transaction, asked: MonthToClose): Promise<Result<true>> {
  const today = dayOf(tx.context.now).toString();
  const { month, knownAt } = asked;
  if (`${month}-01` > today) return refuse(closeRefusals, 'month-in-the-future', { month });
  if (knownAt > today) return refuse(closeRefusals, 'known-at-in-the-future', { day: knownAt });
  const refused = await refuseUnverified(tx, { ...asked, month: `${month}-01` });
  return refused ?? accept(true);
}

/** Writes the request and wakes the worker, in one transaction. Asked twice, the newest knowledge counts. */
export async function requestClose(tx: Transaction, asked: MonthToClose): Promise<Result<true>> {
  const checked = await checkClose(tx, asked);
  if (!checked.ok) return checked;
  await tx.batch([
    sql`insert into money.close_request (organisation_id, month, known_at, requested_at)
      values (${asked.organisation}, ${`${asked.month}-01`}, ${asked.knownAt}, platform.now())
      on conflict (organisation_id, month)
        do update set known_at = excluded.known_at, requested_at = excluded.requested_at`,
    sql`select platform.enqueue('close-requested-months')`,
  ]);
  return accept(true);
}

/** Whether the worker still has this request before it. */
export async function isCloseRequested(
  tx: Transaction,
  organisation: string,
  month: string,
): Promise<boolean> {
  const found = await tx.find(sql`select 1 from money.close_request
    where organisation_id = ${organisation}::uuid and month = ${`${month}-01`}::date`);
  return found !== undefined;
}

/** All requests, oldest first; the role `settlement` sees those of every organisation. */
export function listCloseRequests(tx: Transaction, limit = 1000): Promise<MonthToClose[]> {
  return tx.list<MonthToClose>(sql`
    select organisation_id as organisation, to_char(month, 'YYYY-MM') as month, known_at::text as "knownAt"
    from money.close_request order by requested_at, organisation_id, month limit ${limit}`);
}

/** The request was answered: its month is closed, or may not be. */
export async function forgetCloseRequest(
  tx: Transaction,
  { organisation, month, knownAt }: MonthToClose,
): Promise<void> {
  await tx.run(sql`delete from money.close_request
    where organisation_id = ${organisation}::uuid and month = ${`${month}-01`}::date
      and known_at = ${knownAt}::date`);
}
