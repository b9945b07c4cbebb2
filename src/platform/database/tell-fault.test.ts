// A fault as a person hears it: no code of the database, and what to do.
import { expect, test } from 'vitest';
import { DatabaseFault } from './fault.ts';
import { tellFault } from './tell-fault.ts';

const tell = (...args: ConstructorParameters<typeof DatabaseFault>) => tellFault(new DatabaseFault(...args));

test('each kind has a sentence that says what became of the work and what to do', () => {
  const cause = new Error('53100 could not extend file');
  const told = [
    tell('unavailable', 'not-committed', cause),
    tell('unavailable', 'unknown', cause),
    tell('conflict', 'not-committed', cause),
    tell('full', 'not-committed', cause),
  ].map(({ refusal }) => refusal);
  expect(told.map(({ code }) => code)).toEqual(['unavailable', 'answer-lost', 'conflict', 'full']);
  for (const { nl, en } of told) {
    expect(nl).toMatch(/opnieuw/);
    expect(en).toMatch(/again/);
    expect(`${nl} ${en}`).not.toMatch(/53100|extend|\{/);
  }
});
