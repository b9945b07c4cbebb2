// Insight: cost by day or week, kilometres by mode, and CO2 by its two measures, which stay apart.
import { useState } from 'react';
import {
  BarList,
  BlockSkeleton,
  Button,
  Card,
  capitalise,
  EmptyState,
  modeIcon,
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
            {data ? <ModeBars series={data.series} /> : <BlockSkeleton height={280} />}
          </Card>
          <div className={classes.double}>
            <Card title={words.co2} aside={data ? <Source series={data.series} /> : undefined}>
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
      </Card>
    </div>
  );
}

function ModeBars({ series }: { series: MonthSeries }) {
  const words = useWords(monthWords);
  const formats = useFormats();
  const total = series.kmByMode.reduce((sum, row) => sum + row.distanceM, 0);
  return (
    <BarList
      caption={words.modes}
      heads={[words.mode, words.km, words.share]}
      tone="brand"
      rows={series.kmByMode.map((row) => ({
        key: row.mode,
        name: formats.say(modeName(row.mode)),
        icon: modeIcon(row.mode),
        size: row.distanceM,
        figure: formats.distance(row.distanceM),
        aside: formats.share(total > 0 ? row.distanceM / total : 0),
      }))}
    />
  );
}

function Co2Bars({ series }: { series: MonthSeries }) {
  const words = useWords(monthWords);
  const formats = useFormats();
  // Both lists share one scale: otherwise the smaller measure would look as large as the other.
  const most = Math.max(1, ...series.co2ByMode.map((row) => Math.max(row.wtwGrams, row.ttwGrams)));
  const rowsOf = (grams: 'wtwGrams' | 'ttwGrams') =>
    series.co2ByMode.map((row) => ({
      key: row.mode,
      name: formats.say(modeName(row.mode)),
      size: row[grams],
      figure: formats.weight(row[grams]),
    }));
  const sum = (grams: 'wtwGrams' | 'ttwGrams') =>
    formats.weight(series.co2ByMode.reduce((total, row) => total + row[grams], 0));
  return (
    <div className={classes.measures}>
      <section aria-label={words.wtw}>
        <h3>{words.wtw}</h3>
        <p className={classes.figure}>{sum('wtwGrams')}</p>
        <p className={classes.muted}>{words.wtwText}</p>
        <BarList
          caption={words.wtw}
          heads={[words.mode, words.weight]}
          tone="ok"
          most={most}
          rows={rowsOf('wtwGrams')}
        />
      </section>
      <section aria-label={words.ttw}>
        <h3>{words.ttw}</h3>
        <p className={classes.figure}>{sum('ttwGrams')}</p>
        <p className={classes.muted}>{words.ttwText}</p>
        <BarList
          caption={words.ttw}
          heads={[words.mode, words.weight]}
          tone="ink"
          most={most}
          rows={rowsOf('ttwGrams')}
        />
      </section>
      <p className={classes.muted}>{words.neverAdded}</p>
    </div>
  );
}

function Source({ series }: { series: MonthSeries }) {
  const words = useWords(monthWords);
  const source = series.co2Source;
  if (!source) return null;
  return (
    <>
      {[words.source(source.title, source.listYear), source.verified ? null : words.unverified]
        .filter(Boolean)
        .join(' · ')}
    </>
  );
}
