// The comparison of what left with the register sees what it must see; and in this very run nothing that left
// was too much.

import { lookup } from 'node:dns/promises';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CAPTURE_FOLDER, type CapturedLetter } from '#platform/outbound/capture-letter';
import { guardEgress } from '#platform/outbound/guard-egress';
import { registerJson } from '#privacy/register-json';
import { providers } from '#shells/providers';
import { compareLetters, readLetters, readRefused } from './compare-letters.ts';
import { takeRefused } from './guard-thread.ts';

const register = registerJson([]);
const line: CapturedLetter = {
  way: 'call',
  party: 'hr-payroll',
  activity: 'money/payroll-settlement/settlement',
  impersonal: undefined,
  names: ['HrCompMut', 'Element', 'Fields', 'EmId', 'VaD1', 'Rem'],
  fields: ['employee_no', 'allowance_amount'],
};
const judge = (change: Partial<CapturedLetter>) =>
  compareLetters([{ ...line, ...change }], register, providers);

test('a line of payroll as it is declared is fine', () => {
  expect(judge({})).toEqual([]);
});

test('a planted name, field, party or talkative question about nobody is found', () => {
  expect(judge({ names: [...line.names, 'HomeAddress'] })[0]).toContain('"HomeAddress" is on no list');
  expect(judge({ fields: ['home_address'] })[0]).toContain('home_address was noted');
  expect(judge({ party: 'ov-fiets' })[0]).toContain('no such recipient');
  expect(judge({ party: undefined, impersonal: 'token', names: ['name'] })[0]).toContain('had a body');
  expect(judge({ party: undefined, impersonal: 'because', names: [] })[0]).toContain('because');
  const [first] = providers;
  const wire = { ...first?.exchanges[0]?.wire, Adr: ['home_address'] };
  const exchange = { ...first?.exchanges[0], wire } as never;
  const careless = [{ party: 'hr-payroll', exchanges: [exchange] }] as const;
  const sent = { ...line, names: [...line.names, 'Adr'] };
  expect(compareLetters([sent], register, careless)[0]).toContain('home_address was sent');
});

test('the run writes down what leaves, and so far nothing was too much', () => {
  const folder = process.env[CAPTURE_FOLDER];
  expect(folder).toBeTruthy();
  expect(compareLetters(readLetters(folder ?? ''), register, providers)).toEqual([]);
});

test('no test reaches another machine: the guard stands around all of them, and what it refused is told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'reisrecht-refused-'));
  const guard = guardEgress([{ host: '127.0.0.1', port: 'every' }]);
  try {
    await expect(fetch('http://192.0.2.1:81/')).rejects.toThrow('fetch failed');
    writeFileSync(join(folder, 'refused.jsonl'), `${JSON.stringify({ refused: guard.refused[0] })}\n`);
    expect([readRefused(folder), readLetters(folder)]).toEqual([['192.0.2.1:81'], []]);
  } finally {
    guard.lift();
    rmSync(folder, { recursive: true });
  }
  // Without that guard the one around all tests refuses the same.
  await expect(lookup('secret.example.nl')).rejects.toThrow('not on the list');
  expect(takeRefused()).toEqual(['secret.example.nl']);
});
