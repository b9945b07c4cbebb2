// What stands in a place until its figures are there: bars of the same size, so that nothing jumps.
import { Skeleton as Bar, VisuallyHidden } from '@mantine/core';
import { useWords } from './language/language-context.tsx';
import classes from './skeletons.module.css';
import { kitWords } from './words.ts';

/** One line of text that is still to come; it takes the line height of where it stands. */
export function TextSkeleton({ width }: { width: number }) {
  return (
    <span className={classes.line} aria-hidden="true">
      <Bar component="span" width={width} height="0.7em" radius={4} display="inline-block" />
    </span>
  );
}

/** Rows of a list that is still to come. */
export function RowsSkeleton({ rows, height = 44 }: { rows: number; height?: 44 | 70 | 74 }) {
  const words = useWords(kitWords);
  return (
    <div className={classes.rows} data-height={height}>
      <VisuallyHidden role="status">{words.loading}</VisuallyHidden>
      {Array.from({ length: rows }, (_, at) => (
        // The rows are all alike and never move: their place is their key.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={at} className={classes.row} aria-hidden="true">
          <Bar width={34} height={34} radius={8} />
          <Bar width={`${30 + ((at * 17) % 30)}%`} height={12} radius={4} />
          <Bar width={64} height={12} radius={4} ml="auto" />
        </div>
      ))}
    </div>
  );
}

/** A block of a known height, such as a chart. */
export function BlockSkeleton({ height }: { height: number }) {
  return <Bar height={height} radius={8} aria-hidden="true" />;
}
