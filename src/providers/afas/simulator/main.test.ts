// The simulator as a program: alone, strict, and with a memory of its own when asked for one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatToken } from '#providers/protocols/afas/format-token';
import { startSimulator } from '../start-simulator.ts';

const fields = {
  ...{ PtId: 5, Year: 2026, PeId: 10, Id: 1, DaTi: '2026-10-31', EmId: '1004', ErId: '01', Sc02: 4310 },
  ...{ VaD1: 1.5, Rem: 'RR-1' },
};

test('the simulator imports nothing but Node and its own folder', () => {
  const sources = readdirSync(import.meta.dirname).filter(
    (name) => name.endsWith('.ts') && !name.includes('.test.'),
  );
  expect(sources.length).toBeGreaterThan(4);
  for (const name of sources) {
    const text = readFileSync(join(import.meta.dirname, name), 'utf8');
    const origins = [...text.matchAll(/from '([^']+)'/g)].map((match) => match[1]);
    for (const origin of origins) expect(origin, name).toMatch(/^(node:|\.\/)/);
  }
});

test('without a token it does not start and says what it needs', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    encoding: 'utf8',
  });
  expect(stderr).toContain('--token');
  expect(status).toBe(64);
});

test('it books a good line, refuses the same key again, and remembers over a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'afas-simulator-'));
  const state = ['--state', join(folder, 'state.json'), '--clock', '2026-11-22T09:00:00Z'];
  const post = async (server: { baseUrl: string; host: string }, token: string, change: object = {}) => {
    const answer = await fetch(`${server.baseUrl}/connectors/HrCompMut`, {
      method: 'POST',
      headers: { authorization: formatToken(token), 'content-type': 'application/json;charset=utf-8' },
      body: JSON.stringify({ HrCompMut: { Element: { Fields: { ...fields, ...change } } } }),
    });
    return `${answer.status} ${await answer.text()}`;
  };
  const first = await startSimulator('ABC', state);
  expect(await post(first, 'ABC')).toBe('201 {"results":{"HrCompMut":{"Id":"1"}}}');
  expect(await post(first, 'XYZ', { Id: 2 })).toBe('401 ');
  expect(await post(first, 'ABC', { Id: 2, ViTr: '99' })).toMatch(/^400 .*ViTr must be one of/);
  await first.stop();

  const second = await startSimulator('ABC', state);
  expect(await post(second, 'ABC')).toMatch(/^500 .*duplicate key/);
  expect(await second.administer('GET', 'held')).toEqual([
    {
      connector: 'HrCompMut',
      key: 'HrCompMut:5,2026,10,1,2026-10-31,1004,01,4310',
      bookedAt: '2026-11-22T09:00:00Z',
      fields,
    },
  ]);
  await second.stop();
  rmSync(folder, { recursive: true });
});
