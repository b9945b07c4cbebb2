// When to try a call again, as data: a policy is a constant of a party's profile, this file only reads it.

/** How often a call is tried in all, and how the pauses between the tries grow. */
export interface RetryPolicy {
  readonly attempts: number;
  readonly firstWaitMs: number;
  readonly factor: number;
  readonly longestWaitMs: number;
}

export type NextTry =
  | { readonly again: true; readonly waitMs: number }
  | {
      readonly again: false;
      readonly reason: 'attempts-used' | 'asked-to-wait-longer';
      readonly askedMs: number;
    };

/**
 * Says what to do after try number `attempt` (1 is the first). A wait that the other side asks for
 * (`Retry-After`) is obeyed when it fits within the longest wait; a longer one ends this run, because a job
 * comes back by itself.
 */
export function waitBeforeRetry(policy: RetryPolicy, attempt: number, retryAfter?: string): NextTry {
  const askedMs = askedWaitMs(retryAfter);
  if (askedMs > policy.longestWaitMs) return { again: false, reason: 'asked-to-wait-longer', askedMs };
  if (attempt >= policy.attempts) return { again: false, reason: 'attempts-used', askedMs };
  const grown = policy.firstWaitMs * policy.factor ** (attempt - 1);
  return { again: true, waitMs: Math.max(askedMs, Math.min(Math.round(grown), policy.longestWaitMs)) };
}

/** Only the form in whole seconds is read; a date would need a clock that both sides share. */
function askedWaitMs(retryAfter: string | undefined): number {
  if (retryAfter === undefined || !/^\d{1,7}$/.test(retryAfter.trim())) return 0;
  return Number(retryAfter.trim()) * 1000;
}
