// One move of the machine, pure: a state and an event give the next state, or a refusal. Nothing else
// decides.
import { type Day, dayOf, isBefore } from '#kernel/day';
import { accept, type Result, refuse } from '#kernel/refusal';
import { type Clocks, clocksOf, daysBetween } from './clocks.ts';
import {
  type Actor,
  type EventName,
  type Kind,
  type Phase,
  rejectionGrounds,
  type StepName,
  steps,
  type Transition,
  transitions,
  warnings,
} from './machine.ts';

export interface State {
  readonly kind: Kind;
  readonly phase: Phase;
  readonly receivedOn: Day;
  readonly identifiedOn: Day | undefined;
  /** Since when it is in doubt who asks; undefined: it is not. */
  readonly doubtedOn: Day | undefined;
  readonly daysInDoubt: number;
  readonly isExtended: boolean;
  /** Steps carried out, in order; each of them once. */
  readonly done: readonly StepName[];
  readonly warned: readonly string[];
  /** The newest instant that was written; the clock may be set back, what happened does not go back. */
  readonly at: Temporal.Instant;
}

export interface Happening {
  readonly event: EventName;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
  readonly detail?: string | undefined;
}

export const stepRefusals = {
  'request-closed': {
    nl: 'Dit verzoek is al afgesloten. Doe een nieuw verzoek als er nog iets is.',
    en: 'This request is closed already. Make a new one if there is something left.',
  },
  'request-not-now': {
    nl: 'Dat kan niet in deze stand van het verzoek ({phase}). Kijk eerst wat er nu moet gebeuren.',
    en: 'That cannot be done in this state of the request ({phase}). Look first what must happen now.',
  },
  'request-not-you': {
    nl: 'Deze stap is niet aan u.',
    en: 'This step is not yours to take.',
  },
  'request-detail-missing': {
    nl: 'Zeg erbij waarom: zonder reden kan deze stap niet.',
    en: 'Say why: this step cannot be taken without a reason.',
  },
  'request-ground-unknown': {
    nl: 'Kies een van deze gronden: {grounds}.',
    en: 'Choose one of these grounds: {grounds}.',
  },
  'request-extended-already': {
    nl: 'De termijn is al een keer verlengd; vaker mag niet.',
    en: 'The term was extended already; it may not be done again.',
  },
  'request-extension-late': {
    nl: 'Verlengen mocht tot en met {day}. Antwoord nu.',
    en: 'Extending was possible until {day}. Answer now.',
  },
  'request-done-already': {
    nl: 'Dit is al gedaan; het wordt niet nog een keer gedaan.',
    en: 'This has been done already; it is not done again.',
  },
  'request-too-late-to-withdraw': {
    nl: 'Het wissen is al begonnen en is niet terug te draaien.',
    en: 'The erasure has begun and cannot be undone.',
  },
} as const;

/** A request as it comes in. The instant of receipt may lie before now, never after it. */
export function begin(kind: Kind, receivedAt: Temporal.Instant): State {
  return {
    kind,
    phase: 'received',
    receivedOn: dayOf(receivedAt),
    identifiedOn: undefined,
    doubtedOn: undefined,
    daysInDoubt: 0,
    isExtended: false,
    done: [],
    warned: [],
    at: receivedAt,
  };
}

/** The next state, or why not. Safe to ask twice: what was done already is refused, and changes nothing. */
export function step(state: State, happening: Happening): Result<State> {
  const transition: Transition = transitions[happening.event];
  if (isClosed(state.phase)) return refuse(stepRefusals, 'request-closed');
  if (!transition.from.includes(state.phase)) {
    return refuse(stepRefusals, 'request-not-now', { phase: state.phase });
  }
  if (!transition.by.includes(happening.actor)) return refuse(stepRefusals, 'request-not-you');
  if (transition.detail && !happening.detail?.trim()) return refuse(stepRefusals, 'request-detail-missing');
  const refused = guard(state, happening);
  if (refused) return refused;
  const at = Temporal.Instant.compare(happening.at, state.at) < 0 ? state.at : happening.at;
  const phase = transition.to === 'same' ? state.phase : transition.to;
  return accept({ ...state, phase, at, ...changesOf(state, happening, dayOf(at)) });
}

export const isClosed = (phase: Phase): boolean =>
  phase === 'done' || phase === 'rejected' || phase === 'withdrawn';

/** What more than the phase forbids. */
function guard(state: State, { event, at, detail }: Happening) {
  if (event === 'extend') {
    if (state.isExtended) return refuse(stepRefusals, 'request-extended-already');
    const { extendUntil } = clocksOfState(state, dayOf(at));
    if (isBefore(extendUntil, dayOf(at))) {
      return refuse(stepRefusals, 'request-extension-late', { day: extendUntil.toString() });
    }
  }
  if (event === 'reject' && !(String(detail).split(':')[0] ?? '').trim().match(grounds)) {
    return refuse(stepRefusals, 'request-ground-unknown', {
      grounds: Object.keys(rejectionGrounds).join(', '),
    });
  }
  if (event === 'carry-out' && nextOf(state) !== detail) return refuse(stepRefusals, 'request-done-already');
  if (event === 'finish' && nextOf(state) !== undefined) {
    return refuse(stepRefusals, 'request-not-now', { phase: state.phase });
  }
  if (event === 'withdraw' && state.kind === 'erasure' && state.done.length > 0) {
    return refuse(stepRefusals, 'request-too-late-to-withdraw');
  }
  if (event === 'warn') {
    const isKnown = (warnings as readonly string[]).includes(String(detail));
    if (!isKnown || state.warned.includes(String(detail)))
      return refuse(stepRefusals, 'request-done-already');
  }
  return undefined;
}

const grounds = new RegExp(`^(?:${Object.keys(rejectionGrounds).join('|')})$`);

function changesOf(state: State, { event, detail }: Happening, today: Day): Partial<State> {
  if (event === 'extend') return { isExtended: true };
  if (event === 'doubt') return { doubtedOn: today };
  if (event === 'recognise') {
    return { identifiedOn: today, daysInDoubt: daysInDoubtOf(state, today), doubtedOn: undefined };
  }
  if (event === 'carry-out') return { done: [...state.done, detail as StepName] };
  if (event === 'warn') return { warned: [...state.warned, String(detail)] };
  return {};
}

const daysInDoubtOf = ({ daysInDoubt, doubtedOn }: State, today: Day): number =>
  daysInDoubt + (doubtedOn === undefined ? 0 : Math.max(0, daysBetween(doubtedOn, today)));

/** The next thing to carry out; undefined: all of it is done. */
export function nextOf({ kind, done }: State): StepName | undefined {
  return steps[kind][done.length];
}

/** The clocks as they stand on a day; in doubt they have stood still until that day. */
export function clocksOfState(state: State, today: Day): Clocks {
  return clocksOf({ ...state, daysInDoubt: daysInDoubtOf(state, today) });
}
