// What a statement of the close computes: which month, whose, with which facts and rules, and which stages
// that asks for.
import { assert } from '#kernel/assert';
import { isUuid } from '#kernel/ids';
import type { TravelClaim } from '../claims.ts';
import { monthEnd } from './literals.ts';
import type { ResolvedRule } from './resolve-rules.ts';

/** What is computed: a month of an organisation, facts up to a number, and which of its people. */
export interface Scope {
  readonly organisation: string;
  /** First day of the month. */
  readonly month: string;
  readonly factsUpto: number;
  readonly rules: readonly ResolvedRule[];
  readonly people: People;
  /** Trips that nobody claimed yet, to see what they would come to beside the others. */
  readonly supposed?: readonly SupposedTrip[] | undefined;
  /** Instead of claims and employments: invented facts of nobody, each as if of a person of its own. */
  readonly cases?: Cases | undefined;
}

export interface Cases {
  /** A day of the month. */
  readonly day: string;
  readonly facts: readonly {
    readonly group: string;
    readonly kind: 'travel' | 'home-working';
    /** '' for home-working, as the mode. */
    readonly purpose: string;
    readonly mode: string;
    readonly distanceM: number;
    readonly costCents: number;
  }[];
}

/** A claim without its key: nothing of it is written. */
export type SupposedTrip = Omit<TravelClaim, 'sourceKey' | 'fuel'>;

export interface People {
  /** Half-open bounds; absent is open. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly one?: string | undefined;
  /** Only people whose facts of this month came after this number. */
  readonly touchedAfter?: number | undefined;
}

/** Stages that are only there when a rule asks for them. */
export interface Stages {
  /** A rule changes within the month. */
  readonly segmented: boolean;
  /** There is another group than everyone's. */
  readonly grouped: boolean;
  /** The one rule for a day with both, or undefined when groups or days differ in it. */
  readonly sameDay: ResolvedRule['sameDay'] | undefined;
  readonly thresholds: boolean;
  readonly fixed: boolean;
  readonly caps: boolean;
}

export function stagesOf({ month, rules }: Scope): Stages {
  const end = monthEnd(month);
  return {
    grouped: rules.some((rule) => rule.group !== rules[0]?.group),
    sameDay: rules.every((rule) => rule.sameDay === rules[0]?.sameDay) ? rules[0]?.sameDay : undefined,
    segmented: rules.some((rule) => rule.fromDay !== month || rule.toDay !== end),
    thresholds: rules.some((rule) => rule.thresholdM > 0),
    fixed: rules.some((rule) => rule.kind === 'fixed-commute'),
    caps: rules.some((rule) => rule.method === 'cap'),
  };
}

/** The condition that a column is one of the people in scope; begins with ` and`, or is empty. */
export function peopleAre({ people }: Pick<Scope, 'people'>, column: string): string {
  const bounds = [people.from, people.to, people.one].filter((id) => id !== undefined);
  assert(bounds.every(isUuid), 'a person is a UUID');
  return [
    people.from === undefined ? '' : ` and ${column} >= '${people.from}'`,
    people.to === undefined ? '' : ` and ${column} < '${people.to}'`,
    people.one === undefined ? '' : ` and ${column} = '${people.one}'`,
    people.touchedAfter === undefined ? '' : ` and ${column} in (select person_id from touched)`,
  ].join('');
}
