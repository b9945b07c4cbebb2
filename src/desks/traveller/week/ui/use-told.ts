// Confirms and undoes, and says in one sentence what came of it.
import { useState } from 'react';
import { useFormats, useWords } from '#ui-kit';
import type { Chosen, WeekConfirmed } from '../contract.ts';
import { useWeekChanges } from './use-week.ts';
import { weekWords } from './words.ts';

type Words = (typeof weekWords)['nl'];

export function useTold(personId: string, week: string, onConfirmed: () => void) {
  const words = useWords(weekWords);
  const formats = useFormats();
  const changes = useWeekChanges(personId, week);
  const [said, setSaid] = useState<{ text: string; trips: readonly number[] }>();
  const undo = (trips: readonly number[]) =>
    changes.undo.mutate(trips, {
      onSuccess: ({ undone, inClosedMonths }) =>
        setSaid({
          text:
            undone.length === 0
              ? words.undidNothing
              : [words.didUndo(undone.length), inClosedMonths > 0 ? words.inClosed : ''].join(' ').trim(),
          trips: [],
        }),
    });
  const trips = said?.trips ?? [];
  return {
    confirm: (chosen: readonly Chosen[]) =>
      changes.confirm.mutate(chosen, {
        onSuccess: (done) => {
          onConfirmed();
          setSaid({ text: tellConfirmed(done, words, formats.time), trips: done.confirmed });
        },
      }),
    undo,
    /** Undefined when there is nothing to undo. */
    onUndo: trips.length > 0 ? () => undo(trips) : undefined,
    said: said?.text,
    forget: () => setSaid(undefined),
    isBusy: changes.confirm.isPending || changes.undo.isPending,
    error: changes.confirm.error ?? changes.undo.error,
  };
}

export function tellConfirmed(
  { confirmed, kept, routesErased, at }: WeekConfirmed,
  words: Words,
  time: (instant: string) => string,
): string {
  const count = (...reasons: readonly string[]) =>
    kept.filter(({ because }) => reasons.includes(because)).length;
  const [other, covered, gone] = [count('other'), count('covered', 'overlapping'), count('gone')];
  return [
    confirmed.length > 0 ? words.didConfirm(confirmed.length) : '',
    routesErased > 0 ? words.didErase(routesErased, time(at)) : '',
    confirmed.length === 0 && count('confirmed') > 0 ? words.didNothing : '',
    other > 0 ? words.keptOther(other) : '',
    covered > 0 ? words.keptCovered(covered) : '',
    gone > 0 ? words.keptGone(gone) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
