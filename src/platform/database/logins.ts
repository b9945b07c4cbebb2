// The three logins that serve: members of purpose roles whose rights they take one transaction at a time,
// never all at once.
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { roleName } from './prepare-statement.ts';
import { quoteIdentifier, quoteLiteral } from './sql.ts';

export type Login = 'server' | 'worker' | 'door';
const LOGINS = ['server', 'worker', 'door'] as const satisfies readonly Login[];

/** Where the passwords of the logins are kept: a file, or whatever the operator has. */
export interface SecretStore {
  find(name: string): Promise<string | undefined>;
  put(name: string, secret: string): Promise<void>;
}

/** Which purpose roles each login may take. */
export type LoginPurposes = Readonly<Record<Login, readonly string[]>>;

/**
 * The house's own division: people come in by the server; files, closes and the sweeper run in the worker;
 * providers that call us bring data and get answers, and can do nothing else.
 */
export const LOGIN_PURPOSES: LoginPurposes = {
  server: [
    'traveller',
    'client',
    'operator',
    'service-desk',
    'card-desk',
    'finance-desk',
    'privacy-officer',
    'rights',
    'recognition',
    'access',
  ],
  worker: [
    'intake',
    'settlement',
    'delivery',
    'sweeper',
    'operator',
    'privacy-officer',
    'rights',
    'recognition',
  ],
  door: ['intake', 'delivery'],
};

/** `reisrecht_server`, `reisrecht_worker`, `reisrecht_door`. */
export const loginName = (rolePrefix: string, login: Login) => `${rolePrefix}_${login}`;

/** The password of a login from the store; one that was never kept is made and kept. */
export async function passwordOf(secrets: SecretStore, name: string): Promise<string> {
  const kept = await secrets.find(name);
  if (kept !== undefined) return kept;
  const fresh = randomBytes(24).toString('base64url');
  await secrets.put(name, fresh);
  return fresh;
}

/**
 * Makes logins and purpose roles, and takes memberships back that are no longer in `purposes`. May run again.
 */
export async function ensureLogins(
  client: pg.Client,
  rolePrefix: string,
  purposes: LoginPurposes,
  secrets: SecretStore,
): Promise<void> {
  for (const login of LOGINS) {
    const name = loginName(rolePrefix, login);
    const password = await passwordOf(secrets, name);
    await ensureRole(client, name);
    const attributes = `login noinherit nocreaterole password ${quoteLiteral(password)}`;
    await client.query(`alter role ${quoteIdentifier(name)} ${attributes}`);
    const wanted = purposes[login].map((role) => roleName(rolePrefix, role));
    for (const role of wanted) {
      await ensureRole(client, role);
      const grant = `grant ${quoteIdentifier(role)} to ${quoteIdentifier(name)}`;
      await client.query(`${grant} with inherit false, set true, admin false`);
    }
    const { rows } = await client.query<{ role: string }>(
      `select r.rolname as role from pg_auth_members m join pg_roles r on r.oid = m.roleid
       join pg_roles g on g.oid = m.member where g.rolname = $1 and r.rolname <> all($2)`,
      [name, wanted],
    );
    for (const { role } of rows) {
      await client.query(`revoke ${quoteIdentifier(role)} from ${quoteIdentifier(name)}`);
    }
  }
  await grantOnDatabase(client, rolePrefix, purposes);
}

/**
 * Rights on the database itself, which a clone of a database does not inherit: the logins may connect, and
 * the worker's purposes may make temporary tables, for COPY cannot go straight into a table with row
 * security.
 */
export async function grantOnDatabase(
  client: pg.Client,
  rolePrefix: string,
  purposes: LoginPurposes = LOGIN_PURPOSES,
): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  const database = quoteIdentifier(rows[0]?.name ?? '');
  const logins = LOGINS.map((login) => quoteIdentifier(loginName(rolePrefix, login)));
  await client.query(`revoke all on database ${database} from public`);
  await client.query(`grant connect on database ${database} to ${logins.join(', ')}`);
  const workers = purposes.worker.map((role) => quoteIdentifier(roleName(rolePrefix, role)));
  if (workers.length > 0)
    await client.query(`grant temporary on database ${database} to ${workers.join(', ')}`);
}

async function ensureRole(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  if (rowCount === 0) await client.query(`create role ${quoteIdentifier(name)} nologin noinherit`);
}
