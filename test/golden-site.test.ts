// What the public pages say besides the statement, as text under review: parties, cookies, and why questions
// are asked.
import { expect, test } from 'vitest';
import { partyOverview } from '#privacy/statement/party-overview';
import { cookies } from '#register/cookies';
import { expectGolden } from './golden/expect.ts';
import { questionsIn } from './questions.ts';

test('parties: what is agreed, whether it was reviewed, and whether its link was verified', () => {
  const lines = partyOverview('en').map(({ id, agreement, reviewedOn, statement, out, in: given }) => {
    const link =
      statement === null
        ? 'no link'
        : `${statement.url} (${statement.verified ? 'verified' : 'not verified'})`;
    return `${id} · out ${out.length} · in ${given.length} · ${agreement} · reviewed ${reviewedOn ?? 'never'} · ${link}`;
  });
  expectGolden('parties.txt', `${lines.sort().join('\n')}\n`);
});

test('cookies: what stays in a browser, and how long', () => {
  const lines = cookies.map(({ name, kind, stays }) => `${name} · ${kind} · ${stays.en}`);
  expectGolden('cookies.txt', `${lines.join('\n')}\n`);
});

test('a planted question is found, and a field by hand is too', () => {
  const planted =
    "<TextQuestion label={l} why={{ activity: 'a/b/c', field: 'd' }} />\n<input type=\"text\" />";
  expect(questionsIn(new Map([['src/desks/a/page.tsx', planted]]))).toEqual({
    asked: [{ path: 'src/desks/a/page.tsx', activity: 'a/b/c', field: 'd' }],
    bare: ['src/desks/a/page.tsx: <input'],
  });
});
