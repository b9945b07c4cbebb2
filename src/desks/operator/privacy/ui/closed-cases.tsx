// Cases of one kind that are closed: folded away below the open ones, page by page.
import { useState } from 'react';
import { Button, catalogue, useFormats, useWords } from '#ui-kit';
import { type ClosedCase, type ClosedKind, ClosedList, closedPath } from '../closed/contract.ts';
import { caseWords } from './case-words.ts';
import classes from './officer.module.css';
import { Fetched, Line, Lines } from './parts.tsx';
import { requestWords } from './request-words.ts';
import { useOfficer } from './use-officer.ts';

const closedWords = catalogue(
  {
    title: 'Afgehandeld',
    none: 'Nog niets afgehandeld',
    noneText: 'Wat is gesloten, staat hier tot het verdwijnt.',
    gone: (day: string) => `verdwijnt op ${day}`,
    older: 'Ouder',
    newer: 'Nieuwer',
    given: 'gegeven',
    refused: 'geweigerd',
    reported: 'gemeld',
    'not-reported': 'niet gemeld',
    closed: 'gesloten',
  },
  {
    title: 'Closed',
    none: 'Nothing closed yet',
    noneText: 'What was closed stands here until it disappears.',
    gone: (day) => `disappears on ${day}`,
    older: 'Older',
    newer: 'Newer',
    given: 'given',
    refused: 'refused',
    reported: 'reported',
    'not-reported': 'not reported',
    closed: 'closed',
  },
);

export function ClosedCases({ kind }: { kind: ClosedKind }) {
  const words = useWords(closedWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={classes.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      <div>{isOpen ? <Pages kind={kind} /> : null}</div>
    </details>
  );
}

function Pages({ kind }: { kind: ClosedKind }) {
  const words = useWords(closedWords);
  const [page, setPage] = useState(0);
  const found = useOfficer(`${closedPath(kind)}?page=${page}`, ClosedList);
  return (
    <Fetched found={found} rows={3}>
      {({ cases, hasMore }) => (
        <>
          <Lines empty={{ title: words.none, text: words.noneText }}>
            {cases.map((one) => (
              <ClosedLine key={one.id} kind={kind} one={one} />
            ))}
          </Lines>
          {hasMore || page > 0 ? (
            <div className={classes.buttons}>
              {page > 0 ? <Button onClick={() => setPage(page - 1)}>{words.newer}</Button> : null}
              {hasMore ? <Button onClick={() => setPage(page + 1)}>{words.older}</Button> : null}
            </div>
          ) : null}
        </>
      )}
    </Fetched>
  );
}

function ClosedLine({ kind, one }: { kind: ClosedKind; one: ClosedCase }) {
  const words = useWords(closedWords);
  const cases = useWords(caseWords);
  const request = useWords(requestWords);
  const { day, date } = useFormats();
  const { id, about, state, receivedAt, goneOn } = one;
  const title =
    kind === 'requests' ? request[about as 'access'] : kind === 'complaints' ? cases.complaint : about;
  const ended = kind === 'requests' ? request[state as 'done'] : words[state as 'closed'];
  return (
    <Line
      status="done"
      title={title}
      below={`${ended} · ${request.receivedOn(day(receivedAt.slice(0, 10)))}`}
      aside={words.gone(date(goneOn))}
      {...(kind === 'requests' || kind === 'complaints' ? { href: `/officer/${kind}/${id}` } : {})}
    />
  );
}
