// A list of people, pasted or from a file: first what becomes of each line, then the same for good.
import { useState } from 'react';
import {
  Button,
  Card,
  type Column,
  FileQuestion,
  Ledger,
  PageHead,
  RefusalNote,
  TextQuestion,
  useFormats,
  useWords,
} from '#ui-kit';
import { LIST_BYTES, type ListEffect } from '../contract.ts';
import classes from './people.module.css';
import { useLook, useTake } from './use-people.ts';
import { peopleWords } from './words.ts';

/** What the field itself shows of a long list: a browser is slow with millions of characters in a field. */
const SHOWN = 20_000;

export function UploadPage() {
  const words = useWords(peopleWords);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const look = useLook();
  const take = useTake();
  const choose = (next: string) => {
    const isTooLarge = new Blob([next]).size > LIST_BYTES;
    setFault(isTooLarge ? words.tooLarge : undefined);
    setText(isTooLarge ? '' : next);
    look.reset();
    take.reset();
  };
  const effect = take.data ?? look.data;
  const error = take.error ?? look.error;
  return (
    <>
      <PageHead title={words.listTitle} below={words.listBelow} />
      <Card>
        <div className={classes.form}>
          <p>
            {words.columns} <code className={classes.code}>{COLUMNS}</code>
          </p>
          <p className={classes.muted}>{words.columnsText}</p>
          <Offer text={text} fault={fault} onText={choose} />
          {error ? <RefusalNote error={error} /> : null}
          <div className={classes.acts}>
            <Button
              look={look.data ? 'quiet' : 'main'}
              busy={look.isPending}
              disabled={text === ''}
              onClick={() => look.mutate(text)}
            >
              {words.look}
            </Button>
            {look.data && !take.data && look.data.accepted > 0 ? (
              <Button look="main" busy={take.isPending} onClick={() => take.mutate(text)}>
                {words.take(look.data.accepted)}
              </Button>
            ) : null}
          </div>
        </div>
      </Card>
      {effect ? <Effect effect={effect} isDone={take.data !== undefined} /> : null}
    </>
  );
}

const COLUMNS = 'personnel_number;name;email;starts_on;ends_on;cost_centre;group;hours_per_week';

function Offer(props: { text: string; fault: string | undefined; onText: (text: string) => void }) {
  const { text, fault, onText } = props;
  const words = useWords(peopleWords);
  const why = { aboutNobody: words.listWhy };
  const isLong = text.length > SHOWN;
  return (
    <>
      <FileQuestion
        label={words.file}
        why={why}
        accept=".csv,text/csv,text/plain"
        maxBytes={LIST_BYTES}
        onText={onText}
        tooLarge={words.tooLarge}
      />
      <TextQuestion
        label={words.paste}
        why={why}
        rows={8}
        maxLength={LIST_BYTES}
        value={isLong ? text.slice(0, SHOWN) : text}
        fault={fault}
        {...(isLong ? { hint: words.shownPart } : {})}
        // A list of which only the beginning stands here cannot be changed here; it can be emptied.
        onChange={(next) => {
          if (!isLong || next === '') onText(next);
        }}
      />
    </>
  );
}

function Effect({ effect, isDone }: { effect: ListEffect; isDone: boolean }) {
  const words = useWords(peopleWords);
  const { say } = useFormats();
  type Line = ListEffect['refusals'][number];
  const lines: readonly Column<Line>[] = [
    { key: 'line', head: words.line, place: 'title', keep: true, cell: ({ line }) => words.lineNo(line) },
    { key: 'says', head: words.because, place: 'below', cell: ({ says }) => say(says) },
  ];
  return (
    <div className={`${classes.page} ${classes.below}`}>
      <Card title={isDone ? words.done : words.preview}>
        <p role="status" className={classes.counts}>
          <span>{words.acceptedCount(effect.accepted)}</span>
          <span>{words.unchangedCount(effect.unchanged)}</span>
          <span>{words.refusedCount(effect.refused)}</span>
        </p>
        <p className={classes.muted}>{isDone ? words.doneText : words.previewText}</p>
      </Card>
      {effect.refusals.length > 0 ? (
        <section aria-label={words.refusedLines}>
          <h2 className={classes.part}>{words.refusedLines}</h2>
          <Ledger
            caption={words.refusedLines}
            columns={lines}
            rows={effect.refusals}
            rowKey={({ line, says }) => `${line} ${says.nl}`}
            empty={{ title: '', text: '' }}
          />
        </section>
      ) : null}
      {effect.notes.length > 0 ? (
        <Card title={words.notes}>
          <ul className={classes.effects}>
            {effect.notes.map(({ line, says }) => (
              <li key={line}>
                <strong>{words.lineNo(line)}</strong>
                <p className={classes.muted}>{say(says)}</p>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Changed rows={effect.rows} />
    </div>
  );
}

function Changed({ rows }: { rows: ListEffect['rows'] }) {
  const words = useWords(peopleWords);
  const columns: readonly Column<ListEffect['rows'][number]>[] = [
    { key: 'name', head: words.name, place: 'title', cell: ({ name }) => <bdi>{name}</bdi> },
    { key: 'line', head: words.line, keep: true, cell: ({ line }) => words.lineNo(line) },
    {
      key: 'what',
      head: words.becomes,
      cell: ({ outcome }) => (outcome === 'added' ? words.isAdded : words.isChanged),
    },
  ];
  if (rows.length === 0) return null;
  return (
    <section aria-label={words.changedLines}>
      <h2 className={classes.part}>{words.changedLines}</h2>
      <Ledger
        caption={words.changedLines}
        columns={columns}
        rows={rows}
        rowKey={({ line }) => String(line)}
        empty={{ title: '', text: '' }}
      />
    </section>
  );
}
