// The plan of exports: what it refuses to build, what it withholds of a second person, and what may go along.
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withOwner } from '#platform/database/owner-session';
import { type AnyRecord, bytea, date, instant, optional, record, text, uuid } from '#platform/records';
import { accessSql } from '#privacy/access';
import { activities } from '#register';
import { origins } from '#register/origins';
import { records } from '#test/contract/open-town';
import { type TestDatabase, testDatabase } from '#test/database';
import { isPortable } from './find-portable.ts';
import { planExport, planFaults } from './plan-export.ts';
import { portableSchema } from './portable-schema.ts';
import { type ExportedRow, readRows } from './read-rows.ts';

describe('a record that would make an export incomplete is not built', () => {
  const base = { organisation_id: uuid('tenant'), purge_on: date('not-personal') } as const;
  const saysOf = (one: AnyRecord) => planFaults([one]).map(({ says }) => says);

  test('a personal column without a column that leads to the person', () => {
    const lost = record('people/organisations/employment')('people.lost', {
      columns: { ...base, name: text('full_name') },
      scope: { tenant: 'organisation_id' },
    });
    expect(saysOf(lost)).toEqual([expect.stringContaining('no column that leads to the person')]);
    expect(() => planExport([...records, lost])).toThrow('people.lost');
  });

  test('a key of a person that is no subject', () => {
    const half = record('people/organisations/employment')('people.half', {
      columns: {
        ...base,
        person_id: uuid('subject-key'),
        boss_id: uuid('subject-key'),
        name: text('full_name'),
      },
      scope: { tenant: 'organisation_id', subjects: ['person_id'] },
    });
    expect(saysOf(half)).toEqual(['boss_id points to a person but is not in scope.subjects']);
  });

  test('bytes of which nobody says how to open them', () => {
    const closed = record('card/mobility-card/numbers')('card.closed', {
      columns: { ...base, person_id: uuid('subject-key'), number: bytea('card_no') },
      scope: { tenant: 'organisation_id', subjects: ['person_id'] },
    });
    expect(saysOf(closed)).toEqual([expect.stringContaining('number is bytes')]);
  });

  test('a row about two people that does not say whom a column is about', () => {
    const { name: _, ...about } = shared.scope.about ?? {};
    expect(saysOf({ ...shared, scope: { ...shared.scope, about } })).toEqual([
      expect.stringContaining('does not say whom name is about'),
    ]);
    expect(saysOf({ ...shared, scope: { ...shared.scope, about: { ...about, name: 'purge_on' } } })).toEqual([
      'scope.about: name is about purge_on, which is no subject of it',
    ]);
  });

  test('every record of the house is fit for it', () => expect(planFaults(records)).toEqual([]));
});

/** Shared cards are not built: this stands for a card that two people had after each other. */
const shared = record('card/shared-cards/administration')('card.shared_use', {
  columns: {
    organisation_id: uuid('tenant'),
    holder_id: uuid('subject-key'),
    next_holder_id: optional(uuid('subject-key')),
    number: text('card_no'),
    name: text('holder_name'),
    next_name: optional(text('holder_name')),
    until: date('holder_until'),
    next_from: optional(instant('holder_from')),
    purge_on: date('not-personal'),
  },
  scope: {
    tenant: 'organisation_id',
    subjects: ['holder_id', 'next_holder_id'],
    purge: 'purge_on',
    about: {
      number: 'all',
      name: 'holder_id',
      until: 'holder_id',
      next_name: 'next_holder_id',
      next_from: 'next_holder_id',
    },
  },
});

describe('a row about two people', () => {
  let db: TestDatabase;
  const [organisation, ann, bob, eve] = [1, 2, 3, 4].map((n) => `0197a000-0000-7000-8000-00000000000${n}`);
  const now = Temporal.Instant.from('2026-11-22T12:00:00Z');
  beforeAll(async () => {
    db = await testDatabase({ access: '' });
    await withOwner(db.owner, async (client) => {
      await client.query(`create table card.shared_use (organisation_id uuid, holder_id uuid,
        next_holder_id uuid, number text, name text, next_name text, until date, next_from timestamptz,
        purge_on date)`);
      await client.query(
        `insert into card.shared_use values
         ($1, $2, $3, '3528', 'Ann', 'Bob', '2026-06-01', '2026-06-02Z', '2028-01-01'),
         ($1, $4, null, '9999', 'Eve', null, '2026-07-01', null, '2028-01-01')`,
        [organisation, ann, bob, eve],
      );
      await client.query(accessSql([...records, shared]).replaceAll(':prefix', db.rolePrefix));
    });
  });
  afterAll(() => db.close());

  const readAs = (person: string | undefined) =>
    db.worker.transaction({ role: 'rights', organisation, person, now }, async (tx) => {
      const [planned] = planExport([shared]);
      const rows: ExportedRow[] = [];
      for (const table of planned?.tables ?? [])
        for await (const part of readRows(tx, { decrypt: () => '' }, table)) rows.push(...part);
      return rows.map(({ values, withheld }) => ({ ...values, withheld }));
    });

  test('gives each what is about him and what is about both, and says what it withholds', async () => {
    const day = Temporal.PlainDate.from;
    expect(await readAs(ann)).toEqual([
      {
        number: '3528',
        name: 'Ann',
        until: day('2026-06-01'),
        purge_on: day('2028-01-01'),
        withheld: ['next_name', 'next_from'],
      },
    ]);
    expect(await readAs(bob)).toEqual([
      {
        number: '3528',
        next_name: 'Bob',
        next_from: Temporal.Instant.from('2026-06-02T00:00:00Z'),
        purge_on: day('2028-01-01'),
        withheld: ['name', 'until'],
      },
    ]);
    const told = JSON.stringify([await readAs(ann), await readAs(bob)].flat());
    for (const key of [ann, bob, eve]) expect(told).not.toContain(key);
    expect(JSON.stringify(await readAs(ann))).not.toContain('Bob');
  });

  test('a second holder who is nobody makes nothing his, and without a person nothing is given', async () => {
    expect(await readAs(eve)).toEqual([
      expect.objectContaining({ number: '9999', name: 'Eve', withheld: ['next_name', 'next_from'] }),
    ]);
    await expect(readAs(undefined)).rejects.toThrow();
  });
});

describe('what may go along to somebody else', () => {
  test('each source of the register says how it came to us, and none stands there idly', () => {
    const used = new Set(activities.flatMap(({ activity }) => activity.sources.map(({ nl }) => nl)));
    expect([...used].filter((source) => origins[source] === undefined)).toEqual([]);
    expect(Object.keys(origins).filter((source) => !used.has(source))).toEqual([]);
  });

  test('is what was given or observed on contract or consent: no proof, no estimate, no employment', () => {
    const portable = planExport(records)
      .filter(({ entry }) => isPortable(entry.activity))
      .map(({ entry }) => entry.id);
    for (const id of [
      'travel/trips/history',
      'travel/trips/gps-coordinates',
      'travel/trips/convenience',
      'travel/home-working-allowance/allowance',
      'card/mobility-card/numbers',
      'card/card-transactions/transactions',
    ])
      expect(portable).toContain(id);
    for (const id of [
      'money/payroll-settlement/evidence',
      'travel/co2/estimate',
      'people/organisations/employment',
      'trust/rights/requests',
    ])
      expect(portable).not.toContain(id);
  });

  test('data that we hold on instruction are the controller’s to give', () => {
    const processed = activities.filter(({ activity }) => activity.role === 'processor');
    expect(processed.length).toBeGreaterThan(0);
    expect(processed.filter(({ activity }) => isPortable(activity))).toEqual([]);
  });

  test('the schema is a valid JSON Schema, and refuses a line with a field too many', () => {
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    const plan = planExport(records).filter(({ entry }) => isPortable(entry.activity));
    const validate = ajv.compile(portableSchema(plan));
    const plate = {
      record: 'travel.vehicle_plate',
      values: { plate: 'AB123C', is_default: true, added_at: '2026-11-22T12:00:00Z' },
    };
    expect(validate(plate)).toBe(true);
    expect(validate({ ...plate, values: { ...plate.values, owner: 'x' } })).toBe(false);
  });
});
