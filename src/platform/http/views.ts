// What an endpoint shows of people to somebody else than themselves: declared beside it, written down before
// the answer leaves.
import type { Context } from '#platform/database/types';
import type { ActivityId, FieldsOf } from '#register';
import type { Field } from '#register/fields';

/** Kinds of data of one activity; names, never values. */
export interface Shown {
  readonly activity: ActivityId;
  readonly fields: readonly Field[];
}

/** Fields that the activity does not hold do not compile. */
export const shows = <const Id extends ActivityId>(activity: Id, fields: readonly FieldsOf<Id>[]): Shown => ({
  activity,
  fields: fields as readonly Field[],
});

/**
 * Either it shows nobody, and says why; or it says what it shows, for what purpose, and of whom: from the
 * answer, or 'told' when the answer holds no id of a person and its function tells them beside it.
 */
export type Views<A> =
  | { readonly nobody: string }
  | {
      readonly shown: readonly [Shown, ...Shown[]];
      readonly reason: string;
      readonly people: 'told' | ((answer: A) => readonly string[]);
      /** What it shows of some of them besides: only those people read that it was looked at. */
      readonly besides?: (answer: A) => readonly {
        readonly shown: readonly Shown[];
        readonly people: readonly string[];
      }[];
    };

export interface Viewing {
  readonly shown: readonly Shown[];
  readonly reason: string;
}

/** Writes one row per person and activity; when it fails the answer does not leave. */
export type NoteViews = (context: Context, viewing: Viewing, personIds: readonly string[]) => Promise<void>;

/** A person of an organisation that need not be that of the one who looks. */
export interface PersonOf {
  readonly organisation: string;
  readonly person: string;
}

/** Whose data an answer shows; empty when it shows nobody. An answer that does not say whose is a bug. */
export function peopleIn(
  views: Views<unknown> | undefined,
  answer: { readonly value: unknown; readonly people?: readonly (string | PersonOf)[] },
): readonly (string | PersonOf)[] {
  if (views === undefined || 'nobody' in views) return [];
  if (views.people !== 'told') return [...new Set(views.people(answer.value))];
  if (answer.people === undefined) throw new Error('an answer about people does not tell about whom');
  return answer.people;
}

/** By organisation: who names none is of the organisation of the one who looks. */
export function byOrganisation(
  people: readonly (string | PersonOf)[],
  own: string,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const one of people) {
    const { organisation, person } = typeof one === 'string' ? { organisation: own, person: one } : one;
    found.set(organisation, (found.get(organisation) ?? new Set()).add(person));
  }
  return new Map([...found].map(([organisation, ids]) => [organisation, [...ids]]));
}
