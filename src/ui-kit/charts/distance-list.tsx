// Kilometres by means of transport; a trip without a known distance is counted and said, never 0 km.
import { useFormats, useWords } from '../language/language-context.tsx';
import { type ModeName, modeIcon, modeName } from '../mode-icon.ts';
import { kitWords } from '../words.ts';
import { BarList } from './bar-list.tsx';

export interface DistanceRow {
  readonly mode: ModeName;
  readonly distanceM: number | null;
  readonly trips: number;
  readonly tripsWithoutDistance: number;
}

export interface DistanceListProps {
  readonly caption: string;
  readonly rows: readonly DistanceRow[];
  /** What stands beside each distance: its share of the known ones, or the number of trips. */
  readonly beside: 'share' | 'trips';
}

export function DistanceList({ caption, rows, beside }: DistanceListProps) {
  const words = useWords(kitWords);
  const formats = useFormats();
  const total = rows.reduce((sum, row) => sum + (row.distanceM ?? 0), 0);
  const withoutOf = ({ tripsWithoutDistance: count, trips }: DistanceRow) =>
    count === trips
      ? words.allWithoutDistance(trips)
      : words.someWithoutDistance(formats.count(count), trips);
  const asideOf = (row: DistanceRow) => {
    if (beside === 'trips') return words.trips(row.trips);
    return row.distanceM === null || total === 0 ? '' : formats.share(row.distanceM / total);
  };
  return (
    <BarList
      caption={caption}
      heads={[words.mode, words.km, beside === 'share' ? words.share : words.tripCount]}
      rows={rows.map((row) => ({
        key: row.mode,
        name: formats.say(modeName(row.mode)),
        icon: modeIcon(row.mode),
        size: row.distanceM,
        figure: row.distanceM === null ? words.unknown : formats.distance(row.distanceM),
        aside: asideOf(row),
        remark: row.tripsWithoutDistance > 0 ? withoutOf(row) : undefined,
      }))}
    />
  );
}
