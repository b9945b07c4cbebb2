// Every table with its clock: what it holds, its term, how its rows go, and the next day on which some do.
import { type Column, Ledger, PageHead, useFormats, useWords } from '#ui-kit';
import { Plan, type PlannedLine, planPath } from '../retention/contract.ts';
import classes from './officer.module.css';
import { Fetched } from './parts.tsx';
import { RetentionTabs } from './retention-tabs.tsx';
import { retentionWords } from './retention-words.ts';
import { useOfficer } from './use-officer.ts';

export function PlanPage() {
  const words = useWords(retentionWords);
  const found = useOfficer(planPath, Plan);
  const columns = useColumns();
  const { say } = useFormats();
  return (
    <>
      <PageHead title={words.planTitle} below={found.data && words.planBelow(found.data.lines.length)} />
      <RetentionTabs />
      <Fetched found={found} rows={10}>
        {({ lines }) => (
          <Ledger
            caption={words.planTitle}
            columns={columns}
            rows={lines}
            rowKey={(line) => line.table}
            searchIn={(line) => `${line.table} ${line.title ? say(line.title) : ''} ${say(line.term)}`}
            searchLabel={words.search}
            empty={{ title: words.planEmpty, text: words.planEmptyText }}
            note={<p className={classes.note}>{words.planNote}</p>}
          />
        )}
      </Fetched>
    </>
  );
}

function useColumns(): Column<PlannedLine>[] {
  const words = useWords(retentionWords);
  const { say, date, count } = useFormats();
  const how = ({ mechanism, parent }: PlannedLine) =>
    mechanism === 'with-parent' ? words.withParent(parent ?? '') : words[mechanism];
  return [
    {
      key: 'what',
      head: words.what,
      place: 'title',
      cell: ({ title }) => (title ? say(title) : words.nobodys),
      sortBy: ({ title }) => (title ? say(title) : ''),
    },
    {
      key: 'table',
      head: words.table,
      place: 'below',
      cell: ({ table }) => table,
      sortBy: ({ table }) => table,
    },
    { key: 'term', head: words.term, cell: ({ term }) => say(term), sortBy: ({ term }) => say(term) },
    { key: 'how', head: words.how, cell: how },
    {
      key: 'next',
      head: words.next,
      keep: true,
      align: 'end',
      cell: ({ nextOn, aboutRows }) =>
        nextOn === null ? (
          words.anyDay
        ) : (
          <>
            {date(nextOn)}
            {aboutRows ? <span className={classes.below}> · {words.about(count(aboutRows))}</span> : null}
          </>
        ),
      sortBy: ({ nextOn }) => nextOn ?? '',
    },
  ];
}
