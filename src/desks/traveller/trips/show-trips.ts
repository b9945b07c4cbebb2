// Own trips by month, and one of them with all that is held of it and what the employer got.
import type { z } from 'zod';
import { listCo2Sources } from '#desks/site/list-co2-sources';
import { restoreOwnTrips, withdrawOwnTrips } from '#flows/withdraw-own-trips';
import { type Mode, modeFacts, purposeWords } from '#kernel/mode';
import { type RefusalTable, refuse, type Sentence } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { findRun, listMonths, preview, readRun } from '#services/money/payroll-settlement';
import { findOwnTrip, type LedgerTrip, listOwnLedger, type WholeTrip } from '#services/travel/trips';
import type { Done, OwnTripAnswer, TripPage, TripPageAsked, TripsUndone } from './contract.ts';

const PAGE = 50;

const refusals = {
  'trip-unknown': {
    nl: 'Deze rit is er niet. Ga terug naar de lijst.',
    en: 'This trip is not there. Go back to the list.',
  },
} as const satisfies RefusalTable;

type Row = z.input<typeof TripPage>['trips'][number];

export async function showTrips(
  asking: Asking<{ month: string }, z.output<typeof TripPageAsked>>,
): Promise<Answered<z.input<typeof TripPage>>> {
  const { month } = asking.params;
  const page = asking.query.page ?? 0;
  const value = await asking.house.db.transaction(contextOf(asking), async (tx) => {
    const at = Temporal.PlainYearMonth.from(month);
    const { trips, count } = await listOwnLedger(tx, at, { limit: PAGE, offset: page * PAGE });
    const amounts = await amountsOf(tx, month);
    return {
      month,
      page,
      pages: Math.max(1, Math.ceil(count / PAGE)),
      count,
      trips: trips.map((trip) => toRow(trip, amounts)),
    };
  });
  return { ok: true, value };
}

const keyOf = (day: string, purpose: string | null, mode: string | null) => `${day} ${purpose} ${mode}`;

interface Paid {
  readonly cents: number;
  /** One amount is for all trips of a day with this purpose and means. */
  readonly lineId: string;
}

async function amountsOf(tx: Transaction, month: string): Promise<ReadonlyMap<string, Paid>> {
  const { organisation = '', person = '' } = tx.context;
  const run = await findRun(tx, organisation, month);
  const { lines } = run
    ? await readRun(tx, organisation, run)
    : await preview(tx, { organisation, month, person });
  const own = lines.filter((line) => line.personId === person && line.kind === 'travel');
  return new Map(
    own.map((line) => [
      keyOf(line.date, line.purpose, line.mode),
      { cents: line.amountCents, lineId: line.id },
    ]),
  );
}

function toRow(trip: LedgerTrip, amounts: ReadonlyMap<string, Paid>): Row {
  const { id, origin, destination, mode, purpose, distanceM, costCents, source, state } = trip;
  const day = trip.day.toString();
  const paid = state === 'confirmed' ? amounts.get(keyOf(day, purpose, mode)) : undefined;
  return {
    ...{ id, day, origin, destination, mode, purpose, distanceM, costCents, source, state },
    lineCents: paid?.cents ?? null,
    lineId: paid?.lineId ?? null,
  };
}

/** Another's trip and one that does not exist give the same answer. */
export async function showTrip(
  asking: Asking<{ trip: number }>,
): Promise<Answered<z.input<typeof OwnTripAnswer>>> {
  const found = await asking.house.db.transaction(contextOf(asking), async (tx) => {
    const trip = await findOwnTrip(tx, asking.params.trip);
    if (trip === undefined) return undefined;
    const month = trip.day.toPlainYearMonth().toString();
    const { organisation = '' } = tx.context;
    const closed = (await listMonths(tx, organisation)).find((one) => one.month === month)?.closedAt;
    return { trip, closedAt: closed, amounts: await amountsOf(tx, month) };
  });
  if (found === undefined) return { ...refuse(refusals, 'trip-unknown'), status: 404 };
  const { trip, closedAt, amounts } = found;
  const isSeen = trip.state === 'confirmed' && trip.purpose !== 'private';
  return {
    ok: true,
    value: {
      ...toRow(trip, amounts),
      held: heldOf(trip),
      co2Grams: trip.wtwGrams,
      co2Sources: listCo2Sources([{ factorIds: trip.wtwFactor === null ? [] : [trip.wtwFactor] }]),
      seenSince: isSeen ? (trip.confirmedAt?.toString() ?? null) : null,
      closedAt: isSeen ? (closedAt?.toString() ?? null) : null,
      purgeOn: trip.purgeOn.toString(),
    },
  };
}

/** Every item that is held of the trip, in words, and whether the employer gets it once it is confirmed. */
function heldOf(trip: WholeTrip): z.input<typeof OwnTripAnswer>['held'] {
  const same = (text: string): Sentence => ({ nl: text, en: text });
  const rows: { what: keyof typeof names; value: Sentence | null; seen: boolean }[] = [
    { what: 'from', value: trip.origin === null ? null : same(trip.origin), seen: true },
    { what: 'to', value: trip.destination === null ? null : same(trip.destination), seen: true },
    { what: 'stops', value: trip.stops?.length ? same(trip.stops.join(', ')) : null, seen: false },
    { what: 'mode', value: modeFacts[trip.mode as Mode].words, seen: true },
    { what: 'purpose', value: trip.purpose === null ? null : purposeWords[trip.purpose], seen: true },
    { what: 'estimate', value: trip.estimateM === null ? null : kmOf(trip.estimateM), seen: false },
    { what: 'reason', value: trip.distanceReason === null ? null : same(trip.distanceReason), seen: false },
    { what: 'source', value: sources[trip.source], seen: false },
  ];
  return rows.flatMap(({ what, value, seen }) =>
    value === null ? [] : [{ name: names[what], value: { nl: value.nl, en: value.en }, seen }],
  );
}

const kmOf = (metres: number): Sentence => {
  const tenths = Math.round(metres / 100) / 10;
  return { nl: `${String(tenths).replace('.', ',')} km`, en: `${tenths} km` };
};

const sources: Readonly<Record<WholeTrip['source'], Sentence>> = {
  hand: { nl: 'door uzelf ingevoerd', en: 'entered by you' },
  file: { nl: 'uit een bestand', en: 'from a file' },
  gpx: { nl: 'uit een route van uw toestel', en: 'from a track of your device' },
  card: { nl: 'van uw kaart', en: 'from your card' },
};
const names = {
  from: { nl: 'Van', en: 'From' },
  to: { nl: 'Naar', en: 'To' },
  stops: { nl: 'Tussenstops', en: 'Stops on the way' },
  mode: { nl: 'Vervoermiddel', en: 'Means of transport' },
  purpose: { nl: 'Doel', en: 'Purpose' },
  estimate: { nl: 'Onze schatting', en: 'Our estimate' },
  reason: { nl: 'Waarom uw afstand anders is', en: 'Why your distance differs' },
  source: { nl: 'Hoe vastgelegd', en: 'How recorded' },
} as const;

type Changing = Asking<unknown, unknown, z.output<typeof TripsUndone>>;
type Changed = Promise<Answered<z.input<typeof Done>>>;

export async function withdrawOwn(asking: Changing): Changed {
  const changed = await withdrawOwnTrips(asking.house.db, contextOf(asking), asking.body.trips);
  return { ok: true, value: { changed } };
}

export async function restoreOwn(asking: Changing): Changed {
  const changed = await restoreOwnTrips(asking.house.db, contextOf(asking), asking.body.trips);
  return { ok: true, value: { changed } };
}
