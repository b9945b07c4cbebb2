// Pages: limits both ways, and the key of a connection goes to no other computer.
import { expect, test } from 'vitest';
import { formatPageHeaders, pageUrl, readNextPage, readPageAsked } from './pages.ts';

const list = 'https://emsp.example/ocpi/emsp/2.2.1/tokens';
const asked = (query: string) => readPageAsked(new URLSearchParams(query));

test('a page has our limit at most, and what is no number or no moment is refused', () => {
  expect(asked('')).toMatchObject({ ok: true, value: { offset: 0, limit: 100 } });
  expect(asked('offset=5&limit=100000')).toMatchObject({ ok: true, value: { offset: 5, limit: 100 } });
  for (const query of ['offset=-1', 'offset=1e9', 'limit=0', 'limit=x', 'date_from=yesterday', 'date_to='])
    expect(asked(query).ok, query).toBe(false);
});

test('the next page is told with everything that was asked, and none after the last', () => {
  const page = asked('offset=0&limit=10&date_from=2026-11-01T00:00:00Z');
  if (!page.ok) throw new Error(page.refusal.en);
  const headers = formatPageHeaders(list, page.value, { totalCount: 11, given: 10 });
  expect(headers['X-Total-Count']).toBe('11');
  expect(headers.Link).toBe(`<${list}?date_from=2026-11-01T00%3A00%3A00Z&offset=10&limit=10>; rel="next"`);
  expect(formatPageHeaders(list, page.value, { totalCount: 10, given: 10 }).Link).toBeUndefined();
  expect(pageUrl(list, page.value)).toContain('offset=0');
});

test('a next page on another computer is refused, a relative one is read', () => {
  expect(readNextPage(list, undefined)).toEqual({ ok: true, value: undefined });
  expect(readNextPage(list, '</ocpi/next?offset=2>; rel="next"')).toMatchObject({
    ok: true,
    value: 'https://emsp.example/ocpi/next?offset=2',
  });
  for (const link of [
    '<https://evil.example/?a>; rel="next"',
    '<http://emsp.example/>; rel="next"',
    '<//evil/>; rel=next',
  ])
    expect(readNextPage(list, link).ok, link).toBe(false);
});
