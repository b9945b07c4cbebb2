// Reads what operators have standing and what they ask, whole, every few minutes: a search of a person stays
// inside.
import type { Database } from '#platform/database/types';
import { impersonalLetter } from '#platform/outbound/letter';
import type { Secrets } from '#platform/secrets';
import { type Box, lookAssets, lookPricingPlans } from '#providers/protocols/tomp/format-look';
import { type AvailableVehicle, parseAssets } from '#providers/protocols/tomp/parse-assets';
import { parsePricingPlans } from '#providers/protocols/tomp/parse-pricing-plans';
import { listUndeclaredNames } from '#providers/protocols/tomp/read-body';
import { type Calling, callOperator } from '#providers/tomp-operator/call-operator';
import { saveTariffs } from '#services/mobility';
import { type KeptCar, keepCars, noteFeed } from '#services/mobility/shared-car';
import { type CarOperator, carOperators } from './car-operators.ts';
import { openCarOperator } from './open-car-operator.ts';

export interface RefreshedCars {
  readonly cars: number;
  readonly plans: number;
  /** Operators that gave no usable answer: what we have of them stays, and its age is shown. */
  readonly silent: number;
}

/** The Netherlands, with a margin. */
const COUNTRY: Box = [3.2, 50.7, 7.3, 53.7];
const PAGE = 200;
const PAGES_MAX = 50;

/** A job: one operator that is down does not keep the others waiting for longer than its patience. */
export async function refreshSharedCars(
  db: Database,
  secrets: Secrets,
  now: Temporal.Instant,
  operators: readonly CarOperator[] = carOperators,
): Promise<RefreshedCars> {
  let cars = 0;
  let plans = 0;
  let silent = 0;
  for (const operator of operators) {
    const open = await openCarOperator(db, secrets, operator.provider, now);
    if (open === undefined) continue;
    const read = await readOperator({ ...open, patience: operator.inTheBack }, operator, now);
    await db.transaction({ role: 'intake', now }, async (tx) => {
      if (read === undefined) {
        await noteFeed(tx, operator.provider, { failedBecause: 'no-usable-answer' });
        return;
      }
      const saved = await saveTariffs(
        tx,
        read.tariffs.map((tariff) => ({ tariff, holdsFrom: now })),
      );
      plans += saved.added;
      await keepCars(tx, operator.provider, read.cars);
      await noteFeed(tx, operator.provider, { hasReadCars: true, undeclaredNames: read.undeclared });
    });
    if (read === undefined) silent += 1;
    else cars += read.cars.length;
  }
  return { cars, plans, silent };
}

async function readOperator(calling: Calling, operator: CarOperator, now: Temporal.Instant) {
  const plansText = await look(calling, lookPricingPlans());
  const plans =
    plansText === undefined
      ? undefined
      : parsePricingPlans(plansText, operator.provider, now, operator.habits);
  if (plansText === undefined || !plans?.ok) return undefined;
  const vehicles: AvailableVehicle[] = [];
  const undeclared = listUndeclaredNames(plansText, operator.comingIn);
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const text = await look(calling, lookAssets(COUNTRY, { offset: page * PAGE, limit: PAGE }));
    const found = text === undefined ? undefined : parseAssets(text);
    if (text === undefined || !found?.ok) return undefined;
    undeclared.push(...listUndeclaredNames(text, operator.comingIn));
    vehicles.push(...found.value);
    if (found.value.length === 0) break;
  }
  const tariffs = plans.value.flatMap((plan) => (plan.ok ? [plan.tariff] : []));
  return { cars: vehicles.flatMap((vehicle) => toCar(vehicle, operator)), tariffs, undeclared };
}

async function look(
  calling: Calling,
  call: { readonly method: 'GET'; readonly path: string } | ReturnType<typeof lookPricingPlans>,
) {
  const called = await callOperator(calling, call, impersonalLetter('metadata'));
  return called.ok ? called.bodyText : undefined;
}

/** What has no place cannot be found, so it is left out. */
function toCar(vehicle: AvailableVehicle, { classOf, planOf }: CarOperator): KeptCar[] {
  const { place, typeId, stationId } = vehicle;
  if (place?.position === undefined) return [];
  return [
    {
      vehicleId: vehicle.id ?? `${typeId}@${stationId ?? place.name}`,
      typeId,
      name: vehicle.name,
      class: classOf(typeId),
      fuel: vehicle.fuel,
      seats: vehicle.seats,
      chargePercent: vehicle.chargePercent,
      vehicles: vehicle.count,
      stationCode: stationId ?? place.code,
      station: place.name || stationId || typeId,
      latitude: place.position.latitude,
      longitude: place.position.longitude,
      tariffKey: planOf(typeId),
    },
  ];
}
