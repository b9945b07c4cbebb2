// A connection to an operator of shared cars: its address and key, both ids, and a door that leads there
// only.
import type { Database } from '#platform/database/types';
import { type Outbound, openOutbound } from '#platform/outbound/open-outbound';
import type { Secrets } from '#platform/secrets';
import type { TompConnection } from '#providers/tomp-operator/call-operator';
import { findProviderConnection } from '#services/mobility';
import { listAgreements } from '#services/mobility/shared-car';

export interface OpenOperator {
  readonly connection: TompConnection;
  readonly outbound: Outbound;
}

const ANSWER_BYTES = 4_194_304;

/** Undefined: no address or no agreement, so nothing is said and nothing read. */
export async function openCarOperator(
  db: Database,
  secrets: Secrets,
  provider: string,
  now: Temporal.Instant,
): Promise<OpenOperator | undefined> {
  return db.transaction({ role: 'intake', now }, async (tx) => {
    const found = await findProviderConnection(tx, secrets, provider);
    const agreements = await listAgreements(tx, secrets);
    const agreed = agreements.find((each) => each.provider === provider);
    if (found === undefined || agreed === undefined) return undefined;
    const { baseUrl, token } = found;
    const { ourId, theirId } = agreed;
    const outbound = openOutbound({ hosts: [new URL(baseUrl).host], answerLimitBytes: ANSWER_BYTES });
    return { connection: { baseUrl, token, ourId, theirId }, outbound };
  });
}
