// Tells OV-fiets that a card is linked, or that the link must end and be deleted; reads what it answers.
import type { Letter } from '#platform/outbound/letter';
import type { Outbound, OutboundOutcome } from '#platform/outbound/open-outbound';
import { TIMEOUT_MS } from './profile.ts';

export interface LinkCall {
  readonly outbound: Outbound;
  readonly baseUrl: string;
  readonly token: string;
  readonly kind: 'link' | 'unlink';
  readonly letter: Letter;
}

export type LinkAnswer =
  | { readonly outcome: 'told' }
  | { readonly outcome: 'confirmed' }
  | { readonly outcome: 'postponed'; readonly waitSeconds: number }
  | { readonly outcome: 'refused'; readonly because: string };

/** What a body looks like: the two numbers and nothing else. */
export const writeLink = (fields: { readonly engraved_id: string; readonly chip_id: string }): string =>
  JSON.stringify({ engraved_id: fields.engraved_id, chip_id: fields.chip_id });

/** Telling the same twice is harmless: the other side knows the link by its numbers. */
export async function tellLink({ outbound, baseUrl, token, kind, letter }: LinkCall): Promise<LinkAnswer> {
  const outcome = await outbound.call({
    method: 'POST',
    url: `${baseUrl}/links${kind === 'unlink' ? '/end' : ''}`,
    headers: { authorization: `Bearer ${token}` },
    letter,
    timeoutMs: TIMEOUT_MS,
  });
  return readAnswer(outcome, kind);
}

/** A minute after a fault of the moment, a quarter of an hour when the other side is not there. */
function readAnswer(outcome: OutboundOutcome, kind: 'link' | 'unlink'): LinkAnswer {
  if (!outcome.ok) return { outcome: 'postponed', waitSeconds: 60 };
  if (outcome.status === 429 || outcome.status >= 500) {
    const asked = Number(outcome.retryAfter ?? '');
    const waitSeconds = Number.isInteger(asked) && asked > 0 ? Math.min(asked, 3600) : 60;
    return { outcome: 'postponed', waitSeconds };
  }
  if (outcome.status === 200 || outcome.status === 201) {
    return kind === 'unlink' && isDeleted(outcome.bodyText) ? { outcome: 'confirmed' } : { outcome: 'told' };
  }
  if (outcome.status === 202) return { outcome: 'told' };
  if (outcome.status === 404 && kind === 'unlink') return { outcome: 'confirmed' };
  return { outcome: 'refused', because: `status ${outcome.status}` };
}

/** `{"deleted": true}` is its word that nothing of the link is left; anything else is not. */
function isDeleted(text: string): boolean {
  try {
    return (JSON.parse(text) as { deleted?: unknown } | null)?.deleted === true;
  } catch {
    return false;
  }
}
