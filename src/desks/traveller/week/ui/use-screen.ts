// What the page of a week knows and does: the journeys with the choices, what they come to, and which one
// has the eye.
import { useRef, useState } from 'react';
import type { Journey, OwnWeek } from '../contract.ts';
import { canChoose, useChoices } from './use-choices.ts';
import { useKeys } from './use-keys.ts';
import { useTold } from './use-told.ts';
import { usePreview, useWeek } from './use-week.ts';

export type Screen = ReturnType<typeof useScreen>;

export function useScreen(personId: string, week: string) {
  const found = useWeek(personId, week);
  const { data } = found;
  const choices = useChoices(data);
  const preview = usePreview(personId, week, choices.chosen);
  const told = useTold(personId, week, choices.clear);
  const [selectedId, setSelected] = useState<string>();
  const [opened, setOpened] = useState<Journey>();
  const list = useRef<HTMLUListElement>(null);
  const days = data ? daysOf(data) : [];
  const inOrder = days.flatMap(({ journeys }) => journeys);
  const selected = inOrder.find(({ id }) => id === selectedId) ?? inOrder.find(canChoose) ?? inOrder[0];
  const confirm = () => {
    if (choices.chosen && choices.chosen.length > 0) told.confirm(choices.chosen);
  };
  const onKeyDown = useKeys(list, { selected, choices, confirm });
  const waiting = inOrder.filter(({ state }) => state === 'waiting');
  return {
    ...{ personId, week, found, data, days, waiting, choices, preview, told, confirm },
    ...{ list, onKeyDown, selected, setSelected, opened, setOpened },
  };
}

export interface ShownDay {
  readonly date: string;
  readonly journeys: readonly Journey[];
  readonly isHome: boolean;
}

/** Days that have anything, from Monday on. */
function daysOf({ journeys, homeDays }: OwnWeek): ShownDay[] {
  const byDay = Map.groupBy(journeys, ({ date }) => date);
  return [...new Set([...byDay.keys(), ...homeDays])].sort().map((date) => ({
    date,
    journeys: byDay.get(date) ?? [],
    isHome: homeDays.includes(date),
  }));
}
