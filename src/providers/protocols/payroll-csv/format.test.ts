// The payroll CSV: an independent reader gets every value back, and no cell is a formula.
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { formatPayrollCsv, PAYROLL_CSV_COLUMNS, type PayrollCsvLine } from './format.ts';

const line: PayrollCsvLine = {
  personnelNumber: '1009',
  employmentNumber: '1',
  period: '2026-10',
  wageCode: '4311',
  description: 'Correctie maart',
  untaxedCents: -236,
  taxedCents: 0,
  units: { kind: 'km', distanceM: -118_000 },
  mode: 'car',
  tripType: 'business',
  costCentre: 'Bouw',
};

function read(text: string): Record<string, string>[] {
  const parsed = Papa.parse<Record<string, string>>(text, {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  });
  expect(parsed.errors).toEqual([]);
  return parsed.data;
}

test('the file begins with the byte order mark and its columns, and ends every row with CRLF', () => {
  const text = formatPayrollCsv([line]);
  expect(text).toBe(
    `\ufeff${PAYROLL_CSV_COLUMNS.join(';')}\r\n` +
      '1009;1;2026-10;4311;Correctie maart;-2,36;0,00;-118,000;km;car;business;Bouw\r\n',
  );
});

test('a home-working line counts days and leaves out what it does not have', () => {
  const text = formatPayrollCsv([
    {
      personnelNumber: '1004',
      period: '2026-10',
      wageCode: '4320',
      description: 'Thuiswerk',
      untaxedCents: 1715,
      taxedCents: 0,
      units: { kind: 'days', days: 7 },
    },
  ]);
  expect(text.split('\r\n')[1]).toBe('1004;;2026-10;4320;Thuiswerk;17,15;0,00;7;days;;;');
});

const hostile = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '=cmd|"/C calc"!A0',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '＝1',
    'a;b',
    'say "so"',
    "'x",
    '1\r\n2',
  ),
);

const anyLine: fc.Arbitrary<PayrollCsvLine> = fc.record({
  personnelNumber: hostile,
  employmentNumber: hostile,
  period: fc.constantFrom('2026-09', '2026-10'),
  wageCode: fc.constantFrom('4310', '4311', 'KM'),
  description: hostile,
  untaxedCents: fc.integer(),
  taxedCents: fc.integer(),
  units: fc.record({ kind: fc.constant('km' as const), distanceM: fc.integer() }),
  mode: fc.constantFrom('car' as const, 'train' as const),
  tripType: fc.constantFrom('commute' as const, 'business' as const),
  costCentre: hostile,
});

const keyOf = (values: readonly unknown[]) => JSON.stringify(values);

test('an independent reader gets back every value of every line, guard aside', async () => {
  await fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 6 }), (lines) => {
      const rows = read(formatPayrollCsv(lines)).map((row) => {
        const bare = (name: string) => row[name] ?? '';
        const integer = (name: string) => Number(bare(name).replace(',', ''));
        return keyOf([
          ...[bare('personeelsnummer'), bare('dienstverband'), bare('omschrijving'), bare('kostenplaats')],
          ...[integer('bedrag_onbelast') + 0, integer('bedrag_belast') + 0, integer('eenheden') + 0],
        ]);
      });
      const guard = (text = '') => (/^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);
      const wanted = lines.map((each) =>
        keyOf([
          ...[each.personnelNumber, each.employmentNumber, each.description, each.costCentre].map(guard),
          ...[
            each.untaxedCents + 0,
            each.taxedCents + 0,
            each.units?.kind === 'km' ? each.units.distanceM + 0 : 0,
          ],
        ]),
      );
      expect(rows.sort()).toEqual(wanted.sort());
    }),
  );
});

test('no text cell begins like a formula', async () => {
  await fc.assert(
    fc.property(anyLine, (each) => {
      const [row] = read(formatPayrollCsv([each]));
      for (const name of ['personeelsnummer', 'dienstverband', 'omschrijving', 'kostenplaats'])
        expect(row?.[name] ?? '').not.toMatch(/^\s*[=+\-@\t\r]/);
    }),
  );
});

test('the same lines in another order give the same bytes', async () => {
  await fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 8 }), (lines) => {
      expect(formatPayrollCsv([...lines].reverse())).toBe(formatPayrollCsv(lines));
    }),
  );
});
