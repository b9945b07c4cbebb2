// How an organisation's payroll system is reached: one connection each, its token encrypted. How it is set up
// is said once, in the payroll setup.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';

export interface PayrollConnection {
  readonly baseUrl: string;
  readonly token: string;
  readonly readBackConnector: string | undefined;
  readonly readBackField: string | undefined;
}

const USE = 'payroll token';

/** Runs as `operator`; a later connection replaces the earlier one. */
export async function keepConnection(
  tx: Transaction,
  secrets: Secrets,
  connection: PayrollConnection,
): Promise<void> {
  const { token, ...c } = connection;
  await tx.run(sql`
    insert into money.payroll_connection (organisation_id, base_url, token_encrypted, read_back_connector,
      read_back_field, connected_at)
    values (${tx.context.organisation}, ${c.baseUrl}, ${secrets.encrypt(USE, token)},
      ${c.readBackConnector ?? null}, ${c.readBackField ?? null}, platform.now())
    on conflict (organisation_id) do update set base_url = excluded.base_url,
      token_encrypted = excluded.token_encrypted, read_back_connector = excluded.read_back_connector,
      read_back_field = excluded.read_back_field, connected_at = excluded.connected_at`);
}

/** Runs as `delivery`. */
export async function findConnection(
  tx: Transaction,
  secrets: Secrets,
): Promise<PayrollConnection | undefined> {
  type Stored = Omit<PayrollConnection, 'token' | 'readBackConnector' | 'readBackField'> & {
    readonly tokenEncrypted: Buffer;
    readonly readBackConnector: string | null;
    readonly readBackField: string | null;
  };
  const row = await tx.find(sql<Stored>`
    select base_url as "baseUrl", token_encrypted as "tokenEncrypted",
      read_back_connector as "readBackConnector", read_back_field as "readBackField"
    from money.payroll_connection where organisation_id = ${tx.context.organisation}::uuid`);
  if (row === undefined) return undefined;
  const { tokenEncrypted, readBackConnector, readBackField, ...rest } = row;
  return {
    ...rest,
    token: secrets.decrypt(USE, tokenEncrypted),
    readBackConnector: readBackConnector ?? undefined,
    readBackField: readBackField ?? undefined,
  };
}

/** Organisations with a payroll system. Runs as `delivery`, without an organisation of its own. */
export async function listConnected(tx: Transaction, limit = 100_000): Promise<string[]> {
  const rows = await tx.list(sql<{ id: string }>`
    select organisation_id as id from money.payroll_connection order by organisation_id limit ${limit}`);
  return rows.map((row) => row.id);
}
