// One try for one line: look first when it may already be there, mark it, send it, and say what is now known.
import type { Outbound } from '#platform/outbound/open-outbound';
import { formatToken } from '#providers/protocols/afas/format-token';
import { type ParsedAnswer, parseAnswer } from '#providers/protocols/afas/parse-answer';
import type { AcknowledgedBy, DeliveryLog, PendingLine, RefusedBecause } from './delivery-log.ts';
import type { AfasConnection, AfasPatience } from './profile.ts';
import { readBackLine } from './read-back.ts';

export interface SendContext {
  readonly log: DeliveryLog;
  readonly outbound: Outbound;
  readonly connection: AfasConnection;
  readonly patience: AfasPatience;
  readonly now: () => Temporal.Instant;
}

export type LineTry =
  | { readonly kind: 'acknowledged'; readonly by: AcknowledgedBy; readonly id: string | undefined }
  | { readonly kind: 'refused'; readonly reason: string; readonly because: RefusedBecause }
  /** It may be there and cannot be looked up: a person has to. */
  | { readonly kind: 'unclear'; readonly reason: string }
  /** We ourselves may not send it: the service is off, or the person restricted the use. */
  | { readonly kind: 'held-back'; readonly reason: string; readonly inDoubt: boolean }
  | { readonly kind: 'not-allowed'; readonly reason: string; readonly inDoubt: boolean }
  | {
      readonly kind: 'again';
      readonly reason: string;
      /** True when the line may have been booked all the same. */
      readonly inDoubt: boolean;
      readonly because: 'no-answer' | 'not-reached' | 'failed';
      readonly retryAfter: string | undefined;
    };

/** Whether the line may be there already, and since when: a try of this run may still be on its way. */
export type Doubt = 'none' | 'earlier-run' | 'this-run';

/**
 * Rule that keeps a line from being booked twice: what may have arrived is looked up before it is sent again.
 */
export async function sendLine(context: SendContext, line: PendingLine, doubt: Doubt): Promise<LineTry> {
  const { message } = line;
  let inDoubt = doubt !== 'none';
  if (inDoubt) {
    const look = await lookUp(context, line);
    if (look !== 'absent' && look !== 'harmless') return look;
    inDoubt = look === 'harmless' || doubt === 'this-run';
  }
  const held = await context.log.markSent(message.reference, context.now());
  if (held !== undefined) return { kind: 'held-back', reason: held, inDoubt };
  const outcome = await context.outbound.call({
    method: 'POST',
    url: `${context.connection.baseUrl}/connectors/${message.connector}`,
    headers: { authorization: formatToken(context.connection.token) },
    letter: line.letter,
    timeoutMs: context.patience.timeoutMs,
  });
  if (outcome.ok)
    return await judge(
      context,
      line,
      parseAnswer(outcome.status, outcome.bodyText),
      inDoubt,
      outcome.retryAfter,
    );
  const reason = `${outcome.fault}: ${outcome.detail}`;
  if (outcome.fault === 'host-not-allowed' || outcome.fault === 'redirect')
    return { kind: 'not-allowed', reason, inDoubt };
  return {
    kind: 'again',
    reason,
    inDoubt: inDoubt || outcome.mayHaveArrived,
    because: outcome.mayHaveArrived ? 'no-answer' : 'not-reached',
    retryAfter: undefined,
  };
}

/**
 * `absent`: it is not there. `harmless`: nobody can look, but its own unique key makes sending it again
 * harmless.
 */
async function lookUp(context: SendContext, line: PendingLine): Promise<LineTry | 'absent' | 'harmless'> {
  const { reference, hasUniqueKey } = line.message;
  const look = await readBackLine(
    context.outbound,
    context.connection,
    reference,
    context.patience.timeoutMs,
  );
  switch (look.kind) {
    case 'found':
      return { kind: 'acknowledged', by: 'read-back', id: undefined };
    case 'absent':
      return 'absent';
    case 'not-configured':
      return hasUniqueKey
        ? 'harmless'
        : { kind: 'unclear', reason: 'sent, not answered, and cannot be looked up' };
    case 'not-allowed':
      return { kind: 'not-allowed', reason: look.reason, inDoubt: true };
    case 'no-answer':
      return {
        kind: 'again',
        reason: look.reason,
        inDoubt: true,
        because: 'no-answer',
        retryAfter: undefined,
      };
  }
}

async function judge(
  context: SendContext,
  line: PendingLine,
  answer: ParsedAnswer,
  inDoubt: boolean,
  retryAfter: string | undefined,
): Promise<LineTry> {
  switch (answer.kind) {
    case 'accepted':
      return { kind: 'acknowledged', by: 'answer', id: answer.id };
    case 'refused':
      return { kind: 'refused', reason: answer.reason, because: 'not-accepted' };
    case 'not-allowed':
      return { kind: 'not-allowed', reason: answer.reason, inDoubt };
    case 'later':
      return { kind: 'again', reason: answer.reason, inDoubt, because: 'no-answer', retryAfter };
    case 'unknown':
      return { kind: 'again', reason: answer.reason, inDoubt: true, because: 'no-answer', retryAfter };
    case 'failed':
      if (answer.isDuplicate) return await judgeDuplicate(context, line, answer.reason);
      return { kind: 'again', reason: answer.reason, inDoubt, because: 'failed', retryAfter };
  }
}

/**
 * "There is already such a line": it is ours when our reference stands in it, or when the key was ours alone.
 */
async function judgeDuplicate(context: SendContext, line: PendingLine, reason: string): Promise<LineTry> {
  if (line.message.hasUniqueKey) return { kind: 'acknowledged', by: 'duplicate-answer', id: undefined };
  if (!context.connection.readBack) return { kind: 'unclear', reason };
  const look = await lookUp(context, line);
  return look === 'absent' || look === 'harmless' ? { kind: 'refused', reason, because: 'duplicate' } : look;
}
