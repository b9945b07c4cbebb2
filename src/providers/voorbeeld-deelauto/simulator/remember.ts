// What outlives the program, where a file is given: a booking of before is still one after a restart.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Bill, Booking, World } from './world.ts';

interface Kept {
  readonly nextNumber: number;
  readonly bookings: readonly [string, Booking][];
  readonly customers: readonly [string, { readonly externalId: string; deleted: boolean }][];
  readonly bills: readonly Bill[];
  readonly questions: readonly [string, { readonly booking: string; readonly text: unknown }][];
}

/** Fills an empty world. Throws when the file is not one of its own. */
export function recall(world: World, file: string): void {
  if (!existsSync(file)) return;
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
  world.nextNumber = kept.nextNumber;
  for (const [id, booking] of kept.bookings) world.bookings.set(id, booking);
  for (const [id, customer] of kept.customers) world.customers.set(id, customer);
  for (const [id, question] of kept.questions) world.questions.set(id, question);
  world.bills.push(...kept.bills);
}

/** Answers what was written, to be given again: what did not change is not written. */
export function remember(world: World, file: string, before: string): string {
  const { nextNumber, bookings, customers, bills, questions } = world;
  const booked = [...bookings].filter(([, { state }]) => state !== 'NEW');
  const kept: Kept = {
    nextNumber,
    bookings: booked,
    customers: [...customers],
    bills,
    questions: [...questions],
  };
  const text = JSON.stringify(kept);
  if (text === before) return before;
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return text;
}
