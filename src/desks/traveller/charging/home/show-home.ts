// Charging at home as its person sees it: the charger, the prices that hold today, and each report with what
// became of it.
import type { z } from 'zod';
import { dayOf } from '#kernel/day';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import {
  findCostOn,
  findHomeCharger,
  findTariffOn,
  type HomeSession,
  homeReasons,
  listHomeCosts,
  listHomeTariffs,
  listOwnHomeSessions,
} from '#services/mobility/ev-charging';
import type { HomeCharging } from './contract.ts';

type Shown = z.input<typeof HomeCharging>;

export async function showHome(asking: Asking): Promise<Answered<Shown>> {
  return asking.house.db.transaction(contextOf(asking), async (tx) => ({
    ok: true,
    value: await readHome(tx, null),
  }));
}

/** Role `traveller`. */
export async function readHome(tx: Transaction, report: Shown['report']): Promise<Shown> {
  const { now, person = '' } = tx.context;
  const charger = await findHomeCharger(tx);
  const tariff = findTariffOn(await listHomeTariffs(tx), dayOf(now));
  const cost = findCostOn(await listHomeCosts(tx, person), dayOf(now));
  const sessions = await listOwnHomeSessions(tx);
  return {
    charger: charger
      ? {
          chargerRef: charger.chargerRef,
          reportsBy: charger.reportsBy,
          hasPass: charger.hasPass,
          hasPlate: charger.hasPlate,
        }
      : null,
    tariff: tariff
      ? {
          milliCentsPerKwh: tariff.milliCentsPerKwh,
          validFrom: tariff.validFrom.toString(),
          source: tariff.source,
          isVerified: tariff.isVerified,
        }
      : null,
    cost: cost ? { milliCentsPerKwh: cost.milliCentsPerKwh, validFrom: cost.validFrom.toString() } : null,
    sessions: sessions.map(tellSession),
    report,
  };
}

const tellSession = ({ because, personId: _, ...session }: HomeSession) => ({
  ...session,
  day: session.day.toString(),
  startedAt: session.startedAt?.toString() ?? null,
  endedAt: session.endedAt.toString(),
  says: because === null ? null : homeReasons[because],
});
