// The fixtures: our messages byte for byte, and what each kind of answer means.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatCompMut } from '#providers/protocols/afas/format-comp-mut';
import { parseAnswer } from '#providers/protocols/afas/parse-answer';
import type { CompMutSettings, PayrollLine } from '#providers/protocols/afas/payroll-line';

interface MessageFixture {
  readonly holds: string;
  readonly line: Omit<PayrollLine, 'date'> & { readonly date: string };
  readonly settings: CompMutSettings;
  readonly bodyText: string;
}

interface AnswerFixture {
  readonly holds: string;
  readonly status: number;
  readonly bodyText: string;
  readonly kind: string;
}

function read<T>(name: string): T[] {
  return JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8'));
}

test.each(read<MessageFixture>('messages'))('the message stays the same: $holds', ({
  line,
  settings,
  bodyText,
}) => {
  const written = formatCompMut({ ...line, date: Temporal.PlainDate.from(line.date) }, settings);
  expect(written).toMatchObject({ ok: true, value: { bodyText } });
});

test.each(read<AnswerFixture>('answers'))('the answer means the same: $holds', ({
  status,
  bodyText,
  kind,
}) => {
  expect(parseAnswer(status, bodyText).kind).toBe(kind);
});
