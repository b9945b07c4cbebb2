// A trip by hand: what a person types goes through the same checks as a row of a file.
import { stableKey } from '#kernel/ids';
import { accept, type Result } from '#kernel/refusal';
import { parseTrip } from '#providers/protocols/csv-in/parse-trips';
import { requireService } from '#services/people/entitlements';
import { type Intake, intakeContext } from './import-report.ts';
import { openColleagues } from './know-colleagues.ts';
import { receiveTripsWithCo2 } from './receive-trips-with-co2.ts';
import { findErased } from './refuse-erased.ts';
import { findExpired } from './refuse-expired.ts';

/** What was typed, by the names of the columns of a trips file. */
export type TypedTrip = Readonly<Record<string, string>>;

/** Answers the trip's id; the same trip again answers undefined, for it is there already. */
export async function recordTrip(intake: Intake, typed: TypedTrip): Promise<Result<number | undefined>> {
  const parsed = parseTrip({ line: 1, cells: typed }, intake.now);
  if (!parsed.ok) return parsed;
  const row = parsed.value;
  const expired = findExpired(row.day, 'travel/trips/history', intake.now);
  if (expired !== undefined) return { ok: false, refusal: expired };
  return intake.db.transaction(intakeContext(intake), async (tx) => {
    const on = await requireService(tx, 'travel/trips');
    if (!on.ok) return on;
    const erased = await findErased(tx, intake.secrets, row);
    if (erased !== undefined) return { ok: false as const, refusal: erased };
    const colleagues = openColleagues(['travel/trips/history', 'travel/co2/estimate']);
    await colleagues.load(tx);
    const found = colleagues.find(row.personnelNumber);
    if (!found.ok) return found;
    const personId = found.value;
    const { from: origin, to: destination } = row;
    const trip = {
      ...row,
      personId,
      origin,
      destination,
      modeKnownBy: 'person' as const,
      source: 'hand' as const,
      sourceKey: stableKey('hand', personId, row.key),
    };
    const received = await receiveTripsWithCo2(tx, [trip], 'traveller');
    return accept(received.stored[0]?.id);
  });
}
