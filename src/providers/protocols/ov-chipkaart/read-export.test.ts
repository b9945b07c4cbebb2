// A whole export, from file to transactions: bad rows are listed with their line while the good ones go in.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withCheckDigit } from '#kernel/card-number';
import { checkFile } from '#platform/files/check-file';
import { parseRows } from '#platform/files/parse-rows';
import { readCsv } from '#platform/files/read-csv';
import { joinJourneys } from './join-journeys.ts';
import { type OvTransaction, ovShape, parseTransaction } from './parse-transactions.ts';

const card = withCheckDigit('352801234567890');
const now = Temporal.Instant.from('2026-11-22T12:00:00Z');
const end = `"";"J. de Wit";"${card}"`;
const lines = [
  '"Datum";"Check-in";"Vertrek";"Check-uit";"Bestemming";"Bedrag";' +
    '"Transactie";"Klasse";"Product";"Opmerkingen";"Naam";"Kaartnummer"',
  `"02-03-2026";"16:00";"";"";"bij NS";"10,00";"Saldo automatisch opgeladen";"";"";${end}`,
  `"02-03-2026";"08:00";"Nijmegen";"08:40";"Arnhem Centraal";"5,10";"Check-uit";"";"Reizen";${end}`,
  `"02-03-2026";"09:15";"Arnhem Centraal";"10:00";"Utrecht";"12,30";"Check-uit";"";"Reizen";${end}`,
  `"02-03-2026";"25:00";"A";"10:00";"B";"12,30";"Check-uit";"";"";${end}`,
  `"02-03-2026";"";"A";"10:00";"B";"1,00";"Correctie";"";"";${end}`,
  '"02-03-2026";"";"A";"10:00";"B";"1,0',
];

test('a half-written export gives its good rows, and the line and reason of each bad one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ov-'));
  const path = join(folder, 'export.csv');
  await writeFile(path, lines.join('\r\n'));
  const file = await checkFile(path);
  if (!file.ok) throw new Error(file.refusal.en);
  const csv = await readCsv(file.value, ovShape);
  if (!csv.ok) throw new Error(csv.refusal.en);
  const transactions: OvTransaction[] = [];
  const refused: [number, string][] = [];
  for await (const batch of parseRows(csv.value, (row) => parseTransaction(row, now))) {
    transactions.push(...batch.accepted);
    refused.push(...batch.refused.map(({ line, refusal }): [number, string] => [line, refusal.code]));
  }
  expect(transactions.map(({ kind }) => kind)).toEqual(['top-up', 'check-out', 'check-out', 'aside']);
  expect(refused).toEqual([
    [5, 'time-format'],
    [7, 'row-quote-not-closed'],
  ]);
  const journeys = joinJourneys(transactions.filter((each) => each.kind === 'check-out'));
  expect(journeys.map(({ legs }) => legs.length)).toEqual([2]);
  expect(JSON.stringify(transactions)).not.toContain('de Wit');
  await rm(folder, { recursive: true });
});
