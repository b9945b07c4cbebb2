// Every policy and grant of the database, each changed in each way that could matter: the matrix must turn
// red.
import type pg from 'pg';
import type { Actor, Cell } from './cells.ts';
import type { Matrix } from './open-matrix.ts';
import { placesFor } from './open-matrix.ts';
import { rightOf } from './oracle.ts';

export interface Mutant {
  readonly name: string;
  readonly sql: string;
  readonly actor: Actor;
  readonly table: string;
  /** The cells most likely to see it; when they do not, all cells of the actor are asked. */
  readonly only: (cell: Cell) => boolean;
  /** Why no cell can see it: the change leaves the same rows to the same roles. */
  readonly same?: string | undefined;
}

/** All of them, in a stable order. */
export async function listMutants(matrix: Matrix): Promise<Mutant[]> {
  return [
    ...(await mutantsOfPolicies(matrix)),
    ...(await mutantsOfGrants(matrix)),
    ...addedGrants(matrix),
    ...mutantsOfSchemas(matrix),
    ...mutantsOfForce(matrix),
  ];
}

const roleOf = (matrix: Matrix, identity: string) =>
  matrix.actors.find((actor) => actor.kind === 'role' && matrix.identity(actor) === identity);

interface Policy {
  readonly name: string;
  readonly table: string;
  readonly role: string;
  readonly action: Cell['action'];
  readonly using: string | null;
  readonly check: string | null;
}

async function mutantsOfPolicies(matrix: Matrix): Promise<Mutant[]> {
  const { rows } = await matrix.admin.query<Policy>(`
    select p.polname as name, p.polrelid::regclass::text as table, r.rolname as role,
      case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
        else 'delete' end as action,
      pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
    from pg_policy p cross join unnest(p.polroles) as m(oid) join pg_roles r on r.oid = m.oid order by 2, 1`);
  return rows.flatMap((policy) => {
    const actor = roleOf(matrix, policy.role);
    if (actor === undefined) throw new Error(`policy ${policy.name} is for ${policy.role}, which is no role`);
    const { table, action } = policy;
    const base = { actor, table, only: (cell: Cell) => cell.action === action };
    const change = (what: string, sql: string, same?: string): Mutant => ({
      ...base,
      name: `${table} ${policy.name}: ${what}`,
      sql,
      same,
    });
    const alter = (clause: string) => `alter policy ${policy.name} on ${table} ${clause}`;
    const parts = (['using', 'check'] as const).flatMap((part) => {
      const text = policy[part];
      if (text === null) return [];
      const clause = part === 'using' ? 'using' : 'with check';
      const narrowed = change(`${part} narrowed`, alter(`${clause} (false)`));
      if (text === 'true') return [narrowed];
      const same = part === 'check' ? sameWithoutCheck(matrix, policy, text) : undefined;
      return [narrowed, change(`${part} widened`, alter(`${clause} (true)`), same)];
    });
    return [change('dropped', `drop policy ${policy.name} on ${table}`), ...parts];
  });
}

/**
 * The check of an update looks at the row as it becomes. When none of the columns that the role may change is
 * named in it, the row passes exactly when it passed before, which `using` has asked already.
 */
function sameWithoutCheck(matrix: Matrix, policy: Policy, check: string): string | undefined {
  if (policy.action !== 'update') return undefined;
  const record = matrix.tables.find(({ record: { table } }) => table === policy.table)?.record;
  const role = roleOf(matrix, policy.role)?.name ?? '';
  const right = record && rightOf(matrix.register, record, role, 'update');
  const changed = [...(right?.columns ?? [])];
  const named = changed.filter((column) => new RegExp(`\\b${column}\\b`).test(check));
  return named.length === 0
    ? `the check names no column that ${role} may change (${changed.join(', ')}); using asks the same`
    : undefined;
}

interface Grant {
  readonly table: string;
  readonly role: string;
  readonly action: string;
  readonly column: string | null;
}

const TABLES = `pg_class c join pg_namespace n on n.oid = c.relnamespace
  and n.nspname in ('people', 'travel', 'mobility', 'card', 'money', 'trust', 'privacy', 'hidden')
  and c.relkind in ('r', 'p')`;

async function mutantsOfGrants(matrix: Matrix): Promise<Mutant[]> {
  const { rows } = await matrix.admin.query<Grant>(`
    select c.oid::regclass::text as table, r.rolname as role, lower(a.privilege_type) as action,
      null as column
    from ${TABLES} cross join lateral aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
    where a.grantee <> c.relowner
    union all
    select c.oid::regclass::text, r.rolname, lower(a.privilege_type), t.attname
    from ${TABLES} join pg_attribute t on t.attrelid = c.oid
    cross join lateral aclexplode(t.attacl) a join pg_roles r on r.oid = a.grantee
    order by 1, 2, 3, 4`);
  return rows.map(({ table, role, action, column }) => {
    const actor = roleOf(matrix, role);
    if (actor === undefined) throw new Error(`${role} holds ${action} on ${table} and is no role`);
    const what = column === null ? action : `${action} (${column})`;
    return {
      name: `${actor.name} · ${table} · ${what}: taken away`,
      sql: `revoke ${what} on ${table} from ${role}`,
      actor,
      table,
      only: (cell) => cell.action === action && (cell.column === undefined || cell.column === column),
    };
  });
}

/** What nobody was given: each column to read, each other action, and the partitions. */
function addedGrants(matrix: Matrix): Mutant[] {
  const roles = matrix.actors.filter(({ kind }) => kind === 'role');
  return roles.flatMap((actor) =>
    matrix.tables.flatMap((table) => {
      const name = table.record.table;
      const [place] = placesFor(matrix, actor, table);
      if (place === undefined) return [];
      const denied = matrix
        .cells({ actor, place, table })
        .filter(({ expected, on }) => expected === 'denied' && on === name);
      // A table in a schema that the role cannot name needs the schema as well.
      const add = (what: string, on: string, only: Mutant['only']): Mutant => ({
        name: `${actor.name} · ${on} · ${what}: given`,
        sql: `grant usage on schema ${on.split('.')[0]} to ${matrix.identity(actor)};
          grant ${what} on ${on} to ${matrix.identity(actor)}`,
        actor,
        table: name,
        only,
      });
      const [part] = table.partitions;
      return [
        ...denied.flatMap(({ action, column }) =>
          action === 'select' && column !== undefined
            ? [add(`select (${column})`, name, (cell) => cell.action === 'select' && cell.column === column)]
            : [],
        ),
        ...(['insert', 'update', 'delete', 'truncate'] as const)
          .filter((action) => denied.some((cell) => cell.action === action))
          .map((action) => add(action, name, (cell) => cell.action === action)),
        ...(part === undefined
          ? []
          : (['select', 'truncate'] as const).map((action) =>
              add(action, part, (cell) => cell.action === action && cell.on === part),
            )),
      ];
    }),
  );
}

function mutantsOfSchemas(matrix: Matrix): Mutant[] {
  const roles = matrix.actors.filter(({ kind }) => kind === 'role');
  return roles.flatMap((actor) => {
    const used = matrix.tables.filter((table) => placesFor(matrix, actor, table).length > 1);
    const schemas = new Map(
      used.map((table) => [table.record.table.split('.')[0] ?? '', table.record.table]),
    );
    return [...schemas].map(([schema, table]) => ({
      name: `${actor.name} · schema ${schema}: usage taken away`,
      sql: `revoke usage on schema ${schema} from ${matrix.identity(actor)}`,
      actor,
      table,
      only: () => true,
    }));
  });
}

/** Row security itself: switched off it shows all rows to whoever may read, unforced to the owner. */
function mutantsOfForce(matrix: Matrix): Mutant[] {
  const owner = matrix.actors.find(({ kind }) => kind === 'owner');
  if (owner === undefined) throw new Error('the matrix has no owner');
  return matrix.tables.flatMap(({ record: { table }, partitions }) =>
    [table, ...partitions].flatMap((name) => {
      const filled = name === table || /_(2020|2034)$/.test(name);
      const base = { actor: owner, table, only: (cell: Cell) => cell.on === name };
      // An empty partition has no row to show; a blind insert into it is what tells.
      return filled
        ? ['no force row level security', 'disable row level security'].map((what) => ({
            ...base,
            name: `${name}: ${what}`,
            sql: `alter table ${name} ${what}`,
          }))
        : [];
    }),
  );
}

/** Whether some cell turns red under the mutant; what it changed is undone. */
export async function isKilled(matrix: Matrix, mutant: Mutant): Promise<boolean> {
  const { admin } = matrix;
  await admin.query(`begin; ${mutant.sql}`);
  try {
    return (await turnsRed(matrix, mutant, mutant.table, mutant.only)) || (await anyTurnsRed(matrix, mutant));
  } finally {
    await (admin as pg.Client).query('rollback');
  }
}

async function turnsRed(matrix: Matrix, { actor }: Mutant, name: string, only: Mutant['only']) {
  const table = matrix.tables.find(({ record }) => record.table === name);
  if (table === undefined) return false;
  for (const place of placesFor(matrix, actor, table)) {
    if ((await matrix.ask({ actor, place, table, only })).wrong.length > 0) return true;
  }
  return false;
}

async function anyTurnsRed(matrix: Matrix, mutant: Mutant): Promise<boolean> {
  for (const { record } of matrix.tables) {
    if (await turnsRed(matrix, mutant, record.table, () => true)) return true;
  }
  return false;
}
