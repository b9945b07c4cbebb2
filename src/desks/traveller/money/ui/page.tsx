// The money of a year: what came in per month and kind, private apart, each amount opened to its lines and
// each line to its explanation.
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  AmountCard,
  AmountCards,
  ask,
  BlockSkeleton,
  Button,
  Choice,
  EmptyState,
  keepFile,
  PageHead,
  RefusalNote,
  useFormats,
  useWords,
} from '#ui-kit';
import { type MoneyMonth, MoneyYear, moneyFilePath, moneyPath } from '../contract.ts';
import classes from './money.module.css';
import { type Opened, OpenedLines } from './opened-lines.tsx';
import { moneyWords } from './words.ts';
import { YearChart } from './year-chart.tsx';
import { YearTable } from './year-table.tsx';

export function MoneyPage({ personId, now }: { personId: string; now: string }) {
  const words = useWords(moneyWords);
  const [year, setYear] = useState(now.slice(0, 4));
  const [opened, setOpened] = useState<Opened>();
  const [error, setError] = useState<unknown>();
  const found = useQuery({
    queryKey: ['money', personId, year],
    queryFn: () => ask(moneyPath(year), MoneyYear),
    staleTime: 0,
  });
  const { data } = found;
  const download = () => keepFile(moneyFilePath(year), `reisrecht-${year}.csv`).catch(setError);
  const years = data?.years ?? [Number(year)];
  return (
    <>
      <PageHead
        title={words.title(year)}
        below={words.below}
        tools={
          <div className={classes.tools}>
            <Choice
              label={words.year}
              value={year}
              options={years.map((one) => ({ value: String(one), label: String(one) }))}
              onChoose={setYear}
            />
            <Button icon={IconPrinter} onClick={() => print()}>
              {words.print}
            </Button>
            <Button icon={IconDownload} onClick={() => void download()}>
              {words.download}
            </Button>
          </div>
        }
      />
      {error ? <RefusalNote error={error} /> : null}
      {found.error && !data ? (
        <RefusalNote error={found.error} onAgain={() => void found.refetch()} />
      ) : data && data.months.length === 0 ? (
        <EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
      ) : (
        <div className={classes.page}>
          <Totals months={data?.months} />
          {data ? (
            <>
              <YearTable months={data.months} onOpen={setOpened} />
              <YearChart months={data.months} />
            </>
          ) : (
            <BlockSkeleton height={420} />
          )}
        </div>
      )}
      <OpenedLines opened={opened} onClose={() => setOpened(undefined)} />
    </>
  );
}

function Totals({ months }: { months: readonly MoneyMonth[] | undefined }) {
  const words = useWords(moneyWords);
  const { amount } = useFormats();
  const sum = (pick: (month: MoneyMonth) => number) =>
    months?.reduce((total, month) => total + pick(month), 0) ?? 0;
  const told = (cents: number) => (months ? amount(cents) : undefined);
  const own = sum(({ charged }) => charged.ownCents);
  const employer = sum(({ charged }) => charged.employerCents);
  return (
    <AmountCards>
      <AmountCard
        name={words.received}
        value={told(sum(({ amountCents }) => amountCents))}
        remark={words.receivedText}
      />
      <AmountCard name={words.taxed} value={told(sum(({ taxedCents }) => taxedCents))} />
      <AmountCard
        name={words.privately}
        value={told(sum(({ privateCents }) => privateCents))}
        remark={words.privatelyText}
      />
      <AmountCard
        name={words.charged}
        value={told(own + employer)}
        remark={words.chargedText(amount(own), amount(employer))}
      />
    </AmountCards>
  );
}
