// Stacked columns by day or week, with the same figures as a table one button away.
import { useState } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { Button } from '../button.tsx';
import { useWords } from '../language/language-context.tsx';
import { kitWords } from '../words.ts';
import classes from './charts.module.css';

export interface Series {
  readonly key: string;
  readonly name: string;
  /** A custom property such as `--brand`. */
  readonly colour: string;
}

export interface ColumnChartProps {
  readonly caption: string;
  /** One sentence that says what the chart shows. */
  readonly summary: string;
  readonly series: readonly Series[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly values: Readonly<Record<string, number>>;
  }[];
  /** Writes a value in the table and the tooltip, and on the axis. */
  readonly write: (value: number) => string;
  readonly writeAxis: (value: number) => string;
  readonly height?: number;
}

export function ColumnChart(props: ColumnChartProps) {
  const words = useWords(kitWords);
  const [table, setTable] = useState(false);
  return (
    <figure className={classes.figure}>
      <div className={classes.legend}>
        <ul>
          {props.series.map((one) => (
            <li key={one.key}>
              <svg width="12" height="12" aria-hidden="true">
                <rect width="12" height="12" rx="3" fill={`var(${one.colour})`} />
              </svg>
              {one.name}
            </li>
          ))}
        </ul>
        <Button look="text" onClick={() => setTable(!table)} expanded={table}>
          {table ? words.asChart : words.asTable}
        </Button>
      </div>
      {table ? <SeriesTable {...props} /> : <Columns {...props} />}
      <figcaption className={classes.summary}>{props.summary}</figcaption>
    </figure>
  );
}

function Columns({ rows, series, write, writeAxis, height = 260 }: ColumnChartProps) {
  const data = rows.map((row) => ({ name: row.name, ...row.values }));
  const tick = { fill: 'var(--muted)', fontSize: 13 };
  return (
    // The picture is for the eye; the sentence below and the table say the same in words.
    <div aria-hidden="true">
      <ResponsiveContainer width="100%" height={height}>
        <BarChart data={data} margin={{ top: 8, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="name"
            tick={tick}
            tickLine={false}
            axisLine={{ stroke: 'var(--line)' }}
            minTickGap={14}
          />
          <YAxis tick={tick} tickLine={false} axisLine={false} width={64} tickFormatter={writeAxis} />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--sunken)' }}
            formatter={(value) => write(Number(value))}
            contentStyle={{ background: 'var(--surface)', border: '1px solid var(--line)', borderRadius: 10 }}
            itemStyle={{ color: 'var(--ink)' }}
            labelStyle={{ color: 'var(--muted)' }}
          />
          {series.map((one) => (
            <Bar
              key={one.key}
              dataKey={one.key}
              name={one.name}
              stackId="all"
              fill={`var(${one.colour})`}
              maxBarSize={44}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

function SeriesTable({ caption, rows, series, write, height = 260 }: ColumnChartProps) {
  return (
    // A table that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form
    <div className={classes.scroll} style={{ height }} role="group" aria-label={caption} tabIndex={0}>
      <table className={classes.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {series.map((one) => (
              <th key={one.key} scope="col">
                {one.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {series.map((one) => (
                <td key={one.key}>{write(row.values[one.key] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
