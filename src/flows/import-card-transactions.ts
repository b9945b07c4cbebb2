// From a file of check-ins to trips: card known? transaction stored once; legs joined to journeys; trips with their CO2.
import { stableKey } from '#kernel/ids';
import { type Refusal, type Result, refuse } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { checkFile } from '#platform/files/check-file';
import { type CsvBatch, readCsv } from '#platform/files/read-csv';
import { joinJourneys, proposeMode } from '#providers/protocols/ov-chipkaart/join-journeys';
import {
  type OvCheckOut,
  type OvTransaction,
  ovShape,
  parseTransaction,
} from '#providers/protocols/ov-chipkaart/parse-transactions';
import { findStation } from '#providers/stations/find-station';
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

/** One file, one transaction: what is refused is listed, the rest goes in, and a crash leaves nothing half-written. */
export async function importCardTransactions(intake: Intake, path: string): Promise<Result<ImportReport>> {
  const file = await checkFile(path);
  if (!file.ok) return file;
  const batches = await readCsv(file.value, ovShape);
  if (!batches.ok) return batches;
  return intake.db.transaction(intakeContext(intake), async (tx) => {
    const on = await requireService(tx, 'card/card-transactions');
    if (!on.ok) return on;
    const report = newReport();
    const legs: OwnedLeg[] = [];
    let rows = 0;
    for await (const batch of batches.value) {
      rows += batch.rows.length + batch.refused.length;
      legs.push(...(await receiveBatch(tx, intake, batch, report)));
      intake.onProgress?.(rows);
    }
    await receiveTripsWithCo2(tx, tripsOf(legs), 'card');
    return { ok: true as const, value: report };
  });
}

interface OwnedLeg extends OvCheckOut {
  readonly owner: CardOwner;
}

/** Stores one batch; answers the check-outs that were new, for the journeys. */
async function receiveBatch(
  tx: Transaction,
  intake: Intake,
  batch: CsvBatch,
  report: ImportReport,
): Promise<OwnedLeg[]> {
  addRefused(report, batch.refused);
  const parsed: OvTransaction[] = [];
  for (const row of batch.rows) {
    const transaction = parseTransaction(row, intake.now);
    const refusal = transaction.ok
      ? findExpired(transaction.value.day, '2-financial-years', intake.now)
      : transaction.refusal;
    if (refusal !== undefined) addRefused(report, [{ line: row.line, refusal }]);
    else if (transaction.ok) parsed.push(transaction.value);
  }
  const numbers = [...new Set(parsed.map((transaction) => transaction.cardNumber))];
  const owners = await findCardOwners(tx, intake.secrets, numbers);
  const owned = parsed.flatMap((transaction) => {
    const owner = owners.get(transaction.cardNumber);
    if (owner !== undefined) return [{ ...transaction, owner }];
    addRefused(report, [{ line: transaction.line, refusal: unknownCard(transaction.cardNumber) }]);
    return [];
  });
  const fresh = new Set([...(await storeKnown(tx, owned)), ...(await storeAside(tx, owned))]);
  const isFresh = (transaction: Owned) => fresh.delete(sourceKeyOf(transaction));
  const accepted = owned.filter(isFresh);
  report.accepted += accepted.length;
  report.unchanged += owned.length - accepted.length;
  return accepted.filter((transaction): transaction is OwnedLeg => transaction.kind === 'check-out');
}

type Owned = OvTransaction & { readonly owner: CardOwner };

const unknownCard = (cardNumber: string): Refusal =>
  refuse(refusals, 'card-unknown', { last: cardNumber.slice(-4) }).refusal;

/** The parser's key is of the transaction; with the card it is of this transaction in this organisation. */
const sourceKeyOf = ({ owner, key }: Owned) => stableKey(owner.cardId, key);

function storeKnown(tx: Transaction, owned: readonly Owned[]): Promise<Set<string>> {
  const rows = owned.flatMap((transaction): ReceivedTransaction[] => {
    if (transaction.kind === 'aside') return [];
    const common = { ...transaction.owner, day: transaction.day, sourceKey: sourceKeyOf(transaction) };
    if (transaction.kind === 'top-up') {
      return [{ ...common, kind: 'top-up' as const, amountCents: transaction.amountCents }];
    }
    const { checkedInAt, checkedOutAt, from, to, costCents } = transaction;
    return [
      {
        ...common,
        kind: 'check-out' as const,
        amountCents: costCents,
        checkedInAt,
        checkedOutAt,
        origin: from,
        destination: to,
      },
    ];
  });
  return receiveTransactions(tx, rows);
}

function storeAside(tx: Transaction, owned: readonly Owned[]): Promise<Set<string>> {
  const rows = owned.flatMap((transaction) =>
    transaction.kind === 'aside'
      ? [
          {
            ...transaction.owner,
            day: transaction.day,
            sourceKey: sourceKeyOf(transaction),
            kind: transaction.transaction,
            reason: transaction.reason.code,
          },
        ]
      : [],
  );
  return setAside(tx, rows);
}

/** Legs of each card become journeys; each leg is a trip of its own, with its own cost and its own distance. */
function tripsOf(legs: readonly OwnedLeg[]): ReceivedTrip[] {
  const byCard = Map.groupBy(legs, (leg) => leg.owner.cardId);
  return [...byCard.values()].flatMap((ofCard) =>
    joinJourneys(ofCard).flatMap((journey) =>
      journey.legs.map((leg) => tripOf(leg as OwnedLeg, stableKey(leg.owner.cardId, journey.key))),
    ),
  );
}

function tripOf(leg: OwnedLeg, journeyKey: string): ReceivedTrip {
  const proposal = proposeMode(leg, (name) => findStation(name) !== undefined);
  return {
    personId: leg.owner.personId,
    day: leg.day,
    departedAt: leg.checkedInAt,
    arrivedAt: leg.checkedOutAt,
    origin: leg.from,
    destination: leg.to,
    distanceM: proposal.mode === 'train' ? distanceOf(leg) : undefined,
    // Public transport it was; which kind, the file does not say. Bus is what we propose, and it says that it is a proposal.
    mode: proposal.mode ?? 'bus',
    modeKnownBy: proposal.mode === undefined ? 'proposal' : 'stops',
    costCents: leg.costCents,
    source: 'card',
    sourceKey: sourceKeyOf(leg),
    journeyKey,
  };
}

function distanceOf(leg: OwnedLeg): number | undefined {
  const [from, to] = [findStation(leg.from ?? ''), findStation(leg.to)];
  return from === undefined || to === undefined ? undefined : stationDistanceM(from, to);
}
