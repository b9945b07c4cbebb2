// Writes uses that are new: one statement for a whole message of a provider, and for a single use the same.

import { dayOf } from '#kernel/day';
import type { Purpose } from '#kernel/mode';
import type { Usage } from '#kernel/usage';
import { arrayText } from '#platform/array-text';
import { type Sql, sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { type AsideReason, DISTANCE_M_MAX, ENERGY_WH_MAX, PARTS_MAX } from './judge-usage.ts';
import { packParts } from './pack-parts.ts';
import { tablesOf } from './tables-of.ts';
import type { ServiceTables } from './usage-tables.ts';

/** A use with whose it is, and why it is not billed when it is not. */
export interface PlacedUsage {
  /** Its number with us, drawn already. */
  readonly id: number;
  readonly usage: Usage;
  /** Of its end, on an Amsterdam clock. */
  readonly day: Temporal.PlainDate;
  readonly activationId: string;
  readonly personId: string;
  readonly aside: AsideReason | undefined;
  /** What the person says that it usually is for. */
  readonly purpose: string | undefined;
}

export interface InsertingUsage {
  readonly provider: string;
  readonly placed: readonly PlacedUsage[];
  /** Keys of those whose books were written in this transaction, and as what. */
  readonly charged?: ReadonlyMap<string, Purpose>;
  /**
   * Somebody whose rows are in no job's sight is among them: their use may be there unseen, and then stays as
   * it is.
   */
  readonly isSomeHidden?: boolean;
}

/** Role `intake`, the organisation in the context; what `placeUsage` found new. */
export async function insertUsage(
  tx: Transaction,
  tables: ServiceTables,
  { provider, placed, charged = new Map(), isSomeHidden = false }: InsertingUsage,
): Promise<void> {
  if (placed.length === 0) return;
  const { now, organisation } = tx.context;
  const columns = [...columnsOf(now, charged), ...ownColumnsOf(tables)];
  const names = columns.map(({ name }) => name).join(', ');
  const values = columns.map(({ name, cast }) => (cast === undefined ? `r.${name}` : `r.${name}::${cast}`));
  await tx.run(sql`
    insert into ${tablesOf(tables).usage} (organisation_id, provider, received_at, settled_at, purge_on,
      ${sql.raw(names)})
    select ${organisation}::uuid, ${provider}::text, platform.now(),
      case when r.charged_purpose is not null then platform.now() end,
      platform.two_financial_years(r.day), ${sql.raw(values.join(', '))}
    from unnest(${sql.join(columns.map((column) => listOf(column, placed)))}) r (${sql.raw(names)})
    ${isSomeHidden ? sql`on conflict do nothing` : sql``}`);
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly of: (placed: PlacedUsage) => unknown;
  /** Lists differ in length, so each travels as one text; the database makes it a list again. */
  readonly cast?: string;
}

const listOf = ({ type, of }: Column, placed: readonly PlacedUsage[]): Sql =>
  sql`${placed.map(of)}::${sql.raw(type)}[]`;

const columnsOf = (now: Temporal.Instant, charged: ReadonlyMap<string, Purpose>): readonly Column[] => [
  { name: 'id', type: 'bigint', of: ({ id }) => id },
  { name: 'person_id', type: 'uuid', of: ({ personId }) => personId },
  { name: 'activation_id', type: 'uuid', of: ({ activationId }) => activationId },
  { name: 'source_key', type: 'text', of: ({ usage }) => usage.key },
  { name: 'corrects', type: 'text', of: ({ usage }) => usage.corrects },
  // What ends in the future is of today: its day cannot be known.
  { name: 'day', type: 'date', of: ({ aside, day }) => (aside === 'in-the-future' ? dayOf(now) : day) },
  // What ends before it starts has no start that the table could hold.
  {
    name: 'started_at',
    type: 'timestamptz',
    of: ({ aside, usage }) => (aside === 'ends-before-start' ? null : usage.startedAt),
  },
  { name: 'ended_at', type: 'timestamptz', of: ({ usage }) => usage.endedAt },
  { name: 'total_cents', type: 'integer', of: ({ usage }) => clamp(usage.costCents) },
  ...vatColumns,
  {
    name: 'parts',
    type: 'text',
    cast: 'text[]',
    of: ({ usage }) => arrayText(packParts((usage.parts ?? []).slice(0, PARTS_MAX))),
  },
  { name: 'tariff_key', type: 'text', of: ({ usage }) => usage.tariffKey?.slice(0, 120) || null },
  { name: 'place', type: 'text', of: ({ usage }) => placeOf(usage) },
  { name: 'state', type: 'text', of: (one) => stateOf(one, charged) },
  { name: 'set_aside', type: 'text', of: ({ aside }) => aside },
  { name: 'purpose', type: 'text', of: ({ aside, purpose }) => (aside === undefined ? purpose : null) },
  { name: 'charged_purpose', type: 'text', of: ({ usage }) => charged.get(usage.key) },
];

const vatColumns: readonly Column[] = (
  [
    ['vat_basis_points', 'rateBasisPoints'],
    ['vat_exclusive_cents', 'exclusiveCents'],
    ['vat_cents', 'vatCents'],
  ] as const
).map(([name, part]) => ({
  name,
  type: 'text',
  cast: 'integer[]',
  of: ({ usage }) => arrayText((usage.vat ?? []).map((line) => line[part])),
}));

const ownColumnsOf = ({ hasVehicle, hasEnergy }: ServiceTables): readonly Column[] => [
  ...(hasVehicle ? vehicleColumns : []),
  ...(hasEnergy ? energyColumns : []),
];
const vehicleColumns: readonly Column[] = [
  { name: 'distance_m', type: 'integer', of: ({ usage }) => clampTo(usage.distanceM, DISTANCE_M_MAX) },
  { name: 'fuel', type: 'text', of: ({ usage }) => usage.fuel },
];
const energyColumns: readonly Column[] = [
  { name: 'energy_wh', type: 'integer', of: ({ usage }) => clampTo(usage.energyWh, ENERGY_WH_MAX) },
];

const stateOf = ({ aside, usage }: PlacedUsage, charged: ReadonlyMap<string, Purpose>): string =>
  aside !== undefined ? 'set-aside' : charged.has(usage.key) ? 'settled' : 'received';

/** The table holds what can be true; what cannot is set aside, and keeps the nearest number that fits. */
const clamp = (cents: number) => Math.max(-10_000_000, Math.min(10_000_000, Math.trunc(cents)));
const clampTo = (value: number | undefined, most: number) =>
  value === undefined ? null : Math.max(0, Math.min(most, value));
const placeOf = ({ from, to }: Usage) => (from?.name ?? to?.name)?.slice(0, 120) || null;
