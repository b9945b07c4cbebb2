// The operator is connected: keys are exchanged, and stand encrypted; a line that ends opens nothing any
// more.
import { randomBytes } from 'node:crypto';
import { accept, type Result } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { connect, disconnect } from '#providers/protocols/ocpi/client/connect';
import { EMSP_PATH } from '#providers/protocols/ocpi/serve/emsp-routes';
import { ISSUER, OPERATOR_PARTY, OUR_PARTY } from '#providers/voorbeeld-laden/profile';
import { connectProvider } from '#services/mobility';
import { endLine, findLine, makeLine, startLine } from '#services/mobility/ev-charging';
import { lineTo, lineWith } from './line-to.ts';

/** 64 signs at most, by the protocol; 256 bits of chance. */
export const newKey = (): string => randomBytes(32).toString('base64url');

export interface OpeningLine {
  readonly provider: string;
  /** Where the operator said that its versions are. */
  readonly versionsUrl: string;
  /** Where we are for it, without a path: `https://reisrecht.example`. */
  readonly ourUrl: string;
  readonly now: Temporal.Instant;
}

const addressOf = ({ ourUrl }: OpeningLine) => `${ourUrl.replace(/\/+$/, '')}${EMSP_PATH}`;
const operatorOf = `${OPERATOR_PARTY.countryCode}*${OPERATOR_PARTY.partyId}`;

/**
 * We begin, with the key that the operator gave for it. While it runs the operator calls us with the key that
 * we bring, so that one stands first; when it fails the line is ended again.
 */
export async function openLine(
  db: Database,
  secrets: Secrets,
  opening: OpeningLine & { readonly startKey: string },
): Promise<Result<true>> {
  const { provider, versionsUrl, now, startKey } = opening;
  const context = { role: 'operator', now };
  const key = newKey();
  const ourAddress = addressOf(opening);
  await db.transaction(context, async (tx) => {
    await startLine(tx, secrets, { provider, ourAddress, versionsUrl, key, state: 'connected' });
  });
  const ours = { party: OUR_PARTY, name: ISSUER, versionsUrl: `${ourAddress}/versions` };
  const made = await connect(lineWith(versionsUrl, startKey, now), versionsUrl, ours, key);
  if (!made.ok) {
    await db.transaction(context, (tx) => endLine(tx, provider));
    return made;
  }
  const { endpoints, other } = made.value;
  await db.transaction(context, async (tx) => {
    const operators = other.operators.map(({ countryCode, partyId }) => `${countryCode}*${partyId}`);
    await makeLine(tx, secrets, {
      provider,
      versionsUrl: other.versionsUrl,
      theirKey: other.token,
      endpoints,
      operators,
    });
    await connectProvider(tx, secrets, { provider, baseUrl: endpoints.tokens, token: other.token });
  });
  return accept(true);
}

/** The operator begins: it gets this key and may exchange keys with it, and nothing else. */
export async function inviteOperator(
  db: Database,
  secrets: Secrets,
  opening: OpeningLine,
): Promise<{ readonly key: string; readonly versionsUrl: string }> {
  const { provider, versionsUrl, now } = opening;
  const key = newKey();
  const ourAddress = addressOf(opening);
  await db.transaction({ role: 'operator', now }, (tx) =>
    startLine(tx, secrets, { provider, ourAddress, versionsUrl, key, state: 'invited' }),
  );
  return { key, versionsUrl: `${ourAddress}/versions` };
}

/** Ends it here whatever the operator says; its answer is passed on. */
export async function closeLine(
  db: Database,
  secrets: Secrets,
  { provider, now }: { readonly provider: string; readonly now: Temporal.Instant },
): Promise<Result<true>> {
  const context = { role: 'operator', now };
  const known = await db.transaction(context, (tx) => findLine(tx, secrets, provider));
  const callable = known && lineTo(known, now);
  await db.transaction(context, (tx) => endLine(tx, provider));
  return callable === undefined ? accept(true) : disconnect(callable.line, callable.endpoints);
}

export { operatorOf };
