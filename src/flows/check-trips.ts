// Checks and measures trips that a person typed: every text becomes a value or the first refusal, and nothing
// is written.
import { dayOf, isBefore } from '#kernel/day';
import { formatKm, parseKm } from '#kernel/distance';
import { type Fuel, fitsMode, type Mode, modeFacts, modeGroup, type Purpose } from '#kernel/mode';
import { parseCents } from '#kernel/money';
import { normalisePlate } from '#kernel/plate';
import { accept, type RefusalTable, type Result, refuse } from '#kernel/refusal';
import { parseLine } from '#kernel/text';
import type { Transaction } from '#platform/database/types';
import { listFlags } from '#privacy/flags/list-flags';
import type { Geography, MeasuredRoute } from '#providers/geography/geography';
import { requireService } from '#services/people/entitlements';
import { type Co2Estimate, estimateCo2, findVehicle, type RegisteredVehicle } from '#services/travel/co2';
import { openGeography } from './geography-in-use.ts';
import { findExpired } from './refuse-expired.ts';

/** As the form holds it: texts as they were typed, so that a refusal can point at one of them. */
export interface EnteredTrips {
  readonly from: string;
  readonly to: string;
  readonly stops: readonly string[];
  /** Empty: the estimate counts. Of one direction. */
  readonly distanceKm: string;
  readonly distanceReason: string;
  /** Of one direction; only asked where the cost is what is paid. */
  readonly costEuro: string;
  readonly plate: string;
  readonly days: readonly string[];
  readonly isReturn: boolean;
  readonly mode: Mode;
  readonly purpose: Purpose;
}

export interface CheckedTrips {
  readonly entered: EnteredTrips;
  readonly days: readonly Temporal.PlainDate[];
  readonly origin: string | null;
  readonly destination: string | null;
  readonly stops: readonly string[];
  readonly measured: MeasuredRoute | undefined;
  /** What counts: the own kilometres, else the estimate; null where nobody knows it. */
  readonly distanceM: number | null;
  readonly distanceReason: string | null;
  readonly costCents: number | null;
  readonly vehicle: RegisteredVehicle | undefined;
  readonly fuel: Fuel | null;
  /** Of one direction on one day. */
  readonly co2: Co2Estimate;
}

export const addTripRefusals = {
  'no-place-no-distance': {
    nl: 'Vul van en naar in, of alleen de kilometers.',
    en: 'Fill in from and to, or only the kilometres.',
  },
  'one-place-only': {
    nl: 'Vul ook de andere plaats in, of laat beide leeg en vul alleen de kilometers in.',
    en: 'Fill in the other place too, or leave both empty and fill in only the kilometres.',
  },
  'distance-unknown': {
    nl: 'Wij kennen “{place}” niet, dus wij kunnen de afstand niet schatten. Vul de kilometers in.',
    en: 'We do not know “{place}”, so we cannot estimate the distance. Fill in the kilometres.',
  },
  'distance-zero': {
    nl: 'Een rit van 0 km bestaat niet. Vul de kilometers van één rit in.',
    en: 'There is no trip of 0 km. Fill in the kilometres of one trip.',
  },
  'distance-reason-needed': {
    nl: 'Uw {own} wijkt meer dan een tiende af van onze schatting van {estimate}. Schrijf kort waarom.',
    en: 'Your {own} differs by more than a tenth from our estimate of {estimate}. Write briefly why.',
  },
  'distance-too-far': {
    nl: '{km} per {mode} op één dag kan niet. Controleer de afstand; het meeste is {max}.',
    en: '{km} by {mode} on one day is not possible. Check the distance; the most is {max}.',
  },
  'cost-negative': {
    nl: 'De kosten van een rit zijn 0 of meer. Vul het bedrag van één rit in.',
    en: 'The cost of a trip is 0 or more. Fill in the amount of one trip.',
  },
  'no-days': {
    nl: 'Kies een dag.',
    en: 'Choose a day.',
  },
  'day-in-the-future': {
    nl: '{day} moet nog komen. Voer een rit in als hij gemaakt is.',
    en: '{day} is still to come. Enter a trip once it has been made.',
  },
  'use-restricted': {
    nl: 'U liet het gebruik van uw ritten beperken: wat er is blijft, en er komt niets bij. Neem de beperking terug bij Mijn gegevens om weer ritten in te voeren.',
    en: 'You had the use of your trips restricted: what is there stays, and nothing is added. Take the restriction back under My data to enter trips again.',
  },
} as const satisfies RefusalTable;

/** A larger part of the estimate than this asks for a reason. */
const REASON_FROM_PERCENT = 10;

/** Role `traveller`: everything but what is written. */
export async function checkTrips(tx: Transaction, entered: EnteredTrips): Promise<Result<CheckedTrips>> {
  const on = await requireService(tx, 'travel/trips');
  if (!on.ok) return on;
  const flags = await listFlags(tx);
  if (flags.some(({ kind, activity }) => kind === 'restriction' && taken.has(activity)))
    return refuse(addTripRefusals, 'use-restricted');
  const days = readDays(entered.days, tx.context.now);
  if (!days.ok) return days;
  const places = readPlaces(entered);
  if (!places.ok) return places;
  const cost = readCost(entered);
  if (!cost.ok) return cost;
  const vehicle = await readVehicle(tx, entered);
  if (!vehicle.ok) return vehicle;
  const measured = await measure(await openGeography(tx), places.value, entered.mode);
  const distance = readDistance(entered, places.value, measured);
  if (!distance.ok) return distance;
  const fuel = fuelOf(vehicle.value, entered.mode);
  const { mode } = entered;
  const { distanceM } = distance.value;
  const first = days.value[0] ?? dayOf(tx.context.now);
  const co2 = estimateCo2({ day: first, mode, fuel, distanceM, vehicle: vehicle.value?.emission });
  const { origin, destination, stops } = places.value;
  const told = 'unknown' in measured ? undefined : measured.route;
  return accept({
    ...{ entered, days: days.value, origin, destination, stops, measured: told, ...distance.value },
    ...{ costCents: cost.value, vehicle: vehicle.value, fuel, co2 },
  });
}

const taken: ReadonlySet<string> = new Set(['all', 'travel/trips/history', 'travel/trips/by-hand']);

function readDays(texts: readonly string[], now: Temporal.Instant): Result<Temporal.PlainDate[]> {
  const today = dayOf(now);
  const days = [...new Set(texts)].sort().map((text) => Temporal.PlainDate.from(text));
  if (days.length === 0) return refuse(addTripRefusals, 'no-days');
  const late = days.find((day) => isBefore(today, day));
  if (late !== undefined) return refuse(addTripRefusals, 'day-in-the-future', { day: late.toString() });
  const expired = days.map((day) => findExpired(day, 'travel/trips/history', now)).find(Boolean);
  return expired === undefined ? accept(days) : { ok: false, refusal: expired };
}

interface Places {
  readonly origin: string | null;
  readonly destination: string | null;
  readonly stops: readonly string[];
}

function readPlaces({ from, to, stops, distanceKm }: EnteredTrips): Result<Places> {
  const isEmpty = (text: string) => text.trim() === '';
  if (isEmpty(from) && isEmpty(to)) {
    return isEmpty(distanceKm)
      ? refuse(addTripRefusals, 'no-place-no-distance')
      : accept({ origin: null, destination: null, stops: [] });
  }
  if (isEmpty(from) || isEmpty(to)) return refuse(addTripRefusals, 'one-place-only');
  const names: string[] = [];
  for (const text of [from, ...stops.filter((stop) => !isEmpty(stop)), to]) {
    const name = parseLine(text, 'place', { nl: 'De plaats', en: 'The place' });
    if (!name.ok) return name;
    names.push(name.value);
  }
  return accept({
    origin: names[0] ?? null,
    destination: names.at(-1) ?? null,
    stops: names.slice(1, -1),
  });
}

/** The estimate for what the form holds so far, whatever else is still missing. Role `traveller`. */
export async function estimateEntered(
  tx: Transaction,
  entered: EnteredTrips,
): Promise<MeasuredRoute | undefined> {
  const places = readPlaces(entered);
  if (!places.ok) return undefined;
  const measured = await measure(await openGeography(tx), places.value, entered.mode);
  return 'route' in measured ? measured.route : undefined;
}

type Measured = { readonly route: MeasuredRoute } | { readonly unknown: string | undefined };

async function measure(
  geography: Geography,
  { origin, destination, stops }: Places,
  mode: Mode,
): Promise<Measured> {
  if (origin === null || destination === null) return { unknown: undefined };
  const positions = [];
  for (const name of [origin, ...stops, destination]) {
    const place = await geography.findPlace(name);
    if (place === undefined) return { unknown: name };
    positions.push(place.position);
  }
  const route = await geography.measureRoute(positions, mode);
  return route === undefined ? { unknown: undefined } : { route };
}

type Distance = Pick<CheckedTrips, 'distanceM' | 'distanceReason'>;

function readDistance(
  { distanceKm, distanceReason, mode }: EnteredTrips,
  { origin }: Places,
  measured: Measured,
): Result<Distance> {
  const estimateM = 'route' in measured ? measured.route.distanceM : undefined;
  if (distanceKm.trim() === '') return estimated(measured, mode, origin);
  const own = parseKm(distanceKm);
  if (!own.ok) return own;
  const fits = checkFits(own.value, mode);
  if (!fits.ok) return fits;
  const isFar =
    estimateM !== undefined && Math.abs(own.value - estimateM) * 100 > estimateM * REASON_FROM_PERCENT;
  if (!isFar) return accept({ distanceM: own.value, distanceReason: null });
  if (distanceReason.trim() === '') {
    const say = (metres: number) => ({ nl: formatKm(metres, 'nl'), en: formatKm(metres, 'en') });
    return refuse(addTripRefusals, 'distance-reason-needed', {
      own: say(own.value),
      estimate: say(estimateM),
    });
  }
  const reason = parseLine(distanceReason.slice(0, 200), 'note', { nl: 'De reden', en: 'The reason' });
  return reason.ok ? accept({ distanceM: own.value, distanceReason: reason.value }) : reason;
}

/** Paid at cost, a trip may do without a distance; paid by the kilometre it may not. */
function estimated(measured: Measured, mode: Mode, origin: string | null): Result<Distance> {
  if ('route' in measured) {
    const { distanceM } = measured.route;
    const fits = checkFits(distanceM, mode);
    return fits.ok ? accept({ distanceM, distanceReason: null }) : fits;
  }
  if (modeGroup(mode) !== 'ownTransport') return accept({ distanceM: null, distanceReason: null });
  return refuse(addTripRefusals, 'distance-unknown', { place: measured.unknown ?? origin ?? '' });
}

function checkFits(distanceM: number, mode: Mode): Result<true> {
  if (distanceM === 0) return refuse(addTripRefusals, 'distance-zero');
  const { plausibleDayM, words } = modeFacts[mode];
  if (distanceM <= plausibleDayM) return accept(true);
  const say = (metres: number) => ({ nl: formatKm(metres, 'nl'), en: formatKm(metres, 'en') });
  return refuse(addTripRefusals, 'distance-too-far', {
    km: say(distanceM),
    mode: words,
    max: say(plausibleDayM),
  });
}

function readCost({ costEuro, mode }: EnteredTrips): Result<number | null> {
  if (costEuro.trim() === '' || modeGroup(mode) === 'ownTransport') return accept(null);
  const cost = parseCents(costEuro);
  if (!cost.ok) return cost;
  return cost.value < 0 ? refuse(addTripRefusals, 'cost-negative') : accept(cost.value);
}

/** The plate is looked up in our own copy of the register and then forgotten: the trip holds its fuel. */
async function readVehicle(
  tx: Transaction,
  { plate, mode }: EnteredTrips,
): Promise<Result<RegisteredVehicle | undefined>> {
  if (plate.trim() === '' || !isDriven(mode)) return accept(undefined);
  const read = normalisePlate(plate);
  if (!read.ok) return read;
  return accept(await findVehicle(tx, read.value));
}

export const isDriven = (mode: Mode): boolean => mode === 'car' || mode === 'motorcycle' || mode === 'moped';

function fuelOf(vehicle: RegisteredVehicle | undefined, mode: Mode): Fuel | null {
  const fuel = vehicle?.emission.fuel;
  return fuel !== undefined && fitsMode(fuel, mode) ? fuel : null;
}
