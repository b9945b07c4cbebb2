// Insight: cost by day or week, kilometres by mode, and CO2 by its two measures, which stay apart.
import { useState } from 'react';
import {
  BlockSkeleton,
  Button,
  Card,
  Co2List,
  Co2Sources,
  capitalise,
  DistanceList,
  EmptyState,
  modeName,
  PageHead,
  RefusalNote,
  useFormats,
  useWords,
} from '#ui-kit';
import type { MonthSeries } from '../contract.ts';
import { CostChart } from './cost-chart.tsx';
import classes from './month.module.css';
import { MonthChoice } from './month-choice.tsx';
import { useMonth } from './use-month.ts';
import { monthWords } from './words.ts';

export function InsightPage({ month, pathOf }: { month: string; pathOf: (month: string) => string }) {
  const words = useWords(monthWords);
  const formats = useFormats();
  const found = useMonth(month);
  const { data } = found;
  return (
    <>
      <PageHead
        title={words.insightTitle(formats.month(month))}
        below={data && words.people(data.peopleCount)}
        tools={<MonthChoice month={month} pathOf={pathOf} />}
      />
      {found.error && !data ? <RefusalNote error={found.error} onAgain={() => void found.refetch()} /> : null}
      {data && data.lineCount === 0 ? (
        <EmptyState title={words.noInsight}>{words.noInsightText}</EmptyState>
      ) : found.error && !data ? null : (
        <div className={classes.charts}>
          <CostCard series={data?.series} />
          <Card title={words.modes}>
            {data ? (
              <>
                <DistanceList caption={words.modes} rows={data.series.kmByMode} beside="share" />
                <Together modes={data.series.kmTogether} />
              </>
            ) : (
              <BlockSkeleton height={280} />
            )}
          </Card>
          <div className={classes.double}>
            <Card title={words.co2}>
              {data ? <Co2Bars series={data.series} /> : <BlockSkeleton height={280} />}
            </Card>
          </div>
        </div>
      )}
    </>
  );
}

function CostCard({ series }: { series: MonthSeries | undefined }) {
  const words = useWords(monthWords);
  const formats = useFormats();
  const [by, setBy] = useState<'day' | 'week'>('day');
  const other = by === 'day' ? 'week' : 'day';
  const names = { day: words.perDay, week: words.perWeek };
  return (
    <div className={classes.wide}>
      <Card
        title={`${words.cost} ${names[by]}`}
        aside={
          <Button look="text" onClick={() => setBy(other)}>
            {capitalise(names[other])}
          </Button>
        }
      >
        {series ? <CostChart days={series.costByDay} by={by} /> : <BlockSkeleton height={335} />}
        {series && series.costTogetherCents !== null ? (
          <p className={classes.muted}>{words.costTogether(formats.amount(series.costTogetherCents))}</p>
        ) : null}
      </Card>
    </div>
  );
}

/** What fewer than ten people did: named, and never with a figure of its own. */
function Together({ modes }: { modes: MonthSeries['kmTogether'] }) {
  const words = useWords(monthWords);
  const { say } = useFormats();
  if (modes.length === 0) return null;
  const names = modes.map((mode) => say(modeName(mode))).join(', ');
  return <p className={classes.muted}>{words.tooFew(names)}</p>;
}

function Co2Bars({ series }: { series: MonthSeries }) {
  const words = useWords(monthWords);
  // Both lists share one scale: otherwise the smaller measure would look as large as the other.
  const grams = series.co2ByMode.flatMap((row) => [row.wtwGrams ?? 0, row.ttwGrams ?? 0]);
  const most = Math.max(1, ...grams);
  const rowsOf = (measure: 'wtw' | 'ttw') =>
    series.co2ByMode.map((row) => ({
      mode: row.mode,
      trips: row.trips,
      grams: row[`${measure}Grams`],
      tripsWithout: row[`${measure}TripsWithout`],
    }));
  return (
    <div className={classes.measures}>
      <section aria-label={words.wtw}>
        <h3>{words.wtw}</h3>
        <Co2List caption={words.wtw} about={words.wtwText} tone="ok" most={most} rows={rowsOf('wtw')} />
      </section>
      <section aria-label={words.ttw}>
        <h3>{words.ttw}</h3>
        <Co2List caption={words.ttw} about={words.ttwText} tone="ink" most={most} rows={rowsOf('ttw')} />
      </section>
      <div>
        <p className={classes.muted}>{words.neverAdded}</p>
        <Together modes={series.co2Together} />
        <Co2Sources sources={series.co2Sources} />
      </div>
    </div>
  );
}
