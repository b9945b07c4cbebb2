// Sets home-working days, one or by a pattern, and chooses what counts on a day with both.
import type { z } from 'zod';
import { chooseOwnAllowance, setHomeDays } from '#flows/set-home-days';
import type { Result } from '#kernel/refusal';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { listMonths } from '#services/money/payroll-settlement';
import type * as wire from './contract.ts';

type Body<S extends z.ZodType> = Asking<unknown, unknown, z.output<S>>;
type Answer = Promise<Answered<z.input<typeof wire.HomeDaysSet>>>;

export async function setHomeDay(asking: Body<typeof wire.HomeDayAsked>): Answer {
  const { day, isHome } = asking.body;
  return set(asking, [Temporal.PlainDate.from(day)], isHome);
}

export async function setHomePattern(asking: Body<typeof wire.HomePattern>): Answer {
  const { weekdays, from, until, isHome } = asking.body;
  return set(asking, daysOf(weekdays, from, until), isHome);
}

/** Longer than a year is no pattern; what lies too far ahead is refused by the flow. */
const MOST_DAYS = 400;

export function daysOf(weekdays: readonly number[], from: string, until: string): Temporal.PlainDate[] {
  const first = Temporal.PlainDate.from(from);
  const length = Math.min(MOST_DAYS, first.until(Temporal.PlainDate.from(until)).days + 1);
  return Array.from({ length: Math.max(0, length) }, (_, at) => first.add({ days: at })).filter((day) =>
    weekdays.includes(day.dayOfWeek),
  );
}

export async function chooseForHomeDay(
  asking: Body<typeof wire.HomeChoice>,
): Promise<Answered<z.input<typeof wire.HomeChosen>>> {
  const { day, choice } = asking.body;
  const chosen = await chooseOwnAllowance(asking.house.db, contextOf(asking), {
    day: Temporal.PlainDate.from(day),
    choice,
  });
  return chosen.ok ? { ok: true, value: { done: true } } : { ...chosen, status: 409 };
}

async function set(asking: Asking, days: readonly Temporal.PlainDate[], isHome: boolean): Answer {
  const { db } = asking.house;
  const context = contextOf(asking);
  const changed: Result<readonly Temporal.PlainDate[]> = await setHomeDays(db, context, { days, isHome });
  if (!changed.ok) return { ...changed, status: 409 };
  const months = await db.transaction(context, (tx) => listMonths(tx, context.organisation));
  const closed = new Set(months.filter(({ closedAt }) => closedAt).map(({ month }) => month));
  return {
    ok: true,
    value: {
      changed: changed.value.map(String).sort(),
      inClosedMonths: changed.value.filter((day) => closed.has(day.toPlainYearMonth().toString())).length,
    },
  };
}
