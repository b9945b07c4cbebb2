// The start of the one who is signed in: what waits for them and how fresh their sources are.
import type { z } from 'zod';
import { listWaitingWeeks } from '#desks/traveller/week/show-week';
import { dayOf } from '#kernel/day';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { listAside } from '#services/card/card-transactions';
import { listOwnSources } from '#services/travel/trips';
import type { Home } from './contract.ts';

export async function showHome(asking: Asking): Promise<Answered<z.input<typeof Home>>> {
  const context = contextOf(asking);
  const found = await asking.house.db.transaction(context, async (tx) => ({
    weeks: await listWaitingWeeks(tx),
    aside: (await listAside(tx)).filter(({ personId }) => personId === context.person),
    sources: await listOwnSources(tx),
  }));
  const today = dayOf(context.now);
  const sum = (pick: (week: (typeof found.weeks)[number]) => number) =>
    found.weeks.reduce((total, week) => total + pick(week), 0);
  return {
    ok: true,
    value: {
      today: today.toString(),
      month: today.toPlainYearMonth().toString(),
      waiting: {
        trips: sum(({ trips }) => trips),
        weeks: found.weeks.length,
        firstWeek: found.weeks[0]?.week ?? null,
        withoutDistance: sum(({ withoutDistance }) => withoutDistance),
        setAside: found.aside.length,
      },
      sources: found.sources.map(({ source, lastAt, newestDay }) => ({
        source,
        lastAt: lastAt.toString(),
        newestDay: newestDay.toString(),
      })),
    },
  };
}
