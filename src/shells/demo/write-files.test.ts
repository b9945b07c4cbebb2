// The files of the demonstration: every row of every file is one that the product takes in.
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Refusal, Result } from '#kernel/refusal';
import { checkFile } from '#platform/files/check-file';
import type { CsvShape } from '#platform/files/csv-header';
import { type CsvRow, readCsv } from '#platform/files/read-csv';
import { cardsShape, parseCard } from '#providers/protocols/csv-in/parse-cards';
import { homeDaysShape, parseHomeDay } from '#providers/protocols/csv-in/parse-home-days';
import { createPeopleParser, peopleShape } from '#providers/protocols/csv-in/parse-people';
import { parseTrip, tripsShape } from '#providers/protocols/csv-in/parse-trips';
import { parseGpx } from '#providers/protocols/gpx/parse-gpx';
import { summariseTrack } from '#providers/protocols/gpx/summarise-track';
import {
  balanceChangeCents,
  ovShape,
  parseTransaction,
} from '#providers/protocols/ov-chipkaart/parse-transactions';
import { fuelShape, parseFuel, parseVehicle, vehicleShape } from '#providers/protocols/rdw/parse-vehicles';
import { pickEmission } from '#providers/protocols/rdw/pick-emission';
import { demoTravel } from './demo-travel.ts';
import { vehicles } from './vehicles.ts';
import { type DemoFile, demoFiles, demoMarks } from './write-files.ts';

const now = Temporal.Instant.from('2026-11-01T12:00:00Z');
const files = demoFiles({ now });
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reisrecht-demo-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** All rows of a file through its parser; a refused row fails the test with its line. */
async function accepted<T>(file: DemoFile, shape: CsvShape, parse: (row: CsvRow) => Result<T>): Promise<T[]> {
  const path = join(folder, file.name);
  await writeFile(path, file.text);
  const read = await readCsv(unwrap(await checkFile(path)), shape);
  const rows: T[] = [];
  const refused: { line: number; refusal: Refusal }[] = [];
  for await (const batch of unwrap(read)) {
    refused.push(...batch.refused);
    for (const row of batch.rows) rows.push(unwrap(parse(row)));
  }
  expect(refused).toEqual([]);
  expect(rows.length).toBe(file.text.trimEnd().split('\r\n').length - 1);
  return rows;
}

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.en);
  return result.value;
}

function fileOf(name: string): DemoFile {
  const file = files.find((candidate) => candidate.name === name);
  if (file === undefined) throw new Error(`there is no file ${name}`);
  return file;
}

describe('every row is accepted', () => {
  test('of people and cards', async () => {
    const people = await accepted(fileOf('people.csv'), peopleShape, createPeopleParser());
    const cards = await accepted(fileOf('cards.csv'), cardsShape, parseCard);
    const numbers = new Set(people.map((person) => person.personnelNumber));
    expect(numbers.size).toBe(40);
    for (const card of cards) expect(numbers.has(card.personnelNumber)).toBe(true);
  });

  test('of trips and home-working days, no trip twice', async () => {
    const trips = await accepted(fileOf('trips.csv'), tripsShape, (row) => parseTrip(row, now));
    expect(trips.length).toBeGreaterThan(1800);
    expect(new Set(trips.map((trip) => `${trip.personnelNumber} ${trip.key}`)).size).toBe(trips.length);
    const days = await accepted(fileOf('home-days.csv'), homeDaysShape, (row) => parseHomeDay(row, now));
    expect(new Set(days.map((day) => `${day.personnelNumber} ${day.day}`)).size).toBe(days.length);
  });

  test('of the cards, with two kinds kept aside; no balance goes below zero', async () => {
    const kinds = new Set<string>();
    for (const file of files.filter(({ kind }) => kind === 'ov-chipkaart')) {
      const transactions = await accepted(file, ovShape, (row) => parseTransaction(row, now));
      expect(new Set(transactions.map((transaction) => transaction.key)).size).toBe(transactions.length);
      let balanceCents = 3000;
      for (const transaction of transactions) {
        balanceCents += balanceChangeCents(transaction);
        expect(balanceCents).toBeGreaterThanOrEqual(0);
        kinds.add(transaction.kind === 'aside' ? transaction.transaction : transaction.kind);
      }
    }
    expect([...kinds].sort()).toEqual(['Check-in', 'Teruggave bij vertraging', 'check-out', 'top-up']);
  });

  test('of the vehicles, each with the fuel it is driven on', async () => {
    const rows = await accepted(fileOf('vehicles.csv'), vehicleShape, parseVehicle);
    const fuels = await accepted(fileOf('vehicle-fuels.csv'), fuelShape, parseFuel);
    expect(rows).toHaveLength(Object.keys(vehicles).length);
    for (const vehicle of Object.values(vehicles)) {
      const { fuel } = pickEmission(fuels.filter(({ plate }) => plate === vehicle.plate));
      expect(fuel, vehicle.plate).toBe(vehicle.fuel);
    }
  });

  test('of the tracks, about as long as the ride and by a mode that fits', () => {
    const tracked = demoTravel({ now }).rides.filter((ride) => ride.asTrack);
    const drawn = files.filter(({ kind }) => kind === 'gpx');
    expect(drawn).toHaveLength(4);
    for (const [index, file] of drawn.entries()) {
      const summary = summariseTrack(unwrap(parseGpx(file.text, now)));
      const ride = tracked[index];
      expect(summary.distanceM / (ride?.distanceM ?? 0)).toBeGreaterThan(0.93);
      expect(summary.distanceM / (ride?.distanceM ?? 0)).toBeLessThan(1.07);
      expect(summary.proposedMode).toBe(ride?.mode === 'car' ? 'car' : 'bicycle');
      expect(file.personnelNumber).toBe(ride?.person.personnelNumber);
    }
  });
});

test('every ride by card that is not left open has a mark, found by its check-out', () => {
  const marks = demoMarks({ now });
  expect(marks.length).toBeGreaterThan(700);
  const texts = new Map(files.map((file) => [file.name, file.text]));
  for (const { personnelNumber, day, checkedOut } of marks) {
    const date = day.toString().split('-').toReversed().join('-');
    const line = new RegExp(`^"${date}";"[0-9:]+";"[^"]+";"${checkedOut}";`, 'm');
    expect(texts.get(`ov-chipkaart-${personnelNumber}.csv`)).toMatch(line);
  }
});

test('the same seed gives the same bytes', () => {
  const digest = createHash('sha256');
  for (const file of demoFiles()) digest.update(`${file.name}\0${file.kind}\0${file.text}\0`);
  expect(digest.digest('hex')).toBe('b2a7f35505c48cfb4ca66203221613d188b9fcbd924acd99ad80b1e506308494');
});
