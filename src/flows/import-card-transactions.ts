// From a file of check-ins to trips: card known? transaction stored once; legs joined to journeys; trips
// with their CO2.
import { stableKey } from '#kernel/ids';
import { type Refusal, type Result, refuse } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { checkFile } from '#platform/files/check-file';
import { type CsvBatch, readCsv } from '#platform/files/read-csv';
import { joinJourneys, type Leg, proposeMode } from '#providers/protocols/ov-chipkaart/join-journeys';
import {
  type OvCheckOut,
  type OvTransaction,
  ovShape,
  parseTransaction,
} from '#providers/protocols/ov-chipkaart/parse-transactions';
import { findStation, type Station } from '#providers/stations/find-station';
import { stationDistanceM } from '#providers/stations/station-distance';
import { type ReceivedTransaction, receiveTransactions, setAside } from '#services/card/card-transactions';
import { type CardOwner, findCardOwners } from '#services/card/mobility-card';
import { requireService } from '#services/people/entitlements';
import type { ReceivedTrip } from '#services/travel/trips';
import { addRefused, type ImportReport, type Intake, intakeContext, newReport } from './import-report.ts';
import { receiveTripsWithCo2 } from './receive-trips-with-co2.ts';
import { findExpired } from './refuse-expired.ts';

const refusals = {
  'card-unknown': {
    nl: 'De kaart die eindigt op {last} is van niemand in deze organisatie. Voeg de kaart eerst toe (import cards).',
    en: 'The card that ends in {last} belongs to nobody in this organisation. Add the card first (import cards).',
  },
} as const;

/**
 * One file, one transaction: what is refused is listed, the rest goes in, and a crash leaves nothing half-
 * written. While the database stores one part, the next one is read.
 */
export async function importCardTransactions(intake: Intake, path: string): Promise<Result<ImportReport>> {
  const file = await checkFile(path);
  if (!file.ok) return file;
  const batches = await readCsv(file.value, ovShape);
  if (!batches.ok) return batches;
  return intake.db.transaction(intakeContext(intake), async (tx) => {
    const on = await requireService(tx, 'card/card-transactions');
    if (!on.ok) return on;
    const report = newReport();
    const store = openStore(tx, intake, report);
    const read = openReader(intake, report);
    let rows = 0;
    for await (const batch of batches.value) {
      rows += batch.rows.length + batch.refused.length;
      await store.add(read(batch));
      intake.onProgress?.(rows);
    }
    const legs = await store.finish();
    report.refused.sort((a, b) => a.line - b.line);
    await receiveTripsWithCo2(tx, tripsOf(legs), 'card');
    return { ok: true as const, value: report };
  });
}

/** What the journeys need of a check-out, and no more: these of a whole file are in memory together. */
interface OwnedLeg extends Leg {
  readonly owner: CardOwner;
  readonly sourceKey: string;
}

/**
 * Batches to transactions; what is refused goes to the report. Days are shared, for a file names the same
 * few hundred.
 */
function openReader(intake: Intake, report: ImportReport): (batch: CsvBatch) => OvTransaction[] {
  const days = new Map<number, Refusal | undefined>();
  const findRefusal = (day: Temporal.PlainDate) => {
    const key = (day.year * 12 + day.month) * 31 + day.day;
    if (!days.has(key)) days.set(key, findExpired(day, '2-financial-years', intake.now));
    return days.get(key);
  };
  return (batch) => {
    addRefused(report, batch.refused);
    const parsed: OvTransaction[] = [];
    for (const row of batch.rows) {
      const transaction = parseTransaction(row, intake.now);
      const refusal = transaction.ok ? findRefusal(transaction.value.day) : transaction.refusal;
      if (refusal !== undefined) addRefused(report, [{ line: row.line, refusal }]);
      else if (transaction.ok) parsed.push(transaction.value);
    }
    return parsed;
  };
}

/** So many at once that one statement's way to the database and back weighs nothing. */
const PART = 10_000;

interface Store {
  /** Returns while the part is being stored; at most one is under way. */
  readonly add: (transactions: readonly OvTransaction[]) => Promise<void>;
  /** The check-outs that were new, for the journeys. */
  readonly finish: () => Promise<readonly OwnedLeg[]>;
}

function openStore(tx: Transaction, intake: Intake, report: ImportReport): Store {
  const legs: OwnedLeg[] = [];
  const findOwners = openOwners(tx, intake);
  let waiting: OvTransaction[] = [];
  let storing: Promise<void> = Promise.resolve();
  const storePart = async (part: readonly OvTransaction[]) => {
    for (const leg of await receivePart(tx, part, await findOwners(part), report)) legs.push(leg);
  };
  const begin = async () => {
    await storing;
    storing = storePart(waiting);
    // Whoever awaits it hears of a failure; until then it must not count as one that nobody hears of.
    storing.catch(() => {});
    waiting = [];
  };
  return {
    add: async (transactions) => {
      for (const transaction of transactions) waiting.push(transaction);
      if (waiting.length >= PART) await begin();
    },
    finish: async () => {
      await begin();
      await storing;
      return legs;
    },
  };
}

type Owners = ReadonlyMap<string, CardOwner>;

/** Each card is looked up once for the whole file. */
function openOwners(tx: Transaction, intake: Intake): (part: readonly OvTransaction[]) => Promise<Owners> {
  const known = new Map<string, CardOwner>();
  const asked = new Set<string>();
  return async (part) => {
    const fresh = new Set(part.map(({ cardNumber }) => cardNumber).filter((number) => !asked.has(number)));
    if (fresh.size === 0) return known;
    for (const number of fresh) asked.add(number);
    for (const [number, owner] of await findCardOwners(tx, intake.secrets, [...fresh]))
      known.set(number, owner);
    return known;
  };
}

/** Stores one part; answers the check-outs that were new. */
async function receivePart(
  tx: Transaction,
  part: readonly OvTransaction[],
  owners: Owners,
  report: ImportReport,
): Promise<OwnedLeg[]> {
  const owned: Owned[] = [];
  for (const transaction of part) {
    const { cardNumber, line, key } = transaction;
    const owner = owners.get(cardNumber);
    if (owner === undefined) addRefused(report, [{ line, refusal: unknownCard(cardNumber) }]);
    // The parser's key is of the transaction; with the card it is of this transaction in this organisation.
    else owned.push({ transaction, owner, sourceKey: stableKey(owner.cardId, key) });
  }
  const fresh = await storeKnown(tx, owned);
  for (const key of await storeAside(tx, owned)) fresh.add(key);
  const legs: OwnedLeg[] = [];
  let accepted = 0;
  for (const { transaction, owner, sourceKey } of owned) {
    if (!fresh.delete(sourceKey)) continue;
    accepted += 1;
    if (transaction.kind === 'check-out') legs.push(legOf(transaction, owner, sourceKey));
  }
  report.accepted += accepted;
  report.unchanged += owned.length - accepted;
  return legs;
}

function legOf(checkOut: OvCheckOut, owner: CardOwner, sourceKey: string): OwnedLeg {
  const { key, checkedInAt, checkedOutAt, from, to, costCents, day } = checkOut;
  return {
    key,
    checkedOutAt,
    to,
    costCents,
    day,
    owner,
    sourceKey,
    ...(checkedInAt === undefined ? {} : { checkedInAt }),
    ...(from === undefined ? {} : { from }),
  };
}

interface Owned {
  readonly transaction: OvTransaction;
  readonly owner: CardOwner;
  readonly sourceKey: string;
}

const unknownCard = (cardNumber: string): Refusal =>
  refuse(refusals, 'card-unknown', { last: cardNumber.slice(-4) }).refusal;

function storeKnown(tx: Transaction, owned: readonly Owned[]): Promise<Set<string>> {
  const rows: ReceivedTransaction[] = [];
  for (const { transaction, owner, sourceKey } of owned) {
    if (transaction.kind === 'aside') continue;
    const { personId, cardId } = owner;
    const common = { personId, cardId, day: transaction.day, sourceKey };
    if (transaction.kind === 'top-up') {
      rows.push({ ...common, kind: 'top-up', amountCents: transaction.amountCents });
      continue;
    }
    const { checkedInAt, checkedOutAt, from, to, costCents } = transaction;
    rows.push({
      ...common,
      kind: 'check-out',
      amountCents: costCents,
      checkedInAt,
      checkedOutAt,
      origin: from,
      destination: to,
    });
  }
  return receiveTransactions(tx, rows);
}

function storeAside(tx: Transaction, owned: readonly Owned[]): Promise<Set<string>> {
  const rows = owned.flatMap(({ transaction, owner, sourceKey }) =>
    transaction.kind === 'aside'
      ? [
          {
            ...owner,
            day: transaction.day,
            sourceKey,
            kind: transaction.transaction,
            reason: transaction.reason.code,
          },
        ]
      : [],
  );
  return setAside(tx, rows);
}

/**
 * Legs of each card become journeys; each leg is a trip of its own, with its own cost and its own distance.
 */
function* tripsOf(legs: readonly OwnedLeg[]): Generator<ReceivedTrip> {
  const find = openStations();
  for (const ofCard of Map.groupBy(legs, (leg) => leg.owner.cardId).values()) {
    for (const journey of joinJourneys(ofCard)) {
      const journeyKey = stableKey(journey.legs[0].owner.cardId, journey.key);
      for (const leg of journey.legs) yield tripOf(leg, journeyKey, find);
    }
  }
}

type FindStation = (name: string) => Station | undefined;

/** Remembers names: a station is looked for in many spellings, and a file names the same few hundred. */
function openStations(): FindStation {
  const known = new Map<string, Station | undefined>();
  return (name) => {
    if (known.has(name)) return known.get(name);
    const station = findStation(name);
    if (known.size >= 20_000) known.clear();
    known.set(name, station);
    return station;
  };
}

function tripOf(leg: OwnedLeg, journeyKey: string, find: FindStation): ReceivedTrip {
  const proposal = proposeMode(leg, (name) => find(name) !== undefined);
  return {
    personId: leg.owner.personId,
    day: leg.day,
    departedAt: leg.checkedInAt,
    arrivedAt: leg.checkedOutAt,
    origin: leg.from,
    destination: leg.to,
    distanceM: proposal.mode === 'train' ? distanceOf(leg, find) : undefined,
    // Public transport it was; which kind, the file does not say. Bus is what we propose, and it says that
    // it is a proposal.
    mode: proposal.mode ?? 'bus',
    modeKnownBy: proposal.mode === undefined ? 'proposal' : 'stops',
    costCents: leg.costCents,
    source: 'card',
    sourceKey: leg.sourceKey,
    journeyKey,
  };
}

function distanceOf(leg: OwnedLeg, find: FindStation): number | undefined {
  const [from, to] = [find(leg.from ?? ''), find(leg.to)];
  return from === undefined || to === undefined ? undefined : stationDistanceM(from, to);
}
