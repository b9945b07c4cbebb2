// What a privacy officer types: every command with --json answers one object and the status of the contract,
// and refuses in the language that was asked.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installedFolder } from '../database/installed-folder.ts';
import { openShell, type Shell } from './open-shell.ts';

/** The brand of a plain installation. */
const BRAND = 'reisrecht';

/** The first command makes a database, and a proposal is compiled: next to much else each takes its time. */
const PATIENCE_MS = 300_000;

let shell: Shell;
let id = '';
beforeAll(async () => {
  shell = openShell(await installedFolder('officer'));
  await shell.keepDatabase();
  const made = await shell.runAlone('organisation', 'create', '--name', 'Acme', '--json');
  expect(made.status, made.err).toBe(0);
  id = String(made.json.organisation);
  const list = 'personnel_number,name,email,starts_on,ends_on\n1,Ann,ann@example.nl,2020-01-01,\n';
  const people = shell.put('people.csv', list);
  const brought = await shell.run('import', 'people', people, '--organisation', id, '--json');
  expect(brought.status, brought.err).toBe(0);
});
afterAll(() => shell.close());

const ask = (...words: readonly string[]) => shell.run(...words, '--json');
const out = (name: string) => {
  const folder = join(shell.folder, name);
  mkdirSync(folder, { recursive: true });
  return folder;
};

/** The refusal in both languages: two sentences that differ, under one code, and nothing done. */
async function refuses(code: string, ...words: readonly string[]) {
  const [nl, en] = await Promise.all([ask(...words, '--language', 'nl'), ask(...words, '--language', 'en')]);
  for (const { status, json, err } of [nl, en]) {
    expect([status, json], err).toEqual([1, { refusal: { code, reason: expect.any(String) } }]);
  }
  expect(nl.json).not.toEqual(en.json);
}

describe('the register', { timeout: PATIENCE_MS }, () => {
  test('versions, check, evidence and a diff with itself', async () => {
    const [versions, check, evidence, same] = [
      await ask('register', 'versions'),
      await ask('register', 'check'),
      await ask('register', 'evidence'),
      await ask('register', 'diff', '1', 'now'),
    ];
    expect([versions.status, versions.json]).toMatchObject([0, { versions: [{ number: 1 }] }]);
    expect([check.status, check.json]).toEqual([0, { found: [] }]);
    expect([evidence.status, Array.isArray(evidence.json.evidence)]).toEqual([0, true]);
    expect([same.status, same.json]).toEqual([0, { significant: false, changes: [] }]);
    await refuses('version-unknown', 'register', 'diff', '99', 'now');
  });

  test(
    'a proposal is made by one, approved by another, and withdrawn only while it is open',
    async () => {
      const edits = [{ kind: 'text', part: 'title', nl: 'Ritten van u', en: 'Trips of yours' }];
      const propose = (because: string) =>
        ask(
          'register',
          'propose',
          shell.put('change.json', JSON.stringify({ activity: 'travel/trips/history', because, edits })),
          '--by',
          '101',
        );
      const first = await propose('The title says whose trips these are');
      expect([first.status, first.json], first.err).toMatchObject([
        0,
        { patch: expect.stringContaining('Ritten van u') },
      ]);
      const proposal = String(first.json.id);
      const own = await ask('register', 'approve', proposal, '--by', '101', '--folder', out('patches'));
      expect([own.status, own.json]).toMatchObject([1, { refusal: { code: expect.any(String) } }]);
      const approved = await ask('register', 'approve', proposal, '--by', '102', '--folder', out('patches'));
      expect(approved.status, approved.err).toBe(0);
      expect(existsSync(String(approved.json.patch))).toBe(true);
      const late = await ask('register', 'withdraw', proposal, '--by', '101');
      expect([late.status, late.json]).toMatchObject([1, { refusal: { code: expect.any(String) } }]);
      const second = await propose('Once more, to take it back');
      const back = await ask('register', 'withdraw', String(second.json.id), '--by', '101');
      expect([back.status, back.json], back.err).toMatchObject([0, { id: second.json.id }]);
      const listed = await ask('register', 'proposals');
      expect(listed.json.proposals).toHaveLength(2);
      expect((await ask('register', 'propose', 'nowhere.json', '--by', '101')).status).toBe(64);
      // The compiler looks at all of the code, for each proposal: a minute each where much else runs.
    },
    2 * PATIENCE_MS,
  );
});

describe('rights', { timeout: PATIENCE_MS }, () => {
  const ofAnn = (...words: readonly string[]) => ask(...words, '--organisation', id, '--person', '1');

  test('preview, ask, list, work and show; a step that is not there is refused', async () => {
    const preview = await ofAnn('rights', 'preview', 'erasure');
    expect([preview.status, preview.json], preview.err).toMatchObject([
      0,
      { kind: 'erasure', cannotBeUndone: true },
    ]);
    const asked = await ofAnn('rights', 'ask', 'access');
    expect(asked.status, asked.err).toBe(0);
    const request = String(asked.json.request);
    const listed = await ask('rights', 'list');
    expect([listed.status, listed.json]).toMatchObject([0, { requests: [{ id: request, kind: 'access' }] }]);
    const worked = await ask('rights', 'work');
    expect([worked.status, worked.json], worked.err).toMatchObject([0, { done: 1, failed: [] }]);
    const shown = await ask('rights', 'show', request);
    expect([shown.status, shown.json], shown.err).toMatchObject([
      0,
      { request: { id: request, phase: 'done' } },
    ]);
    expect((await ask('rights', 'step', request, 'dance', '--by', 'Ann')).status).toBe(64);
    const step = await ask('rights', 'step', request, 'approve', '--by', 'Vera');
    expect([step.status, step.json]).toMatchObject([1, { refusal: { code: expect.any(String) } }]);
    expect((await ofAnn('rights', 'ask', 'everything')).status).toBe(64);
  });

  test('a restriction is asked and lifted by the person at once, by us only after a week', async () => {
    const history = ['--activity', 'travel/trips/history'];
    expect((await ofAnn('rights', 'ask', 'restriction', ...history)).status).toBe(0);
    await ask('rights', 'work');
    const flags = await ofAnn('rights', 'flags');
    expect([flags.status, flags.json], flags.err).toMatchObject([
      0,
      { flags: [{ kind: 'restriction', activity: 'travel/trips/history' }], lifts: [] },
    ]);
    const ours = ['rights', 'lift', 'restriction', ...history, '--by', 'Vera'];
    const early = await ofAnn(...ours);
    expect([early.status, early.json]).toMatchObject([1, { refusal: { code: 'lift-not-announced' } }]);
    const told = await ofAnn(...ours, '--reason', 'Het geschil is voorbij');
    expect([told.status, told.json], told.err).toEqual([0, { announced: true, liftOn: '2026-11-29' }]);
    const late = await ofAnn(...ours);
    expect([late.status, late.json]).toMatchObject([1, { refusal: { code: 'lift-too-early' } }]);
    expect(await ofAnn('rights', 'keep', ...history)).toMatchObject({ status: 0, json: { kept: true } });
    const own = await ofAnn('rights', 'lift', 'restriction', ...history);
    expect([own.status, own.json], own.err).toEqual([0, { lifted: true }]);
    expect((await ofAnn('rights', 'lift', 'everything', ...history)).status).toBe(64);
  });

  test('a hold is placed and released by two: who asks cannot confirm', async () => {
    const asking = ['--ground', 'Geschil over de vergoeding', '--review', '2027-02-01', '--by', 'Vera'];
    const placed = await ofAnn('hold', 'place', ...asking);
    expect([placed.status, placed.json], placed.err).toEqual([0, { asked: expect.any(String) }]);
    const number = String(placed.json.asked);
    await refuses('hold-ask-own', 'hold', 'confirm', number, '--by', 'vera');
    const confirmed = await ask('hold', 'confirm', number, '--by', 'Ruud');
    expect([confirmed.status, confirmed.json], confirmed.err).toMatchObject([0, { outcome: 'placed' }]);
    const hold = String(confirmed.json.hold);
    expect(await ask('hold', 'review', hold, '--review', '2027-05-01')).toMatchObject({ status: 0 });
    await refuses('hold-review', 'hold', 'review', hold, '--review', '2028-05-01');
    const end = await ask('hold', 'release', hold, '--reason', 'Het geschil is voorbij', '--by', 'Ruud');
    expect([end.status, end.json], end.err).toEqual([0, { asked: expect.any(String) }]);
    const listed = await ask('hold', 'list');
    expect(listed.json).toMatchObject({
      asks: [{ what: 'release', askedBy: 'Ruud' }],
      holds: [{ id: hold, reviewOn: '2027-05-01', decidedBy: ['Vera', 'Ruud'], isOfPerson: true }],
    });
    expect(listed.out).not.toMatch(/personId/);
    const declined = await ask('hold', 'decline', String(end.json.asked), '--by', 'Vera');
    expect([declined.status, declined.json]).toMatchObject([0, { outcome: 'declined' }]);
    const again = await ask('hold', 'release', hold, '--reason', 'Het geschil is voorbij', '--by', 'Ruud');
    const ended = await ask('hold', 'confirm', String(again.json.asked), '--by', 'Vera');
    expect([ended.status, ended.json], ended.err).toMatchObject([0, { outcome: 'released', hold }]);
    expect((await ask('hold', 'confirm', 'everything', '--by', 'Vera')).status).toBe(64);
  });

  test('an export of a person is one file; of nobody it is refused in both languages', async () => {
    const file = join(out('exports'), 'ann.zip');
    const made = await ofAnn('export', 'person', '--out', file);
    expect([made.status, made.json], made.err).toMatchObject([0, { file }]);
    expect(existsSync(file)).toBe(true);
    const nobody = ['export', 'person', '--organisation', id, '--person', '99', '--out', file];
    await refuses('person-unknown', ...nobody);
  });
});

test(
  'who stands behind the brand is said once; then there is a statement and an inventory',
  async () => {
    const early = await ask('statement');
    expect(early.status).toBe(1);
    await refuses('brand-unknown', 'brand', 'set', '--brand', 'nobody', '--company', 'Acme B.V.');
    const named = ['--company', 'Acme B.V.', '--group', 'Acme', '--address', 'Laan 1, Utrecht'];
    const posts = ['--email', 'vragen@example.nl', '--officer', 'fg@example.nl'];
    const set = await ask('brand', 'set', '--brand', BRAND, ...named, ...posts);
    expect([set.status, set.json], set.err).toMatchObject([0, { brand: { company: 'Acme B.V.' } }]);
    const made = await ask('statement', '--locale', 'en');
    expect([made.status, JSON.stringify(made.json).includes('Acme B.V.')], made.err).toEqual([0, true]);
    for (const kind of ['art30', 'pack']) {
      const written = await ask('inventory', kind, '--organisation', id, '--out', out(kind));
      expect([written.status, readdirSync(join(shell.folder, kind)).length > 0], written.err).toEqual([
        0,
        true,
      ]);
    }
    const parties = await ask('inventory', 'parties', '--out', out('inventory'));
    expect([parties.status, existsSync(join(shell.folder, 'inventory', 'parties.csv'))], parties.err).toEqual(
      [0, true],
    );
    const dpv = await ask('inventory', 'dpv', '--out', out('inventory'));
    expect([dpv.status, existsSync(join(shell.folder, 'inventory', 'register.dpv.jsonld'))]).toEqual([
      0,
      true,
    ]);
    expect((await ask('statement', '--locale', 'fr')).status).toBe(64);
  },
  PATIENCE_MS,
);

test(
  'retention: planned, run and told; logs are verified; a backup is made and listed',
  async () => {
    const plan = await ask('retention', 'plan');
    expect([plan.status, Array.isArray(plan.json.plan)], plan.err).toEqual([0, true]);
    const run = await ask('retention', 'run');
    expect([run.status, run.json], run.err).toMatchObject([0, { run: { outcome: 'done' } }]);
    const runs = await ask('retention', 'runs', '--limit', '1');
    expect([runs.status, runs.json]).toMatchObject([0, { runs: [{ outcome: 'done' }] }]);
    expect((await ask('retention', 'runs', '--limit', 'many')).status).toBe(64);
    expect(await ask('log', 'verify')).toMatchObject({ status: 0, json: { months: [] } });
    expect((await ask('log', 'verify', '--month', 'May')).status).toBe(64);
    expect(await ask('backups')).toMatchObject({ status: 1, json: { backups: [] } });
    const made = await ask('backup');
    expect([made.status, made.json], made.err).toMatchObject([0, { backup: expect.any(String) }]);
    expect(await ask('backups')).toMatchObject({
      status: 0,
      json: { backups: [{ name: made.json.backup }] },
    });
  },
  PATIENCE_MS,
);
