// What a person may take along: what he gave or what was seen of him, in two forms, as documented.
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linesOf, openPortable, type Portable, readZip } from '#test/contract/open-portable';

let house: Portable;
beforeAll(async () => {
  house = await openPortable();
});
afterAll(() => house.close());

describe('what goes along', () => {
  test('is what the person gave or what was seen of him: no colleague, no proof of pay, no CO2, no employment', () => {
    const kinds = new Set(linesOf(house.file).map(({ record }) => record));
    for (const own of [
      'travel.trip',
      'travel.home_working_day',
      'travel.vehicle_plate',
      'card.card',
      'card.card_transaction',
    ])
      expect(kinds).toContain(own);
    for (const made of [
      'money.claim',
      'money.settlement_line',
      'travel.trip_co2',
      'people.person',
      'people.employment',
    ])
      expect(kinds).not.toContain(made);
    expect(readZip(house.file, 'portability.ndjson')).not.toContain('Daan');
  });

  test('every line is as the schema beside it says', () => {
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    const validate = ajv.compile(JSON.parse(readZip(house.file, 'portability.schema.json')) as object);
    for (const line of readZip(house.file, 'portability.ndjson').trim().split('\n'))
      expect(validate(JSON.parse(line)), `${line} ${JSON.stringify(validate.errors)}`).toBe(true);
  });

  test('the tables for a spreadsheet hold as many rows, and no formula', () => {
    const trips = readZip(house.file, 'csv/travel.trip.csv').trim().split('\r\n');
    expect(trips.length - 1).toBe(
      linesOf(house.file).filter(({ record }) => record === 'travel.trip').length,
    );
    expect(trips.join('\n')).toContain(";'=1+1;");
  });
});
