// The conformance run as a person starts it: what it says and how it ends, with documents, without, and with
// a wrong one.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = join(import.meta.dirname, 'conformance.ts');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'conformance-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/**
 * A small document of our own with the shape of a connector's; `more` is what a stricter edition would add.
 */
function writeDocument(name: string, more: object, required: readonly string[]): string {
  const text = (maxLength: number) => ({ type: 'string', maxLength });
  const whole = { type: 'integer', format: '' };
  const fields = {
    type: 'object',
    properties: {
      PtId: whole,
      Year: whole,
      EmId: text(15),
      Rem: text(30),
      VaD1: { type: 'number', format: 'number' },
    },
    required,
  };
  const nest = (inner: object) => ({ type: 'object', properties: { Element: { type: 'object', ...inner } } });
  const schema = {
    type: 'object',
    properties: { HrCompMut: nest({ properties: { Fields: { ...fields, ...more } } }) },
  };
  const answer = { type: 'object', properties: { results: { type: 'object' } } };
  const responses = { 201: { description: 'made', content: { 'application/json': { schema: answer } } } };
  const document = {
    openapi: '3.0.0',
    paths: { '/connectors/HrCompMut': { post: { responses } } },
    components: { schemas: { HrCompMut_POST: schema } },
  };
  const place = join(folder, name, 'afas');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'own.openapi.json'), JSON.stringify(document));
  return join(folder, name);
}

const run = (place: string) => spawnSync(process.execPath, [program, place], { encoding: 'utf8' });

test('without the official documents it says so in one sentence and that is no failure', () => {
  const printed = execFileSync(process.execPath, [program, join(folder, 'absent')], { encoding: 'utf8' });
  expect(printed).toMatch(/^No official documents in .*absent: nothing was checked\..*\n$/);
});

test('every check is printed and the last line counts them', () => {
  const { status, stdout } = run(writeDocument('good', {}, ['PtId', 'Year', 'EmId']));
  expect(stdout).toMatch(/\n[1-9]\d* passed, 0 failed\n$/);
  expect(stdout).toContain('ok    the simulator refuses HrCompMut with no PtId');
  expect(status).toBe(0);
});

test('a document that asks for a field we do not write makes the run fail', () => {
  const { status, stdout } = run(writeDocument('strict', {}, ['PtId', 'Dossier']));
  expect(stdout).toContain(
    'FAIL  written: HrCompMut: walk, none, commute: /HrCompMut/Element/Fields must have',
  );
  expect(status).toBe(1);
});

test('a document that is narrower than our simulator makes the run fail', () => {
  const { status, stdout } = run(writeDocument('narrow', { maxProperties: 3 }, ['PtId']));
  expect(stdout).toMatch(/FAIL {2}call \d+: POST HrCompMut, 201: the accepted request fits the schema/);
  expect(status).toBe(1);
});

test('a document that cannot be read is a failure with a reason', () => {
  mkdirSync(join(folder, 'broken', 'afas'), { recursive: true });
  writeFileSync(join(folder, 'broken', 'afas', 'own.openapi.json'), '{');
  const { status, stdout } = run(join(folder, 'broken'));
  expect(stdout).toMatch(/FAIL {2}AFAS wage mutations could be checked: SyntaxError/);
  expect(stdout).toMatch(/\n0 passed, 1 failed\n$/);
  expect(status).toBe(1);
});
