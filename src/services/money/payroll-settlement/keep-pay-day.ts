// On which day of the month payroll pays what was travelled the month before: said once by the client, shown
// to everybody who waits for it.
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export const payDayRefusals = {
  'pay-day': {
    nl: 'Een betaaldag is een dag van de maand, van 1 tot en met 31. Pas {day} aan.',
    en: 'A pay day is a day of the month, from 1 to 31. Change {day}.',
  },
} as const;

/** Runs as `operator`. The 31st is the last day of a shorter month. */
export async function keepPayDay(tx: Transaction, dayOfMonth: number): Promise<Result<true>> {
  if (!Number.isInteger(dayOfMonth) || dayOfMonth < 1 || dayOfMonth > 31)
    return refuse(payDayRefusals, 'pay-day', { day: String(dayOfMonth) });
  await tx.run(sql`
    insert into money.payroll_pay_day (organisation_id, day_of_month, set_at)
    values (${tx.context.organisation}, ${dayOfMonth}, platform.now())
    on conflict (organisation_id) do update
      set day_of_month = excluded.day_of_month, set_at = excluded.set_at`);
  return accept(true as const);
}

/** About when what is travelled in `month` is paid; undefined when the client did not say. */
export async function findPayDate(
  tx: Transaction,
  month: Temporal.PlainYearMonth,
): Promise<Temporal.PlainDate | undefined> {
  const said = await tx.find(sql<{ dayOfMonth: number }>`
    select day_of_month as "dayOfMonth" from money.payroll_pay_day
    where organisation_id = ${tx.context.organisation}::uuid`);
  return said && payDateOf(month, said.dayOfMonth);
}

/** In the month after; on the Friday before when it falls in a weekend. */
export function payDateOf(month: Temporal.PlainYearMonth, dayOfMonth: number): Temporal.PlainDate {
  const next = month.add({ months: 1 });
  const day = next.toPlainDate({ day: Math.min(dayOfMonth, next.daysInMonth) });
  return day.subtract({ days: Math.max(0, day.dayOfWeek - 5) });
}
