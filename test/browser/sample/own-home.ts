// The start page of the sample server.
import type { Home } from '#desks/traveller/home/contract';

/** Nothing waits, and the card told something yesterday. */
export const ownHome = (): Home => ({
  today: '2026-11-22',
  month: '2026-11',
  waiting: { trips: 0, weeks: 0, firstWeek: null, withoutDistance: 0, setAside: 0 },
  sources: [{ source: 'card', lastAt: '2026-11-21T06:00:00Z', newestDay: '2026-11-20' }],
});
