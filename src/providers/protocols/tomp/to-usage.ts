// A journal entry together with the ride that it is about, in the normal form that everything after it reads.
import type { Fuel } from '#kernel/mode';
import type { Place } from '#kernel/place';
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Usage, UsageKind, UsagePart } from '#kernel/usage';
import type { JournalEntry } from './parse-journal.ts';
import { tompRefusals } from './refusals.ts';

/** What we know of the ride from its events: the journal says how long, not when. */
export interface RiddenLeg {
  readonly bookingId: string;
  readonly startedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant;
  readonly pauses: readonly { readonly startedAt: Temporal.Instant; readonly seconds: number }[];
  readonly from: Place | undefined;
  readonly to: Place | undefined;
  readonly fuel: Fuel | undefined;
  /** The number of the plan or offer whose price was agreed. */
  readonly tariffKey: string | undefined;
}

export interface UsageOrigin {
  readonly provider: string;
  readonly kind: Extract<UsageKind, 'shared-car' | 'micromobility' | 'taxi'>;
}

/** An operator’s clock and ours may differ by so much before its used time is not believed. */
const SECONDS_APART_MAX = 120;

/**
 * Refuses an entry without distance (it is what the reports count), and one whose used time is not that of
 * the ride. The distance lies in the first part: the operator does not say where it was driven, and does not
 * need to.
 */
export function toUsage(
  entry: JournalEntry,
  ride: RiddenLeg,
  { provider, kind }: UsageOrigin,
  corrects?: string,
): Result<Usage> {
  const isRide = entry.kind === 'ride';
  if (isRide && entry.distanceM === undefined)
    return refuse(tompRefusals, 'tomp-journal-incomplete', { name: 'distance' });
  const seconds = Math.round(ride.startedAt.until(ride.endedAt).total('seconds'));
  if (isRide && entry.usedSeconds !== undefined && Math.abs(entry.usedSeconds - seconds) > SECONDS_APART_MAX)
    return refuse(tompRefusals, 'tomp-journal-incomplete', { name: 'usedTime' });
  return accept({
    provider,
    kind,
    key: entry.key,
    subject: { kind: 'booking', value: ride.bookingId },
    startedAt: ride.startedAt,
    endedAt: ride.endedAt,
    ...(ride.from === undefined ? {} : { from: ride.from }),
    ...(ride.to === undefined ? {} : { to: ride.to }),
    ...(kind === 'shared-car' ? { mode: 'car' as const } : {}),
    ...(ride.fuel === undefined ? {} : { fuel: ride.fuel }),
    ...(isRide && entry.distanceM !== undefined ? { distanceM: entry.distanceM } : {}),
    costCents: entry.costCents,
    vat: [entry.vat],
    ...(isRide ? { parts: partsOf(ride, entry.distanceM ?? 0) } : {}),
    ...(ride.tariffKey === undefined ? {} : { tariffKey: ride.tariffKey }),
    ...(corrects === undefined ? {} : { corrects }),
  });
}

/** Use and pauses in turn, from begin to end; a pause outside the ride is cut to it. */
export function partsOf(
  { startedAt, endedAt, pauses }: Pick<RiddenLeg, 'startedAt' | 'endedAt' | 'pauses'>,
  distanceM: number,
): UsagePart[] {
  const parts: UsagePart[] = [];
  const push = (state: UsagePart['state'], from: Temporal.Instant, to: Temporal.Instant) => {
    const seconds = Math.round(from.until(to).total('seconds'));
    if (seconds > 0) parts.push({ state, startedAt: from, seconds });
  };
  let at = startedAt;
  const inOrder = [...pauses].sort((a, b) => Temporal.Instant.compare(a.startedAt, b.startedAt));
  for (const pause of inOrder) {
    const from = latest(at, pause.startedAt);
    const to = earliest(endedAt, pause.startedAt.add({ seconds: pause.seconds }));
    if (Temporal.Instant.compare(to, from) <= 0) continue;
    push('in-use', at, from);
    push('idle', from, to);
    at = to;
  }
  push('in-use', at, endedAt);
  const driven = Math.max(
    0,
    parts.findIndex(({ state }) => state === 'in-use'),
  );
  return parts.map((part, index) => (index === driven ? { ...part, distanceM } : part));
}

const latest = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) >= 0 ? a : b);
const earliest = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) <= 0 ? a : b);
