// The gallery's large parts: the ledger, the explanation, the charts.
import { useState } from 'react';
import {
  BarList,
  BlockSkeleton,
  Button,
  Card,
  type Column,
  ColumnChart,
  EmployerPanel,
  ExplainDrawer,
  ExplanationBody,
  ExplanationSkeleton,
  kitWords,
  Ledger,
  modeIcon,
  modeName,
  RowsSkeleton,
  useFormats,
  useWords,
} from '#ui-kit';
import { disclosure, explanation, hiddenOnly, rows, type SampleRow } from './samples.ts';
import { State } from './state.tsx';
import { galleryWords } from './words.ts';

export function Ledgers() {
  const words = useWords(galleryWords);
  const formats = useFormats();
  const columns: Column<SampleRow>[] = [
    { key: 'name', head: words.name, cell: (row) => row.name, sortBy: (row) => row.name, place: 'title' },
    {
      key: 'day',
      head: words.day,
      cell: (row) => formats.day(row.day),
      sortBy: (row) => row.day,
      place: 'below',
    },
    {
      key: 'amount',
      head: words.amount,
      cell: (row) => formats.amount(row.cents),
      sortBy: (row) => row.cents,
      align: 'end',
      place: 'amount',
    },
  ];
  const counts = [
    [words.empty, 0],
    [words.one, 1],
    [words.many, 60],
  ] as const;
  return (
    <>
      {counts.map(([name, count]) => (
        <State key={name} of="Ledger" name={name}>
          <Ledger
            caption={`Ledger, ${name}`}
            columns={columns}
            rows={rows(count)}
            rowKey={(row) => row.id}
            searchIn={(row) => row.name}
            pageSize={5}
            empty={{ title: words.emptyTitle, text: words.emptyText }}
          />
        </State>
      ))}
      <State of="Ledger" name={words.loading}>
        <Card flush>
          <RowsSkeleton rows={3} />
        </Card>
      </State>
    </>
  );
}

export function Explanations() {
  const words = useWords(galleryWords);
  const kit = useWords(kitWords);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <State of="ExplainDrawer" name={words.ready}>
        <Button onClick={() => setOpened(true)}>{words.openDrawer}</Button>
        <ExplainDrawer opened={opened} title={kit.correctionTitle} onClose={() => setOpened(false)}>
          <ExplanationBody explanation={explanation} disclosure={disclosure} />
        </ExplainDrawer>
      </State>
      <State of="ExplanationSkeleton" name={words.loading}>
        <Card>
          <ExplanationSkeleton />
        </Card>
      </State>
      <State of="EmployerPanel" name={words.many}>
        <Card title={kit.employerGets}>
          <EmployerPanel disclosure={disclosure} />
        </Card>
      </State>
      <State of="EmployerPanel" name={words.empty}>
        <Card>
          <EmployerPanel disclosure={hiddenOnly} />
        </Card>
      </State>
    </>
  );
}

export function Charts() {
  const words = useWords(galleryWords);
  const kit = useWords(kitWords);
  const formats = useFormats();
  const weeks = [40, 41, 42, 43].map((week, at) => ({
    key: `${week}`,
    name: words.week(week),
    values: { commute: 5000 + at * 1000, business: at === 1 ? 18_000 : 2000, home: 1000 },
  }));
  return (
    <>
      <State of="ColumnChart" name={words.many}>
        <Card title={words.cost}>
          <ColumnChart
            caption={words.cost}
            summary={words.costSummary}
            series={[
              { key: 'commute', name: kit.commute, colour: '--brand' },
              { key: 'business', name: kit.business, colour: '--ok' },
              { key: 'home', name: kit.home, colour: '--accent' },
            ]}
            rows={weeks}
            write={formats.amount}
            writeAxis={formats.wholeAmount}
          />
        </Card>
      </State>
      <State of="ColumnChart" name={words.loading}>
        <Card>
          <BlockSkeleton height={335} />
        </Card>
      </State>
      <State of="BarList" name={words.many}>
        <Card>
          <BarList
            caption={words.km}
            heads={[words.mode, words.km]}
            rows={(['car', 'train', 'bicycle', 'walk'] as const).map((mode, at) => ({
              key: mode,
              name: formats.say(modeName(mode)),
              icon: modeIcon(mode),
              size: 4 - at,
              figure: formats.distance((4 - at) * 9_000),
            }))}
          />
        </Card>
      </State>
    </>
  );
}
