// Reads what operators want to be paid for, line by line, and hands it on as usage of the link that it
// belongs to. Read again three days back, because a line that is known already changes nothing.
import type { Fuel } from '#kernel/mode';
import type { Usage } from '#kernel/usage';
import type { Database } from '#platform/database/types';
import { impersonalLetter } from '#platform/outbound/letter';
import type { Secrets } from '#platform/secrets';
import { lookJournal, lookLeg } from '#providers/protocols/tomp/format-look';
import { parseLeg } from '#providers/protocols/tomp/parse-booking';
import { type JournalEntry, parseJournal } from '#providers/protocols/tomp/parse-journal';
import { listUndeclaredNames } from '#providers/protocols/tomp/read-body';
import { toUsage } from '#providers/protocols/tomp/to-usage';
import { type Calling, callOperator } from '#providers/tomp-operator/call-operator';
import { SUBJECT } from '#services/mobility';
import {
  findByRef,
  findFeed,
  isRideOver,
  type KnownRide,
  keepEvent,
  lockRide,
  noteFeed,
  noteOnRide,
  tables,
} from '#services/mobility/shared-car';
import { type CarOperator, carOperators } from './car-operators.ts';
import { openCarOperator } from './open-car-operator.ts';
import { receiveProviderUsage } from './receive-usage.ts';

export interface FetchedBills {
  readonly lines: number;
  readonly stored: number;
  /** Lines that nobody can believe, or of nobody here. */
  readonly setAside: number;
  readonly silent: number;
}

const PAGE = 200;
const PAGES_MAX = 500;
const BACK_HOURS = 72;
const FIRST_DAYS = 31;

/** A job: an operator that was down for a day is read from where it was left. */
export async function fetchCarBills(
  db: Database,
  secrets: Secrets,
  now: Temporal.Instant,
  operators: readonly CarOperator[] = carOperators,
): Promise<FetchedBills> {
  const sum = { lines: 0, stored: 0, setAside: 0, silent: 0 };
  for (const operator of operators) {
    const { provider } = operator;
    const open = await openCarOperator(db, secrets, provider, now);
    if (open === undefined) continue;
    const reading = { db, secrets, now, operator, calling: { ...open, patience: operator.inTheBack } };
    const feed = await db.transaction({ role: 'intake', now }, (tx) => findFeed(tx, provider));
    const since =
      feed?.billsReadUntil?.subtract({ hours: BACK_HOURS }) ?? now.subtract({ hours: 24 * FIRST_DAYS });
    let isComplete = false;
    for (let page = 0; page < PAGES_MAX && !isComplete; page += 1) {
      const read = await readPage(reading, since, page);
      if (read === undefined) break;
      sum.lines += read.lines;
      sum.stored += read.stored;
      sum.setAside += read.setAside;
      isComplete = read.lines < PAGE;
    }
    await db.transaction({ role: 'intake', now }, (tx) =>
      noteFeed(tx, provider, isComplete ? { billsReadUntil: now } : { failedBecause: 'no-usable-answer' }),
    );
    if (!isComplete) sum.silent += 1;
  }
  return sum;
}

interface Reading {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly now: Temporal.Instant;
  readonly operator: CarOperator;
  readonly calling: Calling;
}

async function readPage(reading: Reading, since: Temporal.Instant, page: number) {
  const { db, secrets, now, operator, calling } = reading;
  const { provider } = operator;
  const call = lookJournal(since, now.add({ hours: 1 }), { offset: page * PAGE, limit: PAGE });
  const called = await callOperator(calling, call, impersonalLetter('changes'));
  const journal = called.ok ? parseJournal(called.bodyText) : undefined;
  if (!called.ok || !journal?.ok) return undefined;
  const undeclared = listUndeclaredNames(called.bodyText, operator.comingIn);
  if (undeclared.length > 0)
    await db.transaction({ role: 'intake', now }, (tx) =>
      noteFeed(tx, provider, { undeclaredNames: undeclared }),
    );
  const usages: Usage[] = [];
  for (const entry of journal.value.entries) usages.push(await toUsageOf(reading, entry));
  // A line that cannot be read at all is of nobody, and stays in the operator’s queue by its place on the
  // page.
  for (const { at, key } of journal.value.setAside)
    usages.push(ofNobody(provider, key ?? `unreadable ${since.toString()} ${page * PAGE + at}`, now, 0));
  const report = await receiveProviderUsage(db, secrets, { tables, provider, usages, now });
  const aside = Object.values(report.setAside).reduce((all, count) => all + (count ?? 0), 0);
  return { lines: journal.value.count, stored: report.stored, setAside: aside + report.unknown };
}

const ofNobody = (provider: string, key: string, endedAt: Temporal.Instant, costCents: number): Usage => ({
  provider,
  kind: 'shared-car',
  key: key.slice(0, 120),
  subject: { kind: 'contract', value: 'nobody' },
  endedAt,
  costCents,
});

async function toUsageOf(reading: Reading, entry: JournalEntry): Promise<Usage> {
  const { db, secrets, now, operator } = reading;
  const { provider } = operator;
  const found = await db.transaction({ role: 'intake', now }, (tx) =>
    findByRef(tx, secrets, { provider, ref: entry.legId }),
  );
  if (found === undefined) return ofNobody(provider, entry.key, now, entry.costCents);
  const context = { role: 'intake', organisation: found.organisation, now };
  const ride = await endedRide(reading, found, entry.legId);
  if (ride === undefined) return ofNobody(provider, entry.key, now, entry.costCents);
  await db.transaction(context, (tx) => noteOnRide(tx, found.bookingId, { isBilled: true }));
  return asUsage(reading, entry, ride);
}

/** The ride with its begin and end; where a message of the end was lost, the operator is asked. */
async function endedRide(
  { db, now, calling }: Reading,
  { organisation, bookingId }: { readonly organisation: string; readonly bookingId: string },
  ref: string,
): Promise<KnownRide | undefined> {
  const context = { role: 'intake', organisation, now };
  const known = await db.transaction(context, (tx) => lockRide(tx, bookingId));
  if (known === undefined || isRideOver(known)) return known;
  const called = await callOperator(calling, lookLeg(ref), impersonalLetter('own-reference'));
  const leg = called.ok ? parseLeg(called.bodyText) : undefined;
  const { startedAt, endedAt } = leg?.ok ? leg.value : { startedAt: undefined, endedAt: undefined };
  if (startedAt === undefined || endedAt === undefined) return known;
  return db.transaction(context, async (tx) => {
    let ride = await lockRide(tx, bookingId);
    if (ride?.startedAt === undefined && ride !== undefined) {
      await keepEvent(tx, ride, { event: 'SET_IN_USE', by: 'TO', at: startedAt });
      ride = await lockRide(tx, bookingId);
    }
    if (ride !== undefined && !isRideOver(ride))
      await keepEvent(tx, ride, { event: 'FINISH', by: 'TO', at: endedAt });
    return lockRide(tx, bookingId);
  });
}

function asUsage({ secrets, operator }: Reading, entry: JournalEntry, ride: KnownRide): Usage {
  const { provider } = operator;
  const subject = { kind: 'contract', value: secrets.decrypt(SUBJECT, ride.subjectEncrypted) } as const;
  const endedAt = ride.endedAt ?? ride.endsAt;
  const startedAt = ride.startedAt ?? ride.startsAt;
  const corrects = entry.kind === 'back' ? { corrects: `${entry.legId}/1` } : {};
  const base = {
    provider,
    kind: 'shared-car',
    key: entry.key,
    subject,
    endedAt,
    costCents: entry.costCents,
  } as const;
  const usage = toUsage(
    entry,
    {
      bookingId: ride.ref ?? '',
      startedAt,
      endedAt,
      pauses: ride.pauseSeconds.map((seconds, at) => ({
        startedAt: Temporal.Instant.fromEpochMilliseconds((ride.pauseStarts[at] ?? 0) * 1_000),
        seconds,
      })),
      from: ride.place === undefined ? undefined : { name: ride.place },
      to: undefined,
      fuel: ride.fuel as Fuel | undefined,
      tariffKey: ride.tariffKey,
    },
    { provider, kind: 'shared-car' },
    'corrects' in corrects ? corrects.corrects : undefined,
  );
  // Without its parts it cannot be recomputed, so it goes to the queue of disputes and to no bill.
  if (!usage.ok || entry.kind === 'extra') return { ...base, startedAt, vat: [entry.vat], ...corrects };
  return { ...usage.value, subject };
}
