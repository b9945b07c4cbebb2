// Keys of the week, while one of its journeys has the focus: J and K move, 1 2 3 choose, 0 lets wait, Enter
// confirms what is chosen.

import type { KeyboardEvent, RefObject } from 'react';
import { purposes } from '#ui-kit';
import type { Journey } from '../contract.ts';
import { type Choices, canChoose } from './use-choices.ts';

interface Keyed {
  readonly selected: Journey | undefined;
  readonly choices: Choices;
  readonly confirm: () => void;
}

export function useKeys(list: RefObject<HTMLElement | null>, { selected, choices, confirm }: Keyed) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const step = { j: 1, k: -1 }[key];
    // Enter on a button does what the button says.
    const isButton = (event.target as HTMLElement).tagName === 'BUTTON';
    if (step !== undefined) move(list.current, step);
    else if (key === 'enter' && !isButton) confirm();
    else if (selected === undefined || !canChoose(selected)) return;
    else if (key === '0') choices.choose(selected, undefined);
    else if (['1', '2', '3'].includes(key)) choose(selected, choices, Number(key) - 1);
    else return;
    event.preventDefault();
  };
}

function choose(journey: Journey, choices: Choices, at: number): void {
  const purpose = purposes[at];
  if (journey.state === 'overlapping' && purpose !== 'private') return;
  choices.choose(journey, purpose);
}

/** The focus goes to the chosen button of the next journey, or to the first one that can be pressed. */
function move(list: HTMLElement | null, step: number): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-journey]') ?? [])];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const row = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
  const target =
    row?.querySelector<HTMLElement>('input:checked') ??
    row?.querySelector<HTMLElement>('input:not(:disabled), button');
  target?.focus();
}
