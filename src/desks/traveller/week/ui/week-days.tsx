// The days of the week with what is said above them: what went wrong, a month that is closed, keys, and what
// has no purpose yet.
import { Card, capitalise, EmptyState, RefusalNote, RowsSkeleton, useFormats, useWords } from '#ui-kit';
import { DayCard } from './day-card.tsx';
import { KeyHints } from './key-hints.tsx';
import { RestBar } from './rest-bar.tsx';
import type { Screen } from './use-screen.ts';
import classes from './week.module.css';
import { weekWords } from './words.ts';

export function WeekDays({ screen }: { screen: Screen }) {
  const words = useWords(weekWords);
  const formats = useFormats();
  const { data, days, choices, preview, told } = screen;
  return (
    <div className={classes.main}>
      {told.error ? <RefusalNote error={told.error} /> : null}
      {preview.error ? <RefusalNote error={preview.error} onAgain={() => void preview.refetch()} /> : null}
      {data?.closedMonths.map((month) => (
        <p key={month} className={classes.note}>
          {words.closed(capitalise(formats.month(month)))}
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
        <Days screen={screen} />
      )}
    </div>
  );
}

function Days({ screen }: { screen: Screen }) {
  const { days, choices, preview, told, list, onKeyDown, selected, setSelected, setOpened } = screen;
  return (
    <ul className={classes.days} ref={list} onKeyDown={onKeyDown} data-stale={preview.isPlaceholderData}>
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
  );
}
