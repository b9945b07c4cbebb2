// A track of one trip: distance, times and a proposed mode stay; the coordinates only until the trip is
// confirmed.
import { dayOf } from '#kernel/day';
import { stableKey } from '#kernel/ids';
import type { Result } from '#kernel/refusal';
import { readText } from '#platform/files/read-text';
import { refuseWithdrawn } from '#privacy/consent/give-consent';
import { gpxLimits, parseGpx, type Track } from '#providers/protocols/gpx/parse-gpx';
import { summariseTrack } from '#providers/protocols/gpx/summarise-track';
import { requireService } from '#services/people/entitlements';
import { keepCoordinates } from '#services/travel/trips';
import { followAccountEnds } from './follow-account-ends.ts';
import { type ImportReport, type Intake, intakeContext, newReport } from './import-report.ts';
import { openColleagues } from './know-colleagues.ts';
import { receiveTripsWithCo2 } from './receive-trips-with-co2.ts';
import { findErased } from './refuse-erased.ts';
import { findExpired } from './refuse-expired.ts';

/** One file is one trip of one person. The same track again changes nothing. */
export async function importGpx(
  intake: Intake,
  path: string,
  personnelNumber: string,
): Promise<Result<ImportReport>> {
  const text = await readText(path, gpxLimits);
  if (!text.ok) return text;
  const track = parseGpx(text.value, intake.now);
  if (!track.ok) return track;
  const summary = summariseTrack(track.value);
  const expired = findExpired(dayOf(summary.startedAt), 'travel/trips/history', intake.now);
  if (expired !== undefined) return { ok: false, refusal: expired };
  return intake.db.transaction(intakeContext(intake), async (tx) => {
    const on = await requireService(tx, 'travel/trips');
    if (!on.ok) return on;
    const day = dayOf(summary.startedAt);
    const erased = await findErased(tx, intake.secrets, { personnelNumber, day });
    if (erased !== undefined) return { ok: false as const, refusal: erased };
    const colleagues = openColleagues([
      'travel/trips/history',
      'travel/trips/gps-coordinates',
      'travel/co2/estimate',
    ]);
    await colleagues.load(tx);
    const found = colleagues.find(personnelNumber);
    if (!found.ok) return found;
    const personId = found.value;
    const may = await refuseWithdrawn(tx, personId, 'travel/trips/gps-coordinates');
    if (!may.ok) return may;
    const trip = {
      personId,
      day,
      departedAt: summary.startedAt,
      arrivedAt: summary.endedAt,
      distanceM: summary.distanceM,
      mode: summary.proposedMode ?? ('car' as const),
      modeKnownBy: 'proposal' as const,
      source: 'gpx' as const,
      sourceKey: keyOf(personId, track.value),
    };
    const received = await receiveTripsWithCo2(tx, [trip], 'gpx');
    const [stored] = received.stored;
    if (stored !== undefined) {
      await keepCoordinates(tx, stored, fixesOf(track.value), dayOf(intake.now));
      await followAccountEnds(tx, [personnelNumber]);
    }
    const report = newReport();
    report.accepted = received.accepted;
    report.unchanged = received.unchanged;
    return { ok: true as const, value: report };
  });
}

/** From when to when, and how many points: it says nothing about where. */
function keyOf(personId: string, { points }: Track): string {
  return stableKey('gpx', personId, points[0]?.epochMs, points.at(-1)?.epochMs, points.length);
}

function fixesOf({ points }: Track) {
  return points.map(({ latitude, longitude, epochMs }) => ({
    lat: latitude,
    lon: longitude,
    at: Temporal.Instant.fromEpochMilliseconds(epochMs),
  }));
}
