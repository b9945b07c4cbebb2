// How each provider is reached: an address and a token of the operator, which appears in no log.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';

export interface ProviderConnection {
  readonly provider: string;
  readonly baseUrl: string;
  readonly token: string;
}

const USE = 'provider token';

/** Roles `operator` and `intake`; a later connection replaces the earlier one. */
export async function connectProvider(
  tx: Transaction,
  secrets: Secrets,
  { provider, baseUrl, token }: ProviderConnection,
): Promise<void> {
  await tx.run(sql`
    insert into mobility.connection (provider, base_url, token_encrypted, connected_at)
    values (${provider}, ${baseUrl}, ${secrets.encrypt(USE, token)}, platform.now())
    on conflict (provider) do update set base_url = excluded.base_url,
      token_encrypted = excluded.token_encrypted, connected_at = excluded.connected_at`);
}

/** Roles `delivery` and `intake`. */
export async function findProviderConnection(
  tx: Transaction,
  secrets: Secrets,
  provider: string,
): Promise<ProviderConnection | undefined> {
  const row = await tx.find(sql<{ baseUrl: string; token: Buffer }>`
    select base_url as "baseUrl", token_encrypted as token from mobility.connection
    where provider = ${provider}`);
  return row && { provider, baseUrl: row.baseUrl, token: secrets.decrypt(USE, row.token) };
}

/** Role `operator`: who is connected where, without the tokens. */
export function listProviderConnections(
  tx: Transaction,
  limit = 200,
): Promise<
  { readonly provider: string; readonly baseUrl: string; readonly connectedAt: Temporal.Instant }[]
> {
  return tx.list(sql<{ provider: string; baseUrl: string; connectedAt: Temporal.Instant }>`
    select provider, base_url as "baseUrl", connected_at as "connectedAt" from mobility.connection
    order by provider limit ${limit}`);
}
