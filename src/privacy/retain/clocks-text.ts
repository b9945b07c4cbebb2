// The page of clocks that a reviewer reads: each table with its rule and the way in which its rows go.
import type { AnyRecord } from '#platform/records';
import { type Clock, clockOf } from './clocks.ts';

/** One line for each table that lets go of rows; a changed line is a changed promise. */
export function clocksText(records: readonly AnyRecord[]): string {
  const lines = records.flatMap((record) => {
    const clock = clockOf(record, records);
    return clock === undefined ? [] : [tell(record, clock)];
  });
  return `${lines.sort().join('\n')}\n`;
}

function tell({ table, activity, scope }: AnyRecord, { mechanism, term, start, parent }: Clock): string {
  const from = [
    start === undefined ? [] : `from ${start}`,
    scope.from === undefined ? [] : `by ${scope.from}`,
  ];
  const ways = {
    partition: 'a leaf for each day, emptied whole',
    batches: 'an indexed day, in batches',
    event: 'in the transaction of the event, an indexed day at the latest',
    'with-parent': `with ${parent}`,
  } as const;
  return [table, activity ?? 'nobody’s data', term, ...from.flat(), ways[mechanism]].join(' · ');
}
