// The key of a second step as a square that an app reads from the screen: drawn here, so that it goes
// nowhere.
import { encode } from 'uqr';
import classes from './access.module.css';

/** Four empty cells around it, as readers want. */
const EDGE = 4;

export function KeySquare({ link, label }: { link: string; label: string }) {
  const { data, size } = encode(link, { border: 0, ecc: 'M' });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x + EDGE} ${y + EDGE}h1v1h-1z` : '')))
    .join('');
  const whole = size + 2 * EDGE;
  return (
    <svg className={classes.square} viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={label}>
      <path d={path} fill="currentColor" shapeRendering="crispEdges" />
    </svg>
  );
}
