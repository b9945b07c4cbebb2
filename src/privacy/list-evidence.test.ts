// Organisational promises: who must show what, and from when it no longer counts.
import { expect, test } from 'vitest';
import { clauses } from '#register/clauses';
import { listEvidence } from './list-evidence.ts';

const [first] = listEvidence(clauses, Temporal.PlainDate.from('2026-01-01'));
const stateOn = (day: Temporal.PlainDate) => listEvidence(clauses, day)[0]?.state;

test('every promise that no program can prove names a document, an owner and a day', () => {
  const all = listEvidence(clauses, Temporal.PlainDate.from('2026-01-01'));
  expect(all.map(({ clause }) => clause).sort()).toEqual(
    clauses.filter(({ kind }) => kind === 'untranslatable').map(({ id }) => id),
  );
  for (const { document, owner } of all) {
    expect(document.nl.length * document.en.length * owner.length).toBeGreaterThan(0);
  }
});

test('it counts on its last day, is announced 60 days before, and is expired the day after', () => {
  const last = Temporal.PlainDate.from(first?.expiresOn ?? '');
  expect(stateOn(last.subtract({ days: 60 }))).toBe('valid');
  expect(stateOn(last.subtract({ days: 59 }))).toBe('soon');
  expect(stateOn(last)).toBe('soon');
  expect(stateOn(last.add({ days: 1 }))).toBe('expired');
});
