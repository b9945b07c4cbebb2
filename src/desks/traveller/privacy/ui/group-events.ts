// Puts what is the same on one day together: somebody who opened a page five times is one line.
import type { LogEvent } from '../contract.ts';

export interface EventGroup {
  readonly newest: LogEvent;
  readonly count: number;
}

/** Newest first, as they came; the group stands where its newest event stood. */
export function groupEvents(events: readonly LogEvent[], dayOf: (instant: string) => string): EventGroup[] {
  const same = ({ kind, who, title, at, why }: LogEvent) =>
    JSON.stringify([kind, who.nl, title?.nl, why.en, dayOf(at)]);
  return [...Map.groupBy(events, same).values()].map((group) => ({
    newest: group[0] as LogEvent,
    count: group.length,
  }));
}
