// The judges of a mutant: the compiler of the register, the pages under review, and what the system does.
import type pg from 'pg';
import { type DatedTerm, datedTerms, purgeOn } from '#kernel/retention';
import { accessSql, accessText, type Permission, permissionsOf } from '#privacy/access';
import { checkRecords } from '#privacy/check-records';
import { compileRegister } from '#privacy/compile-register';
import { activitiesText, retentionText, sharedText } from '#privacy/register-text';
import { share } from '#privacy/share';
import { statement } from '#privacy/statement';
import { activities, register } from '#register';
import { records } from '#shells/catalogue';
import { clauseBases } from '#test/clause-bases';
import type { Mutant } from './list-mutants.ts';
import { type Place, probe } from './probe-access.ts';

export interface Verdict {
  /** A sentence each; empty: that judge saw nothing. */
  readonly compiler: string;
  readonly golden: string;
  readonly behaviour: string;
}

export interface Court extends Place {
  readonly judge: (mutant: Mutant) => Promise<Verdict>;
}

/** Reads the living register once as it is, then answers what each mutant changes. */
export async function openCourt(place: Place): Promise<Court> {
  const [pages, permissions, payloads] = [pagesOf(), permissionsByTable(), payloadsOf()];
  const schemas = schemaLines();
  const observed = new Map<string, string>();
  const stored = await storedTerms(place.client);
  const seenBefore = async (table: string, role: string) => {
    const key = `${table} ${role}`;
    if (!observed.has(key))
      observed.set(key, await inTransaction(place.client, () => probe(place, table, role)));
    return observed.get(key);
  };
  const behaves = async (mutant: Mutant): Promise<string> => {
    const [sealed] = payloads.filter((payload) => !accepts(payload));
    if (sealed !== undefined) return `${sealed.party} gets another payload`;
    const basis = misnamedBasis();
    if (basis !== '') return basis;
    const term = stored.find(({ activity, days }) => activity === mutant.activity && !keeps(activity, days));
    if (term !== undefined) return `rows of ${term.table} stay another time`;
    for (const table of mutant.tables) {
      const after = permissionsOfTable(table);
      const roles = differing(permissions.get(table) ?? [], after);
      for (const role of roles) {
        const before = await seenBefore(table, role);
        const now = await inTransaction(place.client, async () => {
          await grantAnew(place, table, schemas);
          return probe(place, table, role);
        });
        if (now !== before) return `${role} does something else to ${table}`;
      }
    }
    return '';
  };
  const judge = async (mutant: Mutant): Promise<Verdict> => {
    const undo = mutant.apply();
    try {
      const [found] = safely(() => [...compileRegister(), ...checkRecords(register, records)]);
      const now = safely(pagesOf);
      const page = Object.keys(pages).find((name) => now[name as never] !== pages[name]);
      const behaviour = await behaves(mutant).catch((error: unknown) => (error as Error).message);
      return {
        compiler: found === undefined ? '' : `${found.rule} ${found.at}: ${found.says}`,
        golden: page ?? '',
        behaviour,
      };
    } finally {
      undo();
    }
  };
  return { ...place, judge };
}

/** A derivation that throws has seen the mistake as well: the build stops. */
function safely<T>(derive: () => T): T {
  try {
    return derive();
  } catch (error) {
    const { message } = error as Error;
    return [{ rule: 'throws', at: 'a derivation', says: message }] as T;
  }
}

const pagesOf = (): Record<string, string> => ({
  'access.txt': accessText(records),
  'access.sql': accessSql(records),
  'activities.txt': activitiesText(register),
  'retention.txt': retentionText(register),
  'shared.txt': sharedText(register),
  'statement.nl.md': statement(register, 'nl'),
  'statement.en.md': statement(register, 'en'),
});

const permissionsOfTable = (table: string) =>
  records.filter((record) => record.table === table).flatMap(permissionsOf);
const permissionsByTable = () =>
  new Map(records.map((record) => [record.table, permissionsOf(record)] as const));

/** Roles of which a permission came, went or changed; of a table whose rules changed, all of them. */
function differing(before: readonly Permission[], after: readonly Permission[]): string[] {
  const all = [...new Set([...before, ...after].map(({ role }) => role))];
  const of = (list: readonly Permission[], role: string) =>
    JSON.stringify(list.filter((permission) => permission.role === role));
  const changed = all.filter((role) => of(before, role) !== of(after, role));
  return changed.length > 0 ? changed : all;
}

interface Payload {
  readonly activity: string;
  readonly party: string;
  readonly payload: Readonly<Record<string, null>>;
}

const payloadsOf = (): Payload[] =>
  activities
    .filter(({ built }) => built)
    .flatMap(({ id, activity }) =>
      Object.entries(activity.recipients).flatMap(([party, { receives }]) =>
        typeof receives === 'string'
          ? []
          : [{ activity: id, party, payload: Object.fromEntries(receives.map((field) => [field, null])) }],
      ),
    );

function accepts({ activity, party, payload }: Payload): boolean {
  try {
    share(activity as never, party as never, payload as never);
    return true;
  } catch {
    return false;
  }
}

/** The clauses that name a basis still find it at their activity. */
function misnamedBasis(): string {
  for (const [basis, ids] of Object.entries(clauseBases)) {
    for (const id of ids.split(' ')) {
      const owner = activities.find(({ activity }) => activity.clauses.includes(id));
      if (!owner?.activity.bases.includes(basis as never)) return `${id} names another basis`;
    }
  }
  return '';
}

interface Stored {
  readonly table: string;
  readonly activity: string;
  readonly days: readonly (readonly [event: string, purge: string])[];
}

const EVENTS = ['booked_on', 'announced_on', 'day'] as const;

/**
 * Rows that are really there, with the day they count from and the day they go, where the register agrees.
 */
async function storedTerms(client: pg.Client): Promise<Stored[]> {
  const found: Stored[] = [];
  for (const { table, activity, columns, scope } of records) {
    const event = EVENTS.find((column) => column in columns);
    if (activity === undefined || event === undefined || scope.purge === undefined) continue;
    const { rows } = await client.query<{ event: string; purge: string }>(
      `select distinct ${event}::text as event, ${scope.purge}::text as purge from ${table} limit 20`,
    );
    const days = rows.map((row) => [row.event, row.purge] as const);
    if (days.length > 0 && keeps(activity, days)) found.push({ table, activity, days });
  }
  return found;
}

function keeps(id: string, days: Stored['days']): boolean {
  const retention = activities.find((entry) => entry.id === id)?.activity.retention ?? [];
  return days.every(([event, purge]) =>
    retention.some(
      ({ term }) =>
        datedTerms.includes(term as DatedTerm) &&
        purgeOn(term as DatedTerm, Temporal.PlainDate.from(event)).toString() === purge,
    ),
  );
}

/**
 * Grants and policies of one table as the mutated register derives them, in the transaction that goes back.
 */
async function grantAnew(
  { client, prefix }: Place,
  table: string,
  schemas: readonly string[],
): Promise<void> {
  const { rows } = await client.query<{ text: string }>(
    `select format('drop policy %I on ${table}', polname) as text from pg_policy
       where polrelid = '${table}'::regclass
     union all select format('revoke all on ${table} from %I', rolname) from pg_roles where rolname like $1`,
    [`${prefix}\\_%`],
  );
  const fresh = statementsOf().filter((text) =>
    new RegExp(`^(?:grant|create policy)\\b[^;]* on ${table} (?:to|for) `).test(text),
  );
  const reached = schemaLines().filter((text) => !schemas.includes(text));
  const script = [...rows.map(({ text }) => text), ...reached, ...fresh].join(';\n');
  await client.query(script.replaceAll(':prefix', prefix));
}

const statementsOf = () => accessSql(records).split(/;\n/);
const schemaLines = () => statementsOf().filter((text) => text.startsWith('grant usage on schema'));

async function inTransaction<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}
