// What differs in what a person may choose: the question, the way out, the promises, the instruction.
import { isDeepStrictEqual } from 'node:util';
import type { Text } from '#register/vocabulary';
import { type RawChange, texts } from './change.ts';
import type { SnapshotActivity } from './take-snapshot.ts';

/** A question, a way out or an instruction that is gone is told as one that says nothing any more. */
export function diffChoices(at: string, a: SnapshotActivity, b: SnapshotActivity): RawChange[] {
  const step = (kind: RawChange['kind'], was: Text | undefined, is: Text | undefined): RawChange[] =>
    isDeepStrictEqual(was, is) ? [] : [{ kind, at, before: was ?? none, after: is ?? none }];
  return [
    ...step('consent-changed', a.consent?.asked, b.consent?.asked),
    ...step('way-out-changed', a.consent?.withdrawal, b.consent?.withdrawal),
    ...step('way-out-changed', a.balancing?.objection, b.balancing?.objection),
    ...step('instruction-changed', a.instruction, b.instruction),
    ...texts(at, a.promises, b.promises, ['promise-added', 'promise-removed']),
  ];
}

const none: Text = { nl: 'niets', en: 'nothing' };
