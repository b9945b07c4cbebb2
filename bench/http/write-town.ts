// Ten thousand people for the point read, once under row policies and once in a bare table.
import { createOrganisation } from '#flows/create-organisation';
import { withOwner } from '#platform/database/owner-session';
import { sql } from '#platform/database/sql';
import { receivePeople } from '#services/people/organisations';
import type { System } from '#shells/open-system';

const PEOPLE = 10_000;

export async function writeTown(system: System): Promise<{ organisation: string; person: string }> {
  const now = system.now();
  const made = await createOrganisation(system.db, now, 'Bench', { id: 'demo', name: 'Demo' });
  if (!made.ok) throw new Error(made.refusal.en);
  const organisation = made.value;
  const startsOn = Temporal.PlainDate.from('2025-01-01');
  const people = Array.from({ length: PEOPLE }, (_, at) => ({
    personnelNumber: String(at + 1),
    name: `Person ${at + 1}`,
    email: `person-${at + 1}@example.org`,
    startsOn,
  }));
  const context = { role: 'intake', organisation, now };
  const rows = await system.db.transaction(context, async (tx) => {
    for (let from = 0; from < people.length; from += 2000)
      await receivePeople(tx, people.slice(from, from + 2000));
    return tx.list<{ id: string; name: string; email: string }>(
      sql`select id, name, email from people.person where organisation_id = ${organisation}::uuid`,
    );
  });
  await withOwner(system.owner, async (client) => {
    await client.query(
      `create schema bare;
      create table bare.person (organisation_id uuid, id uuid, name text, email text,
        primary key (organisation_id, id))`,
    );
    const of = (pick: (row: (typeof rows)[number]) => string) => rows.map(pick);
    await client.query(
      'insert into bare.person select $1, * from unnest($2::uuid[], $3::text[], $4::text[])',
      [organisation, of((r) => r.id), of((r) => r.name), of((r) => r.email)],
    );
    await client.query('vacuum analyze');
  });
  return { organisation, person: rows[PEOPLE / 2]?.id ?? '' };
}
