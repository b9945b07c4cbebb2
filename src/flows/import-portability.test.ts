// What a person took along from one installation comes into another: the same trips, days, cards and plate.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { switchOff } from '#services/people/entitlements';
import { cast } from '#test/cast';
import { FIRST, linesOf, openPortable, type Portable, type PortableLine } from '#test/contract/open-portable';
import { day, TRIPS, tripRow } from '#test/contract/open-town';
import { importPortability } from './import-portability.ts';

const { noor, pieter } = cast;
let house: Portable;
beforeAll(async () => {
  house = await openPortable();
});
afterAll(() => house.close());

describe('in a second installation', () => {
  /** What must be the same there: not our numbers, nor who confirmed what. */
  const same = (zip: string) => {
    const lines = linesOf(zip);
    const removed = new Set(
      lines.flatMap(({ record, values }) => (record === 'travel.trip_removal' ? [values.trip_id] : [])),
    );
    const purposes = new Map<unknown, unknown>();
    for (const { record, values } of lines)
      if (record === 'travel.trip_purpose') purposes.set(values.trip_id, values.purpose);
    return lines
      .flatMap(({ record, values: v }) => {
        if (record === 'travel.trip' && !removed.has(v.id))
          return [
            [
              record,
              v.day,
              v.departed_at,
              v.arrived_at,
              v.origin,
              v.destination,
              v.distance_m,
              v.mode,
              v.mode_known_by,
              v.fuel,
              v.cost_cents,
              v.confirmed_purpose ?? purposes.get(v.id) ?? null,
            ],
          ];
        if (record === 'travel.home_working_day') return [[record, v.day]];
        if (record === 'travel.vehicle_plate') return [[record, v.plate]];
        return record === 'card.card' ? [[record, v.number_encrypted]] : [];
      })
      .map((row) => JSON.stringify(row))
      .sort();
  };

  test('the same trips, days, card and plate are there, also in its own export; a second time nothing changes', async () => {
    const target = await house.arrive();
    const first = await importPortability(target.intake, house.file, 'X-1');
    expect(first).toMatchObject({ ok: true, value: { refusedCount: 0, unchanged: 0 } });
    const again = await house.take(house.there, target, 'X-1');
    expect(same(again)).toEqual(same(house.file));
    expect(same(again).length).toBe(8);
    const second = await importPortability(target.intake, house.file, 'X-1');
    expect(second).toMatchObject({ ok: true, value: { accepted: 0, refusedCount: 0 } });
    expect(same(await house.take(house.there, target, 'X-1'))).toEqual(same(house.file));
  });

  test('no trip comes in confirmed, so the new employer sees and pays nothing until the person says so', async () => {
    const target = await house.arrive();
    await importPortability(target.intake, house.file, 'X-1');
    const rows = await house.there.peek(
      `select 1 from travel.trip where organisation_id = $1 and confirmed_purpose is not null
       union all select 1 from money.claim where organisation_id = $1 and kind = 'travel'
       union all select 1 from travel.trip_confirmation where organisation_id = $1`,
      [target.organisation],
    );
    expect(rows).toEqual([]);
  });

  test('a trip that a file of trips brought before is the same trip', async () => {
    const target = await house.arrive();
    await target.bring('trips', TRIPS, tripRow('X-1'));
    await importPortability(target.intake, house.file, 'X-1');
    const [row] = await house.there.peek<{ n: string }>(
      `select count(*) as n from travel.trip where organisation_id = $1 and day = '2026-09-01' and source_key not like 'card%' and origin = 'Nieuwegein'`,
      [target.organisation],
    );
    expect(Number(row?.n)).toBe(1);
  });

  test('what has had its time, lies in the future, is too far or says nonsense is refused with its line; the rest goes in', async () => {
    const target = await house.arrive();
    const trip = linesOf(house.file).find(
      ({ record, values }) => record === 'travel.trip' && values.departed_at === null,
    ) as PortableLine;
    const changed = (values: Record<string, unknown>) => ({ ...trip, values: { ...trip.values, ...values } });
    const path = house.put(
      FIRST,
      changed({ day: '2024-12-31' }),
      changed({ day: '2027-01-01' }),
      changed({ distance_m: 9_000_000 }),
      changed({ mode: 'rocket' }),
      changed({ fuel: 'diesel', mode: 'walk' }),
      { record: 'travel.home_working_day', values: { day: '2026-13-01' } },
      { record: 'card.card', values: { number_encrypted: '1234' } },
      { nonsense: true },
      { record: 'money.claim', values: { amount: 1 } },
      trip,
    );
    const told = await importPortability(target.intake, path, 'X-1');
    if (!told.ok) throw new Error(told.refusal.en);
    const { accepted, leftOut, refused } = told.value;
    expect({ accepted, leftOut }).toEqual({ accepted: 1, leftOut: 1 });
    expect(refused.map(({ line, refusal }) => `${line} ${refusal.code}`).sort()).toEqual(
      [
        '2 past-retention',
        '3 trip-in-the-future',
        '4 distance-implausible',
        '5 portable-value',
        '6 fuel-does-not-fit',
        '7 day-does-not-exist',
        '8 card-number-shape',
        '9 portable-line',
      ].sort(),
    );
  });

  test('a card of a colleague, a service that is off and an unknown number are refused', async () => {
    const target = await house.there.found();
    await target.hire(pieter, noor);
    expect(await importPortability(target.intake, house.file, 'NOBODY')).toMatchObject({
      ok: false,
      refusal: { code: 'person-unknown' },
    });
    const told = await importPortability(target.intake, house.file, pieter.personnelNumber);
    if (!told.ok) throw new Error(told.refusal.en);
    expect(told.value.refused.map(({ refusal }) => refusal.code)).toEqual(['card-taken']);
    const off = await house.arrive();
    await off.act('client', (tx) =>
      switchOff(tx, off.organisation, ['travel/home-working-allowance'], day('2026-11-22')),
    );
    const rest = await importPortability(off.intake, house.file, 'X-1');
    if (!rest.ok) throw new Error(rest.refusal.en);
    expect(rest.value.refused.map(({ refusal }) => refusal.code)).toEqual(['service-off', 'service-off']);
    expect(rest.value.accepted).toBeGreaterThan(0);
  });

  test('another house.file, a zip that was cut off, and one without our file are refused as a whole', async () => {
    const target = await house.arrive();
    const bytes = execFileSync('cat', [house.file]);
    const cut = join(house.folder, 'cut.zip');
    writeFileSync(cut, bytes.subarray(0, bytes.length - 30));
    const empty = join(house.folder, 'empty.zip');
    writeFileSync(join(house.folder, 'x.txt'), 'x');
    execFileSync('zip', ['-q', '-j', empty, join(house.folder, 'x.txt')]);
    const codes = [];
    for (const path of [
      house.put({ a: 1 }),
      cut,
      empty,
      join(house.folder, 'none'),
      house.there.put(`${JSON.stringify(FIRST)}\0`, 'ndjson'),
    ]) {
      const told = await importPortability(target.intake, path, 'X-1');
      codes.push(told.ok ? 'taken' : told.refusal.code);
    }
    expect(codes).toEqual([
      'portable-format',
      'zip-broken',
      'zip-entry-missing',
      'file-not-found',
      'file-nul-byte',
    ]);
  });

  test('whatever the values are, an import answers and never breaks', async () => {
    const target = await house.arrive();
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            record: fc.constantFrom(
              'travel.trip',
              'travel.trip_purpose',
              'travel.home_working_day',
              'card.card',
              'travel.vehicle_plate',
              'x',
            ),
            values: fc.dictionary(
              fc.constantFrom(
                'id',
                'day',
                'mode',
                'trip_id',
                'plate',
                'origin',
                'number_encrypted',
                'distance_m',
                '__proto__',
              ),
              fc.jsonValue(),
            ),
          }),
          { maxLength: 8 },
        ),
        async (lines) => {
          const told = await importPortability(target.intake, house.put(FIRST, ...lines), 'X-1');
          expect(told.ok).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });
});
