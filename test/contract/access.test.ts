// Who may see what, tried on every table with a SELECT that has no WHERE: the row policies answer, not the
// query.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOGIN_PURPOSES } from '#platform/database/logins';
import { withOwner } from '#platform/database/owner-session';
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
  await town.peek(ANSWER);
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

/** Each statement for itself: the number that it answers, or the code of its error. */
const ANSWER = `create schema looks; grant usage on schema looks to public;
  create function looks.answer(statements text[]) returns text[] language plpgsql as $$
  declare
    statement text;
    answer text;
    answers text[] := '{}';
  begin
    foreach statement in array statements loop
      begin
        execute statement into answer;
        answers := array_append(answers, answer);
      exception when others then answers := array_append(answers, 'error ' || sqlstate);
      end;
    end loop;
    return answers;
  end $$`;
const DENIED = 'error 42501';

/**
 * Logs in as whoever may take the role, takes it, and asks all of it in one round trip. Without a context
 * unless one is given. Answers what each said, in their order.
 */
async function answersOf(
  role: string,
  statements: readonly string[],
  context: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const isOfServer = LOGIN_PURPOSES.server.includes(role);
  const connection = isOfServer ? town.db.serverConnection : town.db.workerConnection;
  return withOwner(connection, async (client) => {
    for (const [name, value] of Object.entries(context))
      await client.query('select set_config($1, $2, false)', [`app.${name}`, value]);
    await client.query(`set role ${town.db.rolePrefix}_${role.replaceAll('-', '_')}`);
    const { rows } = await client.query('select looks.answer($1::text[]) as answers', [[...statements]]);
    return rows[0].answers as string[];
  });
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

const roles = [...new Set(selects.map(({ role }) => role))];
const of = (role: string) => selects.filter((permission) => permission.role === role);

test.each(roles)('a column that a role does not read raises an error, in every table: %s', async (role) => {
  const hidden = records.flatMap((record) =>
    of(role).flatMap(({ table, columns }) =>
      table === record.table
        ? Object.keys(record.columns).flatMap((name) =>
            columns?.includes(name) ? [] : [`select ${name} from ${table}`],
          )
        : [],
    ),
  );
  const readable = new Set(of(role).map(({ table }) => table));
  const closed = records.flatMap(({ table }) => (readable.has(table) ? [] : [`select 1 from ${table}`]));
  // With a context: without one the planner may miss that first.
  const { organisation } = ours;
  const now = { now: '2026-11-22T12:00:00Z', today: '2026-11-22' };
  const answers = await answersOf(role, [...hidden, ...closed], {
    organisation,
    person: organisation,
    ...now,
  });
  expect([...hidden, ...closed].filter((_, at) => answers[at] !== DENIED)).toEqual([]);
  expect(answers.length).toBe(hidden.length + closed.length);
});

describe('without a context', () => {
  test.each(
    roles,
  )('a role gets an error or no rows from every table that is somebody’s: %s', async (role) => {
    const asked = of(role).filter(({ when }) => when !== 'everyone');
    const statements = asked.map(
      ({ table, columns = [] }) =>
        `select count(*) from (select ${columns.join(', ')} from ${table}) as seen`,
    );
    const answers = await answersOf(role, statements);
    expect(statements.filter((_, at) => !/^(?:0|error [0-9A-Z]{5})$/.test(answers[at] ?? ''))).toEqual([]);
  });

  test('what may be read without one is nobody’s data, or of those who watch over everybody’s', () => {
    const personal = new Set(
      records.filter(({ activity }) => activity !== undefined).map(({ table }) => table),
    );
    const open = selects.filter(({ when, table }) => when === 'everyone' && personal.has(table));
    const watchers = open.filter(({ role }) => role !== 'privacy-officer');
    // The sweeper must know of every hold, and what was asked about one is of the same activity; intake must
    // know a number that was erased, by its hash alone.
    // Who lets people in looks for an account before anybody is known.
    expect(watchers.map(title).sort()).toEqual([
      'access · people.account',
      'access · people.employment',
      'access · people.identity',
      'access · people.invitation',
      'access · people.person',
      'access · people.recovery_code',
      'access · people.session',
      'intake · privacy.erasure',
      'sweeper · privacy.held_erasure',
      'sweeper · privacy.held_row',
      'sweeper · privacy.hold',
      'sweeper · privacy.hold_reach',
    ]);
    const watched = open.flatMap(({ role, table }) => (role === 'access' ? [] : [table]));
    expect(watched.filter((table) => !/^(privacy|trust|hidden)\./.test(table))).toEqual([]);
  });

  test('and no role but the owner reads a partition past its table', async () => {
    const partitions = await town.peek<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
       where c.relispartition and c.relkind = 'r' and n.nspname in ('travel', 'mobility', 'card', 'money')`,
    );
    expect(partitions.length).toBeGreaterThan(50);
    const answers = await answersOf(
      'client',
      partitions.map(({ name }) => `select 1 from ${name}`),
    );
    expect(partitions.filter((_, at) => answers[at] !== DENIED)).toEqual([]);
  });
});
