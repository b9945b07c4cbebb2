// Pages: what a caller may ask of our lists, what we say of them, and where the next page of another side is.
import { accept, type Result, refuse } from '#kernel/refusal';
import { formatMoment } from './envelope.ts';
import { PAGE_SIZE } from './limits.ts';
import { ocpiRefusals } from './refusals.ts';
import { readMoment } from './shapes.ts';

export interface PageAsked {
  readonly offset: number;
  /** Never more than we answer at most. */
  readonly limit: number;
  /** Inclusive. */
  readonly from: Temporal.Instant | undefined;
  /** Exclusive. */
  readonly until: Temporal.Instant | undefined;
}

/** A number or a moment that is none is refused; an absent one is not. */
export function readPageAsked(query: URLSearchParams): Result<PageAsked> {
  const wrong = (where: string) =>
    refuse(ocpiRefusals, 'not-of-its-shape', { what: 'a question for a page', where });
  const offset = readCount(query.get('offset'), 0);
  const limit = readCount(query.get('limit'), PAGE_SIZE);
  if (offset === undefined) return wrong('offset');
  if (limit === undefined || limit === 0) return wrong('limit');
  const [from, until] = [readBound(query.get('date_from')), readBound(query.get('date_to'))];
  if (from === 'wrong') return wrong('date_from');
  if (until === 'wrong') return wrong('date_to');
  return accept({ offset, limit: Math.min(limit, PAGE_SIZE), from, until });
}

function readCount(text: string | null, otherwise: number): number | undefined {
  if (text === null) return otherwise;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function readBound(text: string | null): Temporal.Instant | undefined | 'wrong' {
  if (text === null) return undefined;
  try {
    return text.length <= 30 ? readMoment(text) : 'wrong';
  } catch {
    return 'wrong';
  }
}

/** The headers of a page: how many there are, the most we give, and where the next begins if there is one. */
export function formatPageHeaders(
  listUrl: string,
  asked: PageAsked,
  { totalCount, given }: { readonly totalCount: number; readonly given: number },
): Record<string, string> {
  const next = asked.offset + given;
  const link =
    given > 0 && next < totalCount
      ? { Link: `<${pageUrl(listUrl, { ...asked, offset: next })}>; rel="next"` }
      : {};
  return { 'X-Total-Count': String(totalCount), 'X-Limit': String(PAGE_SIZE), ...link };
}

/** The address of a page; a list may have a query of its own. */
export function pageUrl(listUrl: string, { offset, limit, from, until }: PageAsked): string {
  const url = new URL(listUrl);
  if (from !== undefined) url.searchParams.set('date_from', formatMoment(from));
  if (until !== undefined) url.searchParams.set('date_to', formatMoment(until));
  url.searchParams.set('offset', String(offset));
  url.searchParams.set('limit', String(limit));
  return url.href;
}

/**
 * Where the other side says that the next page is. Refused when that is another computer than the list
 * itself: the key of the connection goes along with the question.
 */
export function readNextPage(listUrl: string, link: string | undefined): Result<string | undefined> {
  const [, text] = /<([^<>]{1,1000})>\s*;\s*rel="?next"?/i.exec(link ?? '') ?? [];
  if (text === undefined) return accept(undefined);
  if (!URL.canParse(text, listUrl)) return refuse(ocpiRefusals, 'address-elsewhere');
  const next = new URL(text, listUrl);
  return next.origin === new URL(listUrl).origin
    ? accept(next.href)
    : refuse(ocpiRefusals, 'address-elsewhere');
}
