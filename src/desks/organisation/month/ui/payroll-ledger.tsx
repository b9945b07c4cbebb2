// The ledger of the month: who, which wage code, on what basis, how much; each row opens its explanation.
import { useMemo, useState } from 'react';
import { type Formats, kitWords, Ledger, RowsSkeleton, useFormats, useWords } from '#ui-kit';
import type { OrganisationMonth } from '../contract.ts';
import { groupLines, type PayrollRow } from './group-lines.ts';
import { amountColumns, whoColumns } from './ledger-columns.tsx';
import classes from './month.module.css';
import { RowDrawer } from './row-drawer.tsx';
import { monthWords } from './words.ts';

export function PayrollLedger({ data }: { data: OrganisationMonth | undefined }) {
  const words = useWords(monthWords);
  const kit = useWords(kitWords);
  const formats = useFormats();
  const [opened, setOpened] = useState<PayrollRow>();
  const rows = useMemo(() => groupLines(data?.lines ?? []), [data]);
  // What differs of months that were closed stands apart: it is no part of this month's travel.
  const own = useMemo(() => rows.filter(({ first }) => first.correctionOf === null), [rows]);
  const corrections = useMemo(() => rows.filter(({ first }) => first.correctionOf !== null), [rows]);
  const columns = useMemo(
    () => [...whoColumns(words, formats), ...amountColumns(words, formats, kit, setOpened)],
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
        rows={own}
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
      {corrections.length > 0 ? (
        <section className={classes.corrections}>
          <h2>{words.correctionsApart}</h2>
          <Ledger
            caption={words.correctionsApart}
            columns={columns}
            rows={corrections}
            rowKey={(row) => row.key}
            empty={{ title: words.emptyTitle, text: words.emptyText }}
          />
        </section>
      ) : null}
      <RowDrawer row={opened} onClose={() => setOpened(undefined)} />
    </>
  );
}

function searchable({ first }: PayrollRow, formats: Formats): string {
  const code = `${first.wageCode.code} ${formats.say(first.wageCode.name)}`;
  return [first.name, first.personnelNumber, first.costCentre, code].join(' ');
}
