// The identity provider of a client: set by the operator, found by the code that people type.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';

const USE = 'identity provider';

export interface ClientProvider {
  readonly organisation: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Three to forty small letters, digits and dashes; one spelling. */
export const providerCodeOf = (typed: string): string => typed.trim().toLowerCase();

/** Role `operator`. False: another client has this code. One provider of a client; the newest counts. */
export async function setProvider(
  tx: Transaction,
  secrets: Secrets,
  { organisation, code, issuer, clientId, clientSecret }: ClientProvider & { readonly code: string },
): Promise<boolean> {
  const other = await tx.find(sql`
    select 1 from people.identity_provider
    where code = ${code} and organisation_id <> ${organisation}::uuid`);
  if (other !== undefined) return false;
  const secret = secrets.encrypt(USE, clientSecret);
  await tx.run(sql`
    insert into people.identity_provider (organisation_id, code, issuer, client_id, client_secret, created_at)
    values (${organisation}::uuid, ${code}, ${issuer}, ${clientId}, ${secret}, platform.now())
    on conflict (organisation_id) do update set code = excluded.code, issuer = excluded.issuer,
      client_id = excluded.client_id, client_secret = excluded.client_secret`);
  return true;
}

/** Role `operator`: passwords only from now on. False: there was none. */
export const endProvider = async (tx: Transaction, organisation: string): Promise<boolean> =>
  (await tx.run(sql`
    delete from people.identity_provider where organisation_id = ${organisation}::uuid`)) === 1;

const find = async (
  tx: Transaction,
  secrets: Secrets,
  which: ReturnType<typeof sql>,
): Promise<ClientProvider | undefined> => {
  const found = await tx.find(sql<Omit<ClientProvider, 'clientSecret'> & { secret: Buffer }>`
    select organisation_id as organisation, issuer, client_id as "clientId", client_secret as secret
    from people.identity_provider where ${which}`);
  if (found === undefined) return undefined;
  const { secret, ...provider } = found;
  return { ...provider, clientSecret: secrets.decrypt(USE, secret) };
};

/** Role `access`, by what somebody typed. */
export const findProvider = (tx: Transaction, secrets: Secrets, typed: string) =>
  find(tx, secrets, sql`code = ${providerCodeOf(typed)}`);

/** Role `access`. */
export const findProviderOf = (tx: Transaction, secrets: Secrets, organisation: string) =>
  find(tx, secrets, sql`organisation_id = ${organisation}::uuid`);
