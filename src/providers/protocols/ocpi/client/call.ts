// One call to an operator: key and routing in the header, patience for faults, the answer out of its
// envelope.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Result, refuse } from '#kernel/refusal';
import type { Letter } from '#platform/outbound/letter';
import type { Outbound, OutboundAnswer, OutboundRequest } from '#platform/outbound/open-outbound';
import { type RetryPolicy, waitBeforeRetry } from '#platform/outbound/wait-before-retry';
import { formatAuthorization } from '../authorization.ts';
import { readEnvelope } from '../envelope.ts';
import { formatRouting, type OcpiParty } from '../routing.ts';

export interface OcpiPatience {
  readonly timeoutMs: number;
  /** After no answer, 429 or a 5xx. */
  readonly retry: RetryPolicy;
}

export interface OcpiLine {
  readonly outbound: Outbound;
  /** The key that the other side gave us. */
  readonly token: string;
  readonly from: OcpiParty;
  readonly to: OcpiParty;
  readonly newId: () => string;
  readonly patience: OcpiPatience;
  /** How a pause is made; a test may shorten it. */
  readonly wait?: (waitMs: number) => Promise<void>;
}

export interface OcpiQuestion {
  readonly method: OutboundRequest['method'];
  readonly url: string;
  /** Made anew for each try, because a letter goes once. */
  readonly letter: () => Letter;
  /** The same for everything that belongs together. */
  readonly correlationId: string;
  readonly readHeaders?: readonly string[];
  /** False for what must not happen twice: it is tried once and the caller looks what became of it. */
  readonly mayRepeat: boolean;
}

export type OcpiAnswer =
  | {
      readonly kind: 'answered';
      readonly data: unknown;
      readonly headers: Readonly<Record<string, string>>;
    }
  /** The other side said no; trying again will not help. */
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string }
  /** No usable answer; `mayHaveArrived` when it may have acted all the same. */
  | { readonly kind: 'no-answer'; readonly mayHaveArrived: boolean; readonly reason: string };

export async function callOcpi(line: OcpiLine, question: OcpiQuestion): Promise<OcpiAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await callOnce(line, question);
    if (answer.kind !== 'again') return answer;
    const next = question.mayRepeat
      ? waitBeforeRetry(line.patience.retry, attempt, answer.retryAfter)
      : undefined;
    if (!next?.again)
      return { kind: 'no-answer', mayHaveArrived: answer.mayHaveArrived, reason: answer.reason };
    await (line.wait ?? sleep)(next.waitMs);
  }
}

type Again = {
  readonly kind: 'again';
  readonly mayHaveArrived: boolean;
  readonly reason: string;
  readonly retryAfter: string | undefined;
};

async function callOnce(line: OcpiLine, question: OcpiQuestion): Promise<OcpiAnswer | Again> {
  const { from, to, newId, patience, token } = line;
  const routing = formatRouting({
    from,
    to,
    requestId: newId(),
    correlationId: question.correlationId,
  });
  const outcome = await line.outbound.call({
    method: question.method,
    url: question.url,
    headers: { authorization: formatAuthorization(token), ...routing },
    letter: question.letter(),
    timeoutMs: patience.timeoutMs,
    readHeaders: question.readHeaders ?? [],
  });
  if (!outcome.ok) {
    const { fault, mayHaveArrived } = outcome;
    const isFinal = fault === 'host-not-allowed' || fault === 'redirect' || fault === 'answer-too-large';
    if (isFinal) return { kind: 'refused', status: 0, reason: fault };
    return { kind: 'again', mayHaveArrived, reason: fault, retryAfter: undefined };
  }
  return judge(outcome);
}

function judge(answer: OutboundAnswer): OcpiAnswer | Again {
  const { status, retryAfter } = answer;
  if (status === 429) return { kind: 'again', mayHaveArrived: false, reason: 'status 429', retryAfter };
  if (status >= 500) return { kind: 'again', mayHaveArrived: true, reason: `status ${status}`, retryAfter };
  const envelope = readEnvelope(answer.bodyText);
  if (status < 200 || status > 299) return { kind: 'refused', status, reason: `status ${status}` };
  if (!envelope.ok) return { kind: 'refused', status, reason: envelope.refusal.en };
  return { kind: 'answered', data: envelope.value.data, headers: answer.headers };
}

/** What a caller that can do nothing else tells a person. */
export function refusedCall(
  answer: Exclude<OcpiAnswer, { kind: 'answered' }>,
): Extract<Result<never>, { ok: false }> {
  const status = answer.kind === 'refused' ? String(answer.status) : answer.reason;
  return refuse(callRefusals, answer.kind, { status });
}

const callRefusals = {
  refused: {
    nl: 'De laadpaalaanbieder weigerde de vraag (status {status}). Probeer het later, of kies een ander laadpunt.',
    en: 'The charge point operator refused the question (status {status}). Try later, or choose another point.',
  },
  'no-answer': {
    nl: 'De laadpaalaanbieder geeft geen antwoord ({status}). Probeer het over een paar minuten opnieuw.',
    en: 'The charge point operator gives no answer ({status}). Try again in a few minutes.',
  },
} as const;
