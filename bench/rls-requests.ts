// What row policies cost a whole request: role, context and statement in one round trip, as the server sends
// them; without: the same under a role whose policies let everything through.
import { CompiledQuery } from 'kysely';
import type pg from 'pg';
import { loginName } from '#platform/database/logins';
import type { System } from '#shells/open-system';
import { NOW } from './open-installation.ts';
import { bind, type Question, questions } from './rls-queries.ts';

const ROUNDS = 300;
const TABLES = [
  'money.settlement_line',
  'money.payroll_total',
  'money.claim',
  'travel.trip',
  'card.card_transaction',
];

/** By how many percent the 95th of a hundred requests takes longer; sums and jobs are no requests. */
export async function measureRequests(
  system: System,
  owner: pg.Client,
  values: readonly string[],
  print: (line: string) => void,
): Promise<number> {
  await owner.query(unbound(system.rolePrefix));
  const db = system.open('server');
  const now = Temporal.Instant.from(NOW);
  const [organisation, person] = values;
  const ask = async (role: string, text: string) => {
    const start = performance.now();
    const bound = bind(text, values);
    const query = { compile: () => CompiledQuery.raw(bound.text, bound.values) };
    await db.list({ role, organisation, person, now }, query);
    return performance.now() - start;
  };
  const asked = questions.filter(({ role, isSum }) => role !== 'settlement' && isSum === undefined);
  const [bound, free]: [number[], number[]] = [[], []];
  const textOf = ({ byHand, asked: text }: Question) => byHand ?? text;
  try {
    for (let round = -20; round < ROUNDS; round += 1) {
      for (const question of asked) {
        // In turns, each first as often as the other; the first rounds fill the caches.
        const isFirst = round % 2 === 0;
        const early = isFirst ? await ask(question.role, question.asked) : undefined;
        const without = await ask('unbound', textOf(question));
        const within = early ?? (await ask(question.role, question.asked));
        if (round < 0) continue;
        bound.push(within);
        free.push(without);
      }
    }
  } finally {
    await db.close();
  }
  const [with95, without95] = [at95(bound), at95(free)];
  print(
    `${bound.length} requests: p95 ${with95.toFixed(3)} ms with policies, ${without95.toFixed(3)} ms without`,
  );
  return (with95 / without95 - 1) * 100;
}

const at95 = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;

const unbound = (prefix: string) => `
  create role ${prefix}_unbound nologin noinherit;
  grant ${prefix}_unbound to ${loginName(prefix, 'server')} with inherit false, set true;
  grant usage on schema money, travel, card, platform to ${prefix}_unbound;
  ${TABLES.map(
    (table) => `grant select on ${table} to ${prefix}_unbound;
    create policy unbound_select on ${table} for select to ${prefix}_unbound using (true);`,
  ).join('\n')}`;
