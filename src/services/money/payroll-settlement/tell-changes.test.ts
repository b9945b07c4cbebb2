// What a published policy changes is told to each group in its own words, and not when it changes nothing.
import { expect, test } from 'vitest';
import { figures } from '../figures.ts';
import { defaultGroup, type Policy, type PolicyGroup } from '../policy.ts';
import { tellChanges } from './tell-changes.ts';

const version = (
  id: number,
  validFrom: string,
  knownFrom: string,
  groups: readonly PolicyGroup[],
): Policy => ({
  id,
  validFrom,
  validTo: null,
  knownFrom,
  unverifiedFigures: 'warn',
  proposedFigures: 'leave-out',
  groups,
});
const paying = (
  group: string,
  rateMilliCents: number | null,
  more: Partial<PolicyGroup> = {},
): PolicyGroup => ({
  ...defaultGroup,
  ...more,
  group,
  rules: defaultGroup.rules.map((rule) =>
    rule.mode === 'car' || rule.mode === 'motorcycle' ? { ...rule, rateMilliCents } : rule,
  ),
});
const tell = (policies: readonly Policy[], group: string, today = '2026-11-22') =>
  tellChanges({ policies, figures }, group, today);

test('each line says what it was and what it becomes, with what of it is taxed', () => {
  const [change] = tell([version(1, '2026-12-01', '2026-11-22', [paying('all', 30_000)])], 'all');
  expect([change?.validFrom, change?.lines.map(({ what }) => what.nl)]).toEqual([
    '2026-12-01',
    ['Woon-werk: motor, auto', 'Zakelijk: motor, auto'],
  ]);
  expect(change?.lines[0]?.before.en).toBe('€0.25 per km, the amount of the law (all untaxed)');
  expect(change?.lines[0]?.after.en).toBe('€0.30 per km (€0.25 per km untaxed, €0.05 per km taxed)');
});

test('a group hears of its own rule; who is in no group of the policy hears what everyone hears', () => {
  const first = version(1, '2026-01-01', '2026-01-01', [paying('all', null)]);
  const next = version(2, '2026-12-01', '2026-11-20', [
    paying('all', null),
    paying('field', 28_000, { dayCapCents: 2_000 }),
  ]);
  expect(tell([first, next], 'all')).toEqual([]);
  expect(tell([first, next], 'unknown')).toEqual([]);
  const [change] = tell([first, next], 'field');
  expect(change?.begins.map(({ en }) => en)).toEqual(['Travel in all: at most €20.00 a day.']);
  expect(change?.lines.length).toBe(2);
});

test('a change is told for sixty days, and a version that was replaced before it held is not', () => {
  const old = version(1, '2026-03-01', '2026-02-01', [paying('all', 30_000)]);
  expect(tell([old], 'all', '2026-04-29').length).toBe(1);
  expect(tell([old], 'all', '2026-05-15')).toEqual([]);
  const dropped = version(2, '2026-12-01', '2026-11-01', [paying('all', 40_000)]);
  const instead = version(3, '2026-12-01', '2026-11-20', [paying('all', 35_000)]);
  expect(tell([dropped, instead], 'all').map(({ id }) => id)).toEqual([3]);
});
