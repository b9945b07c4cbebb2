// A person's own insight: kilometres by mode and CO2 by its two measures, for nobody else.
import {
  BlockSkeleton,
  Card,
  Co2List,
  Co2Sources,
  DistanceList,
  EmptyState,
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
            {data ? (
              <DistanceList caption={words.modes} rows={data.kmByMode} beside="trips" />
            ) : (
              <BlockSkeleton height={240} />
            )}
          </Card>
          {(['wtw', 'ttw'] as const).map((measure) => (
            <Card key={measure} title={`${words.co2} · ${words[measure]}`}>
              {data ? <Co2 data={data} measure={measure} /> : <BlockSkeleton height={240} />}
            </Card>
          ))}
          <div className={classes.sources}>{data ? <Co2Sources sources={data.co2Sources} /> : null}</div>
        </div>
      )}
    </>
  );
}

function Co2({ data, measure }: { data: OwnMonth; measure: 'wtw' | 'ttw' }) {
  const words = useWords(ownWords);
  const grams = data.co2ByMode.flatMap((row) => [row.wtwGrams ?? 0, row.ttwGrams ?? 0]);
  return (
    <Co2List
      caption={words[measure]}
      about={words[`${measure}Text`]}
      tone={measure === 'wtw' ? 'ok' : 'ink'}
      most={Math.max(1, ...grams)}
      rows={data.co2ByMode.map((row) => ({
        mode: row.mode,
        trips: row.trips,
        grams: row[`${measure}Grams`],
        tripsWithout: row[`${measure}TripsWithout`],
      }))}
    />
  );
}
