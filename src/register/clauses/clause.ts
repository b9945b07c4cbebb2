// What a clause of the source statement says to us, and which test enforces it.
import type { Text } from '../vocabulary.ts';

/**
 * `untranslatable`: a promise about people and buildings that no program can prove; it has evidence instead.
 */
export type ClauseKind = 'heading' | 'info' | 'definition' | 'rule' | 'retention' | 'untranslatable';

/**
 * What must prove an untranslatable promise, and who answers for having it. The document itself is the
 * operator's.
 */
export interface Evidence {
  readonly document: Text;
  readonly owner: string;
  /** Civil day by which the operator must have filed it, or renewed it. */
  readonly expiresOn: string;
}

export interface Clause extends Text {
  readonly kind: ClauseKind;
  /** Tests as `file > title`; `open`: built, but no test enforces it; `unbuilt`: its activity has no code. */
  readonly enforcedBy: 'open' | 'unbuilt' | readonly string[];
  readonly evidence?: Evidence;
}

/** The clauses of one wing: activity id → clause number → clause. */
export type ClausesOf = Readonly<Record<string, Readonly<Record<string, Clause>>>>;
