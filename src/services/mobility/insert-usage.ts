// Writes uses that are new: one statement for a whole message of a provider.
import { dayOf } from '#kernel/day';
import type { Usage } from '#kernel/usage';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { AsideReason } from './judge-usage.ts';
import { packParts } from './pack-parts.ts';
import { tablesOf } from './tables-of.ts';
import type { ServiceTables } from './usage-tables.ts';

/** A use with whose it is, and why it is not billed when it is not. */
export interface PlacedUsage {
  readonly usage: Usage;
  readonly activationId: string;
  readonly personId: string;
  readonly aside: AsideReason | undefined;
  /** What the person says that it usually is for. */
  readonly purpose: string | undefined;
}

/** A row each, because its lists differ in length; one round trip for all. */
export async function insertUsage(
  tx: Transaction,
  tables: ServiceTables,
  provider: string,
  placed: readonly PlacedUsage[],
): Promise<void> {
  if (placed.length === 0) return;
  await tx.batch(placed.map((one) => insertOne(tx, tables, provider, one)));
}

function insertOne(tx: Transaction, tables: ServiceTables, provider: string, placed: PlacedUsage) {
  const { usage, activationId, personId, aside, purpose } = placed;
  // What ends in the future is of today: its day cannot be known.
  const day = dayOf(aside === 'in-the-future' ? tx.context.now : usage.endedAt);
  const vat = usage.vat ?? [];
  const vehicle = tables.hasVehicle ? sql`, distance_m, fuel` : sql``;
  const vehicleValues = tables.hasVehicle
    ? sql`, ${distanceOf(usage)}::integer, ${usage.fuel ?? null}::text`
    : sql``;
  const energy = tables.hasEnergy ? sql`, energy_wh` : sql``;
  const energyValue = tables.hasEnergy ? sql`, ${quantityOf(usage)}::integer` : sql``;
  // What ends before it starts has no start that the table could hold.
  const start = aside === 'ends-before-start' ? null : (usage.startedAt ?? null);
  return sql`
    insert into ${tablesOf(tables).usage} (organisation_id, person_id, activation_id, provider, source_key,
      corrects, day, started_at, ended_at, total_cents, vat_basis_points, vat_exclusive_cents, vat_cents,
      parts, tariff_key, place, state, set_aside, purpose, received_at, purge_on ${vehicle} ${energy})
    values (${tx.context.organisation}, ${personId}, ${activationId}, ${provider}, ${usage.key},
      ${usage.corrects ?? null}, ${day}, ${start}, ${usage.endedAt}, ${clamp(usage.costCents)},
      ${vat.map((line) => line.rateBasisPoints)}::integer[],
      ${vat.map((line) => line.exclusiveCents)}::integer[], ${vat.map((line) => line.vatCents)}::integer[],
      ${packParts(usage.parts ?? [])}::text[], ${usage.tariffKey?.slice(0, 120) ?? null},
      ${placeOf(usage)}, ${aside === undefined ? 'received' : 'set-aside'}, ${aside ?? null},
      ${aside === undefined ? (purpose ?? null) : null}, platform.now(),
      platform.two_financial_years(${day}::date) ${vehicleValues} ${energyValue})`;
}

/** The table holds what can be true; what cannot is set aside, and keeps the nearest number that fits. */
const clamp = (cents: number) => Math.max(-10_000_000, Math.min(10_000_000, Math.trunc(cents)));
const quantityOf = ({ energyWh }: Usage) => (energyWh === undefined ? null : Math.max(0, energyWh));
const distanceOf = ({ distanceM }: Usage) => (distanceM === undefined ? null : Math.max(0, distanceM));
const placeOf = ({ from, to }: Usage) => (from?.name ?? to?.name)?.slice(0, 120) ?? null;
