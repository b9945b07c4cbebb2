// What people want done with a shared car, carried out at the operator: one order after the other, each told
// how it ended. An operator that is down keeps its own orders waiting and nobody else’s.
import type { Database } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import {
  type DueOrder,
  listClientsWaiting,
  listDueOrders,
  noteOrder,
  type OrderEnd,
} from '#services/mobility/shared-car';
import { settleLapsedBooking } from './book-car-at-operator.ts';
import { type CarOperator, carOperators } from './car-operators.ts';
import { carryOutCarOrder } from './carry-out-car-order.ts';
import { type OpenOperator, openCarOperator } from './open-car-operator.ts';

export interface CarriedOut {
  readonly done: number;
  readonly refused: number;
  readonly lapsed: number;
  readonly postponed: number;
}

/** After so many without an answer an operator is down: its orders wait for the next run. */
const DOWN_AFTER = 3;
const DOWN_WAIT_SECONDS = 30;

/** A job: looks at the world, may run twice. */
export async function carryOutCarOrders(
  db: Database,
  secrets: Secrets,
  now: () => Temporal.Instant,
  operators: readonly CarOperator[] = carOperators,
): Promise<CarriedOut> {
  const sum = { done: 0, refused: 0, lapsed: 0, postponed: 0 };
  const doors = new Map<string, OpenOperator | undefined>();
  const silent = new Map<string, number>();
  const clients = await db.transaction({ role: 'intake', now: now() }, (tx) => listClientsWaiting(tx));
  for (const organisation of clients) {
    const context = () => ({ role: 'intake', organisation, now: now() });
    const orders = await db.transaction(context(), (tx) => listDueOrders(tx, secrets));
    for (const order of orders) {
      const operator = operators.find(({ provider }) => provider === order.provider);
      if (!doors.has(order.provider))
        doors.set(order.provider, await openCarOperator(db, secrets, order.provider, now()));
      const door = doors.get(order.provider);
      const isDown = (silent.get(order.provider) ?? 0) >= DOWN_AFTER;
      const end = await endOf(order, async () => {
        if (operator === undefined || door === undefined)
          return { outcome: 'refused', because: 'not-allowed' };
        const carrying = { db, secrets, organisation, operator, now, ...door };
        if (isDown) return { outcome: 'postponed', waitSeconds: DOWN_WAIT_SECONDS };
        if (order.hasLapsed) return await settleLapsedBooking(carrying, order);
        return await carryOutCarOrder(carrying, order);
      });
      silent.set(order.provider, end.outcome === 'postponed' ? (silent.get(order.provider) ?? 0) + 1 : 0);
      await db.transaction(context(), (tx) => noteOrder(tx, order.id, end));
      sum[end.outcome] += 1;
    }
  }
  return sum;
}

/** What is too late is not done any more: nothing opens an hour after somebody stood there. */
async function endOf(order: DueOrder, carry: () => Promise<OrderEnd>): Promise<OrderEnd> {
  if (order.hasLapsed && order.kind !== 'book') return { outcome: 'lapsed', because: 'no-answer' };
  return await carry();
}
