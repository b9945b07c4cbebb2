// What the compiler of the register answers when the register contradicts itself.

import type { Sentence } from '#kernel/refusal';

export type Rule =
  | 'unique-id'
  | 'idle-field'
  | 'never-collected'
  | 'unknown-field'
  | 'reads-too-much'
  | 'coordinates'
  | 'role'
  | 'shares-too-much'
  | 'recipient'
  | 'country'
  | 'retention'
  | 'clause'
  | 'clause-state'
  | 'untested'
  | 'decision'
  | 'choice'
  | 'undone'
  | 'unbuilt-table'
  | 'orphan-column'
  | 'tenant'
  | 'slot'
  | 'unreadable'
  | 'types'
  | 'wording';

export interface Inconsistency {
  readonly rule: Rule;
  /** The activity, field, party, clause or decision concerned. */
  readonly at: string;
  readonly says: string;
  /** The same in plain words, where `says` is what a compiler said. */
  readonly plain?: Sentence;
}
