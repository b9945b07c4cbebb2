// Replays months under a draft of a policy: what they would have cost beside what they cost by the rules of
// today, and for how many people that is more or less. Part by part of the people; nothing is booked.
import { dayOf } from '#kernel/day';
import { sql } from '#platform/database/sql';
import type { Context, Database, Transaction } from '#platform/database/types';
import type { Policy } from '../policy.ts';
import { monthEnd } from './literals.ts';
import { ALL_FACTS } from './preview.ts';
import { type ResolvedRule, resolveRules } from './resolve-rules.ts';
import type { People } from './scope.ts';
import { PLANNER } from './settle-part.ts';
import { listKnownRules } from './show-policy.ts';
import { type SimulatedRow, simulatedRows } from './simulate-sql.ts';
import { addRows, emptySums, type SimulationSums, weighPeople } from './sum-simulation.ts';

export interface SimulationAsked {
  readonly organisation: string;
  readonly now: Temporal.Instant;
  /** 'YYYY-MM'. */
  readonly months: readonly string[];
  /** Replayed on every day of the months, whatever day it is to hold from. */
  readonly draft: Policy;
  readonly peoplePerPart?: number;
  /** Answers false when nobody waits for it any more. */
  readonly onProgress?: (done: number, total: number) => Promise<boolean>;
}

/** People of one part, about: few enough to keep their sums in memory, many enough to be set-based. */
const PEOPLE_PER_PART = 2_500;

interface BothRules {
  readonly month: string;
  readonly now: readonly ResolvedRule[];
  readonly draft: readonly ResolvedRule[];
}

/** Undefined when it was given up: `onProgress` answered false. */
export async function simulate(
  database: Database,
  asked: SimulationAsked,
): Promise<SimulationSums | undefined> {
  const { organisation, now, peoplePerPart = PEOPLE_PER_PART } = asked;
  const context: Context = { role: 'settlement', organisation, now };
  const [rules, parts] = await database.transaction(context, async (tx) => [
    await resolveBoth(tx, asked),
    await cutPeople(tx, organisation, peoplePerPart),
  ]);
  const sums = emptySums();
  const total = parts.length * rules.length;
  let done = 0;
  for (const people of parts) {
    const weighed = weighPeople();
    for (const both of rules) {
      const rows = await database.transaction(context, (tx) => listRows(tx, organisation, both, people));
      addRows(sums, weighed, both.month.slice(0, 7), rows);
      done += 1;
      if ((await asked.onProgress?.(done, total)) === false) return undefined;
    }
    weighed.closeInto(sums);
  }
  return sums;
}

async function resolveBoth(tx: Transaction, asked: SimulationAsked): Promise<readonly BothRules[]> {
  const { organisation, months, draft } = asked;
  const known = await listKnownRules(tx, organisation);
  const knownAt = dayOf(tx.context.now).toString();
  return months.map((text) => {
    const month = `${text}-01`;
    const whole = { ...draft, validFrom: month, validTo: monthEnd(month), knownFrom: knownAt };
    // On no day of the month, and yet there: so that both sides name the same groups of people.
    const nowhere = { ...draft, validFrom: '1900-01-01', validTo: '1900-01-02', knownFrom: knownAt };
    const by = (policy: Policy) =>
      resolveRules(month, knownAt, { ...known, policies: [...known.policies, policy] }).rules;
    return { month, now: by(nowhere), draft: by(whole) };
  });
}

/** Stretches of people, cut by count; the first and the last are open, so that nobody falls outside. */
async function cutPeople(tx: Transaction, organisation: string, perPart: number): Promise<readonly People[]> {
  const { count } = await tx.get<{ count: number }>(sql`
    select count(distinct person_id) as count from people.employment
    where organisation_id = ${organisation}`);
  const parts = Math.max(1, Math.ceil(count / perPart));
  const shares = Array.from({ length: parts - 1 }, (_, index) => (index + 1) / parts);
  const bounds = await tx.list<{ id: string }>(sql`
    select distinct unnest(percentile_disc(${shares}::double precision[]) within group (order by person_id))
      as id
    from people.employment where organisation_id = ${organisation} order by 1 limit 100000`);
  const ids = bounds.map(({ id }) => id).filter((id) => id !== null);
  return [undefined, ...ids].map((from, index) => ({ from, to: ids[index] }));
}

async function listRows(
  tx: Transaction,
  organisation: string,
  { month, now, draft }: BothRules,
  people: People,
): Promise<readonly SimulatedRow[]> {
  await tx.batch([PLANNER]);
  const scope = { organisation, month, factsUpto: ALL_FACTS, people };
  return tx.list<SimulatedRow>(sql.raw(simulatedRows({ ...scope, rules: now }, { ...scope, rules: draft })));
}
