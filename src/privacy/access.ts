// Who may do what to which table, derived from register and records: roles, column grants, forced row
// policies, comments.

import type { AnyRecord } from '#platform/records';
import { type Activity, activityById } from '#register';
import type { Condition, Reader } from '#register/vocabulary';
import { FLAGS, flagSql, heedsFlags, LOOKED_UP, mayReadFlags } from './access/flag-sql.ts';
import { erasableOf } from './erase/erasable.ts';

/** One permission: a role, a table, an action, on which columns, of which rows. */
export interface Permission {
  readonly role: Reader;
  readonly table: string;
  readonly action: 'select' | 'insert' | 'update' | 'delete';
  /** Undefined: no column list (delete). */
  readonly columns: readonly string[] | undefined;
  readonly when: Condition;
}

/**
 * All permissions of a record, in a stable order. A reader of the activity sees the columns whose field it
 * reads.
 */
export function permissionsOf(record: AnyRecord): Permission[] {
  return [...readsOf(record), ...writesOf(record), ...erasesOf(record)];
}

/**
 * Conditions a row policy can answer today; the others ask for a service that is not built, and give
 * nothing until it is.
 */
const answerable: readonly Condition[] = [
  'own',
  'organisation',
  'business-or-commute',
  'expired',
  'open-ticket',
  'own-ticket',
  'own-staff',
  'everyone',
];

/**
 * A table without a purge day of its own goes with another one, so the sweeper need not see it; a table
 * that cannot tell whether a row belongs to a confirmed trip shows the client nothing.
 */
const canAnswer = ({ scope }: AnyRecord, when: Condition) =>
  answerable.includes(when) &&
  (when !== 'expired' || scope.purge !== undefined) &&
  (when !== 'open-ticket' || (scope.subjects ?? []).length > 0) &&
  (when !== 'own-ticket' || scope.actor !== undefined) &&
  (when !== 'own-staff' || scope.looker !== undefined) &&
  (when !== 'business-or-commute' || scope.confirmed !== undefined);

function readsOf(record: AnyRecord): Permission[] {
  const columns = Object.entries(record.columns);
  if (record.activity === undefined) {
    return Object.entries(record.readers).map(([role, when]) => ({
      role: role as Reader,
      table: record.table,
      action: 'select' as const,
      columns: columns.map(([name]) => name),
      when,
    }));
  }
  const reads = (activityById(record.activity) as Activity).reads;
  const granted = Object.entries(reads).filter(
    ([role, read]) =>
      canAnswer(record, read.when) &&
      (role !== 'rights' || hasSubject(record)) &&
      mayReadFlags(record, role as Reader),
  );
  return granted.map(([role, read]) => ({
    role: role as Reader,
    table: record.table,
    action: 'select' as const,
    columns: columns
      .filter(([, column]) => isKey(column.means) || read.fields.includes(column.means as never))
      .map(([name]) => name),
    when: read.when,
  }));
}

/** A table of an activity that is about nobody (brands, terms of a contract) holds nothing to carry out. */
const hasSubject = ({ scope }: AnyRecord) => (scope.subjects ?? []).length > 0;

const isKey = (means: string) => means === 'subject-key' || means === 'tenant' || means === 'not-personal';

const keysOf = (record: AnyRecord) =>
  Object.entries(record.columns).flatMap(([name, column]) => (isKey(column.means) ? [name] : []));

function writesOf(record: AnyRecord): Permission[] {
  const readers = new Set(readsOf(record).map((permission) => permission.role));
  return Object.entries(record.writes).flatMap(([name, write]) => {
    const base = { role: name as Reader, table: record.table, when: write.when };
    // Who deletes or changes rows must be able to point at them: by their keys, never by what they say.
    const pointing = (write.delete || write.update) && !readers.has(base.role);
    return [
      ...(pointing ? [{ ...base, action: 'select' as const, columns: keysOf(record) }] : []),
      ...(write.insert ? [{ ...base, action: 'insert' as const, columns: Object.keys(record.columns) }] : []),
      ...(write.update ? [{ ...base, action: 'update' as const, columns: write.update }] : []),
      ...(write.delete ? [{ ...base, action: 'delete' as const, columns: undefined }] : []),
    ];
  });
}

/** Carrying out an erasure: what may go is deleted, what stays is emptied and gets an end; of one person. */
function erasesOf(record: AnyRecord): Permission[] {
  const erasable = erasableOf(record);
  if (!erasable?.isDeleted || record.writes.rights !== undefined) return [];
  const base = { role: 'rights', table: record.table, when: 'own' } as const;
  const changed = [...erasable.blanked, ...erasable.closed];
  return [
    ...(changed.length > 0 ? [{ ...base, action: 'update' as const, columns: changed }] : []),
    { ...base, action: 'delete' as const, columns: undefined },
  ];
}

/**
 * A condition as SQL over the row. A condition that the record cannot answer is a bug in its declaration.
 * `over` says which rows: those that are looked for, or those that are written.
 */
export function conditionSql(record: AnyRecord, when: Condition, over: 'found' | 'written'): string {
  const { tenant, subjects = [], confirmed, purge } = record.scope;
  // The tenant bare where rows are looked for: every key begins with it, so it is computed once per scan,
  // and a small read pays for no subplan. In a subselect where rows are written: no key helps there, and
  // a month close would compute it two million times. The person always so: not every key has it.
  const bare = "current_setting('app.organisation')::uuid";
  const organisation = over === 'found' ? bare : `(select ${bare})`;
  const person = "(select current_setting('app.person')::uuid)";
  const ofTenant = tenant === undefined ? 'true' : `${tenant} = ${organisation}`;
  if (when === 'everyone') return 'true';
  if (when === 'organisation') return ofTenant;
  if (when === 'own') {
    if (subjects.length === 0) throw new Error(`${record.table}: 'own' needs a subject`);
    const mine = subjects.map((column) => `${column} = ${person}`);
    return `${ofTenant} and ${mine.length === 1 ? mine[0] : `(${mine.join(' or ')})`}`;
  }
  if (when === 'expired') {
    if (purge === undefined) throw new Error(`${record.table}: 'expired' needs a purge day`);
    return `${purge} <= (select platform.today())`;
  }
  if (when === 'business-or-commute') {
    if (confirmed === undefined) throw new Error(`${record.table}: nothing says how a row is confirmed`);
    return `${ofTenant} and ${confirmed.purpose} in ('business', 'commute')`;
  }
  if (when === 'own-ticket') return `${ofTenant} and ${scopeOf(record, record.scope.actor)} = ${actor}`;
  if (when === 'own-staff') return `${ofTenant} and ${scopeOf(record, record.scope.looker)} = 'client'`;
  if (when === 'open-ticket') return `${ofTenant} and (${openTicketSql(record)})`;
  throw new Error(`${record.table}: no row policy is known for '${when}'`);
}

const actor = "(select current_setting('app.person')::uuid)";

/**
 * Of a desk the person of the context is the member of staff. Each sees whom he opened with a reason, for
 * as long as he said; the list is made once per query, and is his own by its own policy.
 */
function openTicketSql(record: AnyRecord): string {
  const { tenant, subjects = [] } = record.scope;
  const letIn = (subject: string) => `(${scopeOf(record, tenant)}, ${subject}) in (
    select s.organisation_id, s.person_id from privacy.staff_access s where s.staff_id = ${actor}
      and s.opened_at <= (select platform.now()) and s.ends_at > (select platform.now()))`;
  return subjects.map(letIn).join(' or ');
}

function scopeOf(record: AnyRecord, column: string | undefined): string {
  if (column === undefined) throw new Error(`${record.table}: its scope lacks a column for this condition`);
  return column;
}

const roleName = (role: Reader) => `:prefix_${role.replaceAll('-', '_')}`;
const policyName = (p: Permission) => `${p.role.replaceAll('-', '_')}_${p.action}`;

/** Who deals with what has expired, or with somebody's rights over it; nobody else can reach it any more. */
const seesExpired: readonly Reader[] = ['sweeper', 'rights'];

/** A row is out of reach from the first moment of its purge day, however late the sweeper is. */
function livingSql({ columns, scope: { purge } }: AnyRecord, { role }: Permission): string {
  if (purge === undefined || seesExpired.includes(role)) return '';
  const lives = `${purge} operator(platform.>) (select platform.today())`;
  return columns[purge]?.nullable ? ` and (${purge} is null or ${lives})` : ` and ${lives}`;
}

/**
 * Storing goes on under a restriction, so a flag refuses no new row; it hides the rows that are there.
 * Who recognises people from outside must see whom it has to refuse; and what a member of staff noted of
 * his own looking is about him as well, and other policies read it.
 */
function skipsFlagged(record: AnyRecord, { role, action, when }: Permission): boolean {
  const recognises = role === 'intake' && action === 'select' && record.scope.recognises === true;
  return action !== 'insert' && when !== 'own-ticket' && heedsFlags(record, role) && !recognises;
}

function usingSql(record: AnyRecord, p: Permission, condition: string): string {
  const living = `${condition}${livingSql(record, p)}`;
  if (!skipsFlagged(record, p)) return living;
  if (p.when === 'everyone') throw new Error(`${p.role} reads ${record.table} of every tenant: whose flags?`);
  return `${living} and ${flagSql(record, p.role)}`;
}

/** Roles whose policies read the flags; they may read so much of them and cannot name their schema. */
function lookupRoles(records: readonly AnyRecord[]): Reader[] {
  const roles = records.flatMap((record) =>
    permissionsOf(record).flatMap((p) => (skipsFlagged(record, p) ? [p.role] : [])),
  );
  return [...new Set(roles)].sort();
}

function lookupSql(role: Reader): string {
  const name = roleName(role);
  const mine = "organisation_id = current_setting('app.organisation')::uuid";
  return [
    `grant select (${LOOKED_UP.join(', ')}) on ${FLAGS} to ${name};`,
    `create policy ${role.replaceAll('-', '_')}_lookup on ${FLAGS} for select to ${name} using (${mine});`,
  ].join('\n');
}

function policySql(record: AnyRecord, p: Permission): string {
  const found = () => usingSql(record, p, conditionSql(record, p.when, 'found'));
  const using = p.action === 'insert' ? '' : ` using (${found()})`;
  const writes = p.action === 'insert' || p.action === 'update';
  const check = writes ? ` with check (${conditionSql(record, p.when, 'written')})` : '';
  const columns = p.columns === undefined ? '' : ` (${p.columns.join(', ')})`;
  const role = roleName(p.role);
  return [
    `grant ${p.action}${columns} on ${record.table} to ${role};`,
    `create policy ${policyName(p)} on ${record.table} for ${p.action} to ${role}${using}${check};`,
  ].join('\n');
}

function commentsOf(record: AnyRecord): string[] {
  return [
    `comment on table ${record.table} is '${record.activity ?? 'not-personal'}';`,
    ...Object.entries(record.columns).map(
      ([name, c]) =>
        `comment on column ${record.table}.${name} is '${c.means}|${record.activity ?? 'not-personal'}';`,
    ),
  ];
}

/** A sequence that numbers rows, and the roles that write them. */
export interface SequenceUse {
  readonly name: string;
  readonly roles: readonly Reader[];
}

/**
 * The whole of access as one SQL text; `:prefix` stands for the database's own role prefix. It first takes
 * back all that an earlier version gave, so that it can be applied again and again.
 */
export function accessSql(records: readonly AnyRecord[], sequences: readonly SequenceUse[] = []): string {
  const sorted = [...records].sort((a, b) => a.table.localeCompare(b.table));
  const permissions = sorted.flatMap((record) => permissionsOf(record));
  const roles = [...new Set(permissions.map((p) => p.role))].sort();
  const schemas = [...new Set(sorted.map((record) => record.table.split('.')[0] ?? ''))].sort();
  const parts = [
    ...roles.map((role) => `select platform.ensure_role('${roleName(role)}');`),
    'select platform.forget_access();',
    ...roles.map((role) => `grant usage on schema platform to ${roleName(role)};`),
    ...schemas.flatMap((schema) =>
      roles
        .filter((role) => permissions.some((p) => p.role === role && p.table.startsWith(`${schema}.`)))
        .map((role) => `grant usage on schema ${schema} to ${roleName(role)};`),
    ),
    ...sorted.flatMap((record) => [
      `alter table ${record.table} enable row level security, force row level security;`,
      ...commentsOf(record),
      ...permissionsOf(record).map((p) => policySql(record, p)),
    ]),
    ...lookupRoles(sorted).map(lookupSql),
    ...sequences.map(
      ({ name, roles: may }) => `grant usage on sequence ${name} to ${may.map(roleName).join(', ')};`,
    ),
  ];
  return `${parts.join('\n')}\n`;
}

/** Role × table × action × columns × rows, one line each: the page a reviewer reads. */
export function accessText(records: readonly AnyRecord[]): string {
  const rows = records
    .flatMap((record) => permissionsOf(record).map((p) => ({ record, p })))
    .map(({ record, p }) => {
      const columns = p.columns === undefined ? '' : ` (${p.columns.join(', ')})`;
      const flags = skipsFlagged(record, p) ? ' · unless flagged' : '';
      return `${p.role} · ${p.table} · ${p.action} · ${p.when}${flags}${columns}`;
    });
  const lookups = lookupRoles(records).map(
    (role) => `${role} · ${FLAGS} · lookup of policies only · organisation (${LOOKED_UP.join(', ')})`,
  );
  return `${[...rows, ...lookups].sort().join('\n')}\n`;
}
