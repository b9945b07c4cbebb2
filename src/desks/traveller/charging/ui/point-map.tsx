// A small map without tiles of anybody: the points as they lie to each other. The list beside it says the
// same.
import { useWords } from '#ui-kit';
import type { Point } from '../contract.ts';
import classes from './charging.module.css';
import { chargingWords } from './words.ts';

const WIDTH = 320;
const HEIGHT = 220;
const EDGE = 18;
/** At this latitude a degree of longitude is so much of one of latitude. */
const NARROW = 0.61;

export function PointMap({ points, chosen }: { points: readonly Point[]; chosen: string | undefined }) {
  const words = useWords(chargingWords);
  const x = (point: Point) => point.lonE6 * NARROW;
  const [west, east] = [Math.min(...points.map(x)), Math.max(...points.map(x))];
  const lats = points.map(({ latE6 }) => latE6);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const scale = Math.min(
    (WIDTH - 2 * EDGE) / Math.max(1, east - west),
    (HEIGHT - 2 * EDGE) / Math.max(1, north - south),
  );
  return (
    <svg className={classes.map} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.map}>
      {points.map((point) => (
        <circle
          key={point.pointId}
          className={classes.dot}
          data-free={point.status === 'AVAILABLE' || undefined}
          data-chosen={point.pointId === chosen || undefined}
          cx={EDGE + (x(point) - west) * scale}
          cy={HEIGHT - EDGE - (point.latE6 - south) * scale}
          r={point.pointId === chosen ? 8 : 5}
        />
      ))}
    </svg>
  );
}
