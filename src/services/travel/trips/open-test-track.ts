// A track for tests: a straight ride at the pace of a car, with a fix every ten seconds.

export interface TestTrack {
  readonly gpx: string;
  /** How its coordinates would look in a table, in degrees and in millionths. */
  readonly traces: readonly string[];
}

const FIXES = 90;

/** Fifteen minutes eastward from an invented place, beginning at `start`. */
export function drawTrack(start: string, latitude = 52.091_273): TestTrack {
  const begin = Temporal.Instant.from(start);
  const fixes = Array.from({ length: FIXES }, (_, index) => ({
    lat: (latitude + index * 0.000_013).toFixed(6),
    lon: (5.123_457 + index * 0.002_91).toFixed(6),
    at: begin.add({ seconds: index * 10 }).toString(),
  }));
  const points = fixes.map(
    ({ lat, lon, at }) => `<trkpt lat="${lat}" lon="${lon}"><time>${at}</time></trkpt>`,
  );
  const traces = [fixes[0], fixes[40], fixes.at(-1)].flatMap((fix) =>
    fix === undefined ? [] : [fix.lat, fix.lon, fix.lat.replace('.', ''), fix.lon.replace('.', '')],
  );
  return {
    gpx: `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1">
<trk><trkseg>${points.join('\n')}</trkseg></trk></gpx>
`,
    traces,
  };
}
