// Lines and private trips of a month in one order: by day, newest first, and within a day in order of travel.
import type { OwnLine, OwnMonth, PrivateTrip } from '../contract.ts';

/** What a row shows; `line` is there when an amount stands behind it that can be explained. */
export interface ShownLine extends Omit<PrivateTrip, 'mode'> {
  readonly mode: OwnLine['mode'];
  readonly kind: string;
  readonly purpose: OwnLine['purpose'];
  readonly line: OwnLine | undefined;
}

/** Stable: what has no time keeps its place behind what has one. */
export function toShownLines({ lines, privateTrips }: Pick<OwnMonth, 'lines' | 'privateTrips'>): ShownLine[] {
  const own = lines.map((line): ShownLine => ({ ...line, costCents: null, line }));
  const trips = privateTrips.map(
    (trip): ShownLine => ({ ...trip, kind: 'private-trip', purpose: 'private', line: undefined }),
  );
  return [...own, ...trips].sort(
    (a, b) => compare(b.date, a.date) || compare(a.departure ?? 'none', b.departure ?? 'none'),
  );
}

/** ISO days and instants are in order by their characters; any word comes behind the figures. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
