// A small organisation on a real database for the tests of money: people with employments, claims in one
// line, closes.
import { newId } from '#kernel/ids';
import type { Mode } from '#kernel/mode';
import { asLogin, type ConnectionOptions } from '#platform/database/connection';
import { ensurePartitions } from '#platform/database/ensure-partitions';
import { openDatabase } from '#platform/database/open-database';
import { sql } from '#platform/database/sql';
import type { Context, Transaction } from '#platform/database/types';
import { testDatabase } from '#test/database';
import type { Template } from '#test/database/template';
import { hashFiles } from '#test/hash-files';
import { type Claim, type TravelClaim, writeClaims } from '../claims.ts';
import { loadFigures } from '../read-figures.ts';
import { type CloseRequest, close } from './close.ts';
import type { Settlement } from './line.ts';
import { preview } from './preview.ts';

export const NOW = Temporal.Instant.from('2026-11-22T12:00:00Z');
const figures = hashFiles(['src/services/money'], /figures/);
const PARTITIONED = ['money.claim', 'money.settlement_line', 'money.ledger_entry', 'money.payroll_total'];

export type Town = Awaited<ReturnType<typeof openTown>>;

/** A database of its own with the figures of the law; `town.close()` afterwards. */
export async function openTown() {
  const db = await testDatabase({ prepared: { name: `money since 2019 ${figures}`, work: prepare } });
  return { db, database: db.worker, close: () => db.close() };
}

async function prepare(owner: ConnectionOptions, { rolePrefix, worker }: Template): Promise<void> {
  const years = [2019, 2026].map((year) => Temporal.Instant.from(`${year}-06-01T00:00:00Z`));
  for (const now of years) await ensurePartitions({ owner, tables: PARTITIONED, now });
  const db = openDatabase({ connection: asLogin(owner, worker), rolePrefix, max: 1 });
  try {
    await db.transaction({ role: 'operator', now: NOW }, (tx) => loadFigures(tx));
  } finally {
    await db.close();
  }
}

export interface PersonOptions {
  /** A known id, where the order of people matters; a new one by default. */
  readonly id?: string;
  readonly group?: string;
  /** Half-open ranges as SQL text; one employment from 2019 by default; none: an empty list. */
  readonly employed?: readonly string[];
}

function personOf(organisation: string, id: string, count: number, options: PersonOptions) {
  const { group = 'all', employed = ['[2019-01-01,)'] } = options;
  const number = `P${String(count).padStart(3, '0')}`;
  return [
    sql`insert into people.person (organisation_id, id, name, created_at)
      values (${organisation}, ${id}, ${`Persoon ${count}`}, platform.now())`,
    ...employed.map(
      (valid) => sql`insert into people.employment
        (organisation_id, person_id, personnel_number, group_name, known_from, valid, recorded_at)
        values (${organisation}, ${id}, ${number}, ${group}, platform.today(), ${valid}::daterange,
          platform.now())`,
    ),
  ];
}

/** A fresh organisation in the town: nothing of another test is in it. */
export async function foundOrganisation(town: Town, label = 'Voorbeeld') {
  const organisation = newId(NOW);
  const as = (role: string, now = NOW): Context => ({ role, organisation, now });
  let people = 0;
  let claims = 0;
  await town.database.batch(as('operator'), [
    sql`insert into people.brand (id, name)
      select 'reisrecht', 'Reisrecht' where not exists (select from people.brand)`,
    sql`insert into people.organisation (id, brand_id, name, created_at)
      values (${organisation}, 'reisrecht', ${label}, platform.now())`,
  ]);

  // Who signs in comes by the login of the server; everybody else by that of the worker.
  const act = <T>(role: string, work: (tx: Transaction) => Promise<T>) =>
    (role === 'client' ? town.db.server : town.database).transaction(as(role), work);

  async function hire(options: PersonOptions = {}): Promise<string> {
    people += 1;
    const { id = newId(NOW) } = options;
    await town.database.batch(as('intake'), personOf(organisation, id, people, options));
    return id;
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
