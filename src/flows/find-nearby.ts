// Shared vehicles and stations near a place: from feeds that are read for everybody alike. The place is an
// argument of a search in memory: it is not kept, not logged and not sent.
import type { Position } from '#kernel/place';
import { isPosition, position } from '#kernel/place';
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import { openOutbound } from '#platform/outbound/open-outbound';
import { findNear, type Near } from '#providers/protocols/gbfs/find-near';
import { findStation, stations } from '#providers/stations/find-station';
import { type Feeds, type Freshness, openFeeds } from '#providers/vehicles-nearby/open-feeds';
import { listFeeds, type VehicleFeed } from '#services/mobility';

export const nearbyRefusals = {
  'place-unknown': {
    nl: 'Deze plaats kennen wij niet. Schrijf de naam van een station, of een punt als 52.0894, 5.1101.',
    en: 'We do not know this place. Write the name of a station, or a point such as 52.0894, 5.1101.',
  },
  'place-like': {
    nl: 'Deze plaats kennen wij niet. Bedoelt u {names}?',
    en: 'We do not know this place. Do you mean {names}?',
  },
} as const;

export interface FoundNearby {
  /** The station, or undefined for a point. */
  readonly station: string | undefined;
  readonly near: readonly Near[];
  readonly feeds: readonly (Freshness & Pick<VehicleFeed, 'name'>)[];
}

const RADIUS_M = 1_500;
const LIKE_MAX = 4;
const FILE_BYTES = 8_000_000;

/** One set of feeds for each database: they are the same for whoever asks. */
const opened = new WeakMap<Database, { readonly key: string; readonly feeds: Feeds }>();

/** Role `traveller` for the list of feeds; the place stays in this call. */
export async function findNearby(
  db: Database,
  context: Parameters<Database['transaction']>[0] & { readonly now: Temporal.Instant },
  text: string,
): Promise<Result<FoundNearby>> {
  const place = readPlace(text);
  if (!place.ok) return place;
  const sources = await db.transaction(context, (tx) => listFeeds(tx));
  const feeds = feedsOf(db, sources);
  const systems = await feeds.read(context.now);
  const question = { position: place.value.position, radiusM: RADIUS_M, limit: 50 };
  const names = new Map(sources.map(({ provider, name }) => [provider, name]));
  return accept({
    station: place.value.station,
    near: findNear(systems, question, context.now),
    feeds: feeds.freshness().map((one) => ({ ...one, name: names.get(one.provider) ?? one.provider })),
  });
}

function feedsOf(db: Database, sources: readonly VehicleFeed[]): Feeds {
  const key = JSON.stringify(sources);
  const known = opened.get(db);
  if (known?.key === key) return known.feeds;
  const hosts = sources.map(({ url }) => new URL(url).host);
  const feeds = openFeeds(openOutbound({ hosts, answerLimitBytes: FILE_BYTES }), sources);
  opened.set(db, { key, feeds });
  return feeds;
}

/** A station by its name, or a point by its degrees; never a guess. */
export function readPlace(
  text: string,
): Result<{ readonly position: Position; readonly station: string | undefined }> {
  const point = /^\s*(-?\d{1,2}\.\d{1,7})\s*[,;]\s*(-?\d{1,3}\.\d{1,7})\s*$/.exec(text);
  if (point !== null) {
    const [latitude, longitude] = [Number(point[1]), Number(point[2])];
    if (!isPosition(latitude, longitude)) return refuse(nearbyRefusals, 'place-unknown');
    return accept({ position: position(latitude, longitude), station: undefined });
  }
  const station = findStation(text);
  if (station !== undefined) return accept({ position: station.position, station: station.name });
  const asked = text.trim().toLowerCase();
  const like = stations.filter(({ name }) => asked.length > 2 && name.toLowerCase().includes(asked));
  if (like.length === 0) return refuse(nearbyRefusals, 'place-unknown');
  const names = like
    .slice(0, LIKE_MAX)
    .map(({ name }) => name)
    .join(', ');
  return refuse(nearbyRefusals, 'place-like', { names });
}
