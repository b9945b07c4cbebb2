// What a start refuses: a database that can lose acknowledged work, or a login that row policies would not
// bind.
import { type Refusal, type RefusalTable, refuse } from '#kernel/refusal';
import type { ConnectionOptions } from './connection.ts';
import { withOwner } from './owner-session.ts';

/** The oldest server that has what the migrations use: temporal keys, uuidv7. */
const OLDEST_VERSION = 180_000;

const REFUSALS = {
  'database-too-old': {
    nl: 'Deze database is PostgreSQL {version}; Reisrecht heeft versie 18 of nieuwer nodig.',
    en: 'This database is PostgreSQL {version}; Reisrecht needs version 18 or newer.',
  },
  'fsync-off': {
    nl: 'De database draait met fsync=off en kan bevestigd werk verliezen. Zet fsync aan en start opnieuw.',
    en: 'The database runs with fsync=off and can lose acknowledged work. Switch fsync on and start again.',
  },
  'full-page-writes-off': {
    nl: 'De database draait met full_page_writes=off en kan na stroomuitval stuk zijn. Zet het aan.',
    en: 'The database runs with full_page_writes=off and can be broken after a power cut. Switch it on.',
  },
  'login-superuser': {
    nl: 'De databasegebruiker {user} is superuser: dan gelden toegangsregels niet. Kies een gewone.',
    en: 'The database user {user} is a superuser: access rules would not hold. Use an ordinary user.',
  },
  'login-bypasses': {
    nl: 'De databasegebruiker {user} heeft BYPASSRLS: dan gelden de toegangsregels niet. Neem dat recht weg.',
    en: 'The database user {user} has BYPASSRLS: access rules would not hold. Take that right away.',
  },
  'login-may-become-superuser': {
    nl: 'De databasegebruiker {user} wordt via {role} superuser of BYPASSRLS. Trek dat lidmaatschap in.',
    en: 'The database user {user} becomes superuser or BYPASSRLS through {role}. Revoke that.',
  },
  'charset-not-utf8': {
    nl: 'De database gebruikt de tekenset {encoding}; nodig is UTF8. Maak een database met UTF8.',
    en: 'The database uses the character set {encoding}; Reisrecht needs UTF8. Make a database with UTF8.',
  },
} as const satisfies RefusalTable;

interface Facts {
  readonly version: number;
  readonly version_text: string;
  readonly fsync: string;
  readonly full_page_writes: string;
  readonly server_encoding: string;
  readonly client_encoding: string;
  readonly user: string;
  readonly is_super: boolean;
  readonly bypasses: boolean;
  readonly strong_role: string | null;
}

/**
 * Everything that is wrong with this database or this login, for owner, server and worker alike; empty when
 * it may serve.
 */
export async function checkDatabase(connection: ConnectionOptions): Promise<readonly Refusal[]> {
  const facts = await withOwner(connection, async (client) => {
    const { rows } = await client.query<Facts>(FACTS);
    return rows[0];
  });
  return facts === undefined ? [] : judgeFacts(facts);
}

const FACTS = `
select current_setting('server_version_num')::integer as version,
  current_setting('server_version') as version_text,
  current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
  current_setting('server_encoding') as server_encoding,
  current_setting('client_encoding') as client_encoding,
  r.rolname as user, r.rolsuper as is_super, r.rolbypassrls as bypasses,
  (select s.rolname from pg_roles s where (s.rolsuper or s.rolbypassrls) and s.oid <> r.oid
     and pg_has_role(r.oid, s.oid, 'set') limit 1) as strong_role
from pg_roles r where r.rolname = session_user`;

/** The rules, apart from the database: one place to read and to test. */
export function judgeFacts(facts: Facts): readonly Refusal[] {
  const { user, server_encoding, client_encoding } = facts;
  const refusals: Refusal[] = [];
  if (facts.version < OLDEST_VERSION) {
    refusals.push(refuse(REFUSALS, 'database-too-old', { version: facts.version_text }).refusal);
  }
  if (facts.fsync !== 'on') refusals.push(refuse(REFUSALS, 'fsync-off').refusal);
  if (facts.full_page_writes !== 'on') refusals.push(refuse(REFUSALS, 'full-page-writes-off').refusal);
  if (facts.is_super) refusals.push(refuse(REFUSALS, 'login-superuser', { user }).refusal);
  else if (facts.bypasses) refusals.push(refuse(REFUSALS, 'login-bypasses', { user }).refusal);
  else if (facts.strong_role !== null) {
    refusals.push(refuse(REFUSALS, 'login-may-become-superuser', { user, role: facts.strong_role }).refusal);
  }
  for (const encoding of new Set([server_encoding, client_encoding])) {
    if (encoding !== 'UTF8') refusals.push(refuse(REFUSALS, 'charset-not-utf8', { encoding }).refusal);
  }
  return refusals;
}
