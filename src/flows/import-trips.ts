// A file of trips: each once, with its purpose when the file says it and its CO2. A contradiction is
// refused, not overwritten.
import { stableKey } from '#kernel/ids';
import { type Result, refuse } from '#kernel/refusal';
import { parseTrip, type TripRow, tripsShape } from '#providers/protocols/csv-in/parse-trips';
import type { ReceivedTrip } from '#services/travel/trips';
import type { ImportReport, Intake } from './import-report.ts';
import { importRows } from './import-rows.ts';
import { openColleagues } from './know-colleagues.ts';
import { receiveTripsWithCo2 } from './receive-trips-with-co2.ts';
import { findExpired } from './refuse-expired.ts';

export const tripRefusals = {
  'trip-contradicts': {
    nl: 'Deze rit is er al met een andere afstand, brandstof of prijs, of is bevestigd met een ander doel. Trek de oude rit eerst in (trips withdraw), of verbeter het bestand.',
    en: 'This trip is there already with another distance, fuel or price, or is confirmed with another purpose. Withdraw the old trip first (trips withdraw), or correct the file.',
  },
} as const;

export function importTrips(intake: Intake, path: string): Promise<Result<ImportReport>> {
  const colleagues = openColleagues(['travel/trips/history', 'travel/co2/estimate']);
  return importRows(intake, path, {
    shape: tripsShape,
    service: 'travel/trips',
    begin: colleagues.load,
    parse: (row) => {
      const trip = parseTrip(row, intake.now);
      const expired = trip.ok ? findExpired(trip.value.day, 'travel/trips/history', intake.now) : undefined;
      return expired === undefined ? trip : { ok: false, refusal: expired };
    },
    receive: async (tx, rows) => {
      const { known, refused } = colleagues.know(rows);
      const trips = known.map(tripOf);
      const received = await receiveTripsWithCo2(tx, trips, 'file');
      const contradicted = new Set(received.contradicted);
      const { refusal } = refuse(tripRefusals, 'trip-contradicts');
      trips.forEach((_, index) => {
        if (contradicted.has(index)) refused.push({ line: known[index]?.line ?? 0, refusal });
      });
      return { accepted: received.accepted, unchanged: received.unchanged, refused };
    },
  });
}

function tripOf(row: TripRow & { readonly personId: string }): ReceivedTrip {
  return {
    personId: row.personId,
    day: row.day,
    departedAt: row.departedAt,
    arrivedAt: row.arrivedAt,
    origin: row.from,
    destination: row.to,
    distanceM: row.distanceM,
    mode: row.mode,
    modeKnownBy: 'person',
    fuel: row.fuel,
    costCents: row.costCents,
    purpose: row.purpose,
    source: 'file',
    sourceKey: stableKey(row.personId, row.key),
  };
}
