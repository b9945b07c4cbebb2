// The ledger of the month: who, which wage code, on what basis, how much; each row opens its explanation.
import { useMemo, useState } from 'react';
import {
  Button,
  type Column,
  type Formats,
  kitWords,
  Ledger,
  PurposeChip,
  RowsSkeleton,
  useFormats,
  useWords,
} from '#ui-kit';
import type { OrganisationMonth } from '../contract.ts';
import { groupLines, type PayrollRow } from './group-lines.ts';
import classes from './month.module.css';
import { RowDrawer } from './row-drawer.tsx';
import { monthWords } from './words.ts';

type Words = (typeof monthWords)['nl'];

export function PayrollLedger({ data }: { data: OrganisationMonth | undefined }) {
  const words = useWords(monthWords);
  const kit = useWords(kitWords);
  const formats = useFormats();
  const [opened, setOpened] = useState<PayrollRow>();
  const rows = useMemo(() => groupLines(data?.lines ?? []), [data]);
  const columns = useMemo(
    () => columnsOf(words, formats, kit.explain, kit.explainOf, setOpened),
    [words, formats, kit],
  );
  if (!data)
    return (
      <div className={classes.waiting}>
        <RowsSkeleton rows={8} />
      </div>
    );
  return (
    <>
      <Ledger
        caption={words.ledger}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
        searchLabel={words.searchLedger}
        searchIn={(row) => searchable(row, formats)}
        empty={{ title: words.emptyTitle, text: words.emptyText }}
        note={
          data.lineCount > data.lines.length ? (
            <p className={classes.note}>
              {words.leftOut(formats.count(data.lines.length), formats.count(data.lineCount))}
            </p>
          ) : null
        }
      />
      <RowDrawer row={opened} onClose={() => setOpened(undefined)} />
    </>
  );
}

function columnsOf(
  words: Words,
  formats: Formats,
  explain: string,
  explainOf: (what: string) => string,
  open: (row: PayrollRow) => void,
): Column<PayrollRow>[] {
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
      keep: true,
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
          label={explainOf(`${first(row).name}, ${formats.say(first(row).wageCode.name)}`)}
        >
          {explain}
        </Button>
      ),
      align: 'end',
      place: 'action',
    },
  ];
}

/** In a column the head says euro; on a card the amount says it itself, and a taxed amount only when there is one. */
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

/** "14 dagen · 588 km × € 0,25", "7 dagen × € 2,45", "9 ritten". */
export function basisOf(row: PayrollRow, words: Words, formats: Formats): string {
  const rate = row.rateCents === undefined ? undefined : formats.amount(row.rateCents);
  const times = (what: string) => (rate ? words.times(what, rate) : what);
  switch (row.first.basis.unit) {
    case 'km':
      return times(words.daysAndKm(words.days(row.dayCount), formats.distance(row.distanceM)));
    case 'day':
      return times(words.days(row.dayCount));
    case 'cost':
      return words.trips(row.lines.length);
  }
}

function searchable({ first }: PayrollRow, formats: Formats): string {
  const code = `${first.wageCode.code} ${formats.say(first.wageCode.name)}`;
  return [first.name, first.personnelNumber, first.costCentre, code].join(' ');
}
