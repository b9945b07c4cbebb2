// Tells an operator something of a person: sealed by the register, noted in the log, then sent; or only
// looks.
import type { Database } from '#platform/database/types';
import { impersonalLetter, type Letter } from '#platform/outbound/letter';
import type { Secrets } from '#platform/secrets';
import { discloseLetter, writeLetter } from '#privacy/disclose/write-letter';
import { open, share } from '#privacy/share';
import type { TompCall } from '#providers/protocols/tomp/format-request';
import { type Called, callOperator } from '#providers/tomp-operator/call-operator';
import type { DueOrder, OrderEnd } from '#services/mobility/shared-car';
import type { CarOperator } from './car-operators.ts';
import { mayDisclose } from './may-disclose.ts';
import type { OpenOperator } from './open-car-operator.ts';

export interface Carrying extends OpenOperator {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly organisation: string;
  readonly operator: CarOperator;
  readonly now: () => Temporal.Instant;
}

export const contextOf = ({ organisation, now }: Carrying) => ({ role: 'intake', organisation, now: now() });

const ACTIVITY = 'mobility/shared-car/use';
const PARTY = 'sharedcar-provider';

/** Exactly the list of the register; what this call has nothing of is null. */
function sealOrder(order: DueOrder) {
  return share(ACTIVITY, PARTY, {
    customer_no: order.customerNo ?? null,
    booking_ref: order.ref ?? null,
    booking_start: order.startsAt.toString(),
    booking_end: order.endsAt.toString(),
    booking_place: order.stationCode ?? `${order.latitude},${order.longitude}`,
    licence_valid_until: order.licenceValidUntil?.toString() ?? null,
    damage_report: order.damageReport ?? null,
  });
}

export type SealedFields = ReturnType<typeof openOrder>;
const openOrder = (order: DueOrder) => open(PARTY, sealOrder(order));

/** An end of the order when it may not go; else what the operator answered. */
export async function tell(
  carrying: Carrying,
  order: DueOrder,
  step: string,
  format: (fields: SealedFields) => TompCall,
): Promise<Called | OrderEnd> {
  const { db, operator, organisation, now, outbound, connection } = carrying;
  const seal = sealOrder(order);
  const call = format(open(PARTY, seal));
  const correlation = `${order.id}-${step}-${order.tries}`;
  const letter = writeLetter(operator.exchange, [seal], correlation, call.bodyText ?? '', ['booking_ref']);
  const context = { role: 'delivery', organisation, now: now() };
  const may = await db.transaction(context, async (tx) => {
    const people = [order.personId];
    const allowed = await mayDisclose(tx, {
      activity: ACTIVITY,
      party: PARTY,
      occasion: 'on-activation',
      people,
    });
    if (!allowed.ok) return false;
    await discloseLetter(tx, letter, people);
    return true;
  });
  if (!may) return { outcome: 'refused', because: 'service-off' };
  return await callOperator({ outbound, connection, patience: operator.atTheCar }, call, letter);
}

/** The text of a look, undefined without a usable answer. Its address names a number and nobody. */
export async function look(
  { operator, outbound, connection }: Carrying,
  call: TompCall,
  letter: Letter = impersonalLetter('own-reference'),
): Promise<string | undefined> {
  const called = await callOperator({ outbound, connection, patience: operator.atTheCar }, call, letter);
  return called.ok ? called.bodyText : undefined;
}

/**
 * No answer, too busy, or a key that does not fit: said again later, or shown. Undefined: the answer itself
 * counts.
 */
export function toldNothing(called: Called, waitSeconds = 15): OrderEnd | undefined {
  if (called.ok) return undefined;
  const { kind } = called.verdict;
  if (kind === 'no-answer' || kind === 'later') return { outcome: 'postponed', waitSeconds };
  return kind === 'not-allowed' ? { outcome: 'refused', because: 'not-allowed' } : undefined;
}
