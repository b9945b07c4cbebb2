// An export of one person, against a real database with many: everything of the one, nothing of another.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseAllowance } from '#flows/agree-commute';
import { sql } from '#platform/database/sql';
import { recordDisclosures } from '#privacy/disclose/record-disclosures';
import type { ExportKind } from '#privacy/export/export-options';
import { listHoldings } from '#privacy/export/list-holdings';
import { type ActivityId, activityById } from '#register';
import { keepPlate } from '#services/travel/trips';
import { cast } from '#test/cast';
import {
  day,
  HOME_DAYS,
  openTown,
  RIDES,
  records,
  rideRow,
  type Town,
  type TownOrganisation,
  TRIPS,
  tripRow,
} from '#test/contract/open-town';
import { exportByNumber, exportPerson } from './export-person.ts';

const { noor, daan } = cast;
const folder = mkdtempSync(join(tmpdir(), 'export-'));
let town: Town;
let client: TownOrganisation;
let other: TownOrganisation;

/** A month of everything that can be brought in: of both people, with places that name the person. */
async function live(place: TownOrganisation) {
  await place.hire(noor, daan);
  for (const person of [noor, daan]) {
    const { personnelNumber, firstName } = person;
    const where = { from: `Plaats van ${firstName}`, to: `Werk van ${firstName}` };
    await place.bring(
      'trips',
      TRIPS,
      tripRow(personnelNumber, where),
      tripRow(personnelNumber, { ...where, date: '2026-09-02', purpose: 'private' }),
      tripRow(personnelNumber, { ...where, date: '2026-10-02', purpose: '' }),
    );
    await place.bring('home-days', HOME_DAYS, `${personnelNumber};2026-09-04`);
    await chooseAllowance(
      town.db.worker,
      { organisation: place.organisation, person: personnelNumber, now: town.now },
      { day: day('2026-09-04'), choice: 'home-working' },
    );
    const personId = await place.personOf(person);
    await place.act('intake', (tx) => keepPlate(tx, personId, firstName === 'Noor' ? 'NN001N' : 'DD002D'));
  }
  await place.bring('ov-chipkaart', RIDES, rideRow(noor.cardNumber ?? ''));
  await place.confirm('2026-09');
  await place.settle('2026-09');
}

beforeAll(async () => {
  town = await openTown();
  client = await town.found();
  other = await town.found('Ander');
  await live(client);
  await live(other);
});
afterAll(async () => {
  await town.close();
  rmSync(folder, { recursive: true, force: true });
});

const house = () => ({ db: town.db.worker, secrets: town.secrets, records, now: town.now });

async function exported(
  kind: ExportKind,
  personnelNumber = noor.personnelNumber,
  organisation = client.organisation,
) {
  const file = join(folder, `${kind}-${personnelNumber}.zip`);
  const done = await exportByNumber(house(), { organisation, person: personnelNumber, kind, file });
  if (!done.ok) throw new Error(done.refusal.en);
  const read = (name: string) => execFileSync('unzip', ['-p', file, name], { maxBuffer: 1e8 });
  const names = execFileSync('unzip', ['-Z1', file]).toString().trim().split('\n');
  return { file, names, read, written: done.value };
}

interface Line {
  readonly table: string;
  readonly values: Readonly<Record<string, unknown>>;
}
const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

/** What stands in the tables, read by the superuser with a query that knows nothing of the plan. */
async function oracle(organisation: string, person: string): Promise<Map<string, number>> {
  const columns = await town.peek<{ table: string; column: string }>(
    `select table_schema || '.' || table_name as "table", column_name as "column"
     from information_schema.columns
     where (column_name = 'person_id' or (table_schema, table_name, column_name) = ('people', 'person', 'id'))
       and table_schema in ('people', 'travel', 'mobility', 'card', 'money', 'trust', 'privacy')
       and table_schema || '.' || table_name in (
         select oid::regclass::text from pg_class where not relispartition)`,
  );
  const counts = new Map<string, number>();
  for (const { table, column } of columns) {
    const [row] = await town.peek<{ n: string }>(
      `select count(*) as n from ${table} where organisation_id = $1 and ${column} = $2`,
      [organisation, person],
    );
    if (Number(row?.n) > 0) counts.set(table, Number(row?.n));
  }
  return counts;
}

describe('access', () => {
  test('holds every row of the person in every table, and none of anybody else', async () => {
    const { names, read, written } = await exported('access');
    const lines = names
      .filter((name) => name.startsWith('data/'))
      .flatMap((name) => linesOf(read(name).toString()));
    const counts = new Map<string, number>();
    for (const { table } of lines) counts.set(table, (counts.get(table) ?? 0) + 1);
    const wanted = await oracle(client.organisation, await client.personOf(noor));
    expect(wanted.size).toBeGreaterThan(11);
    expect(new Map([...counts].sort())).toEqual(new Map([...wanted].sort()));
    expect(written.rows).toBe(lines.length);
  });

  test('gives the values as they stand in the table, and opens the number of the card', async () => {
    const { read } = await exported('access');
    const [employed] = linesOf(read('data/people.organisations.employment.ndjson').toString()).filter(
      ({ table }) => table === 'people.employment',
    );
    expect(employed?.values.personnel_number).toBe(noor.personnelNumber);
    const [card] = linesOf(read('data/card.mobility-card.numbers.ndjson').toString());
    expect(card?.values.number_encrypted).toBe(noor.cardNumber);
    expect(Object.keys(card?.values ?? {})).not.toContain('number_hash');
    const trips = linesOf(read('data/travel.trips.history.ndjson').toString()).filter(
      ({ table }) => table === 'travel.trip',
    );
    const stored = await client.act(
      'rights',
      (tx) => tx.list<Record<string, unknown>>(sql`select * from travel.trip order by day, id`),
      await client.personOf(noor),
    );
    const plain = JSON.parse(JSON.stringify(stored)) as Record<string, unknown>[];
    expect(trips.map(({ values }) => values)).toEqual(
      plain.map(({ organisation_id: _, person_id: __, ...rest }) => rest),
    );
  });

  test('no canary of a colleague, or of the same person at another client, is anywhere in it', async () => {
    const { names, read } = await exported('access');
    const text = names.map((name) => read(name).toString()).join('\n');
    const [colleague, elsewhere] = [await client.personOf(daan), await other.personOf(noor)];
    for (const canary of [
      'Plaats van Daan',
      'Werk van Daan',
      'DD002D',
      daan.name,
      daan.email,
      colleague,
      elsewhere,
      other.organisation,
    ])
      expect(text.includes(canary), canary).toBe(false);
    for (const own of ['Plaats van Noor', 'NN001N', noor.name, noor.email]) expect(text).toContain(own);
  });

  test('says with each activity why, on which basis, from whom, for whom and until when', async () => {
    const { read } = await exported('access');
    const told = JSON.parse(read('activities.json').toString()) as Record<string, unknown>[];
    const history = told.find(({ activity }) => activity === 'travel/trips/history');
    expect(history).toMatchObject({
      rows: expect.any(Number),
      bases: [{ basis: 'contract', article: '6(1)(b)' }],
      goesLast: { unreachableOn: '2028-01-01' },
    });
    for (const one of told)
      for (const key of ['purpose', 'bases', 'sources', 'readers', 'recipients', 'retention', 'decisions'])
        expect(one[key], `${one.activity} ${key}`).toBeDefined();
  });

  test('says who received something in fact, by the log of disclosures, and nobody else’s', async () => {
    const told = {
      activity: 'money/payroll-settlement/settlement',
      party: 'hr-payroll',
      correlation: 'R1-1-U',
    } as const;
    const person = await client.personOf(noor);
    await client.act('delivery', (tx) => recordDisclosures(tx, told, [person]));
    const receivers = async (number: string) => {
      const { read } = await exported('access', number);
      const list = JSON.parse(read('received.json').toString()) as { party: string; title: { nl: string } }[];
      for (const { title } of list) expect(read('uw-gegevens.html').toString()).toContain(title.nl);
      return list.map(({ party }) => party);
    };
    expect(await receivers(noor.personnelNumber)).toEqual(['hr-payroll']);
    expect(await receivers(daan.personnelNumber)).toEqual([]);
  });

  test('has a page to read in Dutch and English, without script or anything from outside', async () => {
    const { read } = await exported('access');
    for (const [page, language] of [
      ['uw-gegevens.html', 'nl'],
      ['your-data.html', 'en'],
    ]) {
      const text = read(page ?? '').toString();
      expect(text).toContain(`<html lang="${language}">`);
      expect(text).toContain('Plaats van Noor');
      expect(text).not.toMatch(/<script|src=|url\(|https?:|undefined|\[object/);
    }
  });

  test('its manifest has the hash of every other file', async () => {
    const { names, read } = await exported('access');
    const { files } = JSON.parse(read('manifest.json').toString()) as {
      files: { name: string; sha256: string }[];
    };
    expect(files.map(({ name }) => name)).toEqual(names.filter((name) => name !== 'manifest.json'));
    for (const { name, sha256 } of files)
      expect(createHash('sha256').update(read(name)).digest('hex'), name).toBe(sha256);
  });

  test('a text in a place cannot become part of the page', async () => {
    const quiet = await town.found('Stil');
    await quiet.hire(noor);
    await quiet.bring('trips', TRIPS, tripRow(noor.personnelNumber, { from: '<script>alert(1)</script>' }));
    const { read } = await exported('access', noor.personnelNumber, quiet.organisation);
    expect(read('uw-gegevens.html').toString()).not.toContain('<script');
  });
});

describe('the file', () => {
  test('is for its owner only, and an export that fails leaves nothing behind', async () => {
    const { file } = await exported('access');
    expect(statSync(file).mode & 0o077).toBe(0);
    const broken = join(folder, 'broken.zip');
    const decrypt = () => {
      throw new Error('the key is gone');
    };
    const personId = await client.personOf(noor);
    const request = { organisation: client.organisation, personId, kind: 'access', file: broken } as const;
    await expect(exportPerson({ ...house(), secrets: { decrypt } }, request)).rejects.toThrow(
      'the key is gone',
    );
    expect([existsSync(broken), existsSync(`${broken}.part`)]).toEqual([false, false]);
  });

  test('of somebody whom nobody knows is not made', async () => {
    const file = join(folder, 'nobody.zip');
    const request = { organisation: client.organisation, person: 'NOBODY', kind: 'access', file } as const;
    expect(await exportByNumber(house(), request)).toMatchObject({
      ok: false,
      refusal: { code: 'person-unknown' },
    });
    expect(existsSync(file)).toBe(false);
  });
});

test('holdings count what the export holds and the role may read, in one round trip', async () => {
  const { read } = await exported('access');
  const told = JSON.parse(read('activities.json').toString()) as { activity: string; rows: number }[];
  const person = await client.personOf(noor);
  for (const role of ['traveller', 'rights']) {
    const holdings = await client.act(role, (tx) => listHoldings(tx, records), person);
    const counts = Object.fromEntries(holdings.map(({ activity, rows }) => [activity, rows]));
    // Copies under a hold are told by whoever carries out the right, after a look at the case.
    const readable = told.filter(({ activity }) => role in activityById(activity as ActivityId).reads);
    expect(counts).toEqual(Object.fromEntries(readable.map(({ activity, rows }) => [activity, rows])));
  }
  const holdings = await client.act('traveller', (tx) => listHoldings(tx, records), person);
  const trips = holdings.find(({ activity }) => activity === 'travel/trips/history');
  expect(trips?.last?.unreachableOn.toString()).toBe('2028-01-01');
  expect(trips?.fields).toContain('trip_start_location');
});
