// The charger of a person at home: whose pass or plate counts, and what the energy costs there. The pass and
// the plate are kept as keyed hashes: compared with a session, never read back.
import { dayOf } from '#kernel/day';
import { newId } from '#kernel/ids';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { homeRefusals } from './home-refusals.ts';
import { checkEnergyPrice } from './parse-energy-price.ts';
import type { HomeCost } from './price-home.ts';

export interface HomeCharger {
  readonly id: string;
  readonly chargerRef: string;
  readonly reportsBy: 'meter' | 'sessions';
  readonly hasPass: boolean;
  readonly hasPlate: boolean;
  readonly registeredAt: Temporal.Instant;
}

export interface NewHomeCharger {
  /** Its own reference, such as its serial number; never an address. */
  readonly chargerRef: string;
  readonly reportsBy: 'meter' | 'sessions';
  /** Letters and digits only; what a session names is compared with it. */
  readonly pass?: string | undefined;
  readonly plate?: string | undefined;
}

const CARD = 'card at a charger at home';
export const hashCard = (secrets: Secrets, card: string): Buffer => secrets.hash(CARD, card);

/** Role `traveller`, the person in the context. One charger at a time. */
export async function registerHomeCharger(
  tx: Transaction,
  secrets: Secrets,
  { chargerRef, reportsBy, pass, plate }: NewHomeCharger,
): Promise<Result<true>> {
  if (reportsBy === 'sessions' && !pass && !plate) return refuse(homeRefusals, 'home-charger-counts');
  const { organisation, person, now } = tx.context;
  const hash = (card: string | undefined) => (card ? hashCard(secrets, card) : null);
  const added = await tx.run(sql`
    insert into mobility.home_charger (organisation_id, id, person_id, charger_ref, reports_by, pass_hash,
      plate_hash, registered_at)
    values (${organisation}, ${newId(now)}, ${person}, ${chargerRef}, ${reportsBy}, ${hash(pass)}::bytea,
      ${hash(plate)}::bytea, platform.now())
    on conflict do nothing`);
  return added === 0 ? refuse(homeRefusals, 'home-charger-known') : accept(true);
}

/** Role `traveller`: what was reported before stays, and is still settled. */
export async function endHomeCharger(tx: Transaction): Promise<Result<true>> {
  const { organisation, person, now } = tx.context;
  const today = dayOf(now);
  const ended = await tx.run(sql`
    update mobility.home_charger set ended_at = platform.now(), ended_on = ${today},
      purge_on = platform.two_financial_years(${today}::date)
    where organisation_id = ${organisation}::uuid and person_id = ${person}::uuid and ended_at is null`);
  return ended === 0 ? refuse(homeRefusals, 'home-charger-unknown') : accept(true);
}

/** Role `traveller`: the open one. */
export function findHomeCharger(tx: Transaction): Promise<HomeCharger | undefined> {
  return tx.find(sql<HomeCharger>`
    select id, charger_ref as "chargerRef", reports_by as "reportsBy", pass_hash is not null as "hasPass",
      plate_hash is not null as "hasPlate", registered_at as "registeredAt"
    from mobility.home_charger
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
      and ended_at is null`);
}

/** Role `traveller`: the hashes that count at the open charger. */
export async function listCountingHashes(tx: Transaction): Promise<readonly Buffer[]> {
  const row = await tx.find(sql<{ pass: Buffer | null; plate: Buffer | null }>`
    select pass_hash as pass, plate_hash as plate from mobility.home_charger
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
      and ended_at is null`);
  return [row?.pass, row?.plate].filter((hash) => hash !== null && hash !== undefined);
}

/** Role `traveller`: thousandths of a cent per kWh, VAT included; said again for a day, the newest holds. */
export async function sayHomeCost(
  tx: Transaction,
  { validFrom, milliCentsPerKwh }: Pick<HomeCost, 'validFrom' | 'milliCentsPerKwh'>,
): Promise<Result<true>> {
  const price = checkEnergyPrice(milliCentsPerKwh);
  if (!price.ok) return price;
  const { organisation, person, now } = tx.context;
  const today = dayOf(now);
  await tx.run(sql`
    insert into mobility.home_charging_cost (organisation_id, id, person_id, valid_from, milli_cents_per_kwh,
      said_at, day, purge_on)
    values (${organisation}, ${newId(now)}, ${person}, ${validFrom}, ${milliCentsPerKwh}, platform.now(),
      ${today}, platform.two_financial_years(${today}::date))`);
  return accept(true);
}

/** Roles `traveller` (own) and `intake`: what a person said, in any order. */
export function listHomeCosts(tx: Transaction, personId: string, limit = 200): Promise<HomeCost[]> {
  return tx.list(sql<HomeCost>`
    select valid_from as "validFrom", milli_cents_per_kwh as "milliCentsPerKwh", said_at as "saidAt"
    from mobility.home_charging_cost
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${personId}::uuid
    order by said_at desc limit ${limit}`);
}
