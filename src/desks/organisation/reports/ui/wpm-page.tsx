// The legal totals on work travel of one year, ready to copy: exact by row, as the law asks them.
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import {
  BlockSkeleton,
  Button,
  Card,
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
import type { WpmAnswer } from '../contract.ts';
import classes from './reports.module.css';
import { useWpm } from './use-reports.ts';
import { reportWords } from './words.ts';

export function WpmPage({ year: newest }: { year: number }) {
  const words = useWords(reportWords);
  const { date } = useFormats();
  const [year, setYear] = useState(newest);
  const found = useWpm(year);
  const { data } = found;
  return (
    <>
      <PageHead
        title={words.wpmTitle(year)}
        below={data ? words.wpmBelow(data.employees, date(data.dueOn)) : undefined}
        tools={
          <Choice
            label={words.year}
            value={String(year)}
            options={[newest, newest - 1].map((one) => ({ value: String(one), label: String(one) }))}
            onChoose={(chosen) => setYear(Number(chosen))}
          />
        }
        action={data && data.rows.length > 0 ? <CopyButton data={data} /> : undefined}
      />
      {data ? (
        <Totals data={data} />
      ) : found.error ? (
        <RefusalNote error={found.error} onAgain={() => void found.refetch()} />
      ) : (
        <BlockSkeleton height={360} />
      )}
    </>
  );
}

function useRowText() {
  const words = useWords(reportWords);
  const { language } = useLanguage();
  return ({ purpose, mode, fuel, km }: WpmAnswer['rows'][number]) => ({
    purpose: words[purpose],
    mode: modeName(mode as ModeName)[language],
    fuel: fuel === 'none' ? '–' : fuel,
    // Whole kilometres and three decimals, as the form takes them; no thousands mark that a form would
    // refuse.
    km: language === 'nl' ? km.toFixed(3).replace('.', ',') : km.toFixed(3),
  });
}

function CopyButton({ data }: { data: WpmAnswer }) {
  const words = useWords(reportWords);
  const textOf = useRowText();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    const rows = data.rows.map(textOf).map((row) => [row.purpose, row.mode, row.fuel, row.km].join('\t'));
    await navigator.clipboard.writeText(rows.join('\n'));
    setCopied(true);
  };
  return (
    <Button icon={IconCopy} look="main" onClick={() => void copy()}>
      {isCopied ? words.copied : words.copy}
    </Button>
  );
}

function Totals({ data }: { data: WpmAnswer }) {
  const words = useWords(reportWords);
  const { say } = useFormats();
  const textOf = useRowText();
  return (
    <div className={classes.page}>
      <p className={classes.note}>
        {words.exempt} {say(data.method)}
      </p>
      {data.rows.length === 0 ? (
        <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: moved sideways by keyboard
        <section className={classes.sheet} aria-label={words.wpm} tabIndex={0}>
          <table className={classes.table}>
            <caption className={classes.caption}>{words.wpm}</caption>
            <thead>
              <tr>
                <th scope="col">{words.purpose}</th>
                <th scope="col">{words.mode}</th>
                <th scope="col">{words.fuel}</th>
                <th scope="col" data-align="end">
                  km
                </th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map(textOf).map((row) => (
                <tr key={`${row.purpose} ${row.mode} ${row.fuel}`}>
                  <th scope="row">{row.purpose}</th>
                  <td data-align="start">{row.mode}</td>
                  <td data-align="start">{row.fuel}</td>
                  <td>{row.km}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {data.warnings.length > 0 ? (
        <Card title={words.mind}>
          <ul className={classes.list}>
            {data.warnings.map((warning) => (
              <li key={warning.nl}>{say(warning)}</li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Card title={words.thresholds}>
        <ul className={classes.list}>
          {data.thresholds.map(({ employees, status, applies, source }) => (
            <li key={`${status} ${employees}`}>
              {words.threshold(employees, words[status], applies)} <span>{say(source)}</span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
