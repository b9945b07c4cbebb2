// Stores trips that came from a file, a card or a track: each once, whatever how often it is received.
import type { Fuel, Mode, Purpose } from '#kernel/mode';
import { type CopyValue, copyLines } from '#platform/copy-line';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface ReceivedTrip {
  readonly personId: string;
  readonly day: Temporal.PlainDate;
  readonly departedAt?: Temporal.Instant | undefined;
  readonly arrivedAt?: Temporal.Instant | undefined;
  readonly origin?: string | undefined;
  readonly destination?: string | undefined;
  readonly distanceM?: number | undefined;
  readonly mode: Mode;
  /** Who says so: the person or file, the stops (both are railway stations), or only our proposal. */
  readonly modeKnownBy: 'person' | 'stops' | 'proposal';
  readonly fuel?: Fuel | undefined;
  readonly costCents?: number | undefined;
  readonly source: 'hand' | 'file' | 'gpx' | 'card';
  /** The same for the same trip whenever it is received again; it contains the day. */
  readonly sourceKey: string;
  /** Legs with the same key are one journey. */
  readonly journeyKey?: string | undefined;
  readonly purpose?: Purpose | undefined;
}

export interface StoredTrip {
  readonly id: number;
  readonly personId: string;
  readonly purgeOn: Temporal.PlainDate;
  readonly day: Temporal.PlainDate;
  readonly mode: Mode;
  readonly fuel: Fuel | null;
  readonly distanceM: number | null;
  readonly sourceKey: string;
}

export interface ReceivedTrips {
  /** Rows that changed something: a new trip, or a purpose for one that waits. */
  readonly accepted: number;
  readonly unchanged: number;
  /**
   * Positions of rows that say another distance, fuel or cost of a trip that is there, or another purpose of one that is
   * confirmed: nothing was done with them.
   */
  readonly contradicted: readonly number[];
  /** The new trips, for the estimate of their CO2. */
  readonly stored: readonly StoredTrip[];
}

const COLUMNS =
  'person_id, day, departed_at, arrived_at, origin, destination, distance_m, mode, mode_known_by, fuel, ' +
  'cost_cents, source, source_key, journey_key';

/** At most some ten thousand rows a call: the caller cuts a file into such parts, so that memory stays flat. */
export async function receiveTrips(
  tx: Transaction,
  rows: readonly ReceivedTrip[],
  by: string,
): Promise<ReceivedTrips> {
  if (rows.length === 0) return { accepted: 0, unchanged: 0, contradicted: [], stored: [] };
  await tx.batch([
    sql`create temporary table if not exists incoming_trip (
      person_id uuid, day date, departed_at timestamptz, arrived_at timestamptz, origin text, destination text,
      distance_m integer, mode text, mode_known_by text, fuel text, cost_cents integer, source text, source_key text,
      journey_key text, purpose text, position integer) on commit drop`,
    sql`truncate incoming_trip`,
  ]);
  await tx.copyIn(
    `copy incoming_trip (${COLUMNS}, purpose, position) from stdin (format csv)`,
    copyLines(rows, valuesOf),
  );
  const stored = await storeNew(tx, rows);
  // When every row was new, none can contradict a trip that is there.
  const contradicted =
    stored.length === rows.length ? [] : (await tx.list(contradictions(tx))).map((row) => row.position);
  const marked = rows.some((row) => row.purpose !== undefined)
    ? await tx.list<{ sourceKey: string }>(markNew(tx, by))
    : [];
  const accepted = new Set([...stored, ...marked].map((row) => row.sourceKey)).size;
  return { accepted, unchanged: rows.length - accepted - contradicted.length, contradicted, stored };
}

/** Only the numbers come back from the database: the rest of a new trip is the first row with its key. */
async function storeNew(tx: Transaction, rows: readonly ReceivedTrip[]): Promise<StoredTrip[]> {
  const stored = await tx.list<{ id: number; sourceKey: string; purgeOn: string }>(sql`
    insert into travel.trip (organisation_id, purge_on, recorded_at, ${sql.raw(COLUMNS)})
    select ${tx.context.organisation}::uuid, platform.two_financial_years(day), platform.now(), ${sql.raw(COLUMNS)}
    from incoming_trip order by position
    on conflict (organisation_id, source_key, purge_on) do nothing
    returning id, source_key as "sourceKey", purge_on::text as "purgeOn"`);
  const byKey = new Map<string, ReceivedTrip>();
  for (const row of rows) if (!byKey.has(row.sourceKey)) byKey.set(row.sourceKey, row);
  const purgeDays = new Map<string, Temporal.PlainDate>();
  return stored.map(({ id, sourceKey, purgeOn: text }) => {
    const { personId, day, mode, fuel, distanceM } = byKey.get(sourceKey) as ReceivedTrip;
    const purgeOn = purgeDays.get(text) ?? Temporal.PlainDate.from(text);
    purgeDays.set(text, purgeOn);
    return { id, personId, purgeOn, day, mode, fuel: fuel ?? null, distanceM: distanceM ?? null, sourceKey };
  });
}

/** The first row with a key wins, whether it stands in the table or earlier in this batch. */
function contradictions(tx: Transaction) {
  return sql<{ position: number }>`
    delete from incoming_trip i using travel.trip t
    where t.organisation_id = ${tx.context.organisation}::uuid and t.source_key = i.source_key
      and (${DIFFERS} or (i.purpose is not null and exists (select from travel.trip_confirmation c
        where c.organisation_id = t.organisation_id and c.trip_id = t.id and c.purge_on = t.purge_on
          and c.purpose <> i.purpose)))
    returning i.position`;
}

/** A purpose is written when it differs from the newest one; a confirmed or removed trip stays as it is. */
function markNew(tx: Transaction, by: string) {
  return sql<{ sourceKey: string }>`
    with marked as (
      insert into travel.trip_purpose (organisation_id, trip_id, person_id, purge_on, purpose, marked_at, marked_by)
      select t.organisation_id, t.id, t.person_id, t.purge_on, i.purpose, platform.now(), ${by}
      from (select distinct on (source_key) source_key, purpose from incoming_trip
        where purpose is not null order by source_key, position) i
      join travel.trip t on t.organisation_id = ${tx.context.organisation}::uuid and t.source_key = i.source_key
      where not exists (select from travel.trip_confirmation c
          where c.organisation_id = t.organisation_id and c.trip_id = t.id)
        and not exists (select from travel.trip_removal r
          where r.organisation_id = t.organisation_id and r.trip_id = t.id)
        and i.purpose is distinct from ${NEWEST_PURPOSE}
      returning trip_id, purge_on)
    select t.source_key as "sourceKey" from marked m
    join travel.trip t on t.organisation_id = ${tx.context.organisation}::uuid and t.id = m.trip_id
      and t.purge_on = m.purge_on`;
}

function valuesOf(row: ReceivedTrip, position: number): CopyValue[] {
  return [
    row.personId,
    row.day,
    row.departedAt,
    row.arrivedAt,
    row.origin,
    row.destination,
    row.distanceM,
    row.mode,
    row.modeKnownBy,
    row.fuel,
    row.costCents,
    row.source,
    row.sourceKey,
    row.journeyKey,
    row.purpose,
    position,
  ];
}
