// Erases one person: every row that may go, in one transaction; what must stay loses what nobody needs and
// gets an end.

import { dayOf } from '#kernel/day';
import { purgeOn } from '#kernel/retention';
import { type Sql, sql } from '#platform/database/sql';
import type { Database, Transaction } from '#platform/database/types';
import type { AnyRecord } from '#platform/records';
import type { HoldReach } from '#privacy/retain/find-reach';
import type { ActivityId } from '#register';
import type { Field } from '#register/fields';
import { endConsents } from '../consent/date-consents.ts';
import { erasableOf } from './erasable.ts';
import { inOrder, isOwn, type PlannedTable, planErasure, tableOf } from './plan-erasure.ts';

export interface ErasedActivity {
  readonly activity: ActivityId;
  readonly effect: 'deleted' | 'blanked' | 'kept';
  readonly rows: number;
  readonly fields: readonly Field[];
  /** Why it stays: a fate of `erasable`. */
  readonly ground: string | undefined;
  readonly keptUntil: Temporal.PlainDate | undefined;
}

/**
 * Erases the person of the context, inside the caller's transaction (role `rights`). May run again: the
 * second time there is nothing left to delete. Answers by activity what happened, counts and never values.
 * What a hold lies on stays as it is; the answer is silent about a hold of which the person may not know.
 */
export async function eraseRows(tx: Transaction, records: readonly AnyRecord[]): Promise<ErasedActivity[]> {
  const before = await planErasure(tx, records);
  const goes = ({ erasable, isHeld }: PlannedTable) =>
    !isHeld && erasable.isDeleted && (erasable.fate === 'deleted' || !before.hasEvidence);
  const gone = before.tables.filter(goes);
  const stays = (table: PlannedTable) => !goes(table) && !table.isHeld && table.erasable.fate === 'input';
  const blanked = before.tables.filter(stays);
  await tx.batch([
    ...gone.map(({ record }) => sql`delete from ${tableOf(record)} where ${isOwn(record)}`),
    ...blanked.map(({ record, erasable }) =>
      blank(record, erasable.blanked, erasable.closed, tx.context.now),
    ),
    ...before.holds.map((hold) => noteHeld(tx, hold)),
  ]);
  await endConsents(tx);
  const after = await planErasure(tx, records);
  const told = before.activities.filter(({ isSecret }) => !isSecret);
  return told.map(({ activity, fate, rows, kept, deleted }) => {
    const stays = after.activities.find((one) => one.activity === activity);
    const effect = fate === 'deleted' ? 'deleted' : deleted.length > 0 ? 'blanked' : 'kept';
    return {
      activity,
      effect,
      rows,
      fields: effect === 'deleted' ? deleted : kept,
      ground: fate === 'deleted' ? undefined : fate,
      keptUntil: stays?.keptUntil,
    };
  });
}

/** So that the erasure is carried out to its end when the hold is released. */
function noteHeld({ context: { organisation, person } }: Transaction, { holdId, mayKnow }: HoldReach): Sql {
  return sql`insert into privacy.held_erasure (hold_id, organisation_id, person_id, told_person_id)
    values (${holdId}, ${organisation}, ${person}, ${mayKnow ? person : null}) on conflict do nothing`;
}

/** What a blanked text says when it may not be empty: the same in both languages, and nobody's name. */
const NOTHING = '—';

/**
 * A row that stays: columns that nobody needs are emptied, stretches end after today, and it gets its day.
 */
function blank(
  record: AnyRecord,
  blanked: readonly string[],
  closed: readonly string[],
  now: Temporal.Instant,
): Sql {
  const today = dayOf(now);
  const empty = blanked.map((name) =>
    record.columns[name]?.nullable ? sql`${sql.id(name)} = null` : sql`${sql.id(name)} = ${NOTHING}`,
  );
  const ended = closed.map((name) => {
    const column = sql.id(name);
    if (record.columns[name]?.type === 'daterange') {
      return sql`${column} = case when lower(${column}) > ${today}::date then ${column} else
        ${column} * daterange(null, ${today.add({ days: 1 })}::date) end`;
    }
    const day = name === record.scope.purge ? purgeOn('2-financial-years', today) : today;
    // An end that was announced for later comes now; least() passes over an end that there is none of.
    return sql`${column} = least(${column}, ${day}::date)`;
  });
  return sql`update ${tableOf(record)} set ${sql.join([...empty, ...ended])} where ${isOwn(record)}`;
}

export interface Erasing {
  readonly records: readonly AnyRecord[];
  readonly organisationId: string;
  readonly personId: string;
  readonly now: Temporal.Instant;
}

/** Erases again without a request: after a restore the database no longer knows that one was carried out. */
export function erasePerson(db: Database, erasing: Erasing): Promise<ErasedActivity[]> {
  return db.transaction(contextOf(erasing), (tx) => eraseRows(tx, erasing.records));
}

/** How many rows of this person should have been gone: 0 after an erasure. What is held need not be. */
export function countErasable(db: Database, erasing: Erasing): Promise<number> {
  return db.transaction(contextOf(erasing), async (tx) => {
    const { tables, hasEvidence } = await planErasure(tx, erasing.records);
    const isGoing = ({ erasable, isHeld }: PlannedTable) =>
      !isHeld && (erasable.fate === 'deleted' || (erasable.fate === 'input' && !hasEvidence));
    const going = tables.filter(isGoing).reduce((sum, { rows }) => sum + rows, 0);
    const staying = tables.filter(
      (table) => !isGoing(table) && !table.isHeld && table.erasable.blanked.length > 0,
    );
    const named = await tx.batch(staying.map(({ record, erasable }) => countNamed(record, erasable.blanked)));
    return named.flat().reduce<number>((sum, row) => sum + (row as { rows: number }).rows, going);
  });
}

/** Rows that stay and in which something still stands that nobody needs. */
function countNamed(record: AnyRecord, blanked: readonly string[]): Sql {
  const said = blanked.map((name) => sql`coalesce(${sql.id(name)}, ${NOTHING}) <> ${NOTHING}`);
  return sql`select count(*) as rows from ${tableOf(record)}
    where ${isOwn(record)} and (${sql.join(said, ' or ')})`;
}

const contextOf = ({ organisationId, personId, now }: Erasing) => ({
  role: 'rights',
  organisation: organisationId,
  person: personId,
  now,
});

/** Tables of which this person's rows would go at once, in the order in which they are deleted. */
export const erasedTables = (records: readonly AnyRecord[]): string[] =>
  inOrder(records)
    .filter((record) => erasableOf(record)?.isDeleted)
    .map(({ table }) => table);
