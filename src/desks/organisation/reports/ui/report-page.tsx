// One report: what is counted, by what, over which months; groups of fewer than ten people never on their
// own.
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import {
  BlockSkeleton,
  Button,
  Choice,
  EmptyState,
  type ModeName,
  modeName,
  PageHead,
  RefusalNote,
  useFormats,
  useLanguage,
  useWords,
} from '#ui-kit';
import type { By, Measure, ReportAnswer, ReportAsked } from '../contract.ts';
import { FigureCell } from './figure-cell.tsx';
import { monthBefore, monthsBefore } from './months-before.ts';
import classes from './reports.module.css';
import { useReport, useReportCsv } from './use-reports.ts';
import { reportWords } from './words.ts';

export function ReportPage({ month }: { month: string }) {
  const words = useWords(reportWords);
  const [asked, setAsked] = useState<ReportAsked>({
    measure: 'cost',
    by: 'costCentre',
    from: monthBefore(month, 5),
    until: month,
  });
  const found = useReport(asked);
  const file = useReportCsv();
  return (
    <>
      <PageHead
        title={words.reports}
        below={words.below}
        action={
          <Button icon={IconDownload} busy={file.isPending} onClick={() => file.mutate(asked)}>
            {words.csv}
          </Button>
        }
      />
      <Questions month={month} asked={asked} data={found.data} onAsk={setAsked} />
      {file.error ? <RefusalNote error={file.error} /> : null}
      {found.error ? (
        <RefusalNote error={found.error} onAgain={() => void found.refetch()} />
      ) : found.data ? (
        <Table report={found.data} />
      ) : (
        <BlockSkeleton height={360} />
      )}
      <p className={classes.note}>{words.guard}</p>
    </>
  );
}

interface QuestionsProps {
  readonly month: string;
  readonly asked: ReportAsked;
  readonly data: ReportAnswer | undefined;
  readonly onAsk: (asked: ReportAsked) => void;
}

function Questions({ month, asked, data, onAsk }: QuestionsProps) {
  const words = useWords(reportWords);
  const { month: write } = useFormats();
  const months = monthsBefore(month, 24).map((value) => ({ value, label: write(value) }));
  const bys: readonly By[] =
    asked.measure === 'cost' ? ['costCentre', 'group'] : ['costCentre', 'group', 'mode'];
  const measure = (chosen: Measure): ReportAsked => ({
    ...asked,
    measure: chosen,
    by: chosen === 'cost' && asked.by === 'mode' ? 'costCentre' : asked.by,
  });
  return (
    <div className={classes.tools}>
      <Choice
        above
        label={words.measure}
        value={asked.measure}
        options={(['cost', 'distance', 'wtw', 'ttw'] as const).map((value) => ({
          value,
          label: words[value],
        }))}
        onChoose={(value) => onAsk(measure(value))}
      />
      <Choice
        above
        label={words.by}
        value={asked.by}
        options={bys.map((value) => ({ value, label: words[value] }))}
        onChoose={(by) => onAsk({ ...asked, by })}
      />
      <Choice
        above
        label={words.from}
        value={asked.from}
        options={months}
        onChoose={(from) => onAsk({ ...asked, from, until: from > asked.until ? from : asked.until })}
      />
      <Choice
        above
        label={words.until}
        value={asked.until}
        options={months}
        onChoose={(until) => onAsk({ ...asked, until, from: until < asked.from ? until : asked.from })}
      />
      <OneCentre asked={asked} data={data} onAsk={onAsk} />
    </div>
  );
}

function OneCentre({ asked, data, onAsk }: Omit<QuestionsProps, 'month'>) {
  const words = useWords(reportWords);
  const { costCentre, ...rest } = asked;
  return (
    <Choice
      above
      label={words.only}
      value={costCentre ?? ''}
      options={[
        { value: '', label: words.everything },
        ...(data?.costCentres ?? []).map(({ code, name }) => ({
          value: code,
          label: name === null ? code : `${code} ${name}`,
        })),
      ]}
      onChoose={(code) => onAsk(code === '' ? rest : { ...rest, costCentre: code })}
    />
  );
}

function Table({ report }: { report: ReportAnswer }) {
  const words = useWords(reportWords);
  const { monthName } = useFormats();
  const nameOf = useRowName(report);
  if (report.rows.length === 0) return <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: moved sideways by keyboard
    <section className={classes.sheet} aria-label={words.table} tabIndex={0}>
      <table className={classes.table}>
        <caption className={classes.caption}>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words[report.by]}</th>
            {report.months.map((month) => (
              <th key={month} scope="col" data-align="end">
                {monthName(month)}
              </th>
            ))}
            <th scope="col" data-align="end">
              {words.sum}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.rows.map((row) => (
            <Row key={row.name ?? 'together'} row={row} name={nameOf(row.name)} report={report} />
          ))}
        </tbody>
        <tfoot>
          <Row row={report.total} name={words.sum} report={report} />
        </tfoot>
      </table>
    </section>
  );
}

function Row(props: { row: ReportAnswer['rows'][number]; name: string; report: ReportAnswer }) {
  const { row, name, report } = props;
  return (
    <tr>
      <th scope="row">{name}</th>
      {report.months.map((month, at) => (
        <td key={month}>
          <FigureCell measure={report.measure} figure={row.figures[at]} />
        </td>
      ))}
      <td>
        <FigureCell measure={report.measure} figure={row.total} />
      </td>
    </tr>
  );
}

function useRowName({ by, costCentres }: ReportAnswer): (name: string | null) => string {
  const words = useWords(reportWords);
  const { language } = useLanguage();
  return (name) => {
    if (name === null) return words.together;
    if (by === 'mode') return modeName(name as ModeName)[language];
    if (by === 'group') return name === 'all' ? words.everyone : name;
    if (name === '') return words.without;
    const called = costCentres.find(({ code }) => code === name)?.name;
    return called ? `${name} ${called}` : name;
  };
}
