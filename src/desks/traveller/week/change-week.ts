// Previews, confirms and undoes the choices of a week.
import type { z } from 'zod';
import { confirmOwnWeek, undoOwnWeek, type WeekChoice } from '#flows/confirm-own-week';
import { previewOwnWeek } from '#flows/preview-own-week';
import { parseWeek } from '#kernel/week';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { listMonths } from '#services/money/payroll-settlement';
import { listWeekTrips } from '#services/travel/trips';
import type * as wire from './contract.ts';
import { toPreview } from './to-preview.ts';

type Chosen = Asking<{ week: string }, unknown, z.output<typeof wire.Choosing>>;

export async function previewWeek(asking: Chosen): Promise<Answered<z.input<typeof wire.WeekPreview>>> {
  const week = parseWeek(asking.params.week);
  if (!week.ok) return { ...week, status: 400 };
  const { db } = asking.house;
  const context = contextOf(asking);
  const trips = await db.transaction(context, (tx) => listWeekTrips(tx, week.value));
  const previewed = await previewOwnWeek(db, context, week.value, choicesOf(asking));
  if (!previewed.ok) return { ...previewed, status: 409 };
  return { ok: true, value: toPreview(trips, previewed.value) };
}

export async function confirmWeek(asking: Chosen): Promise<Answered<z.input<typeof wire.WeekConfirmed>>> {
  const { db, now } = asking.house;
  const done = await confirmOwnWeek(db, contextOf(asking), choicesOf(asking));
  if (!done.ok) return { ...done, status: 409 };
  const { confirmed, kept, routesErased } = done.value;
  return {
    ok: true,
    value: { confirmed: [...confirmed], kept: [...kept], routesErased, at: now().toString() },
  };
}

export async function undoWeek(
  asking: Asking<unknown, unknown, z.output<typeof wire.Undoing>>,
): Promise<Answered<z.input<typeof wire.WeekUndone>>> {
  const { db } = asking.house;
  const context = contextOf(asking);
  const undone = await undoOwnWeek(db, context, asking.body.trips);
  const months = await db.transaction(context, (tx) => listMonths(tx, context.organisation));
  const closed = new Set(months.filter(({ closedAt }) => closedAt).map(({ month }) => month));
  const inClosed = undone.filter(({ day }) => closed.has(day.toPlainYearMonth().toString()));
  return {
    ok: true,
    value: { undone: undone.map(({ id }) => id), inClosedMonths: inClosed.length },
  };
}

/** A trip that is named twice keeps its first choice. */
function choicesOf({ body }: Chosen): WeekChoice[] {
  const byTrip = new Map<number, WeekChoice>();
  for (const { trips, was, purpose } of body.choices)
    for (const trip of trips) if (!byTrip.has(trip)) byTrip.set(trip, { trip, was, purpose });
  return [...byTrip.values()];
}
