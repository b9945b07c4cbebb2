// Trying out a provider: who asks leaves a row, the worker carries it out and writes what each step found.
import type { Sentence } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface CheckStep {
  /** `skipped`: nothing could be asked, because an earlier step failed or there is no connection. */
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** A word of the bench of that provider; the page has the sentence. */
  readonly step: string;
  readonly tookMs: number;
  /** What was found: a status, a count, a reason. Never an answer of the provider itself. */
  readonly found: Sentence;
}

export interface ProviderCheck {
  readonly id: number;
  readonly provider: string;
  readonly askedAt: Temporal.Instant;
  readonly ranAt: Temporal.Instant | null;
  readonly steps: readonly CheckStep[];
}

/** Role `operator`. One that still waits is enough: asking again adds nothing, and answers false. */
export async function askForCheck(tx: Transaction, provider: string): Promise<boolean> {
  const added = await tx.run(sql`
    insert into mobility.provider_check (provider, asked_at, steps)
    select ${provider}, platform.now(), '{}'::text[]
    where not exists (select from mobility.provider_check where provider = ${provider} and ran_at is null)`);
  return added > 0;
}

/** Role `delivery`: what waits, the oldest first. */
export function listWaitingChecks(
  tx: Transaction,
  limit = 20,
): Promise<{ readonly id: number; readonly provider: string }[]> {
  return tx.list(sql<{ id: number; provider: string }>`
    select id, provider from mobility.provider_check where ran_at is null order by id limit ${limit}`);
}

/** Role `delivery`. */
export async function noteCheck(tx: Transaction, id: number, steps: readonly CheckStep[]): Promise<void> {
  const bare = (text: string) => text.replaceAll(/\s+/g, ' ').slice(0, 200);
  const lines = steps.map(({ outcome, step, tookMs, found }) =>
    [outcome, step, Math.round(tookMs), `${bare(found.nl)}\n${bare(found.en)}`].join(' '),
  );
  await tx.run(sql`
    update mobility.provider_check set ran_at = platform.now(), steps = ${lines}::text[]
    where id = ${id}::bigint and ran_at is null`);
}

/** Role `operator`: the last of each provider. */
export async function listChecks(tx: Transaction, limit = 200): Promise<ProviderCheck[]> {
  const rows = await tx.list(sql<Omit<ProviderCheck, 'steps'> & { lines: readonly string[] }>`
    select distinct on (provider) id, provider, asked_at as "askedAt", ran_at as "ranAt", steps as lines
    from mobility.provider_check order by provider, id desc limit ${limit}`);
  return rows.map(({ lines, ...row }) => ({ ...row, steps: lines.map(readStep) }));
}

/** One line of the run: three words, then what was found in Dutch, and on its second line in English. */
function readStep(text: string): CheckStep {
  const [line = '', en] = text.split('\n', 2);
  const [outcome = 'skipped', step = '', tookMs = '0', ...found] = line.split(' ');
  const nl = found.join(' ');
  return {
    outcome: outcome as CheckStep['outcome'],
    step,
    tookMs: Number(tookMs),
    found: { nl, en: en ?? nl },
  };
}
