// The months of the organisation, newest first.
import type { z } from 'zod';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { listMonths } from '#services/money/payroll-settlement';
import type { MonthList } from './contract.ts';

export async function showMonths(asking: Asking): Promise<Answered<z.input<typeof MonthList>>> {
  const context = contextOf(asking);
  const months = await asking.house.db.transaction(context, (tx) => listMonths(tx, context.organisation));
  return {
    ok: true,
    value: {
      months: months.map(({ month, closedAt }) => ({
        month,
        state: closedAt ? 'closed' : 'open',
        closedAt: closedAt?.toString() ?? null,
      })),
    },
  };
}
