// Rows of an OV-chipkaart export: what is understood, what is refused and what is kept aside.
import { expect, test } from 'vitest';
import { withCheckDigit } from '#kernel/card-number';
import { readHeader, splitCells } from '#platform/files/csv-header';
import { balanceChangeCents, ovShape, parseTransaction } from './parse-transactions.ts';

const header =
  '"Datum";"Check-in";"Vertrek";"Check-uit";"Bestemming";"Bedrag";' +
  '"Transactie";"Klasse";"Product";"Opmerkingen";"Naam";"Kaartnummer"';
const card = withCheckDigit('352801234567890');
const now = Temporal.Instant.from('2026-11-22T12:00:00Z');

/** The words of a row as the export writes them, by way of the real header. */
function row(words: readonly string[], cardNumber = card) {
  const shape = readHeader(header, ovShape);
  if (!shape.ok) throw new Error(shape.refusal.en);
  const cells = splitCells(
    [...words, '', 'Naam van houder', cardNumber].map((word) => `"${word}"`).join(';'),
    ';',
  );
  const picked = shape.value.places.map(({ column, index }) => [column, cells?.[index] ?? '']);
  return parseTransaction({ line: 2, cells: Object.fromEntries(picked) }, now);
}
const checkOut = (day: string, from: string, to: string, amount = '8,88') =>
  row([day, from, 'Eindhoven Centraal', to, 'Nijmegen', amount, 'Check-uit', '2e klas', 'Reizen op saldo']);
const code = (result: ReturnType<typeof row>) => {
  if (!result.ok) return result.refusal.code;
  return result.value.kind === 'aside' ? `aside ${result.value.reason.code}` : result.value.kind;
};

test('a check-out without a check-in time is read, as the export leaves it empty', () => {
  const result = checkOut('29-03-2021', '', '11:49');
  expect(result.ok && result.value).toMatchObject({
    kind: 'check-out',
    from: 'Eindhoven Centraal',
    to: 'Nijmegen',
    costCents: 888,
    product: 'Reizen op saldo',
    checkedOutAt: Temporal.Instant.from('2021-03-29T09:49:00Z'),
  });
  expect(result.ok && 'checkedInAt' in result.value).toBe(false);
  expect(result.ok && balanceChangeCents(result.value)).toBe(-888);
});

test('an automatic top-up adds to the balance though its amount is written like a cost', () => {
  const result = row([
    '29-03-2021',
    '16:00',
    '',
    '',
    'bij NS',
    '10,00',
    'Saldo automatisch opgeladen',
    '',
    '',
  ]);
  expect(result.ok && result.value).toMatchObject({ kind: 'top-up', amountCents: 1000, place: 'bij NS' });
  expect(result.ok && balanceChangeCents(result.value)).toBe(1000);
});

test('the name of the holder and the remarks are not read', () => {
  expect(JSON.stringify(checkOut('29-03-2021', '11:00', '11:49'))).not.toContain('Naam van houder');
});

test('a transaction of another kind is kept aside with its reason, never guessed', () => {
  expect(code(row(['29-03-2021', '11:00', 'Utrecht', '', '', '0,00', 'Check-in', '', '']))).toBe(
    'aside ov-unknown-transaction',
  );
  expect(code(checkOut('29-03-2021', '11:00', '11:49', ''))).toBe('aside ov-amount-missing');
  expect(code(checkOut('29-03-2021', '11:00', '11:49', '-8,88'))).toBe('aside ov-amount-negative');
  expect(code(checkOut('29-03-2021', '11:00', '10:30'))).toBe('aside ov-journey-too-long');
});

test('a check-out after midnight belongs to the next day', () => {
  const result = checkOut('31-12-2025', '23:40', '00:25');
  expect(result.ok && result.value.kind === 'check-out' && result.value.checkedOutAt.toString()).toBe(
    '2025-12-31T23:25:00Z',
  );
  expect(result.ok && result.value.kind === 'check-out' && result.value.day.toString()).toBe('2025-12-31');
});

test('the hour that does not exist is refused, the hour that is there twice follows the check-in', () => {
  expect(code(checkOut('29-03-2026', '01:50', '02:30'))).toBe('time-does-not-exist');
  expect(code(checkOut('28-03-2026', '23:50', '02:30'))).toBe('time-does-not-exist');
  const spring = checkOut('29-03-2026', '01:50', '03:10');
  const autumn = checkOut('25-10-2026', '02:50', '02:10');
  const minutes = (result: typeof spring) =>
    result.ok && result.value.kind === 'check-out' && result.value.checkedInAt
      ? result.value.checkedOutAt.since(result.value.checkedInAt).total('minutes')
      : undefined;
  expect(minutes(spring)).toBe(20);
  expect(minutes(autumn)).toBe(20);
});

test('bad cells are refused with a reason', () => {
  expect(code(checkOut('2021-03-29', '', '11:49'))).toBe('day-format');
  expect(code(checkOut('31-02-2021', '', '11:49'))).toBe('day-does-not-exist');
  expect(code(checkOut('29-03-2021', '', '25:00'))).toBe('time-format');
  expect(code(checkOut('29-03-2021', '', ''))).toBe('ov-time-missing');
  expect(code(checkOut('23-11-2026', '', '08:00'))).toBe('ov-in-the-future');
  expect(code(checkOut('22-11-2026', '', '14:00'))).toBe('ov-in-the-future');
  expect(code(checkOut('29-03-2021', '', '11:49', 'gratis'))).toBe('amount-not-a-number');
  expect(code(row(['29-03-2021', '', 'A', '11:49', '', '1,00', 'Check-uit', '', '']))).toBe('text-empty');
  expect(code(row(['29-03-2021', '', 'A', '11:49', 'B', '1,00', 'Check-uit', '', ''], '1234 5678'))).toBe(
    'card-number-shape',
  );
});

test('the same row has the same key, another row another one, and no key holds the card number', () => {
  const keys = [
    checkOut('29-03-2021', '', '11:49'),
    checkOut('29-03-2021', '', '11:49'),
    checkOut('29-03-2021', '', '11:50'),
  ];
  const [a, b, c] = keys.map((result) => (result.ok ? result.value.key : ''));
  expect(a).toBe(b);
  expect(a).not.toBe(c);
  const other = row(
    ['29-03-2021', '', 'Eindhoven Centraal', '11:49', 'Nijmegen', '8,88', 'Check-uit', '', ''],
    withCheckDigit('352809999999999'),
  );
  expect(other.ok && other.value.key).toBe(a);
});
