// A month of home-working days: set by tap or keyboard, by a pattern, and explained where a commute stands on
// the same day.
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { tellWhy } from '#desks/site/privacy/ui/use-pages';
import {
  BlockSkeleton,
  Button,
  Card,
  capitalise,
  PageHead,
  RefusalNote,
  UndoBar,
  useFormats,
  useWords,
  WhyProvider,
} from '#ui-kit';
import type { HomeMonth, HomePattern } from '../contract.ts';
import { Conflicts } from './conflicts.tsx';
import classes from './home-days.module.css';
import { MonthGrid } from './month-grid.tsx';
import { PatternForm } from './pattern-form.tsx';
import { useHomeDayChanges, useHomeMonth } from './use-home-days.ts';
import { homeWords } from './words.ts';

type Changes = ReturnType<typeof useHomeDayChanges>;

/** Sets days and says what came of it; one day can be undone. */
function useTold(changes: Changes) {
  const words = useWords(homeWords);
  const [said, setSaid] = useState<{ text: string; day?: string; isHome?: boolean }>();
  const tell = (isHome: boolean, day?: string) => (done: { changed: string[]; inClosedMonths: number }) => {
    const count = done.changed.length;
    const what = count === 0 ? words.didNothing : isHome ? words.didSet(count) : words.didUnset(count);
    const text = done.inClosedMonths > 0 ? `${what} ${words.inClosed}` : what;
    setSaid({ text, ...(day === undefined || count === 0 ? {} : { day, isHome }) });
  };
  const set = (day: string, isHome: boolean) =>
    changes.set.mutate({ day, isHome }, { onSuccess: tell(isHome, day) });
  const day = said?.day;
  return {
    set,
    setPattern: (pattern: HomePattern) =>
      changes.pattern.mutate(pattern, { onSuccess: tell(pattern.isHome) }),
    said: said?.text,
    onUndo: day === undefined ? undefined : () => set(day, !said?.isHome),
    forget: () => setSaid(undefined),
    error: changes.set.error ?? changes.pattern.error ?? changes.choose.error,
  };
}

export function HomeDaysPage({ personId, month: first }: { personId: string; month: string }) {
  const words = useWords(homeWords);
  const formats = useFormats();
  const [month, setMonth] = useState(first);
  const found = useHomeMonth(personId, month);
  const { data } = found;
  const changes = useHomeDayChanges(personId);
  const told = useTold(changes);
  return (
    <WhyProvider tell={tellWhy}>
      <PageHead
        title={words.title}
        below={words.below(
          capitalise(formats.month(month)),
          data?.days.filter(({ isHome }) => isHome).length ?? 0,
        )}
        tools={
          <div className={classes.nav}>
            <Button
              icon={IconChevronLeft}
              label={words.previous}
              onClick={() => data && setMonth(data.previous)}
            >
              {data ? formats.monthName(data.previous) : '\u00a0'}
            </Button>
            <Button icon={IconChevronRight} label={words.next} onClick={() => data && setMonth(data.next)}>
              {data ? formats.monthName(data.next) : '\u00a0'}
            </Button>
          </div>
        }
      />
      {told.error ? <RefusalNote error={told.error} /> : null}
      {found.error && !data ? (
        <RefusalNote error={found.error} onAgain={() => void found.refetch()} />
      ) : (
        <div className={classes.page}>
          <Days month={month} data={data} told={told} changes={changes} onLeave={setMonth} />
          <Beside month={month} data={data} told={told} isBusy={changes.pattern.isPending} />
        </div>
      )}
      <UndoBar said={told.said} undo={words.undo} onUndo={told.onUndo} onClose={told.forget} />
    </WhyProvider>
  );
}

interface PartProps {
  readonly month: string;
  readonly data: HomeMonth | undefined;
  readonly told: ReturnType<typeof useTold>;
}

function Days(props: PartProps & { changes: Changes; onLeave: (month: string) => void }) {
  const { month, data, told, changes, onLeave } = props;
  const words = useWords(homeWords);
  const formats = useFormats();
  return (
    <div className={classes.main}>
      {data?.isClosed ? (
        <p className={classes.note}>{words.closed(capitalise(formats.month(month)))}</p>
      ) : null}
      <Card>
        {data ? (
          <MonthGrid data={data} onToggle={told.set} onLeave={onLeave} />
        ) : (
          <BlockSkeleton height={380} />
        )}
        <p className={classes.muted}>{words.hint}</p>
      </Card>
      {data ? (
        <Conflicts
          days={data.days}
          isBusy={changes.choose.isPending}
          onChoose={(day, choice) => changes.choose.mutate({ day, choice })}
        />
      ) : null}
    </div>
  );
}

function Beside({ month, data, told, isBusy }: PartProps & { isBusy: boolean }) {
  const words = useWords(homeWords);
  const formats = useFormats();
  return (
    <div className={classes.main}>
      <Card title={words.total}>
        <p className={classes.total}>{data ? formats.amount(data.totalCents) : '\u00a0'}</p>
        <p className={classes.muted}>{words.totalOf(formats.month(month))}</p>
        <p className={classes.keeps}>{words.keeps}</p>
      </Card>
      {data ? (
        <PatternForm data={data} isBusy={isBusy} onSet={told.setPattern} />
      ) : (
        <BlockSkeleton height={240} />
      )}
    </div>
  );
}
