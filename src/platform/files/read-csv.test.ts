// Rows of a CSV file: true line numbers, a strict header, and bad rows that do not take good ones with them.
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvLine } from '#kernel/text';
import { csvRowLimits, readCsv } from './read-csv.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'csv-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const shape = { columns: ['a', 'b'] };

async function read(content: string | Uint8Array, limits = csvRowLimits, columns = shape) {
  const path = join(folder, 'x.csv');
  await writeFile(path, content);
  const csv = await readCsv({ path, bytes: content.length }, columns, limits);
  if (!csv.ok) return { header: csv.refusal.code, rows: [], refused: [] };
  const rows: [number, string, string][] = [];
  const refused: [number, string][] = [];
  for await (const batch of csv.value) {
    for (const { line, cells } of batch.rows) rows.push([line, cells.a ?? '', cells.b ?? '']);
    for (const { line, refusal } of batch.refused) refused.push([line, refusal.code]);
  }
  return { header: 'ok', rows, refused };
}

test('the separator comes from the header, and columns may stand in any order', async () => {
  expect((await read('a;b\n1,5;2\n')).rows).toEqual([[2, '1,5', '2']]);
  expect((await read('b,a\r\n1,2\r\n')).rows).toEqual([[2, '2', '1']]);
  expect((await read('\ufeff"a";"b"\n"1";"2"')).rows).toEqual([[2, '1', '2']]);
  expect((await read('a;b\r1;2\r3;4')).rows).toHaveLength(2);
});

test('an unknown, missing or double column refuses the file by its name', async () => {
  expect((await read('a;b;c\n')).header).toBe('header-unknown-column');
  expect((await read('a;c\n')).header).toBe('header-unknown-column');
  expect((await read('a;a\n')).header).toBe('header-double-column');
  expect((await read('a;\n')).header).toBe('header-unknown-column');
  expect((await read('a\tb\n')).header).toBe('header-separator');
  expect((await read('a|b\n')).header).toBe('header-separator');
  expect((await read('\n\n')).header).toBe('file-empty');
  expect((await read('__proto__;b\n')).header).toBe('header-unknown-column');
  const missing = await read('a;b\n', csvRowLimits, { columns: ['a', 'b', 'c'] });
  expect(missing.header).toBe('header-missing-column');
});

test('line numbers stay true with empty lines and with line breaks inside quotes', async () => {
  const { rows, refused } = await read('\na;b\n1;2\n\n"x\ny";"q ""z"""\n3;4\n5\n6;7\n');
  expect(rows).toEqual([
    [3, '1', '2'],
    [5, 'x\ny', 'q "z"'],
    [7, '3', '4'],
    [9, '6', '7'],
  ]);
  expect(refused).toEqual([[8, 'row-too-few-cells']]);
});

test('a half-written last row is refused, not lost in silence', async () => {
  expect((await read('a;b\n1;2\n3')).refused).toEqual([[3, 'row-too-few-cells']]);
  expect((await read('a;b\n1;2\n"3";"4')).refused).toEqual([[3, 'row-quote-not-closed']]);
  expect((await read('a,b\n1,2,5\n')).refused).toEqual([[2, 'row-too-many-cells']]);
});

test('a quote that is never closed costs its own line, not the rest of the file', async () => {
  const good = Array.from({ length: 5000 }, (_, index) => `${index};x\n`).join('');
  const { rows, refused } = await read(`a;b\n"open;2\n${good}`);
  expect(refused).toEqual([[2, 'row-quote-not-closed']]);
  expect(rows).toHaveLength(5000);
  expect(rows[0]).toEqual([3, '0', 'x']);
});

test('a quote in the middle of a cell is part of the cell', async () => {
  expect((await read('a;b\n5" buis;2\n3;4\n')).rows).toEqual([
    [2, '5" buis', '2'],
    [3, '3', '4'],
  ]);
});

test('too many rows, too long a row and too long a cell are refused where they begin', async () => {
  const limits = { maxRows: 3, maxRowLength: 100, maxCellLength: 20 };
  const tooMany = await read('a;b\n1;1\n2;2\n3;3\n4;4\n', limits);
  expect(tooMany.rows).toHaveLength(3);
  expect(tooMany.refused).toEqual([[5, 'file-too-many-rows']]);
  const long = await read(`a;b\n1;${'x'.repeat(30)}\n2;${'x'.repeat(1_000_000)}\n3;3\n`, limits);
  expect(long.refused).toEqual([
    [2, 'cell-too-long'],
    [3, 'row-too-long'],
  ]);
  expect(long.rows).toEqual([[4, '3', '3']]);
});

test('bytes that are no UTF-8 end the reading with the line where it happened', async () => {
  const bad = await read(Buffer.concat([Buffer.from('a;b\n1;2\n'), Buffer.from([0xe9])]));
  expect(bad.refused.at(-1)?.[1] ?? bad.header).toBe('file-not-utf-8');
});

test('what was written as CSV reads back, whatever the cells hold', async () => {
  const cell = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 20 }), async (pairs) => {
      const text = pairs.map((pair) => csvLine(pair)).join('');
      const { rows } = await read(`a;b\r\n${text}`);
      const plain = (value: string) => value.replace(/^'/, '').replaceAll('\r\n', '\n');
      const back = rows.map(([, a, b]) => [plain(a), plain(b)]);
      expect(back).toEqual(pairs.map((pair) => pair.map(plain)));
    }),
    { numRuns: 60 },
  );
});

test('a large file is read with flat memory', async () => {
  const path = join(folder, 'large.csv');
  const file = await open(path, 'w');
  const block = '"een cel met tekst";"nog een cel met tekst"\n'.repeat(10_000);
  await file.write('a;b\n');
  for (let index = 0; index < 60; index += 1) await file.write(block);
  await file.close();
  const csv = await readCsv({ path, bytes: 0 }, shape);
  expect(csv.ok).toBe(true);
  const before = process.memoryUsage().rss;
  let count = 0;
  if (csv.ok) for await (const batch of csv.value) count += batch.rows.length;
  expect(count).toBe(600_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 2 ** 20);
});
