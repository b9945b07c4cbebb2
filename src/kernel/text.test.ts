// Text: visible, bounded, and never run by a spreadsheet.
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvCell, csvLine, csvNumber, parseLine, visibleText } from './text.ts';

test('a cell that a spreadsheet would run gets an apostrophe, a number does not', () => {
  for (const text of ['=cmd|calc', '+1', '-1', '@SUM(A1)', '\tx', '\rx', ' =1', '＝1']) {
    expect(csvCell(text).replace(/^"/, '').startsWith("'")).toBe(true);
  }
  expect(csvCell('Utrecht')).toBe('Utrecht');
  expect(csvCell('a;b "c"')).toBe('"a;b ""c"""');
  expect(csvNumber('-12.50')).toBe('-12.50');
  expect(csvNumber('-12.50=')).toBe("'-12.50=");
});

test('a CSV line reads back as the cells it was made of', () => {
  const cells = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(cells, fc.constantFrom(';' as const, ',' as const), (row, separator) => {
      const { data } = Papa.parse<string[]>(csvLine(row, separator), {
        delimiter: separator,
        newline: '\r\n',
      });
      const back = (data[0] ?? []).map((cell, index) => (cell === `'${row[index]}` ? cell.slice(1) : cell));
      expect(back).toEqual(row);
    }),
  );
});

test('text from outside becomes one visible line', () => {
  expect(visibleText(' Jo\u202ese\u0301\u0000\n  B\u200b ')).toBe('José B');
  const name = (text: string) => parseLine(text, 'name', { nl: 'De naam', en: 'The name' });
  const good = name('  =cmd ');
  expect(good.ok && good.value).toBe('=cmd');
  const empty = name('\u200b');
  expect(!empty.ok && empty.refusal.nl).toBe('De naam is leeg. Vul het in.');
  expect(name('x'.repeat(121)).ok).toBe(false);
  expect(name('x'.repeat(10_000_000)).ok).toBe(false);
});
