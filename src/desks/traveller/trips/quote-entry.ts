// What the form would come to as it stands: distance, amount, CO2 and what the employer gets. Nothing is
// written.
import type { z } from 'zod';
import { listCo2Sources } from '#desks/site/list-co2-sources';
import { priceTrips } from '#flows/add-trips';
import { type CheckedTrips, checkTrips, estimateEntered, isDriven } from '#flows/check-trips';
import { normalisePlate } from '#kernel/plate';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { findVehicle } from '#services/travel/co2';
import { listDaysWithTrip } from '#services/travel/trips';
import type { Entry, Quote } from './contract.ts';
import { discloseEntry } from './disclose-entry.ts';
import { toVehicle } from './tell-vehicle.ts';

type Quoted = z.input<typeof Quote>;
type Asked = z.output<typeof Entry>;

export async function quoteEntry(asking: Asking<unknown, unknown, Asked>): Promise<Answered<Quoted>> {
  const value = await asking.house.db.transaction(contextOf(asking), (tx) => quote(tx, asking.body));
  return { ok: true, value };
}

async function quote(tx: Transaction, entry: Asked): Promise<Quoted> {
  const checked = await checkTrips(tx, entry);
  const measured = checked.ok ? checked.value.measured : await estimateEntered(tx, entry);
  const common = {
    estimate: measured ?? null,
    trips: new Set(entry.days).size * (entry.isReturn ? 2 : 1),
    vehicle: await vehicleOf(tx, entry),
  };
  if (!checked.ok) return { ...common, ...nothingYet, refusal: checked.refusal };
  const trips = checked.value;
  const price = await priceTrips(tx, trips);
  const { wtw } = trips.co2;
  const { origin, destination, days } = trips;
  return {
    ...common,
    refusal: null,
    distanceM: trips.distanceM,
    amountCents: price?.amountCents ?? null,
    untaxedCents: price?.untaxedCents ?? 0,
    days: (price?.days ?? []).map(({ day, amountCents }) => ({ day, amountCents })),
    rules: [...(price?.rules ?? [])],
    closedMonths: [...(price?.closedMonths ?? [])],
    co2Grams: wtw.grams === null ? null : wtw.grams * common.trips,
    co2Sources: listCo2Sources([{ factorIds: wtw.factorId === null ? [] : [wtw.factorId] }]),
    alreadyThere: await listDaysWithTrip(tx, { days, origin, destination, mode: entry.mode }),
    disclosure: discloseEntry(trips, price?.amountCents, gramsForEmployer(trips, common.trips)),
  };
}

const nothingYet = {
  distanceM: null,
  amountCents: null,
  untaxedCents: 0,
  days: [],
  rules: [],
  closedMonths: [],
  co2Grams: null,
  co2Sources: [],
  alreadyThere: [],
  disclosure: { shown: [], hidden: [] },
};

/** The report that the law asks counts what leaves the exhaust. */
const gramsForEmployer = ({ co2 }: CheckedTrips, trips: number): number | null =>
  co2.ttw.grams === null ? null : co2.ttw.grams * trips;

/** Shown as soon as the plate is whole, whatever else the form lacks. */
async function vehicleOf(tx: Transaction, { plate, mode }: Asked): Promise<Quoted['vehicle']> {
  const read = isDriven(mode) ? normalisePlate(plate) : undefined;
  if (!read?.ok) return null;
  return toVehicle(read.value, false, await findVehicle(tx, read.value));
}
