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
   * Positions of rows that say another distance, fuel or cost of a trip that is there, or another purpose
   * of one that is confirmed: nothing was done with them.
   */
  readonly contradicted: readonly number[];
  /** The new trips, for the estimate of their CO2. */
  readonly stored: readonly StoredTrip[];
}

const COLUMNS =
  'person_id, day, departed_at, arrived_at, origin, destination, distance_m, mode, mode_known_by, fuel, ' +
  'cost_cents, source, source_key, journey_key';

/**
 * At most some ten thousand rows a call: the caller cuts a file into such parts, so that memory stays flat.
 */
export async function receiveTrips(
  tx: Transaction,
  rows: readonly ReceivedTrip[],
  by: string,
): Promise<ReceivedTrips> {
  if (rows.length === 0) return { accepted: 0, unchanged: 0, contradicted: [], stored: [] };
  await tx.batch([
    // A plan that was made while the tables were empty scans them from end to end for each row when they are
    // full.
    sql`set local plan_cache_mode = force_custom_plan`,
    sql`create temporary table if not exists incoming_trip (
      person_id uuid, day date, departed_at timestamptz, arrived_at timestamptz, origin text,
      destination text, distance_m integer, mode text, mode_known_by text, fuel text, cost_cents integer,
      source text, source_key text, journey_key text, purpose text, position integer) on commit drop`,
    sql`truncate incoming_trip`,
  ]);
  const firsts = firstByKey(rows);
  // A second row with the same key says nothing: also its purpose does not count, or two rows would take
  // turns.
  await tx.copyIn(
    `copy incoming_trip (${COLUMNS}, purpose, position) from stdin (format csv)`,
    copyLines(rows, (row, position) => valuesOf(row, position, firsts.get(row.sourceKey) === row)),
  );
  for (const { position, sourceKey } of await renameAfterRemoval(tx)) {
    const row = rows[position];
    if (row !== undefined && !firsts.has(sourceKey)) firsts.set(sourceKey, row);
  }
  const stored = await storeNew(tx, firsts);
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
async function storeNew(tx: Transaction, firsts: ReadonlyMap<string, ReceivedTrip>): Promise<StoredTrip[]> {
  const stored = await tx.list<{ id: number; sourceKey: string; purgeOn: string }>(sql`
    insert into travel.trip (organisation_id, purge_on, recorded_at, ${sql.raw(COLUMNS)})
    select ${tx.context.organisation}::uuid, platform.two_financial_years(day), platform.now(),
      ${sql.raw(COLUMNS)}
    from incoming_trip order by position
    on conflict (organisation_id, source_key, purge_on) do nothing
    returning id, source_key as "sourceKey", purge_on::text as "purgeOn"`);
  const purgeDays = new Map<string, Temporal.PlainDate>();
  return stored.map(({ id, sourceKey, purgeOn: text }) => {
    const { personId, day, mode, fuel, distanceM } = firsts.get(sourceKey) as ReceivedTrip;
    const purgeOn = purgeDays.get(text) ?? Temporal.PlainDate.from(text);
    purgeDays.set(text, purgeOn);
    return { id, personId, purgeOn, day, mode, fuel: fuel ?? null, distanceM: distanceM ?? null, sourceKey };
  });
}

function firstByKey(rows: readonly ReceivedTrip[]): Map<string, ReceivedTrip> {
  const firsts = new Map<string, ReceivedTrip>();
  for (const row of rows) if (!firsts.has(row.sourceKey)) firsts.set(row.sourceKey, row);
  return firsts;
}

const DIFFERS = sql.raw(
  '(t.distance_m, t.fuel, t.cost_cents) is distinct from (i.distance_m, i.fuel, i.cost_cents)',
);

// The sum keeps the planner from walking down the marks of the whole organisation until it meets one of this
// trip.
const NEWEST_PURPOSE = sql.raw(`(select p.purpose from travel.trip_purpose p
  where p.organisation_id = t.organisation_id and p.trip_id = t.id order by p.id + 0 desc limit 1)`);

/** A trip is corrected by taking it back and bringing it in anew; nobody does that so often for one trip. */
const MOST_VERSIONS = 50;

interface Renamed {
  readonly position: number;
  readonly sourceKey: string;
}

/**
 * A row that says something else of a trip that was taken back is a new trip, under the next version of its
 * key; a row that says the same stays what it was: taken back. Answers the rows that got another key.
 */
async function renameAfterRemoval(tx: Transaction): Promise<Renamed[]> {
  const { organisation } = tx.context;
  const any = await tx.find(sql`
    select 1 from travel.trip_removal where organisation_id = ${organisation}::uuid limit 1`);
  const all: Renamed[] = [];
  for (let version = 1; any !== undefined && version <= MOST_VERSIONS; version += 1) {
    const renamed = await tx.list<Renamed>(sql`
      update incoming_trip i set source_key = split_part(i.source_key, '~', 1) || '~' || ${String(version)}
      from travel.trip t
      where t.organisation_id = ${organisation}::uuid and t.source_key = i.source_key
        and exists (select from travel.trip_removal r
          where r.organisation_id = t.organisation_id and r.trip_id = t.id)
        and (${DIFFERS} or (i.purpose is not null and i.purpose is distinct from ${NEWEST_PURPOSE}))
      returning i.position, i.source_key as "sourceKey"`);
    if (renamed.length === 0) break;
    all.push(...renamed);
  }
  return all;
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
      insert into travel.trip_purpose
        (organisation_id, trip_id, person_id, purge_on, purpose, marked_at, marked_by)
      select t.organisation_id, t.id, t.person_id, t.purge_on, i.purpose, platform.now(), ${by}
      from incoming_trip i
      join travel.trip t on t.organisation_id = ${tx.context.organisation}::uuid
        and t.source_key = i.source_key
      where i.purpose is not null
        and not exists (select from travel.trip_confirmation c
          where c.organisation_id = t.organisation_id and c.trip_id = t.id)
        and not exists (select from travel.trip_removal r
          where r.organisation_id = t.organisation_id and r.trip_id = t.id)
        and i.purpose is distinct from ${NEWEST_PURPOSE}
      returning trip_id, purge_on)
    select t.source_key as "sourceKey" from marked m
    join travel.trip t on t.organisation_id = ${tx.context.organisation}::uuid and t.id = m.trip_id
      and t.purge_on = m.purge_on`;
}

function valuesOf(row: ReceivedTrip, position: number, isFirst: boolean): CopyValue[] {
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
    isFirst ? row.purpose : undefined,
    position,
  ];
}
