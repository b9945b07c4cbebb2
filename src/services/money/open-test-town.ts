// A small organisation on a real database for the tests of money: people with employments, claims in one line, closes.
import { newId } from '#kernel/ids';
import type { Mode } from '#kernel/mode';
import { ensurePartitions } from '#platform/database/ensure-partitions';
import { sql } from '#platform/database/sql';
import type { Context, Transaction } from '#platform/database/types';
import { testDatabase } from '#test/database';
import { type Claim, type TravelClaim, writeClaims } from './claims.ts';
import { type CloseRequest, close } from './payroll-settlement/close.ts';
import type { Settlement } from './payroll-settlement/line.ts';
import { preview } from './payroll-settlement/preview.ts';
import { loadFigures } from './read-figures.ts';

export const NOW = Temporal.Instant.from('2026-11-22T12:00:00Z');
const PARTITIONED = ['money.claim', 'money.settlement_line', 'money.ledger_entry', 'money.payroll_total'];

export type Town = Awaited<ReturnType<typeof openTown>>;

/** A database of its own with the figures of the law; `town.close()` afterwards. */
export async function openTown() {
  const db = await testDatabase(await access());
  const years = [2019, 2026].map((year) => Temporal.Instant.from(`${year}-06-01T00:00:00Z`));
  for (const now of years) await ensurePartitions({ owner: db.owner, tables: PARTITIONED, now });
  await db.worker.transaction({ role: 'operator', now: NOW }, (tx) => loadFigures(tx));
  return { db, database: db.worker, close: () => db.close() };
}

/** The project's own access text when it is there; until then, one that knows the tenant only. */
async function access(): Promise<{ access?: string }> {
  const { existsSync } = await import('node:fs');
  if (existsSync(new URL('../../../test/golden/access.sql', import.meta.url))) return {};
  const roles = ['settlement', 'intake', 'operator'];
  const tenant = `organisation_id = (select current_setting('app.organisation')::uuid)`;
  return {
    access: `${roles.map((role) => `select platform.ensure_role(':prefix_${role}');`).join('\n')}
do $do$ declare t record; begin
  for t in select schemaname s, tablename n from pg_tables where schemaname in ('people', 'money') and tablename !~ '_[0-9]{4}$' loop
    execute format('alter table %I.%I enable row level security, force row level security', t.s, t.n);
    ${roles
      .map(
        (role) => `execute format('grant select, insert on %I.%I to :prefix_${role}', t.s, t.n);
    execute format('drop policy if exists ${role}_all on %I.%I', t.s, t.n);
    execute format('create policy ${role}_all on %I.%I to :prefix_${role} using (%s) with check (%2$s)', t.s, t.n,
      case when t.n in ('figure', 'brand', 'organisation') then 'true' else '${tenant.replaceAll("'", "''")}' end);`,
      )
      .join('\n    ')}
  end loop;
end $do$;
${roles.map((role) => `grant usage on schema people, money, platform to :prefix_${role}; grant usage on all sequences in schema money to :prefix_${role};`).join('\n')}
`
      .replaceAll('with check (%2$s)', 'with check (%s)')
      .replaceAll(
        /execute format\('create policy (\w+) on %I.%I to (\S+) using \(%s\) with check \(%s\)', t\.s, t\.n,\s*(case .*? end)\)/gs,
        "execute format('create policy $1 on %1$$I.%2$$I to $2 using (%3$$s) with check (%3$$s)', t.s, t.n, $3)",
      ),
  };
}

export interface PersonOptions {
  readonly group?: string;
  /** Half-open ranges as SQL text; one employment from 2019 by default; none: an empty list. */
  readonly employed?: readonly string[];
}

/** A fresh organisation in the town: nothing of another test is in it. */
export async function foundOrganisation(town: Town, label = 'Voorbeeld') {
  const organisation = newId(NOW);
  const as = (role: string, now = NOW): Context => ({ role, organisation, now });
  let people = 0;
  let claims = 0;
  await town.database.batch(as('operator'), [
    sql`insert into people.brand (id, name) select 'reisrecht', 'Reisrecht' where not exists (select from people.brand)`,
    sql`insert into people.organisation (id, brand_id, name, created_at)
      values (${organisation}, 'reisrecht', ${label}, platform.now())`,
  ]);

  const act = <T>(role: string, work: (tx: Transaction) => Promise<T>) =>
    town.database.transaction(as(role), work);

  async function hire({ group = 'all', employed = ['[2019-01-01,)'] }: PersonOptions = {}): Promise<string> {
    const person = newId(NOW);
    people += 1;
    const number = `P${String(people).padStart(3, '0')}`;
    await town.database.batch(as('intake'), [
      sql`insert into people.person (organisation_id, id, name, created_at)
        values (${organisation}, ${person}, ${`Persoon ${people}`}, platform.now())`,
      ...employed.map(
        (valid) => sql`insert into people.employment
          (organisation_id, person_id, personnel_number, group_name, known_from, valid, recorded_at)
          values (${organisation}, ${person}, ${number}, ${group}, platform.today(), ${valid}::daterange, platform.now())`,
      ),
    ]);
    return person;
  }

  /** Writes one claim and answers its key. */
  async function claim(person: string, day: string, what: Partial<TravelClaim> | 'home'): Promise<string> {
    claims += 1;
    const sourceKey = `test:${claims}`;
    const base = { personId: person, day: Temporal.PlainDate.from(day), sourceKey };
    const travel = {
      kind: 'travel',
      purpose: 'commute',
      mode: 'car' as Mode,
      fuel: 'none',
      distanceM: null,
      costCents: null,
    };
    const row = what === 'home' ? { ...base, kind: 'home-working' } : { ...base, ...travel, ...what };
    await act('intake', (tx) => writeClaims(tx, [row as Claim]));
    return sourceKey;
  }

  const settle = async (
    month: string,
    knownAt?: string,
    more: Partial<CloseRequest> = {},
  ): Promise<Settlement> => {
    const closed = await close(town.database, { organisation, month, knownAt, now: NOW, ...more });
    if (!closed.ok) throw new Error(closed.refusal.en);
    return closed.value;
  };
  const look = (month: string, knownAt?: string) =>
    act('settlement', (tx) => preview(tx, { organisation, month, knownAt }));

  return { organisation, act, hire, claim, settle, look, as };
}
export type Organisation = Awaited<ReturnType<typeof foundOrganisation>>;

/** The parts of a line that a test reads. */
export const shown = (settlement: Settlement) =>
  settlement.lines.map((line) => [
    line.date,
    line.kind,
    line.purpose,
    line.mode,
    line.distanceM,
    line.amountCents,
  ]);
