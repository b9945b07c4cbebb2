// People, cards and home-working days from a file.
import { expect, test } from 'vitest';
import { withCheckDigit } from '#kernel/card-number';
import { parseCard } from './parse-cards.ts';
import { parseHomeDay } from './parse-home-days.ts';
import { createPeopleParser } from './parse-people.ts';

const good = {
  personnel_number: '1001',
  name: 'Zoë de Vries',
  email: 'Zoe@Bedrijf.NL',
  starts_on: '2024-01-01',
  ends_on: '',
};
const code = (changes: Record<string, string>) => {
  const person = createPeopleParser()({ line: 2, cells: { ...good, ...changes } });
  return person.ok ? 'ok' : person.refusal.code;
};

test('a person has a number, a name, an address in lower case and a start', () => {
  const person = createPeopleParser()({ line: 2, cells: good });
  expect(person.ok && person.value).toEqual({
    line: 2,
    personnelNumber: '1001',
    name: 'Zoë de Vries',
    email: 'zoe@bedrijf.nl',
    startsOn: Temporal.PlainDate.from('2024-01-01'),
  });
});

test('bad cells of a person are refused', () => {
  expect(code({ personnel_number: '' })).toBe('text-empty');
  expect(code({ name: '=cmd|calc' })).toBe('ok');
  for (const email of [
    'zoe',
    'zoe@',
    '@x.nl',
    'a b@x.nl',
    'a@b@c.nl',
    'a@b',
    'a@-b.nl',
    'a@b..nl',
    '<a@b.nl>',
  ]) {
    expect(code({ email })).toBe('email-shape');
  }
  expect(code({ email: `${'a'.repeat(64)}@${'b'.repeat(200)}.nl` })).toBe('text-too-long');
  expect(code({ starts_on: '1-1-2024' })).toBe('day-format');
  expect(code({ ends_on: '2023-12-31' })).toBe('employment-ends-before-start');
  expect(code({ ends_on: '2024-01-01' })).toBe('ok');
});

test('the second row with a personnel number of the same file is refused with the line of the first', () => {
  const parse = createPeopleParser();
  expect(parse({ line: 2, cells: good }).ok).toBe(true);
  const twice = parse({ line: 9, cells: { ...good, personnel_number: ' 1001 ' } });
  expect(!twice.ok && twice.refusal.nl).toContain('regel 2');
});

test('a card has a checked number, a home-working day is not in the future', () => {
  const cells = { personnel_number: '1001', card_number: withCheckDigit('352801234567890') };
  expect(parseCard({ line: 2, cells }).ok).toBe(true);
  expect(parseCard({ line: 2, cells: { ...cells, card_number: '3528' } }).ok).toBe(false);
  const now = Temporal.Instant.from('2026-11-22T23:30:00Z');
  const home = (date: string) => parseHomeDay({ line: 2, cells: { personnel_number: '1001', date } }, now);
  // It is half past midnight in Amsterdam: the 23rd is today.
  expect(home('2026-11-23').ok).toBe(true);
  const tomorrow = home('2026-11-24');
  expect(!tomorrow.ok && tomorrow.refusal.code).toBe('home-day-in-the-future');
});
