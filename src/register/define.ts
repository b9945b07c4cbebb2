// How an activity and a service are written down. The types refuse the contradictions; nothing here runs but
// identity.
import type { Controller } from './controllers.ts';
import type { DecisionId } from './decisions.ts';
import type { Field } from './fields.ts';
import type { Party } from './parties.ts';
import type { Basis, Condition, Occasion, Reader, Role, Start, Term, Text } from './vocabulary.ts';

export interface Read {
  readonly fields: readonly Field[];
  readonly when: Condition;
}

export interface Recipient {
  /** The recipient's role in this disclosure: roles hang on the disclosure, not on the party. */
  readonly as: 'controller' | 'processor' | 'authority' | 'subject' | 'anonymous';
  /**
   * Exactly these fields. 'declared-by-provider' until a provider's own list is in the tree: it cannot start
   * before.
   */
  readonly receives: readonly Field[] | 'declared-by-provider';
  readonly when: Occasion;
}

export interface Retention {
  readonly term: Term;
  readonly from: Start;
  /** Which copy it speaks of, when an activity has more than one; absent: all of it. */
  readonly copy?: Text;
}

export interface Activity {
  readonly title: Text;
  /** The statement's sentences about this activity, in our own words. */
  readonly text: Text;
  readonly purpose: Text;
  readonly bases: readonly [Basis, ...Basis[]];
  readonly role: Role;
  readonly controller: Controller;
  readonly fields: readonly Field[];
  readonly sources: readonly Text[];
  readonly reads: Readonly<Partial<Record<Reader, Read>>>;
  readonly recipients: Readonly<Partial<Record<Party, Recipient>>>;
  readonly retention: readonly [Retention, ...Retention[]];
  /** Promises that are neither field, reader, recipient nor term: each is tested under its clause. */
  readonly promises?: readonly Text[];
  /** Clauses of the source statement that this activity answers, C001 to C264. */
  readonly clauses: readonly string[];
  readonly decisions?: readonly DecisionId[];
  readonly consent?: { readonly asked: Text; readonly withdrawal: Text };
  readonly balancing?: { readonly weighed: Text; readonly objection: Text };
  readonly instruction?: Text;
  /**
   * False: the service is built, but this activity is not: nothing is created for it and no table may name
   * it.
   */
  readonly built?: false;
  /** Where a built activity without a table of its own does its work: paths of code in this tree. */
  readonly doneIn?: readonly string[];
  /** Why a built activity needs no code at all: it is a sentence that the page itself makes true. */
  readonly withoutCode?: Text;
}

type Within<A extends Activity> = {
  readonly reads: { readonly [R in keyof A['reads']]: { readonly fields: readonly A['fields'][number][] } };
  readonly recipients: {
    readonly [P in keyof A['recipients']]: {
      readonly receives: readonly A['fields'][number][] | 'declared-by-provider';
    };
  };
};
type Needs<A extends Activity> = ('consent' extends A['bases'][number]
  ? { readonly consent: { readonly asked: Text; readonly withdrawal: Text } }
  : unknown) &
  ('legitimate-interest' extends A['bases'][number]
    ? { readonly balancing: { readonly weighed: Text; readonly objection: Text } }
    : unknown) &
  ('processor' extends A['role'] ? { readonly instruction: Text } : unknown);

/**
 * One processing activity. Does not compile when a reader or recipient gets a field that the activity does
 * not hold, a consent has no withdrawal effect, a legitimate interest no weighing, or a processor no
 * instruction.
 */
export const activity = <const A extends Activity>(a: A & Within<A> & Needs<A>): A => a;

export interface Service {
  readonly wing: string;
  readonly name: string;
  readonly title: Text;
  /** False: the register speaks of it, nothing is created for it. */
  readonly built: boolean;
  readonly activities: Readonly<Record<string, Activity>>;
}

/**
 * A service: one file of the register, named `<wing>/<name>`; its activities are `<wing>/<name>/<activity>`.
 */
export const service = <
  const W extends string,
  const N extends string,
  const S extends Omit<Service, 'wing' | 'name'>,
>(
  wing: W,
  name: N,
  rest: S,
): S & { readonly wing: W; readonly name: N } => ({ ...rest, wing, name });
