// A person enters trips in the browser: checked, priced before they are saved, and stored once. They wait for
// their confirmation like every other trip.
import { accept, type Result } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { type QuotedTrips, quoteTrips } from '#services/money/payroll-settlement';
import { addEstimates, estimateCo2 } from '#services/travel/co2';
import { type AddedTrip, addTrips as storeTrips } from '#services/travel/trips';
import { type CheckedTrips, checkTrips, type EnteredTrips } from './check-trips.ts';

/** What the checked trips would come to; undefined for private ones, which nobody pays. */
export async function priceTrips(tx: Transaction, trips: CheckedTrips): Promise<QuotedTrips | undefined> {
  const { entered, days, distanceM, costCents } = trips;
  const { purpose, mode, isReturn } = entered;
  if (purpose === 'private') return undefined;
  const personId = tx.context.person ?? '';
  const one = { personId, kind: 'travel', purpose, mode, distanceM, costCents } as const;
  return quoteTrips(
    tx,
    days.flatMap((day) =>
      isReturn
        ? [
            { ...one, day },
            { ...one, day },
          ]
        : [{ ...one, day }],
    ),
  );
}

/** Role `traveller`. `entryKey` is the form's own: sent twice, the trips are there once. */
export async function addTrips(
  tx: Transaction,
  entryKey: string,
  entered: EnteredTrips,
): Promise<Result<readonly AddedTrip[]>> {
  const checked = await checkTrips(tx, entered);
  if (!checked.ok) return checked;
  const { origin, destination, stops, days, measured, distanceM, distanceReason, costCents, fuel, vehicle } =
    checked.value;
  const { isReturn, mode, purpose } = entered;
  const added = await storeTrips(tx, {
    ...{ entryKey, days, origin, destination, stops, isReturn, distanceM, distanceReason, costCents },
    ...{ estimateM: measured?.distanceM ?? null, mode, fuel, purpose },
  });
  await addEstimates(
    tx,
    added
      .filter(({ isNew }) => isNew)
      .map(({ id, purgeOn, day }) => ({
        tripId: id,
        personId: tx.context.person ?? '',
        purgeOn,
        estimate: estimateCo2({ day, mode, fuel, distanceM, vehicle: vehicle?.emission }),
      })),
  );
  return accept(added);
}
