// The column chart, fetched when it is first needed; until then its place is kept.
import { lazy, Suspense } from 'react';
import { BlockSkeleton } from '../skeletons.tsx';
import type { ColumnChartProps } from './column-chart.tsx';

const Late = lazy(async () => ({ default: (await import('./column-chart.tsx')).ColumnChart }));

/** What stands around the columns: the legend above and the sentence below. */
const aroundPx = 75;

export function ColumnChart(props: ColumnChartProps) {
  return (
    <Suspense fallback={<BlockSkeleton height={(props.height ?? 260) + aroundPx} />}>
      <Late {...props} />
    </Suspense>
  );
}
