// The months of a year below each other, one column for each kind; every amount opens its lines.
import { capitalise, Link, useFormats, useWords } from '#ui-kit';
import type { MoneyKind, MoneyMonth } from '../contract.ts';
import classes from './money.module.css';
import type { Opened } from './opened-lines.tsx';
import { moneyWords } from './words.ts';

export const kinds = ['allowance', 'public-transport', 'home-working', 'other', 'correction'] as const;

export interface YearTableProps {
  readonly months: readonly MoneyMonth[];
  readonly onOpen: (opened: Opened) => void;
}

export function YearTable({ months, onOpen }: YearTableProps) {
  const words = useWords(moneyWords);
  const formats = useFormats();
  // A kind that nobody has all year needs no column.
  const shown = kinds.filter((kind) => months.some(({ byKind }) => byKind[kind] !== 0));
  const sum = (pick: (month: MoneyMonth) => number) =>
    formats.amount(months.reduce((total, month) => total + pick(month), 0));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, also by keyboard
    <section className={classes.scroll} aria-label={words.month} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.month}</th>
            {shown.map((kind) => (
              <th key={kind} scope="col" className={classes.number}>
                {words[kind]}
              </th>
            ))}
            <th scope="col" className={classes.number}>
              {words.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <Row key={month.month} month={month} shown={shown} onOpen={onOpen} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            {shown.map((kind) => (
              <td key={kind} className={classes.number}>
                {sum(({ byKind }) => byKind[kind])}
              </td>
            ))}
            <td className={classes.number}>{sum(({ amountCents }) => amountCents)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

interface RowProps extends Pick<YearTableProps, 'onOpen'> {
  readonly month: MoneyMonth;
  readonly shown: readonly MoneyKind[];
}

function Row({ month, shown, onOpen }: RowProps) {
  const words = useWords(moneyWords);
  const formats = useFormats();
  const name = capitalise(formats.monthName(month.month));
  return (
    <tr>
      <th scope="row">
        <Link href={`/me/months/${month.month}`}>{name}</Link>
        <span className={classes.below}>
          {[words[month.state], month.paidAround && words.paidAround(formats.day(month.paidAround))]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </th>
      {shown.map((kind) => (
        <td key={kind} className={classes.number}>
          {month.byKind[kind] === 0 ? (
            '–'
          ) : (
            <button
              type="button"
              className={classes.open}
              aria-label={words.openOf(words[kind], name, formats.amount(month.byKind[kind]))}
              onClick={() => onOpen({ month, kind })}
            >
              {formats.amount(month.byKind[kind])}
            </button>
          )}
        </td>
      ))}
      <td className={classes.number}>
        <strong>{formats.amount(month.amountCents)}</strong>
      </td>
    </tr>
  );
}
