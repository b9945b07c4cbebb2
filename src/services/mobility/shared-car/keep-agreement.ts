// What was agreed with an operator over TOMP-API: the ids of both, and what its calls to us must show.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';

export interface Agreement {
  readonly provider: string;
  readonly ourId: string;
  readonly theirId: string;
  readonly tokenHash: Buffer;
  /** The key of the seal on its calls to us. */
  readonly sealKey: Buffer;
}

const USE = 'seal of calls from a provider';
const hashToken = (token: string) => createHash('sha256').update(token).digest();

/**
 * Role `operator`. Makes a new token and a new key; they are shown once, here, to be handed to the operator.
 * Earlier ones stop at once.
 */
export async function agreeWith(
  tx: Transaction,
  secrets: Secrets,
  { provider, ourId, theirId }: Pick<Agreement, 'provider' | 'ourId' | 'theirId'>,
): Promise<{ readonly token: string; readonly sealKeyHex: string }> {
  const token = randomBytes(32).toString('base64url');
  const sealKeyHex = randomBytes(32).toString('hex');
  await tx.run(sql`
    insert into mobility.tomp_agreement (provider, our_id, their_id, token_hash, seal_encrypted, agreed_at)
    values (${provider}, ${ourId}, ${theirId}, ${hashToken(token)}, ${secrets.encrypt(USE, sealKeyHex)},
      platform.now())
    on conflict (provider) do update set our_id = excluded.our_id, their_id = excluded.their_id,
      token_hash = excluded.token_hash, seal_encrypted = excluded.seal_encrypted,
      agreed_at = excluded.agreed_at`);
  return { token, sealKeyHex };
}

/** Roles `intake` and `operator`. */
export async function listAgreements(tx: Transaction, secrets: Secrets, limit = 200): Promise<Agreement[]> {
  type Row = Omit<Agreement, 'sealKey'> & { readonly sealEncrypted: Buffer };
  const rows = await tx.list(sql<Row>`
    select provider, our_id as "ourId", their_id as "theirId", token_hash as "tokenHash",
      seal_encrypted as "sealEncrypted"
    from mobility.tomp_agreement order by provider limit ${limit}`);
  return rows.map(({ sealEncrypted, ...row }) => ({
    ...row,
    sealKey: Buffer.from(secrets.decrypt(USE, sealEncrypted), 'hex'),
  }));
}

/** Constant in time for each agreement, so that nothing is learned of a token by trying. */
export function findByToken(agreements: readonly Agreement[], token: string): Agreement | undefined {
  const given = hashToken(token);
  return agreements.filter(({ tokenHash }) => timingSafeEqual(tokenHash, given))[0];
}
