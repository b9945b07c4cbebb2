// A proposal changes exactly what it says in the source of the register, and its patch applies.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { register, type Service } from '#register';
import { type Edit, editSource } from './edit-source.ts';
import { findActivity, findAlias, listProperties } from './find-value.ts';
import { unifiedDiff } from './unified-diff.ts';

const root = join(import.meta.dirname, '../../..');
const path = 'src/register/travel/trips.ts';
const source = readFileSync(join(root, path), 'utf8');
const edit = (change: Edit, key = 'history') => editSource(source, key, change);
/** Lines that came and went. */
const steps = (after: string) =>
  unifiedDiff(path, source, after)
    .split('\n')
    .filter((line) => /^[-+] /.test(line))
    .map((line) => line.replace(/\s+/g, ' '));

describe('one change in the source', () => {
  test('a term, and nothing else', () => {
    expect(steps(edit({ kind: 'term', entry: 0, term: '1-year', from: 'closed' }))).toEqual([
      "- retention: [{ term: '2-financial-years', from: 'event' }],",
      "+ retention: [{ term: '1-year', from: 'closed' }],",
    ]);
  });
  test('a sentence, with its quotes', () => {
    const after = edit({ kind: 'text', part: 'purpose', nl: "Foto's", en: 'It is {nothing}' });
    expect(steps(after)).toContain("+ nl: 'Foto\\'s',");
    expect(after.length).toBeLessThan(source.length);
  });
  test('a reader that comes, that changes, that goes', () => {
    const security = { kind: 'reader', reader: 'security', fields: ['fuel'], when: 'everyone' } as const;
    expect(steps(edit(security))).toEqual(["+ security: { fields: ['fuel'], when: 'everyone' },"]);
    expect(steps(edit({ ...security, reader: 'intake' }))).toEqual([
      "- intake: { fields: historyFields, when: 'organisation' },",
      "+ intake: { fields: ['fuel'], when: 'everyone' },",
    ]);
    expect(steps(edit({ kind: 'no-reader', reader: 'intake' }))).toEqual([
      "- intake: { fields: historyFields, when: 'organisation' },",
    ]);
  });
  test('a recipient where there was none', () => {
    const ns = {
      kind: 'recipient',
      party: 'ns',
      as: 'controller',
      receives: ['fuel'],
      when: 'always',
    } as const;
    expect(steps(edit(ns))).toEqual([
      '- recipients: {},',
      "+ recipients: { ns: { as: 'controller', receives: ['fuel'], when: 'always' } },",
    ]);
  });
  test('what is not there is not taken away in silence', () => {
    expect(() => edit({ kind: 'no-reader', reader: 'research' })).toThrow('no research');
    expect(() => edit({ kind: 'term', entry: 4, term: '1-year' })).toThrow('no term number 4');
    expect(() => editSource(source, 'nothing', { kind: 'fields', fields: [] })).toThrow('no activity');
  });
});

test('in every file of the register each activity is found, with the properties it really has', () => {
  let seen = 0;
  for (const service of register as readonly Service[]) {
    const folder = join(root, 'src/register', service.wing);
    const text = readFileSync(join(folder, `${service.name}.ts`), 'utf8');
    for (const [key, activity] of Object.entries(service.activities)) {
      const alias = findAlias(text, key);
      const imported =
        alias && new RegExp(`import \\{[^}]*\\b${alias}\\b[^}]*\\} from '(.+?)'`).exec(text)?.[1];
      const place = imported ? readFileSync(join(folder, imported), 'utf8') : text;
      const span = findActivity(place, alias ?? key);
      expect(span, `${service.name}/${key}`).toBeDefined();
      const names = span === undefined ? [] : listProperties(place, span).map(({ name }) => name);
      expect(names.sort(), `${service.name}/${key}`).toEqual(Object.keys(activity).sort());
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(80);
});

test('the patch is one that git applies, and gives exactly the changed file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'patch-'));
  mkdirSync(join(folder, 'src/register/travel'), { recursive: true });
  const changes: Edit[] = [
    { kind: 'term', entry: 0, term: '1-year' },
    { kind: 'no-reader', reader: 'client' },
    { kind: 'fields', fields: ['fuel'] },
  ];
  for (const change of changes) {
    const after = edit(change);
    writeFileSync(join(folder, path), source);
    writeFileSync(join(folder, 'change.patch'), unifiedDiff(path, source, after));
    execFileSync('git', ['apply', 'change.patch'], { cwd: folder });
    expect(readFileSync(join(folder, path), 'utf8')).toBe(after);
  }
  rmSync(folder, { recursive: true });
});
