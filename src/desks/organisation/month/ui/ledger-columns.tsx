// The columns of the month's ledger: who, for what and on what basis, then how much and why.
import { Button, type Column, type Formats, PurposeChip, useFormats, useWords } from '#ui-kit';
import type { PayrollRow } from './group-lines.ts';
import classes from './month.module.css';
import { monthWords } from './words.ts';

type Words = (typeof monthWords)['nl'];

/** Who, for what, and on what basis. */
export function whoColumns(words: Words, formats: Formats): Column<PayrollRow>[] {
  const first = (row: PayrollRow) => row.first;
  return [
    {
      key: 'number',
      head: words.number,
      cell: (row) => (
        <>
          {first(row).personnelNumber}
          <span className={classes.phone}>{` · ${first(row).costCentre}`}</span>
        </>
      ),
      sortBy: (row) => first(row).personnelNumber,
      place: 'below',
    },
    {
      key: 'name',
      head: words.name,
      cell: (row) => first(row).name,
      sortBy: (row) => first(row).name,
      place: 'title',
    },
    {
      key: 'centre',
      head: words.costCentre,
      cell: (row) => first(row).costCentre,
      sortBy: (row) => first(row).costCentre,
      wideOnly: true,
    },
    {
      key: 'code',
      head: words.wageCode,
      cell: (row) => <WageCode row={row} />,
      sortBy: (row) => first(row).wageCode.code,
      place: 'below',
      keep: true,
    },
    {
      key: 'basis',
      head: words.basis,
      cell: (row) => <span className={classes.basis}>{basisOf(row, words, formats)}</span>,
      place: 'below',
      keep: true,
    },
  ];
}

/** How much, and why. */
export function amountColumns(
  words: Words,
  formats: Formats,
  kit: {
    readonly explain: string;
    readonly explainOf: (what: string) => string;
    readonly correction: string;
  },
  open: (row: PayrollRow) => void,
): Column<PayrollRow>[] {
  return [
    {
      key: 'untaxed',
      head: words.untaxedColumn,
      cell: (row) => <Cents cents={row.untaxedCents} strong />,
      sortBy: (row) => row.untaxedCents,
      align: 'end',
      place: 'amount',
    },
    {
      key: 'taxed',
      head: words.taxedColumn,
      cell: (row) => <Cents cents={row.taxedCents} />,
      sortBy: (row) => row.taxedCents,
      align: 'end',
      place: 'below',
    },
    {
      key: 'explain',
      head: words.explain,
      headHidden: true,
      cell: (row) => (
        <Button
          look="text"
          onClick={() => open(row)}
          label={kit.explainOf(nameOf(row, kit.correction, formats))}
        >
          {kit.explain}
        </Button>
      ),
      align: 'end',
      place: 'action',
    },
  ];
}

/**
 * In a column the head says euro; on a card the amount says it itself, and a taxed amount only when there
 * is one.
 */
function Cents({ cents, strong = false }: { cents: number; strong?: boolean }) {
  const words = useWords(monthWords);
  const formats = useFormats();
  return (
    <span className={strong ? classes.amount : undefined}>
      <span className={classes.wideOnly}>{formats.bareAmount(cents)}</span>
      <span className={classes.phone}>
        {strong ? formats.amount(cents) : cents === 0 ? '' : `${words.taxed}: ${formats.amount(cents)}`}
      </span>
    </span>
  );
}

function WageCode({ row }: { row: PayrollRow }) {
  const formats = useFormats();
  const { wageCode, correctionOf } = row.first;
  if (!correctionOf) return <span>{`${wageCode.code} ${formats.say(wageCode.name)}`}</span>;
  return (
    <span className={classes.code}>
      {wageCode.code}
      <PurposeChip kind="correction" of={formats.monthName(correctionOf.month)} />
    </span>
  );
}

/** "14 dagen · 588 km × € 0,25", "7 dagen × € 2,45", "9 ritten"; of a correction the days it recalculates. */
function basisOf(row: PayrollRow, words: Words, formats: Formats): string {
  if (row.unpaid.length === row.lines.length) return words.withoutAmount(words.days(daysOf(row.unpaid)));
  if (row.first.correctionOf) return words.recalculated(words.days(row.dayCount));
  const rate = row.rateCents === undefined ? undefined : formats.amount(row.rateCents);
  const times = (what: string) => (rate ? words.times(what, rate) : what);
  switch (row.first.basis.unit) {
    case 'km':
      return row.distanceM === 0
        ? words.days(row.dayCount)
        : times(words.daysAndKm(words.days(row.dayCount), formats.distance(row.distanceM)));
    case 'day':
      return times(words.days(row.dayCount));
    case 'cost':
      return words.trips(row.tripCount);
  }
}

/** Two rows of one person may differ only in the month that they correct. */
function nameOf({ first }: PayrollRow, correction: string, formats: Formats): string {
  const of = first.correctionOf && `${correction} ${formats.monthName(first.correctionOf.month)}`;
  return [first.name, formats.say(first.wageCode.name), of].filter(Boolean).join(', ');
}

const daysOf = (lines: PayrollRow['lines']) => new Set(lines.map((line) => line.date)).size;
