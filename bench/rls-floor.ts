// The least that a row policy can say: the tenant, the person where it is a traveller, and what was
// confirmed. Measured beside the real ones it tells what their other conditions cost, the day and the flags.
import type pg from 'pg';
import { loginName } from '#platform/database/logins';
import { roleName } from '#platform/database/prepare-statement';
import type { Question } from './rls-queries.ts';

const ORGANISATION = "organisation_id = current_setting('app.organisation')::uuid";
const PERSON = "person_id = (select current_setting('app.person')::uuid)";
const CONFIRMED = "confirmed_purpose in ('business', 'commute')";

/** A role that reads the columns of `of` in these tables, under the least policy; its name. */
export async function makeFloor(
  owner: pg.Client,
  rolePrefix: string,
  of: Question['role'],
  tables: readonly string[],
): Promise<string> {
  const [real, role] = [roleName(rolePrefix, of), roleName(rolePrefix, `floor-${of}`)];
  await owner.query(`create role ${role} nologin noinherit`);
  for (const login of ['server', 'worker'] as const)
    await owner.query(`grant ${role} to ${loginName(rolePrefix, login)} with inherit false, set true`);
  for (const table of tables) {
    const { rows } = await owner.query<{ columns: string | null; confirms: boolean; keys: number }>(
      `select string_agg(attname, ', ') filter (where has_column_privilege($1, attrelid, attnum, 'select'))
         as columns, bool_or(attname = 'confirmed_purpose') as confirms,
         count(*) filter (where attname in ('organisation_id', 'person_id'))::integer as keys
       from pg_attribute where attrelid = $2::regclass and attnum > 0 and not attisdropped`,
      [real, table],
    );
    const [{ columns = null, confirms = false, keys = 0 } = {}] = rows;
    // What has no tenant and person of its own is not asked here.
    if (columns === null || keys < 2) continue;
    const rest = of === 'traveller' ? [PERSON] : of === 'client' && confirms ? [CONFIRMED] : [];
    await owner.query(`
      grant usage on schema ${table.split('.')[0]}, platform to ${role};
      grant select (${columns}) on ${table} to ${role};
      create policy floor_${of}_select on ${table} for select to ${role}
        using (${[ORGANISATION, ...rest].join(' and ')})`);
  }
  return role;
}
