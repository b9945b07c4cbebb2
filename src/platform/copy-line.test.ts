// What goes into COPY must come out of it: quotes, emptiness, and days and instants as they write themselves.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyLine, copyLines } from './copy-line.ts';

test('an absent value is an empty cell, and an empty text is a quoted one', () => {
  expect(copyLine([undefined, null, '', 'a "b", c', 3, true])).toBe(',,"","a ""b"", c",3,true\n');
});

test('a day and an instant are written as they write themselves, in every year and to the nanosecond', () => {
  const instants = fc
    .bigInt({ min: -62_135_596_800_000_000_000n, max: 253_402_300_799_000_000_000n })
    .chain((ns) => fc.constantFrom(ns, ns - (ns % 1_000_000_000n), ns - (ns % 1_000_000n)));
  fc.assert(
    fc.property(instants, (ns) => {
      const instant = Temporal.Instant.fromEpochNanoseconds(ns);
      const day = instant.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
      expect(copyLine([instant, day])).toBe(`${instant},${day}\n`);
    }),
  );
});

test('many rows come in pieces that together are all lines', () => {
  const rows = Array.from(
    { length: 5000 },
    (_, index) => `row ${index} with some text in it to make it longer`,
  );
  const pieces = [...copyLines(rows, (row, position) => [position, row])];
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.join('')).toBe(rows.map((row, index) => copyLine([index, row])).join(''));
});
