// What the page of promises says of a clause follows from the run that was written down, and from nothing
// else.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ClauseEntry } from '#register/clauses';
import { clauseBoard } from './clause-board.ts';
import { readTestRun, type TestRun } from './test-run.ts';

const clause = (enforcedBy: ClauseEntry['enforcedBy'], more: Partial<ClauseEntry> = {}): ClauseEntry => ({
  id: 'C999',
  activity: 'travel/trips/by-hand',
  kind: 'rule',
  nl: 'Een belofte',
  en: 'A promise',
  enforcedBy,
  ...more,
});
const at = (state: 'passed' | 'failed' | 'skipped', day = '2026-11-20') =>
  ({ state, at: `${day}T10:00:00Z`, commit: 'abc' }) as const;
const stateOf = (run: TestRun | undefined, ...cited: string[]) => clauseBoard(run, 'nl', [clause(cited)])[0];

test('without a run a promise is never said to be kept', () => {
  expect(stateOf(undefined, 'a.test.ts > holds')).toMatchObject({ state: 'not-run', ranAt: null });
});

test('a promise is kept when every test of it passed, and its last run is the oldest of them', () => {
  const run = { 'a.test.ts': { 'group > holds': at('passed', '2026-11-22'), other: at('passed') } };
  expect(stateOf(run, 'a.test.ts > holds', 'a.test.ts > other')).toMatchObject({
    state: 'passed',
    ranAt: '2026-11-20T10:00:00Z',
  });
});

test('one failed test breaks the promise, one that did not run leaves it unproven', () => {
  const run = { 'a.test.ts': { holds: at('passed'), fails: at('failed'), idle: at('skipped') } };
  expect(stateOf(run, 'a.test.ts > holds', 'a.test.ts > fails')?.state).toBe('failed');
  expect(stateOf(run, 'a.test.ts > holds', 'a.test.ts > idle')?.state).toBe('not-run');
  expect(stateOf(run, 'a.test.ts > holds', 'b.test.ts > holds')?.state).toBe('not-run');
});

test('a title that stands for several cases holds only when all of them do', () => {
  const run = { 'a.test.ts': { 'each resolves (nl)': at('passed'), 'each resolves (en)': at('failed') } };
  expect(stateOf(run, 'a.test.ts > each resolves')?.state).toBe('failed');
});

test('types that must not compile count by the run of the compiler', () => {
  expect(stateOf({ types: { types: at('passed') } }, 'test/types/share.ts > x')?.state).toBe('passed');
  expect(stateOf({ types: { types: at('skipped') } }, 'test/types/share.ts > x')?.state).toBe('not-run');
});

test('what no program can prove names its document, and what is unbuilt says so', () => {
  const evidence = {
    document: { nl: 'certificaat', en: 'certificate' },
    owner: 'operator',
    expiresOn: '2027-01-01',
  };
  expect(clauseBoard(undefined, 'en', [clause('open', { evidence })])[0]).toMatchObject({
    state: 'person',
    evidence: { document: 'certificate', by: '2027-01-01' },
  });
  expect(clauseBoard(undefined, 'en', [clause('unbuilt')])[0]?.state).toBe('unbuilt');
});

test('a run that was written is read; a file that is not there is no run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'test-run-'));
  const file = join(folder, 'run.json');
  expect(readTestRun(file)).toBeUndefined();
  writeFileSync(file, JSON.stringify({ tests: { 'a.test.ts': { holds: at('passed') } } }));
  expect(stateOf(readTestRun(file), 'a.test.ts > holds')?.state).toBe('passed');
  rmSync(folder, { recursive: true });
});
