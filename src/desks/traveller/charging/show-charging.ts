// One screen of charging: points with status and price, what runs, the last refusals, and what it cost.
import type { z } from 'zod';
import { findOffered } from '#flows/offered-providers';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { PROVIDER } from '#providers/voorbeeld-laden/profile';
import { asideReasons, findTariffs, listOwnUsage, type StoredUsage } from '#services/mobility';
import {
  type ChargePoint,
  describePrice,
  findOwnPass,
  listOwnOrders,
  listOwnRefusals,
  listOwnSessions,
  listPoints,
  type PointPrice,
  sentenceOf,
  tables,
} from '#services/mobility/ev-charging';
import type { Charging } from './contract.ts';

const FRESH = { minutes: 15 };
const RECEIPTS = 30;

export async function showCharging(asking: Asking): Promise<Answered<z.input<typeof Charging>>> {
  const context = contextOf(asking);
  const { secrets } = asking.house.ledger;
  const since = context.now.subtract(FRESH);
  return asking.house.db.transaction(context, async (tx) => {
    const pass = await findOwnPass(tx, secrets, PROVIDER);
    const points = await listPoints(tx, findOffered(PROVIDER) === undefined ? [] : [PROVIDER]);
    const prices = await pricesOf(tx, points, context.now);
    const [order] = await listOwnOrders(tx, since);
    const refusals = await listOwnRefusals(tx, since);
    const usages = await listOwnUsage(tx, tables, { limit: RECEIPTS });
    return {
      ok: true,
      value: {
        isLinked: pass !== undefined,
        passNo: pass?.contractId ?? null,
        points: points.map((point) => tellPoint(point, prices.get(point.tariffKey ?? ''))),
        sessions: (await listOwnSessions(tx, since)).map(({ pointRef, startedAt, toldAt, ...session }) => ({
          ...session,
          pointId: pointRef,
          startedAt: startedAt.toString(),
          toldAt: toldAt.toString(),
        })),
        order: order
          ? {
              kind: order.kind,
              state: order.state,
              says: order.because === null ? null : sentenceOf(order.because),
            }
          : null,
        refusals: refusals.map(({ pointRef, askedAt, because }) => ({
          pointId: pointRef,
          askedAt: askedAt.toString(),
          says: sentenceOf(because ?? ''),
        })),
        receipts: usages.map(tellReceipt),
      },
    };
  });
}

/** Each tariff of these points once. */
async function pricesOf(
  tx: Transaction,
  points: readonly ChargePoint[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, PointPrice>> {
  const keys = [...new Set(points.flatMap(({ tariffKey }) => (tariffKey === null ? [] : [tariffKey])))];
  const asked = keys.map((key) => ({ key, at: now }));
  const tariffs = await findTariffs(tx, PROVIDER, asked);
  return new Map(
    keys.flatMap((key, at) => {
      const tariff = tariffs[at];
      return tariff === undefined ? [] : [[key, describePrice(tariff)] as const];
    }),
  );
}

function tellPoint(point: ChargePoint, price: PointPrice | undefined) {
  const { provider, pointId, name, address, city, latE6, lonE6, status, changedAt } = point;
  return {
    ...{ provider, pointId, name, address, city, latE6, lonE6, status },
    toldAt: changedAt.toString(),
    powerW: point.powerW,
    startsFromScreen: point.startsFromScreen,
    startMilliCents: price?.startMilliCents ?? null,
    perKwhMilliCents: price?.perKwhMilliCents ?? null,
    idlePerHourMilliCents: price?.idlePerHourMilliCents ?? null,
    isPriceConditional: price?.isConditional ?? false,
  };
}

function tellReceipt(usage: StoredUsage) {
  const seconds = (state: string) =>
    usage.parts.filter((part) => part.state === state).reduce((sum, part) => sum + part.seconds, 0);
  const aside = usage.setAside as keyof typeof asideReasons | null;
  return {
    usageId: usage.id,
    place: usage.place,
    startedAt: usage.startedAt?.toString() ?? null,
    endedAt: usage.endedAt.toString(),
    energyWh: usage.energyWh,
    chargingSeconds: seconds('in-use'),
    idleSeconds: seconds('idle'),
    totalCents: usage.totalCents,
    vatCents: usage.vat.reduce((sum, line) => sum + line.vatCents, 0),
    aside: aside === null ? null : asideReasons[aside],
  };
}
