// What the person chose for the journeys of a week and did not confirm yet; without a choice our proposal
// stands.
import { useMemo, useState } from 'react';
import type { Chosen, Journey, OwnWeek } from '../contract.ts';

export type Purpose = Chosen['purpose'];
/** `wait`: this one is left for later. */
type Choice = Purpose | 'wait';

export interface Choices {
  readonly purposeOf: (journey: Journey) => Purpose | undefined;
  readonly choose: (journey: Journey, purpose: Purpose | undefined) => void;
  /** All that wait and have no purpose yet. */
  readonly chooseForRest: (purpose: Purpose) => void;
  /** What would be confirmed now. */
  readonly chosen: readonly Chosen[] | undefined;
  readonly undecided: number;
  readonly clear: () => void;
}

export function useChoices(week: OwnWeek | undefined): Choices {
  const [own, setOwn] = useState<ReadonlyMap<string, Choice>>(new Map());
  return useMemo(() => {
    const purposeOf = (journey: Journey) => purposeFor(journey, own.get(journey.id));
    const open = week?.journeys.filter(canChoose) ?? [];
    const chosen = week && open.flatMap((journey) => toChosen(journey, purposeOf(journey)));
    const add = (entries: readonly (readonly [string, Choice])[]) =>
      setOwn((before) => new Map([...before, ...entries]));
    const rest = open.filter((journey) => journey.state === 'waiting' && purposeOf(journey) === undefined);
    return {
      purposeOf,
      choose: (journey, purpose) => add([[journey.id, purpose ?? 'wait']]),
      chooseForRest: (purpose) => add(rest.map(({ id }) => [id, purpose] as const)),
      chosen,
      undecided: rest.length,
      clear: () => setOwn(new Map()),
    };
  }, [own, week]);
}

export const canChoose = ({ state }: Journey): boolean => state === 'waiting' || state === 'overlapping';

function purposeFor({ state, proposal }: Journey, own: Choice | undefined): Purpose | undefined {
  if (own === 'wait') return undefined;
  // What overlaps a trip that counts can be private, and is proposed nothing.
  if (state === 'overlapping') return own === 'private' ? own : undefined;
  return own ?? proposal?.purpose;
}

const toChosen = ({ trips }: Journey, purpose: Purpose | undefined): Chosen[] =>
  purpose === undefined ? [] : [{ trips, was: null, purpose }];
