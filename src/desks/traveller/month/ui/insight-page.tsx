// A person's own insight: kilometres by mode and CO2 by its two measures, for nobody else.
import {
  BarList,
  BlockSkeleton,
  Card,
  EmptyState,
  modeIcon,
  modeName,
  PageHead,
  RefusalNote,
  useFormats,
  useWords,
} from '#ui-kit';
import type { OwnMonth } from '../contract.ts';
import { MonthChoice } from './month-choice.tsx';
import classes from './own-month.module.css';
import { useOwnMonth } from './use-own-month.ts';
import { ownWords } from './words.ts';

export interface OwnInsightPageProps {
  readonly personId: string;
  readonly month: string;
  readonly pathOf: (month: string) => string;
}

export function OwnInsightPage({ personId, month, pathOf }: OwnInsightPageProps) {
  const words = useWords(ownWords);
  const formats = useFormats();
  const found = useOwnMonth(personId, month);
  const { data } = found;
  return (
    <>
      <PageHead
        title={words.insightTitle(formats.month(month))}
        below={words.insightBelow}
        tools={<MonthChoice month={month} months={data?.months} pathOf={pathOf} />}
      />
      {found.error && !data ? (
        <RefusalNote error={found.error} onAgain={() => void found.refetch()} />
      ) : data && data.kmByMode.length === 0 ? (
        <EmptyState title={words.noInsight}>{words.noInsightText}</EmptyState>
      ) : (
        <div className={classes.charts}>
          <Card title={words.modes}>
            {data ? <Modes rows={data.kmByMode} /> : <BlockSkeleton height={240} />}
          </Card>
          {(['wtw', 'ttw'] as const).map((measure) => (
            <Card key={measure} title={`${words.co2} · ${words[measure]}`}>
              {data ? <Co2 data={data} measure={measure} /> : <BlockSkeleton height={240} />}
            </Card>
          ))}
        </div>
      )}
    </>
  );
}

function Modes({ rows }: { rows: OwnMonth['kmByMode'] }) {
  const words = useWords(ownWords);
  const formats = useFormats();
  return (
    <BarList
      caption={words.modes}
      heads={[words.mode, words.km, words.count]}
      rows={rows.map((row) => ({
        key: row.mode,
        name: formats.say(modeName(row.mode)),
        icon: modeIcon(row.mode),
        size: row.distanceM,
        figure: formats.distance(row.distanceM),
        aside: words.trips(row.trips),
      }))}
    />
  );
}

function Co2({ data, measure }: { data: OwnMonth; measure: 'wtw' | 'ttw' }) {
  const words = useWords(ownWords);
  const formats = useFormats();
  const grams = `${measure}Grams` as const;
  const most = Math.max(1, ...data.co2ByMode.map((row) => Math.max(row.wtwGrams, row.ttwGrams)));
  return (
    <>
      <p className={classes.figure}>
        {formats.weight(data.co2ByMode.reduce((sum, row) => sum + row[grams], 0))}
      </p>
      <p className={classes.muted}>{words[`${measure}Text`]}</p>
      <BarList
        caption={words[measure]}
        heads={[words.mode, words.weight]}
        tone={measure === 'wtw' ? 'ok' : 'ink'}
        most={most}
        rows={data.co2ByMode.map((row) => ({
          key: row.mode,
          name: formats.say(modeName(row.mode)),
          size: row[grams],
          figure: formats.weight(row[grams]),
        }))}
      />
    </>
  );
}
