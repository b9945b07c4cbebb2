// The part of a row policy that takes the rows of people away who restricted the use of their data or
// objected to it (decision 0009).
import type { AnyRecord } from '#platform/records';
import type { Reader } from '#register/vocabulary';
import { worksFor } from '#register/works-for';
import { flag } from '../flags/records.ts';

/**
 * What a policy reads of the flags: never the kind, the request or the day. The tenant is asked by their own.
 */
export const LOOKED_UP = ['person_id', 'activity'] as const;
export const FLAGS = flag.table;

/** Whether a flag of a person takes the rows of this record away from this reader. */
export function heedsFlags(record: AnyRecord, reader: Reader): boolean {
  const { subjects = [] } = record.scope;
  return record.activity !== undefined && subjects.length > 0 && worksFor[reader] !== 'always-sees';
}

/**
 * The flags are looked up by policies for every role; only whom a flag never stops may read them himself.
 * Nobody else learns who is restricted, not even a desk with a question of that person.
 */
export const mayReadFlags = (record: AnyRecord, reader: Reader): boolean =>
  record.table !== FLAGS || worksFor[reader] === 'always-sees';

/**
 * The activities whose flags take a row away: the one it is held for, and those that the reader works for.
 */
export function flaggedActivities(record: AnyRecord, reader: Reader): string[] {
  const own = record.activity === undefined ? [] : [record.activity];
  const work = worksFor[reader];
  return [...new Set(['all', ...own, ...(work === 'always-sees' ? [] : work)])].sort();
}

/**
 * A condition over the row: no subject of it is flagged. The array is looked up once per statement; flags are
 * few, so comparing with each costs less per row than any lookup (docs/figures.md).
 */
export function flagSql(record: AnyRecord, reader: Reader): string {
  const activities = flaggedActivities(record, reader).map((activity) => `'${activity}'`);
  const flagged = `array(select f.person_id from ${FLAGS} f where f.activity in (${activities.join(', ')}))`;
  return (record.scope.subjects ?? [])
    .map((subject) => {
      const free = `${subject} <> all (${flagged})`;
      return record.columns[subject]?.nullable ? `(${subject} is null or ${free})` : free;
    })
    .join(' and ');
}
