// Puts what keeps the service itself running (sessions, logs, requests) into one line: a person thinks of it
// as one thing.
import type { HeldService } from '../contract.ts';

const isOwn = ({ id }: HeldService) => id.startsWith('system/') || id.startsWith('trust/');

/** What a person travelled and was paid first; our own bookkeeping last, and only when there is any. */
export function mergeOwn(services: readonly HeldService[], title: string): HeldService[] {
  const own = services.filter(isOwn);
  const others = services.filter((service) => !isOwn(service));
  if (own.length === 0) return others;
  const merged = {
    id: 'system',
    title: { nl: title, en: title },
    rows: own.reduce((sum, { rows }) => sum + rows, 0),
    activities: own.flatMap(({ activities }) => activities),
  };
  return [...others, merged];
}
