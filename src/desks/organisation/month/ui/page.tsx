// The month of the organisation: what it costs, what was checked, every line, and the one action that
// closes it.
import { IconLock } from '@tabler/icons-react';
import {
  Button,
  Card,
  Checklist,
  capitalise,
  PageHead,
  ProviderLines,
  RefusalNote,
  RowsSkeleton,
  StatusMark,
  useFormats,
  useWords,
} from '#ui-kit';
import type { OrganisationMonth } from '../contract.ts';
import classes from './month.module.css';
import { MonthChoice } from './month-choice.tsx';
import { PayrollLedger } from './payroll-ledger.tsx';
import { Totals } from './totals.tsx';
import { useClose, useMonth } from './use-month.ts';
import { monthWords } from './words.ts';

export function MonthPage({ month, pathOf }: { month: string; pathOf: (month: string) => string }) {
  const words = useWords(monthWords);
  const formats = useFormats();
  const found = useMonth(month);
  const { data } = found;
  const closing = useClose(month);
  const name = capitalise(formats.month(month));
  const closed = data?.state === 'closed';
  return (
    <>
      <PageHead
        title={closed ? words.closedTitle(name) : words.closeTitle(name)}
        below={data && `${words.people(data.peopleCount)} · ${whenOf(data, words, formats.moment)}`}
        tools={<MonthChoice month={month} pathOf={pathOf} />}
        action={
          closed ? undefined : (
            <Button
              look="main"
              icon={IconLock}
              busy={closing.isPending}
              disabled={!data || data.lineCount === 0}
              onClick={() => data && closing.mutate(data.knownAt)}
            >
              {closing.isPending ? words.closing : words.close}
            </Button>
          )
        }
      />
      {closing.error ? (
        <RefusalNote error={closing.error} onAgain={() => data && closing.mutate(data.knownAt)} />
      ) : null}
      {found.error && !data ? (
        <RefusalNote error={found.error} onAgain={() => void found.refetch()} />
      ) : (
        <>
          {data?.run ? <ClosedNote run={data.run} /> : null}
          <Totals month={month} data={data} />
          {data ? (
            <Checklist name={words.checklist} items={data.checklist} />
          ) : (
            <div className={classes.waiting}>
              <RowsSkeleton rows={4} height={74} />
            </div>
          )}
          <PayrollLedger key={month} data={data} />
          {data ? <ProviderLines {...data.atProviders} /> : null}
        </>
      )}
    </>
  );
}

const marks = {
  'not-sent': 'waiting',
  waiting: 'waiting',
  acknowledged: 'done',
  refused: 'attention',
} as const;

function ClosedNote({ run }: { run: NonNullable<OrganisationMonth['run']> }) {
  const words = useWords(monthWords);
  const text = {
    'not-sent': words.notSent,
    waiting: words.waiting,
    acknowledged: words.acknowledged,
    refused: words.refusedMessages(run.refusedCount),
  }[run.delivery];
  const becauseOf = {
    'not-accepted': words.notAccepted,
    'failed-again': words.failedAgain,
    duplicate: words.duplicateLine,
  };
  return (
    <div className={classes.closed} role="status">
      <Card>
        <div className={classes.closedRow}>
          <StatusMark status={marks[run.delivery]} spoken />
          <div>
            <h2>{words.closedNote}</h2>
            <p className={classes.muted}>{text}</p>
            {run.refusedMessages.map(({ reference, because }) => (
              <p key={reference}>
                {reference}: {becauseOf[because]}
              </p>
            ))}
          </div>
        </div>
      </Card>
    </div>
  );
}

function whenOf(
  data: OrganisationMonth,
  words: (typeof monthWords)['nl'],
  moment: (iso: string) => string,
): string {
  return data.run ? words.closedAt(moment(data.run.closedAt)) : words.knownAt(moment(data.knownAt));
}
