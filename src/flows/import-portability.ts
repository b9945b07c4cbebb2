// What a person took along from another installation: trips with their purpose, home-working days, cards and
// a plate. Nothing comes in confirmed: the person looks at it here first. Agreements, transactions and fixes
// belong to where they were made and are left out, with their number.
import { stableKey } from '#kernel/ids';
import { accept, type Refusal, type Result, refuse } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import type { PortableItem, PortableTrip } from '#providers/protocols/portability/parse-line';
import { type PortableContents, readPortable } from '#providers/protocols/portability/read-portable';
import { receiveCards } from '#services/card/mobility-card';
import { claimHomeDays, listClaimedHomeDays, lockForFacts, placeOf } from '#services/money';
import { requireService } from '#services/people/entitlements';
import { receiveDays } from '#services/travel/home-working-allowance';
import { keepPlate, listPlates, type ReceivedTrip } from '#services/travel/trips';
import { cardRefusals } from './import-cards.ts';
import {
  addRefused,
  type ImportReport,
  type Intake,
  intakeContext,
  newReport,
  type RefusedRow,
} from './import-report.ts';
import { tripRefusals } from './import-trips.ts';
import { openColleagues } from './know-colleagues.ts';
import { receiveTripsWithCo2 } from './receive-trips-with-co2.ts';
import { findErased, refuseErased } from './refuse-erased.ts';
import { findExpired } from './refuse-expired.ts';

interface Taken {
  readonly accepted: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedRow[];
}

/** A flag on any of these refuses the file: half of somebody's data would be worse than none. */
const TAKEN_FOR = [
  'travel/trips/history',
  'travel/trips/convenience',
  'travel/co2/estimate',
  'travel/home-working-allowance/allowance',
  'card/mobility-card/numbers',
  'money/payroll-settlement/evidence',
] as const;

/** One file, one person, one transaction. The same file again changes nothing. */
export async function importPortability(
  intake: Intake,
  path: string,
  personnelNumber: string,
): Promise<Result<ImportReport>> {
  const contents = await readPortable(path, intake.now);
  if (!contents.ok) return contents;
  return intake.db.transaction(intakeContext(intake), async (tx) => {
    await lockForFacts(tx);
    const colleagues = openColleagues(TAKEN_FOR);
    await colleagues.load(tx);
    const found = colleagues.find(personnelNumber);
    if (!found.ok) return found;
    const personId = found.value;
    const report = newReport();
    addRefused(report, contents.value.refused);
    const sifted = await siftErased(tx, intake, personnelNumber, contents.value.items);
    if (!sifted.ok) return sifted;
    const items = sifted.value.rows.map(({ of: item }) => item);
    addRefused(report, sifted.value.refused);
    const of = <K extends PortableItem['kind']>(kind: K) =>
      items.flatMap(({ line, item }) =>
        item.kind === kind ? [{ line, item: item as Extract<PortableItem, { kind: K }> }] : [],
      );
    const parts: readonly [string, readonly { readonly line: number }[], () => Promise<Taken>][] = [
      ['travel/trips', of('trip'), () => takeTrips(tx, intake, personId, items)],
      ['travel/home-working-allowance', of('home-day'), () => takeDays(tx, intake, personId, of('home-day'))],
      ['card/mobility-card', of('card'), () => takeCards(tx, intake, personId, of('card'))],
      ['travel/trips', of('plate'), () => takePlate(tx, personId, of('plate'))],
    ];
    for (const [service, lines, take] of parts) {
      if (lines.length === 0) continue;
      const on = await requireService(tx, service);
      add(report, on.ok ? await take() : refuseAll(lines, on.refusal));
      intake.onProgress?.(report.accepted + report.unchanged);
    }
    return accept({ ...report, leftOut: of('left-out').length });
  });
}

/** Of somebody who was erased nothing comes in; of who returned, what is not of before. */
async function siftErased(
  tx: Transaction,
  { secrets }: Intake,
  personnelNumber: string,
  items: PortableContents['items'],
) {
  const erased = await findErased(tx, secrets, { personnelNumber });
  if (erased !== undefined) return { ok: false as const, refusal: erased };
  const rows = items.map((of) => ({ of, line: of.line, personnelNumber, day: dayOfItem(of.item) }));
  return accept(await refuseErased(tx, secrets, rows));
}

const dayOfItem = (item: PortableItem): Temporal.PlainDate | undefined =>
  item.kind === 'trip' ? item.trip.day : item.kind === 'home-day' ? item.day : undefined;

function add(report: ImportReport, { accepted, unchanged, refused }: Taken): void {
  report.accepted += accepted;
  report.unchanged += unchanged;
  addRefused(report, refused);
}

const refuseAll = (lines: readonly { readonly line: number }[], refusal: Refusal): Taken => ({
  accepted: 0,
  unchanged: 0,
  refused: lines.map(({ line }) => ({ line, refusal })),
});

/** Trips that were taken back stay behind; the newest word about the purpose counts. */
async function takeTrips(
  tx: Transaction,
  { now }: Intake,
  personId: string,
  items: PortableContents['items'],
): Promise<Taken> {
  const purposes = new Map<number, Extract<PortableItem, { kind: 'purpose' }>>();
  const removed = new Set<number>();
  for (const { item } of items) {
    if (item.kind === 'removal') removed.add(item.tripId);
    if (item.kind === 'purpose' && (purposes.get(item.tripId)?.order ?? -1) < item.order)
      purposes.set(item.tripId, item);
  }
  const refused: RefusedRow[] = [];
  const lines: number[] = [];
  const trips: ReceivedTrip[] = [];
  for (const { line, item } of items) {
    if (item.kind !== 'trip' || removed.has(item.id)) continue;
    const expired = findExpired(item.trip.day, 'travel/trips/history', now);
    if (expired !== undefined) {
      refused.push({ line, refusal: expired });
      continue;
    }
    const purpose = item.trip.purpose ?? purposes.get(item.id)?.purpose;
    trips.push({ ...receivedTrip(personId, item.trip), purpose });
    lines.push(line);
  }
  const received = await receiveTripsWithCo2(tx, trips, 'portability');
  for (const position of received.contradicted)
    refused.push({ line: lines[position] ?? 0, refusal: refuse(tripRefusals, 'trip-contradicts').refusal });
  return { accepted: received.accepted, unchanged: received.unchanged, refused };
}

/** The key of the trip as a file of trips would give it: the same trip by either way is one trip. */
function receivedTrip(personId: string, trip: PortableTrip): ReceivedTrip {
  const { day, departedAt, arrivedAt, from, to, mode } = trip;
  const identity = [day.toString(), departedAt?.toString(), arrivedAt?.toString(), from, to, mode];
  return {
    ...trip,
    personId,
    origin: from,
    destination: to,
    source: 'file',
    sourceKey: stableKey(personId, stableKey('trip', ...identity)),
  };
}

type LineOf<K extends PortableItem['kind']> = {
  readonly line: number;
  readonly item: Extract<PortableItem, { kind: K }>;
};

async function takeDays(
  tx: Transaction,
  { now }: Intake,
  personId: string,
  lines: readonly LineOf<'home-day'>[],
): Promise<Taken> {
  const refused: RefusedRow[] = [];
  const days = lines.flatMap(({ line, item }) => {
    const expired = findExpired(item.day, 'travel/home-working-allowance/allowance', now);
    if (expired === undefined) return [{ personId, day: item.day }];
    refused.push({ line, refusal: expired });
    return [];
  });
  // A day that the person took back here stays so.
  const claimed = await listClaimedHomeDays(tx, days);
  const open = days.filter((day) => !claimed.has(placeOf(day)));
  const fresh = open.length === 0 ? [] : await receiveDays(tx, open);
  await claimHomeDays(tx, fresh);
  return { accepted: fresh.length, unchanged: days.length - fresh.length, refused };
}

async function takeCards(
  tx: Transaction,
  { secrets }: Intake,
  personId: string,
  lines: readonly LineOf<'card'>[],
): Promise<Taken> {
  const rows = lines.map(({ item }) => ({ personId, cardNumber: item.cardNumber }));
  const answers = await receiveCards(tx, secrets, rows);
  const refused = lines.flatMap(({ line, item }, index) =>
    answers[index] === 'taken'
      ? [{ line, refusal: refuse(cardRefusals, 'card-taken', { last: item.cardNumber.slice(-4) }).refusal }]
      : [],
  );
  const accepted = answers.filter((answer) => answer === 'added').length;
  return { accepted, unchanged: lines.length - accepted - refused.length, refused };
}

/** One plate a person: one that is there already is not replaced by one from elsewhere. */
async function takePlate(
  tx: Transaction,
  personId: string,
  lines: readonly LineOf<'plate'>[],
): Promise<Taken> {
  const known = (await listPlates(tx, [personId])).get(personId);
  const plate = lines.at(-1)?.item.plate;
  const isNew = known === undefined && plate !== undefined;
  if (isNew) await keepPlate(tx, personId, plate);
  return { accepted: isNew ? 1 : 0, unchanged: lines.length - (isNew ? 1 : 0), refused: [] };
}
