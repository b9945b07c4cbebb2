// One call to an operator over TOMP-API: its headers, its patience, and what the answer means.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Language } from '#kernel/refusal';
import type { Letter } from '#platform/outbound/letter';
import type { Outbound } from '#platform/outbound/open-outbound';
import { type RetryPolicy, waitBeforeRetry } from '#platform/outbound/wait-before-retry';
import type { TompCall } from '#providers/protocols/tomp/format-request';
import { parseAnswer, type TompVerdict } from '#providers/protocols/tomp/parse-error';
import { type TompParties, writeHeaders } from '#providers/protocols/tomp/write-headers';

export interface TompConnection extends TompParties {
  readonly baseUrl: string;
  readonly token: string;
}

export interface Patience {
  readonly timeoutMs: number;
  readonly retry: RetryPolicy;
}

export type Called =
  | { readonly ok: true; readonly bodyText: string }
  | { readonly ok: false; readonly verdict: Exclude<TompVerdict, { readonly kind: 'done' }> }
  /** `mayHaveArrived`: look before it is said again. */
  | {
      readonly ok: false;
      readonly verdict: { readonly kind: 'no-answer' };
      readonly mayHaveArrived: boolean;
    };

export interface Calling {
  readonly outbound: Outbound;
  readonly connection: TompConnection;
  readonly patience: Patience;
  readonly language?: Language;
  readonly wait?: (ms: number) => Promise<unknown>;
}

/**
 * A look (GET) is repeated as the patience says. Anything else is said once: whether it may be said again is
 * for who knows what it does.
 */
export async function callOperator(
  { outbound, connection, patience, language = 'nl', wait = sleep }: Calling,
  { method, path }: TompCall,
  letter: Letter,
): Promise<Called> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await outbound.call({
      method,
      url: connection.baseUrl.replace(/\/$/, '') + path,
      headers: writeHeaders(connection, connection.token, language),
      letter,
      timeoutMs: patience.timeoutMs,
    });
    if (outcome.ok) {
      const verdict = parseAnswer(outcome.status, outcome.bodyText);
      if (verdict.kind === 'done') return { ok: true, bodyText: outcome.bodyText };
      if (verdict.kind !== 'later' || method !== 'GET') return { ok: false, verdict };
    } else if (method !== 'GET') {
      return { ok: false, verdict: { kind: 'no-answer' }, mayHaveArrived: outcome.mayHaveArrived };
    }
    const next = waitBeforeRetry(patience.retry, attempt, outcome.ok ? outcome.retryAfter : undefined);
    if (!next.again) {
      if (outcome.ok) return { ok: false, verdict: { kind: 'later', because: 'busy' } };
      return { ok: false, verdict: { kind: 'no-answer' }, mayHaveArrived: outcome.mayHaveArrived };
    }
    await wait(next.waitMs);
  }
}
