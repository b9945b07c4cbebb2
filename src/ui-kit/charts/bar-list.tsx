// Bars below each other with their figures: a chart that is a table, so that it needs no other text.
import type { ComponentType } from 'react';
import classes from './charts.module.css';

export interface BarRow {
  readonly key: string;
  readonly name: string;
  readonly icon?: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
  readonly size: number;
  /** The figure as it is written. */
  readonly figure: string;
  readonly aside?: string;
}

export interface BarListProps {
  readonly caption: string;
  /** Heads of the columns: name, figure and, when the rows have one, what stands aside. */
  readonly heads: readonly [string, string, string?];
  readonly rows: readonly BarRow[];
  readonly tone?: 'brand' | 'ok' | 'ink';
  /** The size of the longest bar when several lists share one scale. */
  readonly most?: number;
}

export function BarList({ caption, heads, rows, tone = 'brand', most }: BarListProps) {
  const longest = most ?? Math.max(1, ...rows.map((row) => row.size));
  return (
    <table className={classes.bars} data-tone={tone}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) =>
            head === undefined ? null : (
              <th key={head} scope="col">
                {head}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ icon: Icon, ...row }) => (
          <tr key={row.key}>
            <th scope="row">
              <span className={classes.name}>
                {Icon ? <Icon size={20} stroke={1.75} aria-hidden /> : null}
                {row.name}
              </span>
              <svg
                className={classes.track}
                aria-hidden="true"
                preserveAspectRatio="none"
                viewBox="0 0 100 8"
              >
                <rect
                  className={classes.bar}
                  width={(Math.max(0, row.size) / longest) * 100}
                  height="8"
                  rx="0"
                />
              </svg>
            </th>
            <td>{row.figure}</td>
            {heads[2] === undefined ? null : <td>{row.aside}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
