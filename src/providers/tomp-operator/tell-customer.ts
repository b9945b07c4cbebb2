// Makes a person known to an operator without a name, and has it forget that person again.
import { z } from 'zod';
import type { Letter } from '#platform/outbound/letter';
import type { Outbound } from '#platform/outbound/open-outbound';
import { formatCustomer, formatCustomerDeletion } from '#providers/protocols/tomp/format-request';
import { parseAnswer } from '#providers/protocols/tomp/parse-error';
import { readBody } from '#providers/protocols/tomp/read-body';

export interface CustomerMessage {
  readonly kind: 'link' | 'unlink';
  /** Our own number for the person, for this operator alone. */
  readonly subject: string;
  /** The number that the operator gave. */
  readonly second: string | undefined;
}

/** The body of the call; ending a link says all in its address. */
export function writeCustomer({ kind, subject }: CustomerMessage): string {
  return kind === 'link' ? (formatCustomer(subject).bodyText ?? '') : '';
}

export type ToldCustomer =
  | { readonly outcome: 'told'; readonly second: string }
  | { readonly outcome: 'confirmed' }
  | { readonly outcome: 'postponed'; readonly waitSeconds: number }
  | { readonly outcome: 'refused'; readonly because: string };

const accountShape = z.object({ id: z.string().min(1).max(120), status: z.string().max(40).optional() });
const WAIT_SECONDS = 300;

/** One try; who calls tries again. Gone already is as good as deleted. */
export async function tellCustomer({
  outbound,
  connection,
  message,
  letter,
}: {
  readonly outbound: Outbound;
  readonly connection: { readonly baseUrl: string; readonly token: string };
  readonly message: CustomerMessage;
  readonly letter: Letter;
}): Promise<ToldCustomer> {
  const isLink = message.kind === 'link';
  // It never answered our link with a number, so there is nothing that could be deleted by one.
  if (!isLink && message.second === undefined) return { outcome: 'confirmed' };
  const call = isLink ? formatCustomer(message.subject) : formatCustomerDeletion(message.second ?? '');
  const outcome = await outbound.call({
    method: call.method,
    url: connection.baseUrl.replace(/\/$/, '') + call.path,
    headers: { 'accept-language': 'nl', authorization: `Bearer ${connection.token}` },
    letter,
    timeoutMs: 20_000,
  });
  if (!outcome.ok) return { outcome: 'postponed', waitSeconds: WAIT_SECONDS };
  const verdict = parseAnswer(outcome.status, outcome.bodyText);
  if (verdict.kind === 'later' || verdict.kind === 'not-allowed')
    return { outcome: 'postponed', waitSeconds: WAIT_SECONDS };
  if (!isLink)
    return verdict.kind === 'done' || verdict.kind === 'gone'
      ? { outcome: 'confirmed' }
      : refusedBy(verdict.kind);
  if (verdict.kind !== 'done') return refusedBy(verdict.kind);
  const body = readBody(outcome.bodyText);
  const account = body.ok ? accountShape.safeParse(body.value) : undefined;
  if (!account?.success) return refusedBy('no number in the answer');
  if (account.data.status === 'BLOCKED') return refusedBy('blocked');
  return { outcome: 'told', second: account.data.id };
}

const refusedBy = (because: string): ToldCustomer => ({ outcome: 'refused', because });
