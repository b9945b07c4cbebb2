// Where one can charge: kept as operators tell it, found by the square that a map shows. Nobody's place
// leaves: the points come to us whole, and whoever looks looks here.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import {
  type KeptConnector,
  type KeptEvse,
  type KeptLocation,
  powerOf,
} from '#providers/protocols/ocpi/keep-location';
import { readMoment } from '#providers/protocols/ocpi/shapes';

export interface LocationKey {
  readonly countryCode: string;
  readonly partyId: string;
  readonly id: string;
}

interface LocationRow {
  readonly provider: string;
  readonly countryCode: string;
  readonly partyId: string;
  readonly id: string;
  readonly isPublished: boolean;
  readonly name: string | null;
  readonly address: string;
  readonly city: string;
  readonly postalCode: string | null;
  readonly country: string;
  readonly timeZone: string;
  readonly latE6: number;
  readonly lonE6: number;
  readonly changedAt: Temporal.Instant;
}
interface PointRow {
  readonly locationId: string;
  readonly pointId: string;
  readonly evseId: string | null;
  readonly status: KeptEvse['status'];
  readonly reference: string | null;
  readonly capabilities: readonly string[];
  readonly plugs: readonly string[];
  readonly changedAt: Temporal.Instant;
}

const upper = (text: string) => text.toUpperCase();

/** Role `intake`: the location and all its points as they are now. */
export async function saveLocation(tx: Transaction, provider: string, told: KeptLocation): Promise<void> {
  const [country, party] = [upper(told.country_code), upper(told.party_id)];
  const [lat, lon] = [toE6(told.coordinates.latitude), toE6(told.coordinates.longitude)];
  await tx.batch([
    sql`insert into mobility.charging_location (provider, country_code, party_id, location_id, is_published,
        name, address, city, postal_code, country, time_zone, lat_e6, lon_e6, changed_at)
      values (${provider}, ${country}, ${party}, ${told.id}, ${told.publish}, ${told.name ?? null},
        ${told.address}, ${told.city}, ${told.postal_code ?? null}, ${told.country}, ${told.time_zone},
        ${lat}, ${lon}, ${readMoment(told.last_updated)})
      on conflict (provider, country_code, party_id, location_id) do update set
        is_published = excluded.is_published, name = excluded.name, address = excluded.address,
        city = excluded.city, postal_code = excluded.postal_code, country = excluded.country,
        time_zone = excluded.time_zone, lat_e6 = excluded.lat_e6, lon_e6 = excluded.lon_e6,
        changed_at = excluded.changed_at`,
    sql`delete from mobility.charging_point where provider = ${provider} and country_code = ${country}
      and party_id = ${party} and location_id = ${told.id}`,
    ...told.evses.map(
      (evse) => sql`
      insert into mobility.charging_point (provider, country_code, party_id, location_id, point_id, evse_id,
        status, reference, capabilities, plugs, changed_at)
      values (${provider}, ${country}, ${party}, ${told.id}, ${evse.uid}, ${evse.evse_id ?? null},
        ${evse.status}, ${evse.physical_reference ?? null}, ${evse.capabilities ?? []}::text[],
        ${evse.connectors.map((plug) => JSON.stringify(plug))}::text[], ${readMoment(evse.last_updated)})`,
    ),
  ]);
}

const toE6 = (degrees: string): number => Math.round(Number(degrees) * 1e6);
const fromE6 = (value: number): string => (value / 1e6).toFixed(6);

const columns = sql`provider, country_code as "countryCode", party_id as "partyId", location_id as id,
  is_published as "isPublished", name, address, city, postal_code as "postalCode", country,
  time_zone as "timeZone", lat_e6 as "latE6", lon_e6 as "lonE6", changed_at as "changedAt"`;
const pointColumns = sql`location_id as "locationId", point_id as "pointId", evse_id as "evseId", status,
  reference, capabilities, plugs, changed_at as "changedAt"`;

/** Roles `intake` and `traveller`: in the protocol's own words, as a change is laid over it. */
export async function findLocation(
  tx: Transaction,
  provider: string,
  { countryCode, partyId, id }: LocationKey,
): Promise<KeptLocation | undefined> {
  const [country, party] = [upper(countryCode), upper(partyId)];
  const row = await tx.find(sql<LocationRow>`
    select ${columns} from mobility.charging_location where provider = ${provider}
      and country_code = ${country} and party_id = ${party} and location_id = ${id}`);
  if (row === undefined) return undefined;
  const points = await tx.list(sql<PointRow>`
    select ${pointColumns} from mobility.charging_point where provider = ${provider}
      and country_code = ${country} and party_id = ${party} and location_id = ${id}
    order by point_id limit 500`);
  return locationOf(row, points);
}

function locationOf(row: LocationRow, points: readonly PointRow[]): KeptLocation {
  return {
    country_code: row.countryCode,
    party_id: row.partyId,
    id: row.id,
    publish: row.isPublished,
    ...(row.name === null ? {} : { name: row.name }),
    address: row.address,
    city: row.city,
    ...(row.postalCode === null ? {} : { postal_code: row.postalCode }),
    country: row.country,
    coordinates: { latitude: fromE6(row.latE6), longitude: fromE6(row.lonE6) },
    time_zone: row.timeZone,
    evses: points.map((point) => ({
      uid: point.pointId,
      ...(point.evseId === null ? {} : { evse_id: point.evseId }),
      status: point.status,
      ...(point.capabilities.length === 0 ? {} : { capabilities: [...point.capabilities] }),
      ...(point.reference === null ? {} : { physical_reference: point.reference }),
      connectors: plugsOf(point),
      last_updated: point.changedAt.toString(),
    })),
    last_updated: row.changedAt.toString(),
  };
}

const plugsOf = ({ plugs }: Pick<PointRow, 'plugs'>) =>
  plugs.map((text) => JSON.parse(text) as KeptConnector);

export interface ChargePoint {
  readonly provider: string;
  readonly locationId: string;
  readonly pointId: string;
  readonly name: string;
  readonly address: string;
  readonly city: string;
  readonly latE6: number;
  readonly lonE6: number;
  readonly reference: string | null;
  readonly status: KeptEvse['status'];
  readonly changedAt: Temporal.Instant;
  readonly plugId: string;
  readonly powerW: number;
  readonly tariffKey: string | null;
  readonly startsFromScreen: boolean;
}

export interface Square {
  readonly southE6: number;
  readonly westE6: number;
  readonly northE6: number;
  readonly eastE6: number;
}

/** Role `traveller`: published points of these operators that are not removed, by place. */
export async function listPoints(
  tx: Transaction,
  providers: readonly string[],
  square?: Square,
  limit = 300,
): Promise<ChargePoint[]> {
  const where = square
    ? sql`and l.lat_e6 between ${square.southE6} and ${square.northE6}
        and l.lon_e6 between ${square.westE6} and ${square.eastE6}`
    : sql``;
  const rows = await tx.list(sql<LocationRow & PointRow>`
    select l.provider, l.location_id as "locationId", p.point_id as "pointId", l.name, l.address, l.city,
      l.lat_e6 as "latE6", l.lon_e6 as "lonE6", p.reference, p.status, p.changed_at as "changedAt", p.plugs,
      p.capabilities
    from mobility.charging_location l
    join mobility.charging_point p using (provider, country_code, party_id, location_id)
    where l.provider = any(${[...providers]}::text[]) and l.is_published and p.status <> 'REMOVED' ${where}
    order by l.city, l.address, p.point_id limit ${limit}`);
  return rows.map(pointOf);
}

/** One of them. */
export async function findPoint(
  tx: Transaction,
  provider: string,
  pointId: string,
): Promise<ChargePoint | undefined> {
  const row = await tx.find(sql<LocationRow & PointRow>`
    select l.provider, l.location_id as "locationId", p.point_id as "pointId", l.name, l.address, l.city,
      l.lat_e6 as "latE6", l.lon_e6 as "lonE6", p.reference, p.status, p.changed_at as "changedAt", p.plugs,
      p.capabilities
    from mobility.charging_location l
    join mobility.charging_point p using (provider, country_code, party_id, location_id)
    where l.provider = ${provider} and p.point_id = ${pointId} limit 1`);
  return row && pointOf(row);
}

function pointOf(row: LocationRow & PointRow): ChargePoint {
  const [plug] = plugsOf(row);
  const { provider, locationId, pointId, address, city, latE6, lonE6, reference, status, changedAt } = row;
  return {
    ...{ provider, locationId, pointId, address, city, latE6, lonE6, reference, status, changedAt },
    name: row.name ?? address,
    plugId: plug?.id ?? '1',
    powerW: plug === undefined ? 0 : powerOf(plug),
    tariffKey: plug?.tariff_ids?.[0] ?? null,
    startsFromScreen: row.capabilities.includes('REMOTE_START_STOP_CAPABLE'),
  };
}
