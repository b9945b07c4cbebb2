// Who may see what, tried on every table with a SELECT that has no WHERE: the row policies answer, not the
// query.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientConfig } from '#platform/database/connection';
import { LOGIN_PURPOSES } from '#platform/database/logins';
import { sql } from '#platform/database/sql';
import { type Permission, permissionsOf } from '#privacy/access';
import { records } from '#shells/catalogue';
import { cast } from '#test/cast';
import {
  HOME_DAYS,
  openTown,
  RIDES,
  rideRow,
  type Town,
  type TownOrganisation,
  TRIPS,
  tripRow,
} from './open-town.ts';

const { fatima, noor } = cast;

let town: Town;
let ours: TownOrganisation;
let theirs: TownOrganisation;
beforeAll(async () => {
  town = await openTown();
  ours = await fill('Ons bedrijf');
  theirs = await fill('Hun bedrijf');
});
afterAll(() => town.close());

/** An organisation with something in every table that a user's files reach. */
async function fill(name: string): Promise<TownOrganisation> {
  const filled = await town.found(name);
  await filled.hire(fatima, noor);
  const trip = (changes = {}) => tripRow(fatima.personnelNumber, changes);
  await filled.bring('trips', TRIPS, trip(), trip({ purpose: 'private', date: '2026-09-02' }));
  await filled.bring('home-days', HOME_DAYS, `${fatima.personnelNumber};2026-09-04`);
  await filled.bring('ov-chipkaart', RIDES, rideRow(noor.cardNumber ?? ''));
  await filled.confirm('2026-09');
  await filled.settle('2026-09');
  await filled.bring('trips', TRIPS, trip({ date: '2026-09-03' }));
  return filled;
}

/** A role that no login may take (its desk is not built) can see nothing: it has no door. */
const taken = new Set(Object.values(LOGIN_PURPOSES).flat());
const selects: readonly Permission[] = records.flatMap((record) =>
  permissionsOf(record).filter(({ action, role }) => action === 'select' && taken.has(role)),
);
const title = ({ role, table }: Permission) => `${role} · ${table}`;
const all = ({ table, columns = [] }: Permission) =>
  sql<
    Record<string, unknown>
  >`select ${sql.join(columns.map((name) => sql.id(name)))} from ${sql.id(...table.split('.'))}`;

/** Logs in as whoever may take the role, takes it, and sets no context at all. */
async function withoutContext<T>(role: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const isOfServer = LOGIN_PURPOSES.server.includes(role);
  const client = new pg.Client(
    clientConfig(isOfServer ? town.db.serverConnection : town.db.workerConnection),
  );
  await client.connect();
  try {
    await client.query(`set role ${town.db.rolePrefix}_${role.replaceAll('-', '_')}`);
    return await work(client);
  } finally {
    await client.end();
  }
}

test('there is something to be seen in every table of both organisations that a file reaches', async () => {
  for (const table of [
    'travel.trip',
    'travel.trip_co2',
    'card.card_transaction',
    'money.claim',
    'money.settlement_line',
  ]) {
    const counted = await town.peek<{ organisations: number }>(
      `select count(distinct organisation_id)::int as organisations from ${table}`,
    );
    expect(counted, table).toEqual([{ organisations: 2 }]);
  }
});

describe('the client', () => {
  const ofClient = selects.filter(({ role }) => role === 'client');

  test('sees no row of another organisation in any table', async () => {
    for (const permission of ofClient.filter(({ columns }) => columns?.includes('organisation_id'))) {
      const rows = await ours.list('client', all(permission));
      const foreign = rows.filter((row) => row.organisation_id !== ours.organisation);
      expect(foreign, permission.table).toEqual([]);
    }
    expect(theirs.organisation).not.toBe(ours.organisation);
  });

  test('sees no private and no unconfirmed trip: one trip of three, with one estimate and one confirmation', async () => {
    for (const table of ['travel.trip', 'travel.trip_co2', 'travel.trip_confirmation']) {
      const permission = ofClient.find((one) => one.table === table) as Permission;
      expect(await ours.list('client', all(permission)), table).toHaveLength(1);
    }
  });

  test('sees evidence of the confirmed trip for work and of the home-working day, and no private one', async () => {
    const claims = ofClient.find((one) => one.table === 'money.claim') as Permission;
    const seen = (await ours.list('client', all(claims))).map((row) => [row.kind, row.purpose]);
    expect(seen.sort()).toEqual([
      ['home-working', ''],
      ['travel', 'commute'],
    ]);
  });

  test('may not even name a table of cards, plates or coordinates', () => {
    const tables = ofClient.map(({ table }) => table);
    expect(tables.filter((table) => /^card\.|plate|coordinates/.test(table))).toEqual([]);
  });
});

test('a person sees own rows only, in every table that has a person', async () => {
  const person = await ours.personOf(noor);
  for (const record of records) {
    const [subject] = record.scope.subjects ?? [];
    const permission = selects.find((one) => one.role === 'traveller' && one.table === record.table);
    if (subject === undefined || permission === undefined) continue;
    const rows = await ours.list('traveller', all(permission), person);
    expect(
      rows.filter((row) => row[subject] !== person),
      record.table,
    ).toEqual([]);
  }
});

test('a column that a role does not read raises an error, for every role and table', async () => {
  for (const record of records) {
    for (const permission of selects.filter(({ table }) => table === record.table)) {
      const hidden = Object.keys(record.columns).filter((name) => !permission.columns?.includes(name));
      await withoutContext(permission.role, async (client) => {
        // With a context: without one the planner may miss that first.
        await client.query(`select set_config('app.organisation', '${ours.organisation}', false),
          set_config('app.person', '${ours.organisation}', false),
          set_config('app.now', '2026-11-22T12:00:00Z', false),
          set_config('app.today', '2026-11-22', false)`);
        for (const name of hidden) {
          const look = client.query(`select ${name} from ${permission.table}`);
          await expect(look, `${title(permission)} ${name}`).rejects.toMatchObject({ code: '42501' });
        }
      });
    }
  }
});

test('a table that a role may not read at all raises an error', async () => {
  for (const role of new Set(selects.map((permission) => permission.role))) {
    const readable = new Set(selects.filter((one) => one.role === role).map(({ table }) => table));
    await withoutContext(role, async (client) => {
      for (const { table } of records.filter((record) => !readable.has(record.table))) {
        const look = client.query(`select 1 from ${table}`);
        await expect(look, `${role} · ${table}`).rejects.toMatchObject({ code: '42501' });
      }
    });
  }
});

describe('without a context', () => {
  test('every role gets an error or no rows from every table that is somebody’s', async () => {
    for (const permission of selects.filter(({ when }) => when !== 'everyone')) {
      const seen = await withoutContext(permission.role, async (client) => {
        const look = client.query(`select ${permission.columns?.join(', ')} from ${permission.table}`);
        return look.then(
          ({ rows }) => rows.length,
          () => 0,
        );
      });
      expect(seen, title(permission)).toBe(0);
    }
  });

  test('what may be read without one is nobody’s data, or of those who watch over everybody’s', () => {
    const personal = new Set(
      records.filter(({ activity }) => activity !== undefined).map(({ table }) => table),
    );
    const open = selects.filter(({ when, table }) => when === 'everyone' && personal.has(table));
    const watchers = open.filter(({ role }) => role !== 'privacy-officer');
    // The sweeper must know of every hold, and what was asked about one is of the same activity; intake must
    // know a number that was erased, by its hash alone.
    expect(watchers.map(title).sort()).toEqual([
      'intake · privacy.erasure',
      'sweeper · privacy.held_erasure',
      'sweeper · privacy.held_row',
      'sweeper · privacy.hold',
      'sweeper · privacy.hold_ask',
      'sweeper · privacy.hold_reach',
    ]);
    const watched = open.map(({ table }) => table);
    expect(watched.filter((table) => !/^(privacy|trust|hidden)\./.test(table))).toEqual([]);
  });

  test('and no role but the owner reads a partition past its table', async () => {
    const partitions = await town.peek<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
       where c.relispartition and c.relkind = 'r' and n.nspname in ('travel', 'mobility', 'card', 'money')`,
    );
    expect(partitions.length).toBeGreaterThan(50);
    await withoutContext('client', async (client) => {
      for (const { name } of partitions) {
        await expect(client.query(`select 1 from ${name}`), name).rejects.toMatchObject({ code: '42501' });
      }
    });
  });
});
