// How far a closed month is on its way to the payroll system, as its own marks tell.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { DeliveryBecause } from './keep-deliveries.ts';

export interface DeliveryOfRun {
  readonly state: 'not-sent' | 'waiting' | 'acknowledged' | 'refused';
  /** Messages that the payroll system refused: somebody has to look at them. */
  readonly refusedCount: number;
  /** The first of them. */
  readonly refused: readonly { readonly reference: string; readonly because: RefusedBecause }[];
}

export type RefusedBecause = Extract<DeliveryBecause, 'not-accepted' | 'failed-again' | 'duplicate'>;

const REFUSED_SHOWN = 50;

/**
 * `messages` is how many the run makes; a month that pays nothing has none and is there at once. Runs as
 * client or settlement; the newest mark of a message counts.
 */
export async function findDelivery(
  tx: Transaction,
  runNumber: number,
  messages: number,
): Promise<DeliveryOfRun> {
  const newest = sql`
    select distinct on (reference) reference, state, because from money.payroll_delivery
    where organisation_id = ${tx.context.organisation}::uuid
      and reference >= ${`R${runNumber}-`} and reference < ${`R${runNumber}.`}
    order by reference, id desc`;
  const counts = await tx.get(sql<Omit<Counts, 'messages'>>`
    select count(*) as known,
      count(*) filter (where state = 'acknowledged') as acknowledged,
      count(*) filter (where state = 'refused') as refused
    from (${newest}) newest`);
  const refused = await tx.list(sql<{ reference: string; because: RefusedBecause }>`
    select reference, coalesce(because, 'not-accepted') as because from (${newest}) newest
    where state = 'refused' order by reference limit ${REFUSED_SHOWN}`);
  return { state: stateOf({ ...counts, messages }), refusedCount: counts.refused, refused };
}

interface Counts {
  readonly known: number;
  readonly acknowledged: number;
  readonly refused: number;
  readonly messages: number;
}

export function stateOf({ known, acknowledged, refused, messages }: Counts): DeliveryOfRun['state'] {
  if (known === 0) return 'not-sent';
  if (acknowledged + refused < messages) return 'waiting';
  return refused > 0 ? 'refused' : 'acknowledged';
}
