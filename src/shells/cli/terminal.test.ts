// What the command line shows: one object for scripts, and no trace of trouble when nobody reads on.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const PROGRAM = resolve(import.meta.dirname, 'main.ts');

test('a reader that stops reading, such as head, does not make a command fail', async () => {
  const child = spawn(process.execPath, [PROGRAM, 'register'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  child.stdout.destroy();
  const [status] = await once(child, 'close');
  expect([status, errors]).toEqual([0, '']);
});

test('help needs no database and goes to standard output; a command that is not there is wrong usage', async () => {
  const run = async (...words: readonly string[]) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    const [status] = await once(child, 'close');
    return { status, out };
  };
  const [help, one, none] = await Promise.all([run('--help'), run('policy', 'set', '--help'), run('fly')]);
  expect([help.status, one.status, none.status]).toEqual([0, 0, 64]);
  expect(help.out).toContain('policy set FILE');
  expect(one.out).toContain('--valid-from YYYY-MM-DD');
});
