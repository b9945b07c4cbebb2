// What a previewed week comes to, journey by journey: an amount of a day is shared over the trips that made
// it, and what the employer gets is derived from its lines.
import type { z } from 'zod';
import { discloseLine } from '#desks/traveller/month/disclose-line';
import { titleOfLine } from '#desks/traveller/month/to-own-lines';
import type { PreviewedWeek } from '#flows/preview-own-week';
import { splitCents } from '#kernel/money';
import type { SettlementLine } from '#services/money/payroll-settlement';
import type { OwnTrip, WeekTrip } from '#services/travel/trips';
import type { WeekPreview } from './contract.ts';
import { groupLegs, journeyId } from './to-journeys.ts';

export function toPreview(
  trips: readonly WeekTrip[],
  { lines, trips: confirmed }: PreviewedWeek,
): z.input<typeof WeekPreview> {
  const byKey = Map.groupBy(confirmed, (trip) => keyOf(trip.day.toString(), trip.purpose, trip.mode));
  const keys = new Map(
    confirmed.map((trip) => [trip.id, keyOf(trip.day.toString(), trip.purpose, trip.mode)]),
  );
  const travel = new Map(
    lines.filter(isTravel).map((line) => [keyOf(line.date, line.purpose, line.mode), line]),
  );
  const cents = new Map([...travel].flatMap(([key, line]) => [...shareOut(line, byKey.get(key) ?? [])]));
  const journeys = groupLegs(trips)
    .filter((legs) => legs.some(({ id }) => keys.has(id)))
    .map((legs) => ({
      id: journeyId(legs),
      amountCents: legs.reduce((total, { id }) => total + (cents.get(id) ?? 0), 0),
      disclosures: [...Map.groupBy(legs, ({ id }) => keys.get(id) ?? '')].flatMap(([key, ofKey]) => {
        const line = travel.get(key);
        if (line === undefined) return [];
        const own = (byKey.get(key) ?? []).filter(({ id }) => ofKey.some((leg) => leg.id === id));
        return [discloseLegs(line, own, cents)];
      }),
    }));
  const others = lines
    .filter((line) => !isTravel(line))
    .map((line) => ({
      date: line.date,
      kind: line.kind,
      title: titleOfLine(line, []),
      amountCents: line.amountCents,
    }));
  return { totalCents: lines.reduce((total, line) => total + line.amountCents, 0), journeys, others };
}

/** A line may join journeys of a day; of this one the employer gets its own part. */
function discloseLegs(line: SettlementLine, own: readonly OwnTrip[], cents: ReadonlyMap<number, number>) {
  const sum = (pick: (trip: OwnTrip) => number) => own.reduce((total, trip) => total + pick(trip), 0);
  const part: SettlementLine = {
    ...line,
    distanceM: sum(({ distanceM }) => distanceM ?? 0),
    amountCents: sum(({ id }) => cents.get(id) ?? 0),
  };
  return { title: titleOfLine(line, own), disclosure: discloseLine(part, own) };
}

const isTravel = ({ kind }: SettlementLine) => kind === 'travel';

const keyOf = (day: string, purpose: string | null, mode: string | null) => `${day} ${purpose} ${mode}`;

/** By cost where the cost is paid, by distance where the kilometre is; evenly when neither is known. */
export function shareOut(
  { amountCents, basis }: Pick<SettlementLine, 'amountCents' | 'basis'>,
  trips: readonly Pick<OwnTrip, 'id' | 'costCents' | 'distanceM'>[],
): Map<number, number> {
  if (trips.length === 0) return new Map();
  const known = trips.map((trip) => (basis.unit === 'cost' ? trip.costCents : trip.distanceM) ?? 0);
  const weights = known.some((weight) => weight > 0) ? known : trips.map(() => 1);
  const shares = splitCents(amountCents, weights);
  return new Map(trips.map(({ id }, at) => [id, shares[at] ?? 0]));
}
