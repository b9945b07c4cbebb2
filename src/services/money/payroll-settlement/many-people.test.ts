// The same truth for many people at once, with facts and rules drawn close to where a cent can go astray:
// caps, ceilings and shares that cut right at a line, halves of a cent, groups, facts that go after a close.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from '#platform/database/sql';
import { type Claim, withdrawClaims, writeClaims } from '../claims.ts';
import type { GroupInput, PolicyInput } from '../complete-policy.ts';
import { createPolicy } from '../create-policy.ts';
import { foundOrganisation, type Organisation, openTown, type Town } from './open-test-town.ts';
import { type KnownClaim, reckon, type World } from './reckon-plainly.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const PEOPLE = 24;
const groups = ['all', 'field', 'desk'] as const;
const months = ['2026-03', '2026-06', '2026-09'] as const;

type Draw = (upto: number) => number;
interface Person {
  readonly id: string;
  readonly group: string;
}

/** The same numbers for the same seed: a failing case is its seed and its steps. */
function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (upto) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * upto);
  };
}

const pick = <T>(draw: Draw, from: readonly T[]): T => from[draw(from.length)] as T;

/** Metres that give halves of a cent by some rate, and amounts that lie at a cap of the list below. */
const metres = (draw: Draw) => pick(draw, [0, 20, 10_020, 10_500, 23_960, 24_000, 24_040, draw(60_000)]);
const cents = (draw: Draw) => pick(draw, [0, 1, 599, 600, 601, 1_201, draw(2_000)]);
const limits = [undefined, undefined, null, 0, 1, 599, 600, 601, 900, 1_200];

function claimOf(draw: Draw, { id }: Person, key: string): KnownClaim {
  return {
    key,
    id,
    month: pick(draw, months),
    day: 14 + draw(3),
    what: pick(draw, ['car', 'car', 'bicycle', 'train', 'train', 'home']),
    purpose: pick(draw, ['commute', 'business']),
    metres: metres(draw),
    cents: cents(draw),
    gone: false,
  };
}

function asClaim(claim: KnownClaim): Claim {
  const { key: sourceKey, id: personId, what, purpose, metres: distanceM, cents: costCents } = claim;
  const base = { personId, day: Temporal.PlainDate.from(`${claim.month}-${claim.day}`), sourceKey };
  if (what === 'home') return { ...base, kind: 'home-working' };
  const travel = { kind: 'travel' as const, fuel: 'none' as const, distanceM, costCents };
  return { ...base, ...travel, purpose: purpose as 'commute', mode: what as 'car' };
}

function groupOf(draw: Draw, group: string): GroupInput {
  const [dayCapCents, monthCapCents] = [pick(draw, limits), pick(draw, limits)];
  const own = draw(3) === 0;
  const rule = (mode: 'car' | 'bicycle') => ({
    modes: [mode],
    method: 'per-km' as const,
    rateMilliCents: pick(draw, [null, 12_500, 23_000, 25_000, 30_000, 30_050]),
    thresholdM: pick(draw, [0, 0, 7_000, 10_010]),
  });
  return {
    group,
    ...(dayCapCents === undefined ? {} : { dayCapCents }),
    ...(monthCapCents === undefined ? {} : { monthCapCents }),
    ...(own ? { homeMethod: 'own', homeCents: pick(draw, [0, 245, 246, 600]) } : {}),
    ...(draw(3) === 0 ? { sameDay: pick(draw, ['better', 'commute', 'home-working'] as const) } : {}),
    rules: [
      ...(draw(2) === 0 ? [rule('car')] : []),
      ...(draw(3) === 0 ? [rule('bicycle')] : []),
      ...(draw(2) === 0
        ? [
            {
              modes: ['train' as const],
              method: 'actual-cost' as const,
              percentBasisPoints: pick(draw, [0, 3_333, 5_000, 10_000, 20_000]),
              ceilingCents: pick(draw, [null, 300, 600, 601]),
            },
          ]
        : []),
    ],
  };
}

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('claims' as const), seed: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdrawals' as const), seed: fc.nat() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('policy' as const),
      seed: fc.nat(),
      validFrom: fc.constantFrom('2026-01-01', '2026-06-15', '2026-09-16'),
      knownFrom: fc.constantFrom('2026-04-15', '2026-05-21', '2026-11-22'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('close' as const),
      month: fc.constantFrom(...months),
      knownAt: fc.constantFrom('2026-03-31', '2026-05-20', '2026-05-21', '2026-11-22'),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Months of a person that were compared, over all that was generated. */
let compared = 0;

test('for everybody the sum over runs equals the newest target', { timeout: 3_600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 18 }), async (steps) => {
      const org = await foundOrganisation(town);
      const staff: Person[] = [];
      for (let n = 0; n < PEOPLE; n += 1) {
        const group = groups[n % groups.length] ?? 'all';
        staff.push({ id: await org.hire({ group }), group });
      }
      const world: World = { claims: [], choices: new Map(), policies: [], closed: new Map() };
      const end: Step = { do: 'close', month: '2026-10' as never, knownAt: '2026-11-22' };
      for (const one of [{ do: 'claims', seed: steps.length } as const, ...steps, end]) {
        if (one.do === 'close') await closeMonth(org, world, one.month, one.knownAt, staff);
        else await apply(org, world, one, staff);
      }
    }),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 10) },
  );
  expect(compared).toBeGreaterThanOrEqual(PEOPLE);
  if (process.env.PROPERTY_RUNS !== undefined)
    process.stderr.write(`${compared} months of a person compared\n`);
});

async function apply(org: Organisation, world: World, one: Step, staff: readonly Person[]): Promise<void> {
  if (one.do === 'close') return;
  const draw = drawFrom(one.seed);
  if (one.do === 'claims') {
    const made = staff.flatMap((person) =>
      Array.from({ length: draw(5) }, (_, n) =>
        claimOf(draw, person, `k${world.claims.length}:${person.id}:${n}`),
      ),
    );
    await org.act('intake', (tx) => writeClaims(tx, made.map(asClaim)));
    world.claims.push(...made);
  } else if (one.do === 'withdrawals') {
    const gone = world.claims.filter((claim) => !claim.gone && draw(4) === 0);
    await org.act('intake', (tx) =>
      withdrawClaims(
        tx,
        gone.map(({ key }) => key),
      ),
    );
    for (const claim of gone) claim.gone = true;
  } else {
    const named = groups.filter((group) => group === 'all' || draw(2) === 0);
    const input: PolicyInput = {
      validFrom: one.validFrom,
      knownFrom: one.knownFrom,
      groups: named.map((group) => groupOf(draw, group)),
    };
    const made = await org.act('operator', (tx) => createPolicy(tx, input));
    if (made.ok) world.policies.push({ input, knownFrom: one.knownFrom });
  }
}

async function closeMonth(
  org: Organisation,
  world: World,
  month: string,
  knownAt: string,
  staff: readonly Person[],
): Promise<void> {
  if (world.closed.has(month)) return;
  await org.settle(month, knownAt, { claimsPerPart: 20 });
  world.closed.set(month, '');
  for (const [closed, known] of world.closed) world.closed.set(closed, known > knownAt ? known : knownAt);
  const booked = await org.act('settlement', (tx) =>
    tx.list<{ key: string; amount: number; untaxed: number; metres: number }>(sql`
      select concat_ws(' ', person_id, day, kind, purpose, mode) as key, sum(amount_cents)::bigint as amount,
        sum(untaxed_cents)::bigint as untaxed, sum(distance_m)::bigint as metres
      from money.settlement_line where organisation_id = ${org.organisation}
      group by 1 having sum(amount_cents) <> 0 or sum(untaxed_cents) <> 0
        or sum(distance_m) <> 0 limit 100000`),
  );
  const expected = [...world.closed].flatMap(([closed, known]) =>
    staff.flatMap(({ id, group }) => reckon(world, closed, known, id, group)),
  );
  compared += world.closed.size * staff.length;
  const sorted = (rows: readonly { key: string; amount: number; untaxed: number; metres: number }[]) =>
    rows
      .filter((row) => row.amount !== 0 || row.untaxed !== 0 || row.metres !== 0)
      .map(({ key, amount, untaxed, metres: m }) => `${key} ${amount} ${untaxed} ${m}`)
      .sort();
  expect(sorted(booked)).toEqual(sorted(expected));
}
