// A draft replayed on twelve months of 5,000 people, in parts and with progress, against twelve times
// one month. `npm run bench:simulate [-- --people=N]`.
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DRAFT_ID, listKnownRules, policyOfDay, simulate } from '#services/money/payroll-settlement';
import { loadOrganisation } from './close/load-organisation.ts';
import { CLOSES, openBench } from './close/open-bench.ts';

const PEOPLE = Number(process.argv.find((word) => word.startsWith('--people='))?.slice(9) ?? 5_000);
const say = (text: string) => process.stdout.write(`${text}\n`);
const seconds = (ms: number) => (ms / 1000).toFixed(1);

const dataDir = join(tmpdir(), `reisrecht-bench-simulate-${process.pid}`);
const bench = await openBench(dataDir);
try {
  await measure();
} finally {
  await bench.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const organisation = await loadOrganisation(bench, PEOPLE);
  const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
  const empty = months.filter((month) => month !== '2026-09' && month !== '2026-03');
  for (const month of empty) await copySeptember(organisation, month);
  await bench.owner.query('vacuum (analyze) money.claim');
  const { rows } = await bench.owner.query('select count(*) as claims from money.claim');
  say(`${PEOPLE} people, ${rows[0]?.claims} claims in 12 months`);
  const context = { role: 'settlement', organisation, now: CLOSES };
  const known = await bench.database.transaction(context, (tx) => listKnownRules(tx, organisation));
  const { policy } = policyOfDay('2026-12-01', '2027-01-05', known);
  const dearer = policy.groups.map((group) => ({
    ...group,
    rules: group.rules.map((rule) => (rule.mode === 'car' ? { ...rule, rateMilliCents: 28_000 } : rule)),
  }));
  const draft = { ...policy, id: DRAFT_ID, groups: dearer };
  const asked = { organisation, now: CLOSES, months: [...months].reverse(), draft };
  const one = { ...asked, months: ['2026-09'] };
  await simulate(bench.database, one); // fills the caches
  const began = performance.now();
  await simulate(bench.database, one);
  const single = performance.now() - began;
  const start = performance.now();
  let steps = 0;
  const sums = await simulate(bench.database, {
    ...asked,
    onProgress: async (done) => {
      steps = done;
      return true;
    },
  });
  const took = performance.now() - start;
  say(`one month ${seconds(single)} s, twelve months ${seconds(took)} s in ${steps} steps`);
  const difference = (sums?.total.draftCents ?? 0) - (sums?.total.nowCents ?? 0);
  say(`difference ${difference} cents for ${sums?.total.people} people`);
  say(`ratio to twelve times one month ${(took / (12 * single)).toFixed(2)}, limit 1.5`);
}

/** The claims of September on the same days of another month. */
async function copySeptember(organisation: string, month: string): Promise<void> {
  await bench.owner.query(
    `insert into money.claim (organisation_id, person_id, day, purge_on, kind, purpose, mode, fuel,
       distance_m, cost_cents, source_key, written_at)
     select organisation_id, person_id, $2::date + least(extract(day from day)::integer, 28) - 1, purge_on,
       kind, purpose, mode, fuel, distance_m, cost_cents, $3 || source_key, written_at
     from money.claim where organisation_id = $1 and day >= '2026-09-01' and day < '2026-10-01'`,
    [organisation, `${month}-01`, month],
  );
}
