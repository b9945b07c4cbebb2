// One question of the bench, which says nothing of anybody: the body of a good answer, or a fault with a
// reason.
import { impersonalLetter } from '#platform/outbound/letter';
import type { OutboundAnswer } from '#platform/outbound/open-outbound';
import { BenchFault, type BenchLine } from './run-bench.ts';

const TIMEOUT_MS = 10_000;

interface Question {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export async function askPlainly({ outbound }: BenchLine, question: Question): Promise<OutboundAnswer> {
  const letter = impersonalLetter('metadata');
  const outcome = await outbound.call({ method: 'GET', ...question, letter, timeoutMs: TIMEOUT_MS });
  if (!outcome.ok) throw new BenchFault(outcome.fault);
  return outcome;
}

/** The text of an answer with status 200. */
export async function askForText(line: BenchLine, question: Question): Promise<string> {
  const { status, bodyText } = await askPlainly(line, question);
  if (status !== 200) throw new BenchFault(`status ${status}`);
  return bodyText;
}

/** Whoever lets somebody in with another key protects nothing. */
export async function expectRefusal(line: BenchLine, question: Question): Promise<string> {
  const { status } = await askPlainly(line, question);
  if (status === 401 || status === 403) return `status ${status}`;
  throw new BenchFault({
    nl: `status ${status} bij een verkeerde sleutel, waar 401 of 403 hoort`,
    en: `status ${status} with a wrong key, where 401 or 403 is expected`,
  });
}

export const WRONG_KEY = 'not-the-key-of-anybody';
