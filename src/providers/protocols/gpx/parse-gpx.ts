// Reads the track points of a GPX file: no entities, no document type, bounded in size, depth and number.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { assert } from '#kernel/assert';
import { isPosition } from '#kernel/place';
import { accept, type Result, refuse } from '#kernel/refusal';
import type { FileLimits } from '#platform/files/check-file';

export const gpxLimits: FileLimits = {
  maxBytes: 8 * 1024 * 1024,
  readWholeFirst: true,
  wanted: { nl: 'GPX', en: 'GPX' },
};
/** A day of 50,000 seconds at one point a second. */
export const GPX_MAX_POINTS = 50_000;
/** An element has an opening and a closing tag; a point of a usual device has up to five elements. */
const MAX_TAGS = 600_000;
const MAX_ATTRIBUTES = 250_000;
const TRIP_MAX_HOURS = 24;

export const gpxRefusals = {
  'gpx-document-type': {
    nl: 'Het GPX-bestand bevat een DOCTYPE of ENTITY; dat wordt niet gelezen. Exporteer de route opnieuw.',
    en: 'The GPX file contains a DOCTYPE or ENTITY; that is not read. Export the track again.',
  },
  'gpx-damaged': {
    nl: 'Het bestand is geen geldige GPX of is afgebroken. Exporteer de route opnieuw.',
    en: 'The file is not valid GPX or was cut off. Export the track again.',
  },
  'gpx-too-many-points': {
    nl: 'De route heeft meer dan {max} punten. Exporteer haar met minder punten.',
    en: 'The track has more than {max} points. Export it with fewer points.',
  },
  'gpx-too-complex': {
    nl: 'Het bestand bevat veel meer dan een route. Exporteer alleen de route, zonder extra gegevens.',
    en: 'The file holds much more than a track. Export the track only, without extra data.',
  },
  'gpx-no-track': {
    nl: 'Het bestand bevat geen gereden route: er zijn minstens twee bruikbare punten met een tijd nodig.',
    en: 'The file holds no travelled track: at least two usable points with a time are needed.',
  },
  'gpx-swapped': {
    nl: 'Lengte- en breedtegraad lijken verwisseld: de route ligt in zee. Exporteer haar opnieuw.',
    en: 'Latitude and longitude look swapped: the track lies in the sea. Export it again.',
  },
  'gpx-in-the-future': {
    nl: 'De route ligt in de toekomst. Controleer de klok van het apparaat dat haar opnam.',
    en: 'The track lies in the future. Check the clock of the device that recorded it.',
  },
  'gpx-longer-than-a-day': {
    nl: 'De route duurt langer dan {hours} uur. Splits haar in losse reizen.',
    en: 'The track takes longer than {hours} hours. Split it into separate trips.',
  },
} as const;

/** Lives in memory only, until it is summarised: coordinates are never part of a refusal. */
export interface TrackPoint {
  readonly latitude: number;
  readonly longitude: number;
  readonly epochMs: number;
}

export interface Track {
  /** In order of time, one per instant; at least two. */
  readonly points: readonly TrackPoint[];
  /** Points without a usable position or time, and second points of one instant: left out. */
  readonly skipped: number;
}

/**
 * Points that are out of order are put in order; points without a time or position are skipped and counted.
 */
export function parseGpx(text: string, now: Temporal.Instant): Result<Track> {
  // Looked for in the text itself, so that no parser setting can let one through.
  if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(text)) return refuse(gpxRefusals, 'gpx-document-type');
  // Counted before parsing: memory is spent on what will be used only.
  if (countUpTo(text, 'trkpt', 2 * GPX_MAX_POINTS + 1) > 2 * GPX_MAX_POINTS) {
    return refuse(gpxRefusals, 'gpx-too-many-points', { max: GPX_MAX_POINTS });
  }
  if (
    countUpTo(text, '<', MAX_TAGS + 1) > MAX_TAGS ||
    countUpTo(text, '=', MAX_ATTRIBUTES + 1) > MAX_ATTRIBUTES
  ) {
    return refuse(gpxRefusals, 'gpx-too-complex');
  }
  if (XMLValidator.validate(text) !== true) return refuse(gpxRefusals, 'gpx-damaged');
  const raw = readXml(text);
  if (raw === undefined) return refuse(gpxRefusals, 'gpx-damaged');
  const read = raw.flatMap((point) => readPoint(point) ?? []).sort((a, b) => a.epochMs - b.epochMs);
  const points = read.filter((point, index) => point.epochMs !== read[index - 1]?.epochMs);
  return judge(points, raw.length - points.length, now);
}

function judge(points: readonly TrackPoint[], skipped: number, now: Temporal.Instant): Result<Track> {
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < 2 || first === undefined || last === undefined)
    return refuse(gpxRefusals, 'gpx-no-track');
  if (points.every(isSwappedDutch)) return refuse(gpxRefusals, 'gpx-swapped');
  if (last.epochMs > now.epochMilliseconds) return refuse(gpxRefusals, 'gpx-in-the-future');
  if (last.epochMs - first.epochMs > TRIP_MAX_HOURS * 3_600_000) {
    return refuse(gpxRefusals, 'gpx-longer-than-a-day', { hours: TRIP_MAX_HOURS });
  }
  return accept({ points, skipped });
}

/**
 * The Netherlands and what lies around it, mirrored, is the ocean off Somalia: nobody travels there by
 * accident.
 */
function isSwappedDutch({ latitude, longitude }: TrackPoint): boolean {
  return latitude > 2 && latitude < 8 && longitude > 50 && longitude < 54;
}

function countUpTo(text: string, word: string, max: number): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0 && count < max; at = text.indexOf(word, at + word.length))
    count += 1;
  return count;
}

interface RawPoint {
  readonly latitude: string;
  readonly longitude: string;
  readonly time: string;
}

/** Only gpx / trk / trkseg / trkpt; names, remarks and extensions of the device are not looked at. */
function readXml(text: string): readonly RawPoint[] | undefined {
  const parser = new XMLParser({
    processEntities: false,
    htmlEntities: false,
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    removeNSPrefix: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    isArray: (name) => name === 'trk' || name === 'trkseg' || name === 'trkpt',
    stopNodes: ['*.extensions', '*.desc', '*.cmt', '*.name'],
  });
  let tree: unknown;
  try {
    tree = parser.parse(text);
  } catch (error) {
    // Whatever the parser throws is about this text: too deep, or names that it refuses to make properties
    // of.
    assert(error instanceof Error, 'a parser throws errors');
    return undefined;
  }
  const tracks = list(child(child(tree, 'gpx'), 'trk'));
  const points = tracks.flatMap((track) =>
    list(child(track, 'trkseg')).flatMap((part) => list(child(part, 'trkpt'))),
  );
  return points.map((point) => ({
    latitude: word(child(point, '@lat')),
    longitude: word(child(point, '@lon')),
    time: word(child(point, 'time')),
  }));
}

function child(node: unknown, name: string): unknown {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return undefined;
  return (node as Readonly<Record<string, unknown>>)[name];
}

function list(node: unknown): readonly unknown[] {
  return Array.isArray(node) ? node : [];
}

function word(node: unknown): string {
  return typeof node === 'string' ? node.trim() : '';
}

function readPoint({ latitude, longitude, time }: RawPoint): TrackPoint | undefined {
  const epochMs = readTime(time);
  const decimal = /^-?\d{1,3}(?:\.\d{1,20})?$/;
  if (epochMs === undefined || !decimal.test(latitude) || !decimal.test(longitude)) return undefined;
  const point = { latitude: Number(latitude), longitude: Number(longitude), epochMs };
  // A receiver without a fix writes 0, 0.
  if (point.latitude === 0 && point.longitude === 0) return undefined;
  return isPosition(point.latitude, point.longitude) ? point : undefined;
}

/** GPX times are in UTC; one without a zone is skipped, because it may be a local clock. */
function readTime(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.test(text)) return undefined;
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
