// Confirming a week on one screen: by keyboard, by tap, by swipe or all at once, with what the employer gets
// beside it.
import { useRef, useState } from 'react';
import {
  Button,
  Card,
  EmptyState,
  ExplainDrawer,
  kitWords,
  PageHead,
  RefusalNote,
  RowsSkeleton,
  UndoBar,
  useFormats,
  useWords,
} from '#ui-kit';
import type { Journey, OwnWeek } from '../contract.ts';
import { DayCard } from './day-card.tsx';
import { KeyHints } from './key-hints.tsx';
import { RestBar } from './rest-bar.tsx';
import { canChoose, useChoices } from './use-choices.ts';
import { useKeys } from './use-keys.ts';
import { useTold } from './use-told.ts';
import { usePreview, useWeek } from './use-week.ts';
import classes from './week.module.css';
import { WeekNav } from './week-nav.tsx';
import { WhoSees } from './who-sees.tsx';
import { weekWords } from './words.ts';

export function WeekPage({ personId, week }: { personId: string; week: string }) {
  const words = useWords(weekWords);
  const kit = useWords(kitWords);
  const formats = useFormats();
  const found = useWeek(personId, week);
  const { data } = found;
  const choices = useChoices(data);
  const preview = usePreview(personId, week, choices.chosen);
  const told = useTold(personId, week, choices.clear);
  const [selectedId, setSelected] = useState<string>();
  const [opened, setOpened] = useState<Journey>();
  const days = data ? daysOf(data) : [];
  const inOrder = days.flatMap(({ journeys }) => journeys);
  const selected = inOrder.find(({ id }) => id === selectedId) ?? inOrder.find(canChoose) ?? inOrder[0];
  const list = useRef<HTMLUListElement>(null);
  const confirm = () => {
    if (choices.chosen && choices.chosen.length > 0) told.confirm(choices.chosen);
  };
  const onKeyDown = useKeys(list, { selected, choices, confirm });
  const waiting = data?.journeys.filter(({ state }) => state === 'waiting') ?? [];
  const count = choices.chosen?.length ?? 0;
  const numberText = String(Number(week.slice(6)));
  return (
    <>
      <PageHead
        title={words.title(numberText)}
        below={
          data
            ? `${formats.day(data.first)} – ${formats.day(data.last)} · ${words.counted(
                waiting.length,
                waiting.filter(({ proposal }) => proposal !== null).length,
              )}`
            : undefined
        }
        tools={<WeekNav data={data} />}
        action={
          <Button look="main" onClick={confirm} busy={told.isBusy} disabled={count === 0}>
            {waiting.length === 0 && data
              ? words.nothingLeft
              : count === waiting.length
                ? words.confirmAll
                : words.confirmSome(count)}
          </Button>
        }
      />
      {found.error && !data ? (
        <RefusalNote error={found.error} onAgain={() => void found.refetch()} />
      ) : (
        <div className={classes.page}>
          <div className={classes.main}>
            {told.error ? <RefusalNote error={told.error} /> : null}
            {preview.error ? (
              <RefusalNote error={preview.error} onAgain={() => void preview.refetch()} />
            ) : null}
            {data?.closedMonths.map((month) => (
              <p key={month} className={classes.note}>
                {words.closed(formats.month(month))}
              </p>
            ))}
            <KeyHints />
            {choices.undecided > 0 ? <RestBar choices={choices} /> : null}
            {!data ? (
              <Card flush>
                <RowsSkeleton rows={6} height={70} />
              </Card>
            ) : days.length === 0 ? (
              <EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
            ) : (
              <ul
                className={classes.days}
                ref={list}
                onKeyDown={onKeyDown}
                data-stale={preview.isPlaceholderData}
              >
                {days.map(({ date, journeys, isHome }) => (
                  <DayCard
                    key={date}
                    date={date}
                    journeys={journeys}
                    isHome={isHome}
                    preview={preview.data}
                    choices={choices}
                    selected={selected?.id}
                    rowOf={(journey) => ({
                      onSelect: () => setSelected(journey.id),
                      onUndo: () => told.undo(journey.trips),
                      onWho: () => setOpened(journey),
                    })}
                  />
                ))}
              </ul>
            )}
          </div>
          <div className={classes.aside}>
            <Card title={words.total}>
              <p className={classes.total}>
                {preview.data ? formats.amount(preview.data.totalCents) : '\u00a0'}
              </p>
              <p className={classes.muted}>{words.totalText}</p>
            </Card>
            {selected ? (
              <div className={classes.employer}>
                <Card title={kit.employerGets}>
                  <WhoSees journey={selected} purpose={choices.purposeOf(selected)} preview={preview.data} />
                </Card>
              </div>
            ) : null}
          </div>
        </div>
      )}
      <ExplainDrawer
        opened={opened !== undefined}
        title={kit.employerGets}
        onClose={() => setOpened(undefined)}
      >
        {opened ? (
          <WhoSees journey={opened} purpose={choices.purposeOf(opened)} preview={preview.data} />
        ) : null}
      </ExplainDrawer>
      <UndoBar said={told.said} onUndo={told.onUndo} undo={words.undo} onClose={told.forget} />
    </>
  );
}

interface ShownDay {
  readonly date: string;
  readonly journeys: readonly Journey[];
  readonly isHome: boolean;
}

/** Days that have anything, from Monday on. */
function daysOf({ journeys, homeDays }: OwnWeek): ShownDay[] {
  const byDay = Map.groupBy(journeys, ({ date }) => date);
  return [...new Set([...byDay.keys(), ...homeDays])].sort().map((date) => ({
    date,
    journeys: byDay.get(date) ?? [],
    isHome: homeDays.includes(date),
  }));
}
