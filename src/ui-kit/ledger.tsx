// The ledger: a table that sorts, searches and turns pages by keyboard, and becomes cards on a phone.
import { type ReactNode, useMemo, useState } from 'react';
import { Choice } from './choice.tsx';
import { EmptyState } from './empty-state.tsx';
import { useLanguage, useWords } from './language/language-context.tsx';
import classes from './ledger.module.css';
import type { Column } from './ledger-column.ts';
import { LedgerHead } from './ledger-head.tsx';
import { LedgerPager } from './ledger-pager.tsx';
import { SearchField } from './search-field.tsx';
import { type Order, sortRows } from './sort-rows.ts';
import { kitWords } from './words.ts';

export interface LedgerProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Text to search in; without it there is no search field. */
  readonly searchIn?: (row: Row) => string;
  readonly searchLabel?: string;
  readonly pageSize?: number;
  readonly empty: { readonly title: string; readonly text: string };
  readonly note?: ReactNode;
}

export function Ledger<Row>(props: LedgerProps<Row>) {
  const { caption, columns, rows, rowKey, pageSize = 25, searchIn } = props;
  const words = useWords(kitWords);
  const { language } = useLanguage();
  const [order, setOrder] = useState<Order>();
  const [sought, setSought] = useState('');
  const [page, setPage] = useState(0);
  const found = useMemo(() => {
    const wanted = sought.trim().toLocaleLowerCase(language);
    const kept = searchIn && wanted ? rows.filter((row) => holds(searchIn(row), wanted, language)) : rows;
    const by = order ? columns.find((column) => column.key === order.key)?.sortBy : undefined;
    return by && order ? sortRows(kept, by, order.down, language) : kept;
  }, [rows, columns, order, sought, searchIn, language]);
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const at = Math.min(page, pages - 1);
  const shown = found.slice(at * pageSize, (at + 1) * pageSize);
  if (rows.length === 0) return <EmptyState title={props.empty.title}>{props.empty.text}</EmptyState>;
  return (
    <div className={classes.ledger}>
      <div className={classes.tools}>
        {searchIn ? (
          <SearchField label={props.searchLabel ?? words.search} value={sought} onChange={setSought} />
        ) : null}
        <SortChoice columns={columns} order={order} onOrder={setOrder} />
      </div>
      <div className={classes.sheet}>
        {/* The roles are said aloud because a table that is drawn as cards may lose them. */}
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <table role="table" className={classes.table}>
          <caption className={classes.caption}>{caption}</caption>
          <LedgerHead columns={columns} order={order} onOrder={setOrder} />
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <tbody role="rowgroup">
            {shown.map((row) => (
              <LedgerRow key={rowKey(row)} row={row} columns={columns} />
            ))}
          </tbody>
        </table>
        {found.length === 0 ? <EmptyState title={words.noneFound} /> : null}
        <LedgerPager at={at} pages={pages} pageSize={pageSize} count={found.length} onPage={setPage} />
      </div>
      {props.note}
    </div>
  );
}

function LedgerRow<Row>({ row, columns }: { row: Row; columns: readonly Column<Row>[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a row that is drawn as a card may lose its role
    <tr role="row">
      {columns.map((column) => (
        <td
          // biome-ignore lint/a11y/noRedundantRoles: the same
          role="cell"
          key={column.key}
          data-align={column.align}
          data-place={column.place}
          data-wide={column.wideOnly || undefined}
          data-keep={column.keep || undefined}
        >
          {column.place || column.wideOnly ? null : (
            <span className={classes.label} aria-hidden="true">
              {column.head}
            </span>
          )}
          <span>{column.cell(row)}</span>
        </td>
      ))}
    </tr>
  );
}

/** On cards there is no head to click: the same choice as a list. */
function SortChoice<Row>(props: {
  columns: readonly Column<Row>[];
  order: Order | undefined;
  onOrder: (order: Order | undefined) => void;
}) {
  const words = useWords(kitWords);
  const sortable = props.columns.filter((column) => column.sortBy);
  if (sortable.length === 0) return null;
  const options = sortable.flatMap((column) => [
    { value: `${column.key} up`, label: `${column.head}, ${words.sortUp}` },
    { value: `${column.key} down`, label: `${column.head}, ${words.sortDown}` },
  ]);
  return (
    <div className={classes.sort}>
      <Choice
        label={words.sortOn}
        value={props.order ? `${props.order.key} ${props.order.down ? 'down' : 'up'}` : ''}
        options={[{ value: '', label: `${words.sortOn} …` }, ...options]}
        onChoose={(chosen) => {
          const [key, way] = chosen.split(' ');
          props.onOrder(key ? { key, down: way === 'down' } : undefined);
        }}
      />
    </div>
  );
}

function holds(text: string, wanted: string, language: string): boolean {
  return text.toLocaleLowerCase(language).includes(wanted);
}
