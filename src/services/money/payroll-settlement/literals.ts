// Literals for the statements of the close: bounds that the planner must see. Nothing from outside passes
// here unchecked.
import { assert } from '#kernel/assert';
import { quoteLiteral } from '#platform/database/sql';

export function day(value: string): string {
  assert(/^\d{4}-\d\d-\d\d$/.test(value), `${value} is not a day`);
  return `date '${value}'`;
}

export function number(value: number): string {
  assert(Number.isSafeInteger(value), `${value} is not a whole number`);
  return String(value);
}

/** Compared byte by byte, like the columns of money. */
export function text(value: string): string {
  return `${quoteLiteral(value)}::text collate "C"`;
}

/** The first day after the month that begins on `month`. */
export function monthEnd(month: string): string {
  assert(month.endsWith('-01'), `${month} is not the first day of a month`);
  return Temporal.PlainDate.from(month).add({ months: 1 }).toString();
}
