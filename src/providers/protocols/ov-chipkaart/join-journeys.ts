// Legs of one card become journeys: who checks in again within 35 minutes is still on the same journey.
import { stableKey } from '#kernel/ids';
import type { Mode } from '#kernel/mode';
import type { OvCheckOut } from './parse-transactions.ts';

/**
 * Within 35 minutes between a check-out and the next check-in the basic fare is not charged again, across
 * carriers. Source: national tariff framework for bus, tram, metro and regional train (DOVA, LTK, article 5),
 * as quoted in public sources; for trains only where the transport authority says so. Here the rule decides
 * what one journey is, not a fare, and it holds for train to train as well: a change of trains with a
 * check-out between is one journey.
 */
export const TRANSFER_MAX_MINUTES = 35;

export type Leg = Pick<
  OvCheckOut,
  'key' | 'checkedInAt' | 'checkedOutAt' | 'from' | 'to' | 'costCents' | 'day'
>;

export interface Journey<L extends Leg> {
  /** The key of its first leg, hashed: the same as long as nothing is imported that came before it. */
  readonly key: string;
  readonly legs: readonly [L, ...L[]];
}

/**
 * Legs of ONE card, in any order, to journeys in order of time. A leg without a check-in time is never joined
 * to the one before it, because nothing says how long the traveller waited; the leg after it may still be
 * joined to it. A check-in before the previous check-out (as clocks sometimes have it) is not joined either.
 */
export function joinJourneys<L extends Leg>(legs: readonly L[]): readonly Journey<L>[] {
  const sorted = [...legs].sort(
    (a, b) => a.checkedOutAt.epochMilliseconds - b.checkedOutAt.epochMilliseconds || (a.key < b.key ? -1 : 1),
  );
  const journeys: [L, ...L[]][] = [];
  for (const leg of sorted) {
    const current = journeys.at(-1);
    const previous = current?.at(-1);
    if (current && previous && isTransfer(previous, leg)) current.push(leg);
    else journeys.push([leg]);
  }
  return journeys.map((joined) => ({ key: stableKey('ov-journey', joined[0].key), legs: joined }));
}

function isTransfer(previous: Leg, next: Leg): boolean {
  if (next.checkedInAt === undefined) return false;
  const minutes = (next.checkedInAt.epochMilliseconds - previous.checkedOutAt.epochMilliseconds) / 60_000;
  return minutes >= 0 && minutes <= TRANSFER_MAX_MINUTES;
}

export type ModeProposal =
  | { readonly mode: Mode; readonly reason: 'both-ends-are-railway-stations' }
  | { readonly mode: undefined; readonly reason: 'departure-not-given' | 'not-both-railway-stations' };

/**
 * The export names no carrier, so the mode is at most a proposal for the traveller to confirm: train when
 * both ends carry the name of a railway station. Otherwise nothing: bus, tram and metro cannot be told apart
 * by a name.
 */
export function proposeMode(
  leg: Pick<Leg, 'from' | 'to'>,
  isRailwayStation: (name: string) => boolean,
): ModeProposal {
  if (leg.from === undefined) return { mode: undefined, reason: 'departure-not-given' };
  if (isRailwayStation(leg.from) && isRailwayStation(leg.to)) {
    return { mode: 'train', reason: 'both-ends-are-railway-stations' };
  }
  return { mode: undefined, reason: 'not-both-railway-stations' };
}
