// What browser and server agree on for the money of a year: per month and kind, with the lines behind each
// amount.
import { z } from 'zod';
import { Cents, Day, Mode, Month, Purpose, Wording } from '#desks/site/contract';

/** Corrections stand apart: they belong to an earlier month and are paid in this one. */
export const MoneyKind = z.enum(['allowance', 'public-transport', 'home-working', 'other', 'correction']);

export const MoneyLine = z.object({
  id: z.string(),
  date: Day,
  kind: MoneyKind,
  title: Wording,
  purpose: Purpose.nullable(),
  mode: Mode.nullable(),
  distanceM: z.int(),
  amountCents: Cents,
  taxedCents: Cents,
});

/** What was used at providers, as far as it was charged: to the person or to the employer. */
export const ChargedMonth = z.object({ ownCents: Cents, employerCents: Cents });

export const MoneyMonth = z.object({
  month: Month,
  state: z.enum(['open', 'closed']),
  /** About when payroll pays it; null when the client did not say. */
  paidAround: Day.nullable(),
  amountCents: Cents,
  taxedCents: Cents,
  /** Travelled privately on the card; the employer does not see it. */
  privateCents: Cents,
  charged: ChargedMonth,
  byKind: z.record(MoneyKind, Cents),
  lines: z.array(MoneyLine).max(2000),
});

/** `GET moneyPath(year)`: months with anything, from January on. */
export const MoneyYear = z.object({
  year: z.int(),
  /** Years with anything, the newest first. */
  years: z.array(z.int()).max(20),
  months: z.array(MoneyMonth).max(12),
});

export const moneyPath = (year: string) => `/api/me/money/${year}`;
/** The same as a file of values, with a semicolon between them. */
export const moneyFilePath = (year: string) => `/api/me/money/${year}/file`;

export type MoneyKind = z.infer<typeof MoneyKind>;
export type MoneyLine = z.infer<typeof MoneyLine>;
export type MoneyMonth = z.infer<typeof MoneyMonth>;
export type MoneyYear = z.infer<typeof MoneyYear>;
