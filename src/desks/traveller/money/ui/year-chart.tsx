// The months of a year beside each other, by kind.
import { Card, ColumnChart, useFormats, useWords } from '#ui-kit';
import type { MoneyMonth } from '../contract.ts';
import { moneyWords } from './words.ts';

const series = [
  { key: 'allowance', colour: '--brand' },
  { key: 'public-transport', colour: '--ok' },
  { key: 'home-working', colour: '--accent' },
] as const;

/** One month has nothing to be compared with. */
export function YearChart({ months }: { months: readonly MoneyMonth[] }) {
  const words = useWords(moneyWords);
  const formats = useFormats();
  const [first] = months;
  if (first === undefined || months.length < 2) return null;
  const most = months.reduce((best, month) => (month.amountCents > best.amountCents ? month : best), first);
  return (
    <Card title={words.perMonth}>
      <ColumnChart
        caption={words.perMonth}
        summary={words.perMonthSummary(formats.monthName(most.month), formats.amount(most.amountCents))}
        series={series.map(({ key, colour }) => ({ key, colour, name: words[key] }))}
        rows={months.map(({ month, byKind }) => ({
          key: month,
          name: formats.monthName(month).slice(0, 3),
          values: Object.fromEntries(series.map(({ key }) => [key, byKind[key]])),
        }))}
        write={formats.amount}
        writeAxis={formats.wholeAmount}
      />
    </Card>
  );
}
