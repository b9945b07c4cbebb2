// What waits for the person: trips to confirm, distances that miss, rows that were set aside.
import { IconChevronRight } from '@tabler/icons-react';
import { BlockSkeleton, Link, StatusMark, useWords } from '#ui-kit';
import type { Home } from '../contract.ts';
import classes from './home.module.css';
import { startWords } from './words.ts';

export function Waiting({ data }: { data: Home | undefined }) {
  const words = useWords(startWords);
  if (!data) return <BlockSkeleton height={98} />;
  const { trips, weeks, firstWeek, withoutDistance, setAside } = data.waiting;
  return (
    <>
      {trips === 0 ? (
        <div className={classes.calm}>
          <StatusMark status="done" spoken />
          <div>
            <h2>{words.nothing}</h2>
            <p>{words.nothingText}</p>
          </div>
        </div>
      ) : (
        <Link className={classes.waiting} href={firstWeek ? `/me/week/${firstWeek}` : '/me/week'}>
          <div>
            <h2>{words.wait(trips)}</h2>
            <p>{words.waitText(weeks)}</p>
          </div>
          <IconChevronRight size={20} stroke={1.75} aria-hidden />
        </Link>
      )}
      {withoutDistance > 0 ? (
        <p className={classes.small}>
          <strong>{words.without(withoutDistance)}.</strong> {words.withoutText}
        </p>
      ) : null}
      {setAside > 0 ? (
        <p className={classes.small}>
          <strong>{words.aside(setAside)}.</strong> {words.asideText}
        </p>
      ) : null}
    </>
  );
}
