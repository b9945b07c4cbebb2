// Every connected organisation gets its recently closed months delivered: what has arrived is left alone.
import { dayOf, isBefore } from '#kernel/day';
import type { Database } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { listConnected, listRuns } from '#services/money/payroll-settlement';
import { deliverPayroll } from './deliver-payroll.ts';

/** A month that could not be delivered in this time needs a person; `month deliver` still sends it. */
const DAYS = 62;

export interface DeliveredAll {
  readonly acknowledged: number;
  /** Refused, postponed or unclear lines: the delivery of their month says why. */
  readonly left: number;
}

/** A job: looks at the world, may run twice. One organisation that fails does not keep the others waiting. */
export async function deliverWaitingPayroll(
  db: Database,
  secrets: Secrets,
  now: Temporal.Instant,
): Promise<DeliveredAll> {
  let acknowledged = 0;
  let left = 0;
  const organisations = await db.transaction({ role: 'delivery', now }, (tx) => listConnected(tx));
  for (const organisation of organisations) {
    const context = { role: 'settlement', organisation, now };
    const runs = await db.transaction(context, (tx) => listRuns(tx, organisation));
    const since = dayOf(now).subtract({ days: DAYS });
    const recent = runs.filter(
      (run) => run.finished && !isBefore(Temporal.PlainDate.from(run.openedOn), since),
    );
    for (const run of recent) {
      const delivered = await deliverPayroll(db, secrets, {
        organisation,
        month: run.month.slice(0, 7),
        now,
      });
      if (!delivered.ok) continue;
      acknowledged += delivered.value.acknowledged;
      const { refused, postponed, heldBack, unclear } = delivered.value;
      left += refused.length + postponed.length + heldBack.length + unclear.length;
    }
  }
  return { acknowledged, left };
}
