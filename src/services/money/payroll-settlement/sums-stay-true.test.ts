// Whatever facts, rules and closes come in whatever order: the sum over all runs is the newest target, by
// another reckoning.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { chooseForDay, withdrawClaims } from '../claims.ts';
import type { PolicyInput } from '../complete-policy.ts';
import { createPolicy } from '../create-policy.ts';
import { foundOrganisation, type Organisation, openTown, type Town } from './open-test-town.ts';
import { reckon, type World } from './reckon-plainly.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const people = [0, 1] as const;
const months = ['2026-03', '2026-06', '2026-09'] as const;
const knowledge = ['2026-03-31', '2026-05-20', '2026-05-21', '2026-11-22'] as const;

const policies: readonly PolicyInput[] = [
  {
    validFrom: '2026-01-01',
    groups: [{ rules: [{ modes: ['car'], method: 'per-km', rateMilliCents: 30_000 }] }],
  },
  { validFrom: '2026-01-01', groups: [{ sameDay: 'commute', dayCapCents: 600, monthCapCents: 900 }] },
  {
    validFrom: '2026-06-15',
    groups: [
      {
        homeMethod: 'own',
        homeCents: 300,
        rules: [{ modes: ['car', 'bicycle'], method: 'per-km', thresholdM: 7_000 }],
      },
      {
        group: 'field',
        dayCapCents: 400,
        rules: [{ purpose: 'business', modes: ['train'], method: 'actual-cost', percentBasisPoints: 5_000 }],
      },
    ],
  },
];

const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('claim' as const),
      person: fc.constantFrom(...people),
      month: fc.constantFrom(...months),
      day: fc.integer({ min: 14, max: 16 }),
      what: fc.constantFrom('car', 'bicycle', 'train', 'home'),
      purpose: fc.constantFrom('commute', 'business'),
      metres: fc.integer({ min: 0, max: 60_000 }),
      cents: fc.integer({ min: 0, max: 2_000 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), which: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('choose' as const),
      person: fc.constantFrom(...people),
      month: fc.constantFrom(...months),
      day: fc.integer({ min: 14, max: 16 }),
      choice: fc.constantFrom('commute', 'home-working'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('policy' as const),
      which: fc.nat(policies.length - 1),
      knownFrom: fc.constantFrom('2026-04-15', '2026-11-22'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('close' as const),
      month: fc.constantFrom(...months),
      knownAt: fc.constantFrom(...knowledge),
    }),
  },
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

test('the sum over runs equals the newest target', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 16 }), async (acts) => {
      const organisation = await foundOrganisation(town);
      const staff = [await organisation.hire(), await organisation.hire({ group: 'field' })];
      const world: World = { claims: [], choices: new Map(), policies: [], closed: new Map() };
      for (const step of [...acts, { do: 'close', month: '2026-10', knownAt: '2026-11-22' } as const]) {
        if (step.do === 'close') await closeMonth(organisation, world, step.month, step.knownAt, staff);
        else await apply(organisation, world, step, staff);
      }
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 25) },
  );
});

async function apply(
  org: Organisation,
  world: World,
  step: Exclude<Act, { do: 'close' }>,
  staff: readonly string[],
) {
  const of = (person: number) => staff[person] ?? '';
  if (step.do === 'claim') {
    const { what, purpose, metres, cents } = step;
    const mode = what === 'home' ? 'car' : what;
    const key = await org.claim(
      of(step.person),
      `${step.month}-${step.day}`,
      what === 'home' ? 'home' : ({ mode, purpose, distanceM: metres, costCents: cents } as never),
    );
    world.claims.push({ ...step, key, gone: false, id: of(step.person) });
  } else if (step.do === 'withdraw') {
    const claim = world.claims[step.which % Math.max(world.claims.length, 1)];
    if (!claim) return;
    await org.act('intake', (tx) => withdrawClaims(tx, [claim.key]));
    claim.gone = true;
  } else if (step.do === 'choose') {
    const day = `${step.month}-${step.day}`;
    await org.act('intake', (tx) =>
      chooseForDay(tx, {
        personId: of(step.person),
        day: Temporal.PlainDate.from(day),
        choice: step.choice as 'commute',
      }),
    );
    world.choices.set(`${of(step.person)} ${day}`, step.choice);
  } else {
    const input = { ...policies[step.which], knownFrom: step.knownFrom } as PolicyInput;
    const made = await org.act('operator', (tx) => createPolicy(tx, input));
    if (made.ok) world.policies.push({ input, knownFrom: step.knownFrom });
  }
}

async function closeMonth(
  org: Organisation,
  world: World,
  month: string,
  knownAt: string,
  staff: readonly string[],
) {
  const isNew = !world.closed.has(month);
  await org.settle(month, knownAt, { claimsPerPart: 3 });
  if (!isNew) return;
  world.closed.set(month, '');
  for (const [closed, known] of world.closed) world.closed.set(closed, known > knownAt ? known : knownAt);
  const booked = await org.act('settlement', (tx) =>
    tx.list<{ key: string; amount: number; untaxed: number; metres: number }>(sql`
      select concat_ws(' ', person_id, day, kind, purpose, mode) as key, sum(amount_cents)::bigint as amount,
        sum(untaxed_cents)::bigint as untaxed, sum(distance_m)::bigint as metres
      from money.settlement_line where organisation_id = ${org.organisation} group by 1 order by 1 limit
        10000`),
  );
  const expected = [...world.closed].flatMap(([closed, known]) =>
    staff.flatMap((id, n) => reckon(world, closed, known, id, n === 1 ? 'field' : 'all')),
  );
  const nonzero = (rows: readonly { key: string; amount: number; untaxed: number; metres: number }[]) =>
    rows
      .filter((row) => row.amount !== 0 || row.untaxed !== 0 || row.metres !== 0)
      .map(({ key, amount, untaxed, metres }) => ({ key, amount, untaxed, metres }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  expect(nonzero(booked)).toEqual(nonzero(expected));
  const { payable, lines } = await org.act('settlement', (tx) =>
    tx.get<{ payable: number; lines: number }>(sql`
      select coalesce(sum(case when credit = 'payable-by-payroll' then cents else -cents end), 0)::bigint as
        payable,
        (select coalesce(sum(amount_cents), 0)::bigint from money.settlement_line
          where organisation_id = ${org.organisation}) as lines
      from money.ledger_entry where organisation_id = ${org.organisation}`),
  );
  expect(payable).toBe(lines);
}
