// The cost of the month in columns, by day or by week, split by purpose.
import { useMemo } from 'react';
import { ColumnChart, kitWords, useFormats, useWords } from '#ui-kit';
import type { MonthSeries } from '../contract.ts';
import { sumWeeks } from './sum-weeks.ts';
import { monthWords } from './words.ts';

export function CostChart({ days, by }: { days: MonthSeries['costByDay']; by: 'day' | 'week' }) {
  const words = useWords(monthWords);
  const kit = useWords(kitWords);
  const formats = useFormats();
  const rows = useMemo(() => {
    const found = by === 'week' ? sumWeeks(days) : days.map((day) => ({ ...day, week: undefined }));
    return found.map((row) => ({
      key: row.date,
      name: row.week === undefined ? formats.day(row.date) : words.week(row.week),
      values: { commute: row.commuteCents, business: row.businessCents, home: row.homeCents },
    }));
  }, [days, by, words, formats]);
  const totals = rows.map((row) => row.values.commute + row.values.business + row.values.home);
  const most = totals.indexOf(Math.max(...totals));
  const total = totals.reduce((sum, cents) => sum + cents, 0);
  return (
    <ColumnChart
      caption={`${words.cost} ${by === 'day' ? words.perDay : words.perWeek}`}
      summary={words.costSummary(
        formats.amount(total),
        rows[most]?.name ?? '',
        formats.amount(totals[most] ?? 0),
      )}
      series={[
        { key: 'commute', name: kit.commute, colour: '--brand' },
        { key: 'business', name: kit.business, colour: '--ok' },
        { key: 'home', name: kit.home, colour: '--accent' },
      ]}
      rows={rows}
      write={formats.amount}
      writeAxis={formats.wholeAmount}
    />
  );
}
