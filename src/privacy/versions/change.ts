// One difference between two versions of the register: as a step, and as people read it.
import type { Text } from '#register/vocabulary';
import type { ChangeKind } from './significance.ts';

export interface Change {
  readonly kind: ChangeKind;
  /** The activity, or the party, that it is about. */
  readonly at: string;
  readonly says: string;
  readonly significant: boolean;
  /** Why it is significant, in words. */
  readonly because?: string;
}

/** A change before it is put into words; the slots are words of both languages. */
export interface RawChange {
  readonly kind: ChangeKind;
  readonly at: string;
  readonly who?: Text;
  readonly before?: Text;
  readonly after?: Text;
  /** What only speaks of things that do not work yet touches nobody. */
  readonly isIdle?: boolean;
}

export type Kinds = readonly [added: ChangeKind, removed: ChangeKind];

/** Texts that came or went; one said differently is one that went and one that came. */
export function texts(at: string, a: readonly Text[], b: readonly Text[], kinds: Kinds): RawChange[] {
  const lacks = (list: readonly Text[], text: Text) => !list.some((other) => other.nl === text.nl);
  return [
    ...b.filter((text) => lacks(a, text)).map((after) => ({ kind: kinds[0], at, after })),
    ...a.filter((text) => lacks(b, text)).map((before) => ({ kind: kinds[1], at, before })),
  ];
}
