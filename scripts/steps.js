// The steps that `npm test` and its smaller siblings are made of. Each answers how many passed, failed and
// were skipped.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.js';

/** Types, and in the same pass the types that must not compile: those carry @ts-expect-error. */
export async function types({ root, node }) {
  heading('types');
  return one(await run(node, [join(root, 'node_modules/typescript/bin/tsc'), '-p', root], { cwd: root }));
}

export async function lint({ root, node }, ...args) {
  heading('lint');
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  return one(await run(node, [biome, 'check', '--error-on-warnings', ...args], { cwd: root }));
}

/**
 * Vitest with our own closing count. A run that breaks off, or that ends red with no failed test, counts as
 * one failure.
 */
export async function tests({ root, node }, args, env = {}) {
  heading('tests');
  const folder = mkdtempSync(join(tmpdir(), 'reisrecht-test-'));
  const file = join(folder, 'count.json');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=./test/reporter.ts'];
  const status = await run(node, [vitest, 'run', ...reporters, ...args], {
    cwd: root,
    env: { ...process.env, ...env, ...(env.GOLDEN === 'write' ? {} : runOf(root)), TEST_COUNT_FILE: file },
  });
  const count = readCount(file);
  rmSync(folder, { recursive: true, force: true });
  if (status !== 0 && count.failed === 0) count.failed = 1;
  return count;
}

/** What the public pages tell of a run: when it began, and of which version of the code. */
function runOf(root) {
  const git = (...words) => spawnSync('git', words, { cwd: root, encoding: 'utf8' });
  const commit = git('rev-parse', '--short=12', 'HEAD').stdout?.trim() ?? '';
  const isChanged = (git('status', '--porcelain').stdout ?? '') !== '';
  return {
    TEST_RUN_FILE: join(root, 'dist/test-run.json'),
    TEST_RUN_AT: new Date().toISOString(),
    TEST_RUN_COMMIT: commit === '' ? '' : `${commit}${isChanged ? '+' : ''}`,
  };
}

export function sum(counts) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const count of counts) {
    for (const kind of Object.keys(total)) total[kind] += count[kind];
  }
  return total;
}

/** The line people and machines look for; nothing may be printed after it. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Runs the steps, prints the closing line and sets the exit status. `steps` gets the root and the pinned
 * Node.
 */
export async function close(ensureInstalled, steps) {
  try {
    const total = sum(await steps(await ensureInstalled()));
    process.stdout.write(`\n${closingLine(total)}\n`);
    process.exitCode = total.failed > 0 ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.stdout.write('\n0 passed, 1 failed\n');
    process.exitCode = 1;
  }
}

function readCount(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function one(status) {
  return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

function heading(name) {
  process.stdout.write(`\n— ${name}\n`);
}
