// What every service at a provider promises, for the clause tests of each: links are made by the person, and
// rows go on their day.
import { expect } from 'vitest';
import { sql } from '#platform/database/sql';
import { permissionsOf } from '#privacy/access';
import { share } from '#privacy/share';
import { type Activity, activityById } from '#register';
import type { Party } from '#register/parties';
import { activate, deactivate, type ServiceTables } from '#services/mobility';
import { cast } from '#test/cast';
import { records, type Town } from '#test/contract/open-town';

/** Who may write a link, by the grants: the person alone. */
export function expectOnlyPersonLinks({ prefix }: ServiceTables): void {
  const writers = records
    .filter(({ table }) => table === `mobility.${prefix}_activation`)
    .flatMap(permissionsOf)
    .filter(({ action }) => action === 'insert');
  expect(writers.map(({ role, when }) => [role, when])).toEqual([['traveller', 'own']]);
}

/** A payload of the list and no other is sealed: neither more, nor less, nor what says who somebody is. */
export function expectExactList({ activity }: ServiceTables, party: Party, list: readonly string[]): void {
  const recipient = (activityById(activity) as Activity).recipients[party];
  expect(recipient).toMatchObject({ as: 'controller', when: 'on-activation' });
  expect([...(recipient?.receives ?? [])].sort()).toEqual([...list].sort());
  const payload = Object.fromEntries(list.map((field) => [field, 'x']));
  const seal = (given: object) => share(activity as never, party as never, given as never);
  expect(() => seal(payload)).not.toThrow();
  for (const field of ['full_name', 'email', 'employee_no', 'birth_date']) {
    expect(() => seal({ ...payload, [field]: 'x' })).toThrow(`extra [${field}]`);
  }
  const { [list[0] as string]: _, ...less } = payload;
  expect(() => seal(less)).toThrow(`missing [${list[0]}]`);
}

/** A link that ended, and its message, go on the first day of the second financial year after. */
export async function expectLinkGoes(town: Town, tables: ServiceTables): Promise<void> {
  const client = await town.found();
  await client.hire(cast.noor);
  const person = await client.personOf(cast.noor);
  await client.act(
    'traveller',
    (tx) => activate(tx, town.secrets, tables, { provider: 'somewhere', subject: 'A1', second: 'B2' }),
    person,
  );
  const table = sql.id('mobility', `${tables.prefix}_activation`);
  const days = () =>
    client.list<{ on: string | null }>('intake', sql`select purge_on::text as on from ${table}`);
  expect(await days()).toEqual([{ on: null }]);
  const ended = await client.act('traveller', (tx) => deactivate(tx, tables, { because: 'person' }), person);
  expect(ended).toBe(1);
  expect(await days()).toEqual([{ on: '2028-01-01' }]);
  const late = Temporal.Instant.from('2028-01-01T11:00:00Z');
  const context = { role: 'traveller', organisation: client.organisation, person, now: late };
  const seen = await town.db.server.transaction(context, (tx) => tx.list(sql`select id from ${table}`));
  expect(seen).toEqual([]);
  await expect(
    town.peek(
      `insert into mobility.${tables.prefix}_usage (organisation_id, person_id, activation_id, provider,
        source_key, day, ended_at, total_cents, vat_basis_points, vat_exclusive_cents, vat_cents, parts,
        state, received_at, purge_on) values ($1, $2, $2, 'p', 'k', '2024-06-01', '2024-06-01', 1, '{}', '{}',
        '{}', '{}', 'received', '2024-06-01', '2027-01-01')`,
      [client.organisation, person],
    ),
  ).rejects.toThrow();
}
