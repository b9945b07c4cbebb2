// Tries out the providers that the desk asked for: is it declared, is it connected, and then its own steps.
import type { Sentence } from '#kernel/refusal';
import type { Database, Transaction } from '#platform/database/types';
import { openOutbound } from '#platform/outbound/open-outbound';
import { listUndeclared, type ProviderProfile } from '#privacy/disclose/exchange';
import { type BenchResult, type BenchStep, inBoth, runBench } from '#providers/bench/run-bench';
import { type CheckStep, listWaitingChecks, noteCheck } from '#services/mobility';

/** A provider as the bench and the desk know it. */
export interface BenchedProvider {
  /** Its folder. */
  readonly provider: string;
  readonly name: Sentence;
  /** Such as “OCPI 2.2.1”. */
  readonly standard: string;
  /** None for an open feed, which gets nothing. */
  readonly profile: ProviderProfile | undefined;
  readonly steps: readonly BenchStep[];
}

/** How a connection is found: the address and the key, in role `delivery`. */
export type FindConnection = (
  tx: Transaction,
  provider: string,
) => Promise<{ readonly baseUrl: string; readonly token: string } | undefined>;

const ANSWER_LIMIT_BYTES = 8_000_000;

/** A job: what waits is carried out; one that breaks off is asked for again. Answers how many were run. */
export async function checkProviders(
  db: Database,
  now: () => Temporal.Instant,
  {
    benched,
    findConnection,
  }: {
    readonly benched: readonly BenchedProvider[];
    readonly findConnection: FindConnection;
  },
): Promise<number> {
  const context = () => ({ role: 'delivery', now: now() });
  const waiting = await db.transaction(context(), (tx) => listWaitingChecks(tx));
  for (const { id, provider } of waiting) {
    const one = benched.find((each) => each.provider === provider);
    const connection = await db.transaction(context(), (tx) => findConnection(tx, provider));
    const steps = one === undefined ? [unknown] : await tryOut(one, connection, now());
    await db.transaction(context(), (tx) => noteCheck(tx, id, steps));
  }
  return waiting.length;
}

const unknown: CheckStep = {
  outcome: 'failed',
  step: 'declared',
  tookMs: 0,
  found: { nl: 'deze aanbieder is er niet', en: 'no such provider' },
};

async function tryOut(
  { provider, profile, steps }: BenchedProvider,
  connection: { readonly baseUrl: string; readonly token: string } | undefined,
  now: Temporal.Instant,
): Promise<readonly BenchResult[]> {
  const undeclared = profile === undefined ? [] : listUndeclared([profile]);
  const declared: BenchResult = {
    outcome: undeclared.length === 0 ? 'passed' : 'failed',
    step: 'declared',
    tookMs: 0,
    found: inBoth(undeclared[0] ?? ''),
  };
  if (connection === undefined || undeclared.length > 0) {
    const skipped = steps.map(
      ({ step }) => ({ outcome: 'skipped', step, tookMs: 0, found: inBoth('') }) as const,
    );
    const missing = { nl: 'geen adres en sleutel', en: 'no address and key' };
    const found = connection === undefined ? missing : inBoth('');
    const outcome = connection === undefined ? 'failed' : 'skipped';
    return [declared, { outcome, step: 'connected', tookMs: 0, found }, ...skipped];
  }
  const { baseUrl, token } = connection;
  const { host } = new URL(baseUrl);
  const outbound = openOutbound({ hosts: [host], answerLimitBytes: ANSWER_LIMIT_BYTES });
  const connected = { outcome: 'passed', step: 'connected', tookMs: 0, found: inBoth(host) } as const;
  return [declared, connected, ...(await runBench(steps, { outbound, baseUrl, token, provider, now }))];
}
