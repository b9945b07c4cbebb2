// One request: its clocks, its steps, what the officer may do now, and what it did and told.
import type { z } from 'zod';
import { showRequest as showResult } from '#flows/show-request';
import { dayOf, isBefore } from '#kernel/day';
import { refuse } from '#kernel/refusal';
import type { Answered, Asking } from '#platform/http/route';
import { grounds as keptGrounds } from '#privacy/erase/erasable';
import { type Activity, activities } from '#register';
import { type Field, fields } from '#register/fields';
import { parties } from '#register/parties';
import type { Text } from '#register/vocabulary';
import {
  clocksOfState,
  findRequest,
  type Request,
  rejectionGrounds,
  requestRefusals,
  transitions,
} from '#services/trust/rights';
import { asOfficer } from '../as-officer.ts';
import type { EffectLine, OneRequest } from './contract.ts';
import { toListed } from './list-requests.ts';

type Shown = z.input<typeof OneRequest>;

export const unknownRequest = { ...refuse(requestRefusals, 'request-unknown'), status: 404 } as const;

export async function showOneRequest(asking: Asking<{ id: string }>): Promise<Answered<Shown>> {
  const { id } = asking.params;
  const [request, result] = await asOfficer(
    asking,
    async (tx) => [await findRequest(tx, id), await showResult(tx, id)] as const,
  );
  if (request === undefined || result === undefined) return unknownRequest;
  const value: Shown = {
    ...describe(request, dayOf(asking.house.now())),
    result: result.lines.map(({ activity, effect, rows, fields: named, ground, keptUntil }) => ({
      activity,
      title: titleOf(activity),
      effect,
      rows,
      fields: namesOf(named),
      because: groundOf(ground),
      keptUntil: keptUntil?.toString() ?? null,
    })),
    told: result.told.map(({ party, state, at }) => ({
      party: wordsOf(parties[party]),
      state,
      at: at.toString(),
    })),
  };
  return { ok: true, value, people: peopleOf(request) };
}

function describe(request: Request, today: Temporal.PlainDate): Omit<Shown, 'result' | 'told'> {
  const { id, kind, receivedAt, state, steps } = request;
  const clocks = clocksOfState(state, today);
  const { phase, isExtended } = state;
  const { organisationId, personId } = request;
  return {
    ...toListed({ id, kind, phase, receivedAt, isExtended, organisationId, personId, ...clocks }, today),
    person: personId === undefined ? null : personId.slice(-8),
    channel: request.channel,
    about: aboutOf(request),
    asked: request.asked ?? null,
    steps: steps.map((step) => ({
      number: step.number,
      event: step.event,
      phase: step.phase,
      actor: step.actor,
      doneBy: step.doneBy ?? null,
      at: step.at.toString(),
      detail: step.detail ?? null,
    })),
    can: eventsOf(request, !isBefore(clocks.extendUntil, today)),
    extendUntil: clocks.extendUntil.toString(),
    grounds: Object.entries(rejectionGrounds).map(([ground, text]) => ({ id: ground, text: wordsOf(text) })),
  };
}

const shownEvents = ['recognise', 'approve', 'reject', 'extend', 'doubt'] as const;

/** What the machine of requests lets the officer do in this phase. */
function eventsOf({ state }: Request, mayExtend: boolean): Shown['can'] {
  return shownEvents.filter((event) => {
    const from: readonly string[] = transitions[event].from;
    if (event === 'extend' && (state.isExtended || !mayExtend)) return false;
    return from.includes(state.phase);
  });
}

/** Opening it is noted with the person, once we know who that is. */
export const peopleOf = ({ organisationId, personId }: Request) =>
  organisationId === undefined || personId === undefined
    ? []
    : [{ organisation: organisationId, person: personId }];

const titles = new Map<string, Text>(
  activities.map(({ id, activity }): [string, Text] => [id, (activity as Activity).title]),
);
/** A restriction may be of everything. */
titles.set('all', { nl: 'Alles', en: 'Everything' });
export const titleOf = (activity: string): Text =>
  wordsOf(titles.get(activity) ?? { nl: activity, en: activity });
export const namesOf = (named: readonly string[]): Text[] =>
  named.map((field) => (field in fields ? wordsOf(fields[field as Field]) : { nl: field, en: field }));
export const wordsOf = ({ nl, en }: Text): Text => ({ nl, en });

function groundOf(ground: string | undefined): Text | null {
  if (ground === undefined) return null;
  const known: Readonly<Record<string, Text>> = keptGrounds;
  return wordsOf(known[ground] ?? { nl: ground, en: ground });
}

function aboutOf({ activity, field }: Request): Text | null {
  if (field !== undefined) return namesOf([field])[0] ?? null;
  return activity === undefined ? null : titleOf(activity);
}

export type Line = z.input<typeof EffectLine>;
