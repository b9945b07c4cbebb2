// Every promise with what guards it: the tests and their last run, a document, or nothing yet.
import { useState } from 'react';
import { BlockSkeleton, Choice, EmptyState, PageHead, ReadingPage, RefusalNote, useWords } from '#ui-kit';
import type { ClauseStanding, ClausesAnswer } from '../contract.ts';
import classes from './privacy.module.css';
import { PromiseList } from './promise-list.tsx';
import { stateWords } from './state-words.ts';
import { useClauses } from './use-pages.ts';
import { privacyWords } from './words.ts';

type State = ClauseStanding['state'];
const states = [
  'passed',
  'failed',
  'not-run',
  'person',
  'open',
  'unbuilt',
] as const satisfies readonly State[];

export function ClausesPage() {
  const words = useWords(privacyWords);
  const { data, error, refetch } = useClauses();
  if (error && !data) return <RefusalNote error={error} onAgain={() => void refetch()} />;
  const count = data?.groups.reduce((sum, { clauses }) => sum + clauses.length, 0) ?? 0;
  return (
    <>
      <PageHead title={words.clausesTitle} below={data ? words.clausesBelow(count) : undefined} />
      {data ? <Board board={data} all={count} /> : <BlockSkeleton height={600} />}
    </>
  );
}

function Board({ board, all }: { board: ClausesAnswer; all: number }) {
  const words = useWords(privacyWords);
  const say = useWords(stateWords);
  const [shown, setShown] = useState<State | 'all'>('all');
  const counts = Map.groupBy(
    board.groups.flatMap(({ clauses }) => clauses),
    ({ state }) => state,
  );
  const has = states.filter((state) => counts.has(state));
  const groups = board.groups.flatMap((group) => {
    const clauses = group.clauses.filter(({ state }) => shown === 'all' || state === shown);
    return clauses.length === 0 ? [] : [{ ...group, clauses, anchor: group.activity.replaceAll('/', '-') }];
  });
  return (
    <ReadingPage contents={groups.map(({ anchor, title }) => ({ anchor, title, level: 2 }))}>
      {board.hasRun ? null : <p className={classes.note}>{words.noRun}</p>}
      <div className={classes.tally}>
        {has.map((state) => (
          <span key={state}>
            <strong>{counts.get(state)?.length}</strong> {say[state]}
          </span>
        ))}
      </div>
      <Choice
        label={words.show}
        value={shown}
        options={[
          { value: 'all', label: `${words.show}: ${words.all} (${all})` },
          ...has.map((state) => ({
            value: state,
            label: `${words.show}: ${say[state]} (${counts.get(state)?.length ?? 0})`,
          })),
        ]}
        onChoose={setShown}
      />
      {groups.length === 0 ? (
        <EmptyState title={words.nothingShown}>{words.nothingShownText}</EmptyState>
      ) : null}
      {groups.map(({ activity, anchor, title, clauses }) => (
        <section key={activity} className={classes.group}>
          <h2 id={anchor}>{title}</h2>
          <div className={classes.sheet}>
            <PromiseList promises={clauses} hasAnchors />
          </div>
        </section>
      ))}
    </ReadingPage>
  );
}
