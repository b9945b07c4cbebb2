// From a file of check-ins to trips: card known? transaction stored once; legs joined to journeys; trips
// with their CO2.
import { isBefore } from '#kernel/day';
import { stableKey } from '#kernel/ids';
import { type Refusal, type Result, refuse } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { checkFile } from '#platform/files/check-file';
import { type CsvBatch, readCsv } from '#platform/files/read-csv';
import { listFlagged } from '#privacy/flags/is-restricted';
import { proposeMode, TRANSFER_MAX_MINUTES } from '#providers/protocols/ov-chipkaart/join-journeys';
import {
  type OvCheckOut,
  type OvTransaction,
  ovShape,
  parseTransaction,
} from '#providers/protocols/ov-chipkaart/parse-transactions';
import { findStation } from '#providers/stations/find-station';
import { stationDistanceM } from '#providers/stations/station-distance';
import {
  type AsideTransaction,
  NEW_CHECK_OUTS,
  openReceiving,
  type ReceivedTransaction,
  type Ride,
  receiveTransactions,
  setAside,
} from '#services/card/card-transactions';
import { type CardOwner, findCardOwners } from '#services/card/mobility-card';
import { requireService } from '#services/people/entitlements';
import { estimateByList } from '#services/travel/co2';
import { receiveRides } from '#services/travel/trips';
import { addRefused, type ImportReport, type Intake, intakeContext, newReport } from './import-report.ts';
import { restrictedPerson } from './know-colleagues.ts';
import { cardErased, listErasedCards } from './refuse-erased.ts';
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
    await openReceiving(tx);
    const report = newReport();
    const store = openStore(tx, intake, report);
    const read = openReader(intake, report);
    let rows = 0;
    for await (const batch of batches.value) {
      rows += batch.rows.length + batch.refused.length;
      await store.add(read(batch));
      intake.onProgress?.(rows);
    }
    await store.finish();
    report.refused.sort((a, b) => a.line - b.line);
    await estimateByList(tx, await receiveRides(tx, NEW_CHECK_OUTS, TRANSFER_MAX_MINUTES));
    return { ok: true as const, value: report };
  });
}

/**
 * Batches to transactions; what is refused goes to the report. Days are shared, for a file names the same
 * few hundred.
 */
function openReader(intake: Intake, report: ImportReport): (batch: CsvBatch) => OvTransaction[] {
  const days = new Map<number, Refusal | undefined>();
  const findRefusal = (day: Temporal.PlainDate) => {
    const key = (day.year * 12 + day.month) * 31 + day.day;
    if (!days.has(key)) days.set(key, findExpired(day, 'card/card-transactions/transactions', intake.now));
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
  /** Returns when the part is sent, while it is being stored; at most one is under way. */
  readonly add: (transactions: readonly OvTransaction[]) => Promise<void>;
  readonly finish: () => Promise<void>;
}

function openStore(tx: Transaction, intake: Intake, report: ImportReport): Store {
  const findOwners = openOwners(tx, intake);
  const findRide = openRides();
  let waiting: OvTransaction[] = [];
  let storing = async () => {};
  const send = async () => {
    const part = waiting;
    waiting = [];
    await storing();
    storing = await sendPart(tx, part, await findOwners(part), findRide, report);
  };
  return {
    add: async (transactions) => {
      for (const transaction of transactions) waiting.push(transaction);
      if (waiting.length >= PART) await send();
    },
    finish: async () => {
      await send();
      await storing();
    },
  };
}

/** With the day up to which an earlier holder was erased: what is of before must not come back. */
type KnownOwner = CardOwner & { readonly erasedOn: Temporal.PlainDate | undefined };
type Owners = ReadonlyMap<string, KnownOwner | 'restricted'>;

/** What check-outs are taken in for. */
const TAKEN_FOR = [
  'card/card-transactions/transactions',
  'travel/trips/history',
  'travel/co2/estimate',
] as const;

/** Each card is looked up once for the whole file. */
function openOwners(tx: Transaction, intake: Intake): (part: readonly OvTransaction[]) => Promise<Owners> {
  const known = new Map<string, KnownOwner | 'restricted'>();
  let flagged: ReadonlySet<string> | undefined;
  const asked = new Set<string>();
  return async (part) => {
    const fresh = new Set(part.map(({ cardNumber }) => cardNumber).filter((number) => !asked.has(number)));
    if (fresh.size === 0) return known;
    for (const number of fresh) asked.add(number);
    flagged ??= await listFlagged(tx, TAKEN_FOR);
    const owners = await findCardOwners(tx, intake.secrets, [...fresh]);
    const erased = await listErasedCards(tx, intake.secrets, [...owners.keys()]);
    for (const [number, owner] of owners) {
      const isFree = !flagged.has(owner.personId);
      known.set(number, isFree ? { ...owner, erasedOn: erased.get(number) } : 'restricted');
    }
    return known;
  };
}

/** Sends one part; the answer waits until it is stored, each transaction once, and counts it. */
async function sendPart(
  tx: Transaction,
  part: readonly OvTransaction[],
  owners: Owners,
  findRide: FindRide,
  report: ImportReport,
): Promise<() => Promise<void>> {
  const known: ReceivedTransaction[] = [];
  const aside: AsideTransaction[] = [];
  for (const transaction of part) {
    const { cardNumber, line, key, day } = transaction;
    const owner = owners.get(cardNumber);
    if (owner === undefined) {
      addRefused(report, [{ line, refusal: unknownCard(cardNumber) }]);
      continue;
    }
    if (owner === 'restricted') {
      addRefused(report, [{ line, refusal: restrictedPerson() }]);
      continue;
    }
    const { personId, cardId, erasedOn } = owner;
    if (erasedOn !== undefined && !isBefore(erasedOn, day)) {
      addRefused(report, [{ line, refusal: cardErased(erasedOn) }]);
      continue;
    }
    // The parser's key is of the transaction; with the card it is of this transaction in this organisation.
    const common = { personId, cardId, day, sourceKey: stableKey(cardId, key) };
    if (transaction.kind === 'aside') {
      aside.push({ ...common, kind: transaction.transaction, reason: transaction.reason.code });
    } else if (transaction.kind === 'top-up') {
      known.push({ ...common, kind: 'top-up', amountCents: transaction.amountCents });
    } else {
      known.push(checkOutOf(transaction, common, findRide));
    }
  }
  const asideCount = await setAside(tx, aside);
  const { stored } = await receiveTransactions(tx, known);
  return async () => {
    const accepted = asideCount + (await stored);
    report.accepted += accepted;
    report.unchanged += known.length + aside.length - accepted;
  };
}

const unknownCard = (cardNumber: string): Refusal =>
  refuse(refusals, 'card-unknown', { last: cardNumber.slice(-4) }).refusal;

type Common = Pick<ReceivedTransaction, 'personId' | 'cardId' | 'day' | 'sourceKey'>;

/** Each leg is a trip of its own, with its own cost and its own distance. */
function checkOutOf(checkOut: OvCheckOut, common: Common, findRide: FindRide): ReceivedTransaction {
  return {
    personId: common.personId,
    cardId: common.cardId,
    day: common.day,
    sourceKey: common.sourceKey,
    kind: 'check-out',
    amountCents: checkOut.costCents,
    checkedInAt: checkOut.checkedInAt,
    checkedOutAt: checkOut.checkedOutAt,
    origin: checkOut.from,
    destination: checkOut.to,
    ride: findRide(checkOut.from, checkOut.to),
  };
}

type FindRide = (from: string | undefined, to: string) => Ride;

/** Remembers pairs: a station is looked for in many spellings, and a file names the same few hundred. */
function openRides(): FindRide {
  const known = new Map<string, Ride>();
  return (from, to) => {
    const pair = `${from ?? ''}\n${to}`;
    const found = known.get(pair);
    if (found !== undefined) return found;
    const ride = rideOf(from, to);
    if (known.size >= 20_000) known.clear();
    known.set(pair, ride);
    return ride;
  };
}

function rideOf(from: string | undefined, to: string): Ride {
  const proposal = proposeMode(
    { ...(from === undefined ? {} : { from }), to },
    (name) => findStation(name) !== undefined,
  );
  // Public transport it was; which kind, the file does not say. Bus is what we propose, and it says that
  // it is a proposal.
  if (proposal.mode === undefined) return { mode: 'bus', modeKnownBy: 'proposal' };
  const { mode } = proposal;
  return { mode, modeKnownBy: 'stops', distanceM: mode === 'train' ? distanceOf(from, to) : undefined };
}

function distanceOf(from: string | undefined, to: string): number | undefined {
  const [start, end] = [findStation(from ?? ''), findStation(to)];
  return start === undefined || end === undefined ? undefined : stationDistanceM(start, end);
}
