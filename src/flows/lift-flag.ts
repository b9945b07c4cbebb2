// Takes a restriction or an objection back: at once when the person wants it; by the privacy officer only
// after the person was told, with the reason (art. 18(3)).
import { dayOf, isBefore } from '#kernel/day';
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Database, Transaction } from '#platform/database/types';
import type { Ledger } from '#privacy/erase/ledger';
import { recordFlag } from '#privacy/erase/record-flag';
import { liftFlag } from '#privacy/flags/lift-flag';
import { listFlags } from '#privacy/flags/list-flags';
import type { ActivityId } from '#register';
import { announceLift, closeLift, findOpenLift, liftRefusals } from '#services/trust/rights';
import { rightsContext } from './rights-tools.ts';

export interface LiftedFlag {
  readonly organisation: string;
  readonly person: string;
  readonly kind: 'restriction' | 'objection';
  /** An activity of the register, or `all` for a restriction of everything. */
  readonly activity: string;
  readonly now: Temporal.Instant;
}

/** What it works with: the database, and the list beside the backups. */
export interface LiftTools {
  readonly db: Database;
  readonly ledger: Ledger;
}

/** As the person wishes it: from the next statement on, what was hidden is seen and used again. */
export function takeBackFlag({ db, ledger }: LiftTools, asked: LiftedFlag): Promise<Result<'lifted'>> {
  return db.transaction(contextOf(asked), (tx) => lift(tx, ledger, asked));
}

/** The officer tells the person. Answers the first day on which it may be lifted. */
export function announceLifting(
  db: Database,
  asked: LiftedFlag & { readonly reason: string; readonly doneBy: string },
): Promise<Result<Temporal.PlainDate>> {
  return db.transaction(contextOf(asked), async (tx) => {
    const { kind, activity, reason, doneBy } = asked;
    if (kind !== 'restriction') return refuse(liftRefusals, 'lift-objection');
    if (!(await isSet(tx, asked))) return refuse(liftRefusals, 'lift-unknown');
    return announceLift(tx, { activity, reason, doneBy });
  });
}

/** The officer lifts what was announced, once its day has come. */
export function liftAnnounced({ db, ledger }: LiftTools, asked: LiftedFlag): Promise<Result<'lifted'>> {
  return db.transaction(contextOf(asked), async (tx) => {
    if (asked.kind !== 'restriction') return refuse(liftRefusals, 'lift-objection');
    const announced = await findOpenLift(tx, asked.activity);
    if (announced === undefined) return refuse(liftRefusals, 'lift-not-announced');
    const day = announced.liftOn;
    if (isBefore(dayOf(asked.now), day)) {
      return refuse(liftRefusals, 'lift-too-early', { day: day.toString() });
    }
    return lift(tx, ledger, asked);
  });
}

/** The officer changes their mind, for example because the person answered: the restriction stays. */
export function keepRestriction(db: Database, asked: LiftedFlag): Promise<Result<'kept'>> {
  return db.transaction(contextOf(asked), async (tx) => {
    const { kind, activity } = asked;
    if ((await findOpenLift(tx, activity)) === undefined) return refuse(liftRefusals, 'lift-not-announced');
    await closeLift(tx, { kind, activity, outcome: 'kept' });
    return accept('kept');
  });
}

/** The list beside the backups comes last: a restored copy must not set again what was lifted. */
async function lift(tx: Transaction, ledger: Ledger, asked: LiftedFlag): Promise<Result<'lifted'>> {
  const { organisation: organisationId, person: personId, kind, activity, now } = asked;
  if (!(await liftFlag(tx, { kind, activity: activity as ActivityId | 'all' }))) {
    return refuse(liftRefusals, 'lift-unknown');
  }
  await closeLift(tx, { kind, activity, outcome: 'lifted' });
  recordFlag(ledger, { organisationId, personId, flag: kind, scope: activity, isSet: false }, now);
  return accept('lifted');
}

async function isSet(tx: Transaction, { kind, activity }: LiftedFlag): Promise<boolean> {
  return (await listFlags(tx)).some((flag) => flag.kind === kind && flag.activity === activity);
}

const contextOf = ({ organisation, person, now }: LiftedFlag) => rightsContext(organisation, person, now);
