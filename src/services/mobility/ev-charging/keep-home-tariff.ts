// What a client agreed to pay for a kWh at home: dated, with its source, and whether somebody checked it
// there. Appended, never changed.
import { newId } from '#kernel/ids';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { homeRefusals } from './home-refusals.ts';
import { checkEnergyPrice } from './parse-energy-price.ts';
import type { HomeTariff } from './price-home.ts';

/** Roles `client` and `operator`. Of two for the same first day the newest holds. */
export async function setHomeTariff(
  tx: Transaction,
  tariff: Omit<HomeTariff, 'setAt'>,
): Promise<Result<true>> {
  const { validFrom, validUntil, milliCentsPerKwh, source, isVerified } = tariff;
  const price = checkEnergyPrice(milliCentsPerKwh);
  if (!price.ok) return price;
  if (validUntil !== null && Temporal.PlainDate.compare(validUntil, validFrom) <= 0)
    return refuse(homeRefusals, 'home-tariff-dates');
  const { organisation, now } = tx.context;
  await tx.run(sql`
    insert into mobility.home_charging_tariff (organisation_id, id, valid_from, valid_until,
      milli_cents_per_kwh, source, is_verified, set_at)
    values (${organisation}, ${newId(now)}, ${validFrom}, ${validUntil}::date, ${milliCentsPerKwh},
      ${source.trim()}, ${isVerified}, platform.now())`);
  return accept(true);
}

/** Roles `traveller`, `client`, `intake`, `operator`: the newest first. */
export function listHomeTariffs(tx: Transaction, limit = 100): Promise<HomeTariff[]> {
  return tx.list(sql<HomeTariff>`
    select valid_from as "validFrom", valid_until as "validUntil", milli_cents_per_kwh as "milliCentsPerKwh",
      source, is_verified as "isVerified", set_at as "setAt"
    from mobility.home_charging_tariff where organisation_id = ${tx.context.organisation}::uuid
    order by valid_from desc, set_at desc limit ${limit}`);
}
