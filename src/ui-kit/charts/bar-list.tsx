// Bars below each other with their figures: a chart that is a table, so that it needs no other text.
import type { ComponentType } from 'react';
import classes from './charts.module.css';

export interface BarRow {
  readonly key: string;
  readonly name: string;
  readonly icon?: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
  /** Null when it is unknown: then there is no bar, because a bar of nothing says 0. */
  readonly size: number | null;
  /** The figure as it is written. */
  readonly figure: string;
  readonly aside?: string;
  /** What the figure leaves out, below the bar. */
  readonly remark?: string | undefined;
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
  const longest = most ?? Math.max(1, ...rows.map((row) => row.size ?? 0));
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
        {rows.map((row) => (
          <Row key={row.key} row={row} longest={longest} columns={heads[2] === undefined ? 2 : 3} />
        ))}
      </tbody>
    </table>
  );
}

/** A remark has a row of its own: the column of the name is too narrow for a sentence. */
function Row({ row, longest, columns }: { row: BarRow; longest: number; columns: 2 | 3 }) {
  const { icon: Icon, size } = row;
  return (
    <>
      <tr>
        <th scope="row">
          <span className={classes.name}>
            {Icon ? <Icon size={20} stroke={1.75} aria-hidden /> : null}
            {row.name}
          </span>
          {size === null ? null : <Track share={Math.max(0, size) / longest} />}
        </th>
        <td data-unknown={size === null || undefined}>{row.figure}</td>
        {columns === 3 ? <td>{row.aside}</td> : null}
      </tr>
      {row.remark ? (
        <tr>
          <td className={classes.remark} colSpan={columns}>
            {row.remark}
          </td>
        </tr>
      ) : null}
    </>
  );
}

function Track({ share }: { share: number }) {
  return (
    <svg className={classes.track} aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 8">
      <rect className={classes.bar} width={share * 100} height="8" rx="0" />
    </svg>
  );
}
