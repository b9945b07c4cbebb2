// Hostile and damaged GPX files are refused; points that cannot be used are left out and counted.
import { expect, test } from 'vitest';
import { GPX_MAX_POINTS, parseGpx } from './parse-gpx.ts';

const now = Temporal.Instant.from('2026-11-22T12:00:00Z');
const point = (lat: string, lon: string, time: string) =>
  `<trkpt lat="${lat}" lon="${lon}"><time>${time}</time></trkpt>`;
const gpx = (...points: readonly string[]) =>
  `<?xml version="1.0"?><gpx version="1.1"><trk><trkseg>${points.join('\n')}</trkseg></trk></gpx>`;
const a = point('52.09', '5.11', '2026-03-02T07:00:00Z');
const b = point('52.10', '5.12', '2026-03-02T07:05:00Z');
const code = (text: string) => {
  const track = parseGpx(text, now);
  return track.ok
    ? `${track.value.points.length} points, ${track.value.skipped} skipped`
    : track.refusal.code;
};

test('a track is read, with a name space or without, over several segments', () => {
  expect(code(gpx(a, b))).toBe('2 points, 0 skipped');
  expect(code(gpx(a, '</trkseg><trkseg>', b))).toBe('2 points, 0 skipped');
  expect(code(gpx(a, b).replaceAll(/<(\/?)(gpx|trk|trkseg|trkpt|time|name)\b/g, '<$1g:$2'))).toBe(
    '2 points, 0 skipped',
  );
});

test('entities and document types are refused before anything is parsed', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
  expect(code(bomb + gpx(a, b))).toBe('gpx-document-type');
  expect(code(gpx(a, b).replace('<gpx', '<!entity a SYSTEM "file:///etc/passwd"><gpx'))).toBe(
    'gpx-document-type',
  );
});

test('a cut off file, other XML and no XML are refused', () => {
  expect(code(gpx(a, b).slice(0, -30))).toBe('gpx-damaged');
  expect(code('dit is geen xml')).toMatch(/gpx-(damaged|no-track)/);
  expect(code('<kml><trk/></kml>')).toBe('gpx-no-track');
  expect(code('')).toMatch(/gpx-(damaged|no-track)/);
  expect(code(gpx(a))).toBe('gpx-no-track');
});

test('positions that are none, and points without a usable time, are skipped and counted', () => {
  const bad = [
    point('NaN', '5.1', '2026-03-02T07:01:00Z'),
    point('1e2', '5.1', '2026-03-02T07:01:00Z'),
    point('152.1', '5.1', '2026-03-02T07:01:00Z'),
    point('0', '0', '2026-03-02T07:01:00Z'),
    point('52.1', '5.1', '2026-03-02T07:01:00'),
    point('52.1', '5.1', '2026-13-02T07:01:00Z'),
    '<trkpt lat="52.1" lon="5.1"></trkpt>',
    '<trkpt><time>2026-03-02T07:01:00Z</time></trkpt>',
    point('52.1', '5.1', '2026-03-02T07:00:00Z'),
  ];
  expect(code(gpx(a, ...bad, b))).toBe('2 points, 9 skipped');
});

test('unsorted times are put in order', () => {
  const track = parseGpx(gpx(b, a), now);
  expect(track.ok && track.value.points.map((each) => each.latitude)).toEqual([52.09, 52.1]);
});

test('swapped coordinates, the future, and more than a day are refused', () => {
  const swapped = (time: string) => point('5.11', '52.09', time);
  expect(code(gpx(swapped('2026-03-02T07:00:00Z'), swapped('2026-03-02T07:05:00Z')))).toBe('gpx-swapped');
  expect(code(gpx(a, point('52.1', '5.1', '2026-12-02T07:00:00Z')))).toBe('gpx-in-the-future');
  expect(code(gpx(a, point('52.1', '5.1', '2026-03-03T07:00:01Z')))).toBe('gpx-longer-than-a-day');
});

test('too many points, deep nesting and names that would change objects do no harm', () => {
  expect(code(gpx('<trkpt/>'.repeat(2 * GPX_MAX_POINTS + 5)))).toBe('gpx-too-many-points');
  expect(code(gpx(a, '<x/>'.repeat(700_000), b))).toBe('gpx-too-complex');
  const deep = `${'<x>'.repeat(20_000)}${'</x>'.repeat(20_000)}`;
  expect(code(gpx(a, deep, b))).toMatch(/points|gpx-damaged/);
  expect(code(gpx(a, '<__proto__ lat="1"><polluted>1</polluted></__proto__>', b))).toMatch(
    /points|gpx-damaged/,
  );
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a refusal never shows where somebody was', () => {
  const track = parseGpx(gpx(a, point('52.1', '5.1', '2026-12-02T07:00:00Z')), now);
  expect(JSON.stringify(track)).not.toContain('52.');
});
