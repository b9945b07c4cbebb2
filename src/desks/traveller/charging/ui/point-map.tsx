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

/** So near that their dots would lie over each other, in units of the drawing. */
const TOUCHES = 18;

type Group = readonly [Point, ...Point[]];

/** Points that would cover each other are one dot: how many are free, of how many. */
function groupNear(points: readonly Point[], scale: number): readonly Group[] {
  const groups: [Point, ...Point[]][] = [];
  for (const point of points) {
    const near = groups.find(
      ([first]) =>
        Math.hypot((first.lonE6 - point.lonE6) * NARROW, first.latE6 - point.latE6) * scale < TOUCHES,
    );
    if (near === undefined) groups.push([point]);
    else near.push(point);
  }
  return groups;
}

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
      {groupNear(points, scale).map((group) => {
        const [first] = group;
        const isChosen = group.some(({ pointId }) => pointId === chosen);
        const free = group.filter(({ status }) => status === 'AVAILABLE').length;
        const place = {
          x: EDGE + (x(first) - west) * scale,
          y: HEIGHT - EDGE - (first.latE6 - south) * scale,
        };
        return (
          <g key={first.pointId}>
            <circle
              className={classes.dot}
              data-free={free > 0 || undefined}
              data-chosen={isChosen || undefined}
              cx={place.x}
              cy={place.y}
              r={isChosen ? 11 : 9}
            />
            {group.length > 1 ? (
              <text className={classes.dotCount} x={place.x} y={place.y + 3.5}>
                {`${free}/${group.length}`}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
