// Charging at home becomes what the client owes: priced by what was agreed and what it cost, within the
// limits of the group, charged once. Safe to run again.
import type { Database, Transaction } from '#platform/database/types';
import { sumSpent } from '#services/mobility';
import {
  type HomeReason,
  type HomeSession,
  type HomeSettled,
  homeReasons,
  listHomeCosts,
  listHomeTariffs,
  listHomeToSettle,
  noteHomeSettled,
  priceHome,
  sumHomeCharged,
  tables,
} from '#services/mobility/ev-charging';
import { chargeUsages } from '#services/money/split-billing';
import { checkLimits, findLimit, requireService } from '#services/people/entitlements';
import { findGroup, listOrganisations } from '#services/people/organisations';

export interface SettledHome {
  readonly charged: number;
  readonly waiting: number;
  readonly refused: number;
}

/** Who is paid in the books: no provider, but the charger of the person. */
export const HOME = 'home-charger';
const A_BATCH = 500;

/** A job: every organisation, in batches; what waits is looked at again by the next run. */
export async function settleHomeCharging(db: Database, now: Temporal.Instant): Promise<SettledHome> {
  const sum = { charged: 0, waiting: 0, refused: 0 };
  const organisations = await db.transaction({ role: 'operator', now }, (tx) => listOrganisations(tx));
  for (const { id: organisation } of organisations) {
    let last: HomeSession | undefined;
    do {
      const after = last;
      last = await db.transaction({ role: 'intake', organisation, now }, async (tx) => {
        const sessions = await listHomeToSettle(tx, after, A_BATCH);
        for (const session of sessions) {
          const settled = await settle(tx, session);
          await noteHomeSettled(tx, session.id, settled);
          sum[settled.state] += 1;
        }
        return sessions.length < A_BATCH ? undefined : sessions.at(-1);
      });
    } while (last !== undefined);
  }
  return sum;
}

async function settle(tx: Transaction, session: HomeSession): Promise<HomeSettled> {
  const on = await requireService(tx, tables.service);
  if (!on.ok) return { state: 'waiting', because: 'service-off' };
  const costs = await listHomeCosts(tx, session.personId);
  const priced = priceHome(session, await listHomeTariffs(tx), costs);
  if ('because' in priced) return { state: 'waiting', because: priced.because };
  const { price } = priced;
  const over = await passedLimit(tx, session, price.amountCents);
  if (over !== undefined) return { state: 'refused', because: over };
  await chargeUsages(tx, [
    {
      personId: session.personId,
      service: tables.service,
      provider: HOME,
      key: session.id,
      day: session.day,
      purpose: 'business',
      totalCents: price.amountCents,
      vat: [],
    },
  ]);
  return { state: 'charged', price };
}

/** Amounts only: at which hour somebody charges at home is nobody's business. */
async function passedLimit(
  tx: Transaction,
  { personId, day, endedAt }: HomeSession,
  costCents: number,
): Promise<HomeReason | undefined> {
  const limit = await findLimit(tx, tables.service, await findGroup(tx, personId));
  const [home, points] = [
    await sumHomeCharged(tx, { personId, day }),
    await sumSpent(tx, tables, { personId, day }),
  ];
  const may = checkLimits(limit && { ...limit, fromHour: null, untilHour: null, onWeekdays: null }, {
    startsAt: endedAt,
    costCents,
    purpose: 'business',
    spentTodayCents: home.dayCents + points.dayCents,
    spentThisMonthCents: home.monthCents + points.monthCents,
  });
  if (may.ok) return undefined;
  const { code } = may.refusal;
  return code in homeReasons ? (code as HomeReason) : 'above-month';
}
