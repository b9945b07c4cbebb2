// A proposal from the officer's words to the patch: its effect is seen before anybody approves, and nobody
// approves their own.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Transaction } from '#platform/database/types';
import {
  approveProposal,
  keepProposal,
  listProposals,
  type NewProposal,
  withdrawProposal,
} from '#privacy/proposals/keep-proposal';
import { type TestDatabase, testDatabase } from '#test/database';
import { access } from '../access.ts';
import { readErrors } from './check-types.ts';
import { showEffect } from './show-effect.ts';

/** The compiler looks at all of the code, on a machine that has other things to do. */
const COMPILED_MS = 240_000;
const NOW = Temporal.Instant.from('2026-11-22T12:00:00Z');
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ access });
});
afterAll(() => db.close());

const asOfficer = <T>(work: (tx: Transaction) => Promise<T>) =>
  db.server.transaction({ role: 'privacy-officer', now: NOW }, work);
const history = 'travel/trips/history';
const because = 'De bewaartermijn kan korter, want niemand kijkt zo ver terug.';

test(
  'a shorter term: one line of source, the page of terms and both statements change, nobody is told',
  async () => {
    const { patch, effect } = await showEffect(history, [{ kind: 'term', entry: 0, term: '1-year' }]);
    expect(patch.match(/^[-+] .*/gm)).toHaveLength(2);
    expect(effect).toMatchObject({ found: [], significant: false, typesChecked: true });
    expect(effect.changes.nl[0]).toContain('wij bewaren het korter');
    const pages = Object.fromEntries(effect.pages.map((page) => [page.page, page]));
    expect(Object.keys(pages).sort()).toEqual([
      'clocks.txt',
      'retention.txt',
      'statement.en.md',
      'statement.nl.md',
    ]);
    expect(pages['retention.txt']).toMatchObject({
      added: ['travel/trips/history · 1-year · from event'],
      removed: ['travel/trips/history · 2-financial-years · from event'],
    });
  },
  COMPILED_MS,
);

test(
  'a reader more of an activity that is written in another file: the access of its table changes',
  async () => {
    const { patch, effect } = await showEffect('travel/trips/gps-coordinates', [
      { kind: 'reader', reader: 'client', fields: ['lat'], when: 'organisation' },
    ]);
    expect(patch).toContain('src/register/travel/trips-by-gps.ts');
    expect(effect.significant).toBe(true);
    expect(effect.found.map(({ rule }) => rule)).toContain('coordinates');
    const access = effect.pages.find(({ page }) => page === 'access.txt');
    expect(access?.added.join()).toMatch(/^client · travel\.trip_coordinates · select · organisation/);
  },
  COMPILED_MS,
);

test(
  'a field that other code still needs is an error of that code, told with file and line',
  async () => {
    const { effect } = await showEffect('people/organisations/employment', [
      { kind: 'reader', reader: 'client', fields: ['full_name', 'nowhere'], when: 'organisation' },
    ]);
    expect(effect.found.filter(({ rule }) => rule === 'types').length).toBeGreaterThan(0);
    const output = ['src/a.ts(3,5): error TS2741: Property x is missing', '  more of it', 'Found 1 error.'];
    expect(readErrors(output.join('\n'))).toEqual([
      {
        rule: 'types',
        at: 'src/a.ts:3',
        says: 'Property x is missing',
        plain: expect.objectContaining({ en: 'Something that is needed is missing here.' }),
      },
    ]);
    const many = Array.from({ length: 25 }, (_, row) => `src/a.ts(${row + 1},1): error TS9: wrong`);
    expect(readErrors(many.join('\n')).at(-1)?.says).toBe('And 5 other places.');
  },
  COMPILED_MS,
);

test(
  'what does not even load is a contradiction, and an activity that is not there is a sentence',
  async () => {
    const { effect } = await showEffect(history, [{ kind: 'term', entry: 0, term: 'for-ever' }]);
    const wrong = effect.found.find(({ rule }) => rule === 'types');
    expect(wrong?.at).toMatch(/^src\/register\/travel\/trips\.ts:\d+$/);
    expect(wrong?.says).toContain('for-ever');
    expect(wrong?.plain?.nl).toBe('Hier staat iets dat op deze plaats niet mag.');
    await expect(showEffect('travel/trips/nowhere', [{ kind: 'fields', fields: [] }])).rejects.toThrow(
      'no activity nowhere',
    );
    await expect(showEffect('../../etc/passwd/x', [])).rejects.toThrow('no name of an activity');
  },
  COMPILED_MS,
);

async function proposed(change: Partial<NewProposal> = {}): Promise<string> {
  const shown = await showEffect(history, [{ kind: 'term', entry: 0, term: '1-year' }], { types: false });
  const kept = await asOfficer((tx) =>
    keepProposal(tx, { activity: history, because, by: 'officer-1', ...shown, ...change }),
  );
  return kept.ok ? kept.value : kept.refusal.code;
}

test('somebody else approves, once, while the register is still the one it was made for', async () => {
  const id = await proposed();
  const { base } = await showEffect(history, []);
  const approve = async (by: string, on = base) => {
    const answer = await asOfficer((tx) => approveProposal(tx, { id, by, base: on }));
    return answer.ok ? answer.value.state : answer.refusal.code;
  };
  expect(await approve('officer-1')).toBe('proposal-own');
  expect(await approve('officer-2', 'another register')).toBe('proposal-outdated');
  expect(await approve('officer-2')).toBe('approved');
  expect(await approve('officer-3')).toBe('proposal-decided');
  const [kept] = await asOfficer((tx) => listProposals(tx));
  expect(kept).toMatchObject({ id, state: 'approved', by: 'officer-1', decidedBy: 'officer-2', because });
});

test('what contradicts cannot be approved; what is withdrawn stays withdrawn; nothing and no reason is refused', async () => {
  const found = [{ rule: 'retention', at: history, says: 'a floor beyond a ceiling' }] as const;
  const effect = { found, significant: false, changes: { nl: [], en: [] }, pages: [] };
  const id = await proposed({ effect });
  const { base } = await showEffect(history, []);
  const approved = await asOfficer((tx) => approveProposal(tx, { id, by: 'officer-2', base }));
  expect(!approved.ok && approved.refusal.en).toContain('a floor beyond a ceiling');
  expect((await asOfficer((tx) => withdrawProposal(tx, id, 'officer-1'))).ok).toBe(true);
  const again = await asOfficer((tx) => withdrawProposal(tx, id, 'officer-1'));
  expect(!again.ok && again.refusal.code).toBe('proposal-decided');
  expect(await proposed({ patch: '' })).toBe('proposal-empty');
  expect(await proposed({ because: 'zomaar' })).toBe('proposal-without-reason');
});
