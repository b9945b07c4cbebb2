// The week of the one who is signed in: journeys with what they wait for and what we propose.
import type { z } from 'zod';
import { dayOf } from '#kernel/day';
import { parseWeek, type Week, weekOf } from '#kernel/week';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { listMonths } from '#services/money/payroll-settlement';
import { listOwnDays } from '#services/travel/home-working-allowance';
import { listEarlier, listOwnRules, listWaitingDays, listWeekTrips } from '#services/travel/trips';
import type { FirstWeek, OwnWeek } from './contract.ts';
import { toJourneys } from './to-journeys.ts';

export async function showWeek(asking: Asking<{ week: string }>): Promise<Answered<z.input<typeof OwnWeek>>> {
  const week = parseWeek(asking.params.week);
  if (!week.ok) return { ...week, status: 400 };
  const context = contextOf(asking);
  const value = await asking.house.db.transaction(context, (tx) => readWeekOf(tx, week.value));
  return { ok: true, value: { ...value, today: dayOf(context.now).toString() } };
}

export async function showFirstWeek(asking: Asking): Promise<Answered<z.input<typeof FirstWeek>>> {
  const context = contextOf(asking);
  const [first] = await asking.house.db.transaction(context, listWaitingWeeks);
  return { ok: true, value: { week: first?.week ?? weekOf(dayOf(context.now)).text } };
}

async function readWeekOf(tx: Transaction, week: Week): Promise<Omit<z.input<typeof OwnWeek>, 'today'>> {
  const { text, first, last } = week;
  const trips = await listWeekTrips(tx, week);
  const months = await listMonths(tx, tx.context.organisation ?? '');
  const own = new Set([first, last].map((day) => day.toPlainYearMonth().toString()));
  const days = await listOwnDays(tx, week);
  return {
    week: text,
    first: first.toString(),
    last: last.toString(),
    previous: weekOf(first.subtract({ days: 7 })).text,
    next: weekOf(first.add({ days: 7 })).text,
    journeys: toJourneys(trips, {
      rules: await listOwnRules(tx),
      earlier: await listEarlier(tx, last.add({ days: 1 })),
    }),
    homeDays: days.map((day) => day.toString()),
    closedMonths: months
      .filter(({ month, closedAt }) => closedAt !== undefined && own.has(month))
      .map(({ month }) => month),
    waitingElsewhere: (await listWaitingWeeks(tx)).filter((other) => other.week !== text).slice(0, 200),
  };
}

/** Weeks with trips that wait, the oldest first. */
export async function listWaitingWeeks(
  tx: Transaction,
): Promise<{ readonly week: string; readonly trips: number; readonly withoutDistance: number }[]> {
  const days = await listWaitingDays(tx);
  return [...Map.groupBy(days, ({ day }) => weekOf(day).text)].map(([week, found]) => ({
    week,
    trips: found.reduce((total, { trips }) => total + trips, 0),
    withoutDistance: found.reduce((total, { withoutDistance }) => total + withoutDistance, 0),
  }));
}
