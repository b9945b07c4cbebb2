// Whether the terms of one activity can all be kept at once: per copy, never per row.
import type { Activity, Retention } from '#register';
import type { Inconsistency } from './inconsistency.ts';

/** Terms that must be kept until their end: a shorter term on the same copy contradicts them. */
const floors = new Set<string>(['7-years']);
/** Terms that keep nothing after the event: nobody but the person may have had it. */
const momentary = new Set<string>(['not-kept']);

/** What is wrong with the terms of an activity; `id` is its name. */
export function checkRetention(id: string, activity: Activity): Inconsistency[] {
  const found = [...contradictions(activity.retention), ...floorsRest(activity), ...nothingLingers(activity)];
  return found.map((says) => ({ rule: 'retention' as const, at: id, says }));
}

function contradictions(retention: readonly Retention[]): string[] {
  const copies = new Map<string, Retention[]>();
  for (const entry of retention) {
    const copy = entry.copy?.nl ?? 'all of it';
    copies.set(copy, [...(copies.get(copy) ?? []), entry]);
  }
  return [...copies].flatMap(([copy, entries]) => {
    if (entries.length === 1) return [];
    const terms = entries.map((entry) => entry.term).join(' and ');
    const floor = entries.some((entry) => floors.has(entry.term));
    return [
      `${copy}: ${terms} ${floor ? 'contradict each other (a floor beyond a ceiling)' : 'on one copy'}`,
    ];
  });
}

function floorsRest({ retention, bases }: Activity): string[] {
  const kept = retention.some((entry) => floors.has(entry.term));
  const rests = bases.some((basis) => basis === 'legal-obligation' || basis === 'legitimate-interest');
  return kept && !rests ? ['a statutory term needs the law or a weighed interest as its basis'] : [];
}

function nothingLingers({ retention, reads, recipients }: Activity): string[] {
  if (!retention.some((entry) => momentary.has(entry.term))) return [];
  const readers = Object.keys(reads).filter((reader) => reader !== 'traveller');
  const named = Object.entries(recipients).filter(([, recipient]) => recipient.as !== 'anonymous');
  return [...readers, ...named.map(([party]) => party)].map((who) => `${who} gets what is not kept`);
}
