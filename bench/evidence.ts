// What the proof of the logs costs when a month has a million rows, and telling everybody that the register
// changed: npm run bench:evidence -- [rows] [people]
//
// Sealing and verifying as the worker does it, under row security, for a month of a tenth of the rows and for
// one of all of them: the time must grow as the rows do, and the memory not at all. The same for notices to a
// tenth of the people and to all of them. Memory is what this whole process adds at most, and the most
// private memory that one process of the database server has meanwhile.
import { readdirSync, readFileSync } from 'node:fs';
import { createOrganisation } from '#flows/create-organisation';
import { isProven, proveRows } from '#privacy/evidence/prove-rows';
import { sealMonths } from '#privacy/evidence/seal-month';
import { openSigner } from '#privacy/evidence/sign-root';
import { verifyLog } from '#privacy/evidence/verify-log';
import { writeNotices } from '#privacy/versions/notices';
import { currentPeople } from '#services/people/organisations';
import { personSql } from './dsar/fill-town.ts';
import { loadText, measure, numberArgument, print, rssMiB, seconds, watchRss } from './measure.ts';
import { type Installation, openInstallation } from './open-installation.ts';

const rows = numberArgument(0, 1_000_000);
const people = numberArgument(1, 100_000);
const TENTH = 10;
const [JULY, AUGUST] = [Temporal.PlainYearMonth.from('2026-07'), Temporal.PlainYearMonth.from('2026-08')];

/** Half disclosures, half views, spread over the days of a month and over everybody. */
async function fillMonth({ owner }: Installation, organisation: string, month: string, count: number) {
  const base = `'${organisation}'::uuid, ${personSql(`(n % ${people})`)}, gen_random_uuid(),
    nextval('privacy.log_number'), timestamptz '${month}-02 00:00+02' + n % 27 * interval '1 day', '2028-01-01'`;
  await owner.query(`
    insert into privacy.disclosure (organisation_id, person_id, salt, id, at, purge_on, activity, party,
      recipient_role, fields, occasion, clause, correlation)
    select ${base}, 'money/payroll-settlement/settlement', 'hr-payroll', 'controller',
      array['personnel_number', 'amount', 'distance_km'], 'on-close', null, 'run:' || n
    from generate_series(1, ${Math.ceil(count / 2)}) n`);
  await owner.query(`
    insert into privacy.view (organisation_id, person_id, salt, id, at, purge_on, viewer_role, viewer,
      activity, fields, reason)
    select ${base}, 'client', null, 'travel/trips/history', array['distance_km', 'trip_purpose'], 'a list'
    from generate_series(1, ${Math.floor(count / 2)}) n`);
}

interface Cost {
  readonly wallMs: number;
  readonly addedMiB: number;
  readonly serverMiB: number;
}

async function cost<T>({ postmaster }: Installation, name: string, work: () => Promise<T>) {
  const before = rssMiB();
  const [highest, server] = [watchRss(), watchServer(postmaster)];
  const { value, wallMs, ownCpuMs, serverCpuMs } = await measure(postmaster, work);
  const spent = { wallMs, addedMiB: highest() - before, serverMiB: server() };
  print(
    `${name}: ${seconds(wallMs)} (CPU ${seconds(ownCpuMs)} here, ${seconds(serverCpuMs)} server), ` +
      `${spent.addedMiB} MiB more here, at most ${spent.serverMiB} MiB in the server; ${loadText()}`,
  );
  return { value, spent };
}

/** The most private memory that one process of the server has while something runs. */
function watchServer(postmaster: number): () => number {
  let highest = 0;
  const look = () => {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      highest = Math.max(highest, privateMiB(pid, postmaster));
    }
  };
  const timer = setInterval(look, 200);
  return () => {
    clearInterval(timer);
    look();
    return highest;
  };
}

function privateMiB(pid: string, parent: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    if (Number(/PPid:\s+(\d+)/.exec(text)?.[1]) !== parent) return 0;
    return Math.round(Number(/RssAnon:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

async function main(house: Installation): Promise<void> {
  const { system, owner } = house;
  const made = await createOrganisation(system.db, system.now(), 'Voorbeeld');
  if (!made.ok) throw new Error(made.refusal.en);
  const all = await measureNotices(house, made.value);
  for (const table of ['privacy.disclosure', 'privacy.view'])
    await owner.query(`alter table ${table} no force row level security`);
  await fillMonth(house, made.value, '2026-07', rows / TENTH);
  await fillMonth(house, made.value, '2026-08', rows);
  for (const table of ['privacy.disclosure', 'privacy.view'])
    await owner.query(`alter table ${table} force row level security`);
  await owner.query('vacuum (analyze) privacy.disclosure, privacy.view');
  const logs = await measureLogs(house, made.value);
  const grown = ({ small, large }: { readonly small: Cost; readonly large: Cost }) =>
    (large.wallMs / small.wallMs).toFixed(1);
  const most = Math.max(logs.seal.large.addedMiB, logs.verify.large.addedMiB, all.large.addedMiB);
  print(
    `ten times the rows: seal ${grown(logs.seal)} verify ${grown(logs.verify)} notices ${grown(all)} times ` +
      `the time, ${most} MB`,
  );
}

async function measureLogs(house: Installation, organisation: string) {
  const { system } = house;
  const signer = openSigner(system.secrets);
  const sealAt = (text: string) => sealMonths(system.db, signer, Temporal.Instant.from(text));
  const verify = (month: Temporal.PlainYearMonth) => verifyLog(system.db, signer, system.now(), month);
  const july = await cost(house, `seal ${rows / TENTH} rows`, () => sealAt('2026-08-02T03:00:00Z'));
  const august = await cost(house, `seal ${rows} rows`, () => sealAt('2026-09-02T03:00:00Z'));
  const least = await cost(house, `verify ${rows / TENTH} rows`, () => verify(JULY));
  const most = await cost(house, `verify ${rows} rows`, () => verify(AUGUST));
  const leaves = [...july.value, ...august.value].map((sealed) => sealed.leaves);
  const states = [...least.value, ...most.value].map(({ state }) => state);
  if (leaves.join() !== `${rows / TENTH},${rows}` || states.join() !== 'whole,whole')
    throw new Error(`sealed ${leaves}, verified as ${states}`);
  const { rows: chosen } = await house.owner.query<{ id: string }>(`select ${personSql('7')} as id`);
  const context = { role: 'rights', organisation, person: chosen[0]?.id ?? '', now: system.now() };
  const receipt = await cost(house, 'receipts of one person in the large month', () =>
    system.db.transaction(context, (tx) => proveRows(tx, AUGUST)),
  );
  if (receipt.value.length === 0 || !receipt.value.every(isProven))
    throw new Error('a receipt does not hold');
  return {
    seal: { small: july.spent, large: august.spent },
    verify: { small: least.spent, large: most.spent },
  };
}

async function measureNotices(house: Installation, large: string) {
  const { system, owner } = house;
  const made = await createOrganisation(system.db, system.now(), 'Klein');
  if (!made.ok) throw new Error(made.refusal.en);
  const small = made.value;
  const tables = ['people.person', 'privacy.register_version'];
  for (const table of tables) await owner.query(`alter table ${table} no force row level security`);
  for (const [organisation, count] of [
    [small, people / TENTH],
    [large, people],
  ])
    await owner.query(`insert into people.person (organisation_id, id, name, created_at)
      select '${organisation}', ${personSql('n')}, 'Reiziger', '2026-01-01'
      from generate_series(0, ${count} - 1) n`);
  await owner.query('vacuum (analyze) people.person');
  const { rows: newest } = await owner.query<{ number: number }>(
    `insert into privacy.register_version (number, hash, first_seen_at, is_significant, snapshot,
       statement_nl, statement_en)
     select coalesce(max(number), 0) + 1, repeat('0', 64), '2026-09-30', true, '{}', '', ''
     from privacy.register_version returning number`,
  );
  for (const table of tables) await owner.query(`alter table ${table} force row level security`);
  const tell = (organisation: string) =>
    system.db.transaction({ role: 'operator', organisation, now: system.now() }, (tx) =>
      writeNotices(tx, newest[0]?.number ?? 0, currentPeople),
    );
  const some = await cost(house, `notices to ${people / TENTH} people`, () => tell(small));
  const all = await cost(house, `notices to ${people} people`, () => tell(large));
  const again = await cost(house, 'the same again', () => tell(large));
  if (some.value !== people / TENTH || all.value !== people || again.value !== 0)
    throw new Error(`told ${some.value}, ${all.value} and ${again.value} people`);
  return { small: some.spent, large: all.spent };
}

const house = await openInstallation();
try {
  await main(house);
} finally {
  await house.close();
}
