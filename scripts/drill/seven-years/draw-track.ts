// A track of a quarter of an hour that goes east and a hair north from an invented latitude.

const FIXES = 90;

/** GPX 1.1 from `start` on, a fix every ten seconds. The first latitude, in degrees, is nobody else's. */
export function drawTrack(start: Temporal.Instant, latitude: number): string {
  const points = Array.from({ length: FIXES }, (_, index) => {
    const place = `lat="${(latitude + index * 0.000_013).toFixed(6)}" lon="${(5.1 + index * 0.002_91).toFixed(6)}"`;
    return `<trkpt ${place}><time>${start.add({ seconds: index * 10 })}</time></trkpt>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="drill" xmlns="http://www.topografix.com/GPX/1/1">
<trk><trkseg>${points.join('\n')}</trkseg></trk></gpx>
`;
}
