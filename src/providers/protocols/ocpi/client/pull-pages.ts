// Fetches what changed at an operator since a moment, page by page, within limits; a page that fails is the
// place where the next pull goes on.
import { impersonalLetter } from '#platform/outbound/letter';
import { formatMoment } from '../envelope.ts';
import { PAGE_OBJECTS_MAX, PAGE_SIZE, PAGES_MAX } from '../limits.ts';
import { pageUrl, readNextPage } from '../pages.ts';
import { callOcpi, type OcpiLine } from './call.ts';

export interface PullQuestion {
  readonly url: string;
  /** Inclusive; undefined asks for everything. */
  readonly from: Temporal.Instant | undefined;
  readonly until: Temporal.Instant | undefined;
  /** How many we ask for a page; the other side may give fewer. */
  readonly limit?: number;
}

export interface PullReport {
  readonly objects: number;
  readonly pages: number;
  /** How it ended: all pages were read, or why not. */
  readonly end: 'complete' | { readonly stopped: string };
}

/**
 * Hands over each page before the next is asked, so that a fault later on loses nothing. The same object may
 * come twice when the list moves under our feet: who receives knows that by its key.
 */
export async function pullPages(
  line: OcpiLine,
  { url, from, until, limit: asked = PAGE_SIZE }: PullQuestion,
  take: (objects: readonly unknown[]) => Promise<void>,
): Promise<PullReport> {
  let limit = asked;
  let next: string | undefined = pageUrl(url, { offset: 0, limit, from, until });
  const seen = new Set<string>();
  let objects = 0;
  let pages = 0;
  const correlationId = line.newId();
  while (next !== undefined) {
    const stopped = (reason: string): PullReport => ({ objects, pages, end: { stopped: reason } });
    if (pages >= PAGES_MAX) return stopped('more pages than we read');
    if (seen.has(next)) return stopped('the next page is one that we had');
    seen.add(next);
    const answer = await callOcpi(line, {
      method: 'GET',
      url: next,
      letter: () => impersonalLetter('changes'),
      correlationId,
      readHeaders: ['link', 'x-total-count', 'x-limit'],
      mayRepeat: true,
    });
    if (answer.kind !== 'answered' && answer.reason === 'answer-too-large' && limit > 1) {
      limit = Math.ceil(limit / 5);
      next = withLimit(next, limit);
      continue;
    }
    if (answer.kind !== 'answered') return stopped(answer.reason);
    if (!Array.isArray(answer.data) || answer.data.length > PAGE_OBJECTS_MAX)
      return stopped('the answer is no page');
    await take(answer.data);
    objects += answer.data.length;
    pages += 1;
    const link = readNextPage(url, answer.headers.link);
    if (!link.ok) return stopped(link.refusal.en);
    next = link.value;
  }
  return { objects, pages, end: 'complete' };
}

/** The same page, shorter: what did not fit in one answer may fit in several. */
function withLimit(url: string, limit: number): string {
  const shorter = new URL(url);
  shorter.searchParams.set('limit', String(limit));
  return shorter.href;
}

/** The moment from which to ask next time: a little earlier, because clocks and commits are not one. */
export function pullFrom(lastAsked: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.from(formatMoment(lastAsked)).subtract({ minutes: 5 });
}
