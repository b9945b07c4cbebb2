// Reads what operators want to be paid for, line by line, and hands it on as usage of the link that it
// belongs to. Read again three days back, because a line that is known already changes nothing.
import type { Database } from '#platform/database/types';
import { impersonalLetter } from '#platform/outbound/letter';
import type { Secrets } from '#platform/secrets';
import { lookJournal, lookLeg } from '#providers/protocols/tomp/format-look';
import { parseLeg } from '#providers/protocols/tomp/parse-booking';
import { parseJournal } from '#providers/protocols/tomp/parse-journal';
import { listUndeclaredNames } from '#providers/protocols/tomp/read-body';
import { type Calling, callOperator } from '#providers/tomp-operator/call-operator';
import {
  findFeed,
  isRideOver,
  type KnownRide,
  keepEvent,
  lockRide,
  noteFeed,
} from '#services/mobility/shared-car';
import { type CarOperator, carOperators } from './car-operators.ts';
import { openCarOperator } from './open-car-operator.ts';
import { type FoundRide, receiveCarBills } from './receive-car-bills.ts';

export interface FetchedBills {
  readonly lines: number;
  readonly stored: number;
  /** Lines that nobody can believe, or of nobody here. */
  readonly setAside: number;
  readonly silent: number;
}

const PAGE = 500;
const PAGES_MAX = 500;
const BACK_HOURS = 72;
/**
 * After the planned end of a ride its events were heard, or are lost; bills are read again for three days.
 */
const EVENTS_WITHIN_HOURS = 1;
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
    let offset = 0;
    for (let page = 0; page < PAGES_MAX && !isComplete; page += 1) {
      const read = await readPage(reading, since, offset);
      if (read === undefined) break;
      sum.lines += read.lines;
      sum.stored += read.stored;
      sum.setAside += read.setAside;
      offset += read.lines;
      // An operator may give fewer than were asked for; one that gives more knows no pages.
      isComplete = read.lines === 0 || read.lines > PAGE;
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

async function readPage(reading: Reading, since: Temporal.Instant, offset: number) {
  const { db, secrets, now, operator, calling } = reading;
  const { provider } = operator;
  const call = lookJournal(since, now.add({ hours: 1 }), { offset, limit: PAGE });
  const called = await callOperator(calling, call, impersonalLetter('changes'));
  const journal = called.ok ? parseJournal(called.bodyText) : undefined;
  if (!called.ok || !journal?.ok) return undefined;
  const undeclared = listUndeclaredNames(called.bodyText, operator.comingIn);
  if (undeclared.length > 0)
    await db.transaction({ role: 'intake', now }, (tx) =>
      noteFeed(tx, provider, { undeclaredNames: undeclared }),
    );
  const report = await receiveCarBills(db, secrets, {
    provider,
    journal: journal.value,
    nameUnreadable: (at) => `unreadable ${since.toString()} ${offset + at}`,
    now,
    askEnd: (ride, known) => askEnd(reading, ride, known),
  });
  return { lines: journal.value.count, ...report };
}

/** The ride with its begin and end, as the operator tells it; what it says is kept as its events would be. */
async function askEnd(
  { db, now, calling }: Reading,
  { organisation, bookingId, ref }: FoundRide,
  known: KnownRide,
): Promise<KnownRide | 'later' | undefined> {
  if (Temporal.Instant.compare(now, known.endsAt.add({ hours: EVENTS_WITHIN_HOURS })) < 0) return 'later';
  const context = { role: 'intake', organisation, now };
  const called = await callOperator(calling, lookLeg(ref), impersonalLetter('own-reference'));
  const leg = called.ok ? parseLeg(called.bodyText) : undefined;
  const { startedAt, endedAt } = leg?.ok ? leg.value : { startedAt: undefined, endedAt: undefined };
  return db.transaction(context, async (tx) => {
    let ride = await lockRide(tx, bookingId);
    if (startedAt === undefined || endedAt === undefined) return ride;
    if (ride?.startedAt === undefined && ride !== undefined) {
      await keepEvent(tx, ride, { event: 'SET_IN_USE', by: 'TO', at: startedAt });
      ride = await lockRide(tx, bookingId);
    }
    if (ride !== undefined && !isRideOver(ride))
      await keepEvent(tx, ride, { event: 'FINISH', by: 'TO', at: endedAt });
    return lockRide(tx, bookingId);
  });
}
