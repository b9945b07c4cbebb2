// A person confirms the own trips, changes what a confirmed one was for, and undoes a confirmation: trip,
// claim, CO2 and route in one transaction.
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Context, Database, Transaction } from '#platform/database/types';
import { listFlags } from '#privacy/flags/list-flags';
import { lockForFacts } from '#services/money';
import {
  confirmOwnTrips,
  type KeptTrip,
  type OwnChoice,
  type UndoneTrip,
  undoConfirmations,
} from '#services/travel/trips';
import { claimTrips, unclaimTrips } from './claim-trips.ts';

export const ownWeekRefusals = {
  'use-is-restricted': {
    nl: 'U hebt het gebruik van uw ritten laten stilzetten. Hef dat eerst op bij Mijn gegevens; daarna kunt u bevestigen.',
    en: 'You had the use of your trips stopped. Lift that first under My data; then you can confirm.',
  },
} as const;

/** A claim is written with the confirmation: who restricted either confirms nothing until it is lifted. */
const TAKEN_FOR: readonly string[] = ['all', 'travel/trips/history', 'money/payroll-settlement/evidence'];

export interface WeekChoice extends OwnChoice {
  /**
   * What the person saw it confirmed as; null while it waited. Another state by now leaves the trip as it is.
   */
  readonly was: OwnChoice['purpose'] | null;
}

export interface ConfirmedWeek {
  /** Ids of trips that are confirmed now and were not, or as something else. */
  readonly confirmed: readonly number[];
  readonly kept: readonly KeptTrip[];
  readonly routesErased: number;
}

/** As `traveller`. The same again changes nothing, and says so for each trip. */
export function confirmOwnWeek(
  db: Database,
  context: Context,
  choices: readonly WeekChoice[],
): Promise<Result<ConfirmedWeek>> {
  return db.transaction(context, (tx) => confirmChoices(tx, choices));
}

/** In a transaction that is open: the preview of a week does the same and keeps nothing of it. */
export async function confirmChoices(
  tx: Transaction,
  choices: readonly WeekChoice[],
): Promise<Result<ConfirmedWeek>> {
  await lockForFacts(tx);
  if ((await listFlags(tx)).some(({ activity }) => TAKEN_FOR.includes(activity)))
    return refuse(ownWeekRefusals, 'use-is-restricted');
  const changed = choices.filter(({ was, purpose }) => was !== null && was !== purpose);
  await undoAsSeen(tx, changed);
  const { confirmed, kept, routesErased } = await confirmOwnTrips(tx, choices);
  await claimTrips(tx, confirmed);
  return accept({ confirmed: confirmed.map(({ id }) => id), kept, routesErased });
}

/** Only what still is confirmed as the person saw it: another tab may have changed it since. */
async function undoAsSeen(tx: Transaction, choices: readonly WeekChoice[]): Promise<void> {
  const undone = await undoConfirmations(
    tx,
    choices.map(({ trip, was }) => ({ trip, was })),
  );
  await unclaimTrips(
    tx,
    undone.map(({ id }) => id),
  );
}

/** As `traveller`. Trips that wait already are left out of the answer. */
export function undoOwnWeek(
  db: Database,
  context: Context,
  trips: readonly number[],
): Promise<readonly UndoneTrip[]> {
  return db.transaction(context, async (tx) => {
    await lockForFacts(tx);
    const undone = await undoConfirmations(
      tx,
      trips.map((trip) => ({ trip, was: undefined })),
    );
    await unclaimTrips(
      tx,
      undone.map(({ id }) => id),
    );
    return undone;
  });
}
