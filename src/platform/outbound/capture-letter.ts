// Under test every letter that leaves is written down, party and names without a value, so that the end of
// the run can hold all of them against the register.
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { readNames } from './read-names.ts';

/** We called somebody, or somebody called us and this is what we answered. */
export type LetterWay = 'call' | 'answer';

/** One line of a capture. */
export interface CapturedLetter {
  readonly way: LetterWay;
  readonly party: string | undefined;
  readonly activity: string | undefined;
  readonly impersonal: string | undefined;
  /** As they stood in the body, not as the sender declared them. */
  readonly names: readonly string[];
  readonly fields: readonly string[];
}

/** The folder of captures; child processes of a test run inherit it. Unset outside tests. */
export const CAPTURE_FOLDER = 'REISRECHT_LETTERS';

interface Captured {
  readonly about:
    | { readonly impersonal: string }
    | {
        readonly party: string;
        readonly activity: string;
        readonly fields: readonly string[];
        readonly form: 'json' | 'csv';
      };
  readonly bodyText: string | undefined;
}

export function captureLetter({ about, bodyText }: Captured, way: LetterWay): void {
  const folder = process.env[CAPTURE_FOLDER];
  if (!folder) return;
  const isSealed = 'party' in about;
  const line: CapturedLetter = {
    way,
    party: isSealed ? about.party : undefined,
    activity: isSealed ? about.activity : undefined,
    impersonal: isSealed ? undefined : about.impersonal,
    names: bodyText === undefined ? [] : readNames(bodyText, isSealed ? about.form : 'json'),
    fields: isSealed ? about.fields : [],
  };
  appendFileSync(join(folder, `${process.pid}-${threadId}.jsonl`), `${JSON.stringify(line)}\n`);
}
