// Ends of links: each provider was told to delete, and said that it did, or did not.
import { Card, EmptyState, PageHead, type Status, StatusMark, useFormats, useWords } from '#ui-kit';
import { type Ending, Endings, endingsPath } from '../contract.ts';
import classes from './desk.module.css';
import { Fetched } from './fetched.tsx';
import { useDesk } from './use-desk.ts';
import { deskWords } from './words.ts';

export function EndingsPage() {
  const words = useWords(deskWords);
  const found = useDesk(endingsPath, Endings);
  return (
    <>
      <PageHead title={words.endings} below={words.endingsBelow} />
      <Fetched found={found}>
        {({ endings }) => (
          <Card flush>
            {endings.length === 0 ? (
              <EmptyState title={words.noEndings}>{words.noEndingsText}</EmptyState>
            ) : (
              <ul className={classes.lines}>
                {endings.map((ending) => (
                  <EndingLine key={ending.id} ending={ending} />
                ))}
              </ul>
            )}
          </Card>
        )}
      </Fetched>
    </>
  );
}

function statusOf({ confirmedAt, isLate, refusedBecause }: Ending): Status {
  if (confirmedAt !== null) return 'done';
  return isLate || refusedBecause !== null ? 'blocking' : 'waiting';
}

function EndingLine({ ending }: { ending: Ending }) {
  const words = useWords(deskWords);
  const { say, moment } = useFormats();
  const { toldAt, confirmedAt, refusedBecause } = ending;
  const said =
    confirmedAt !== null
      ? words.confirmed(moment(confirmedAt))
      : refusedBecause !== null
        ? words.refused(refusedBecause)
        : toldAt !== null
          ? words.told(moment(toldAt))
          : words.waiting(ending.tries);
  return (
    <li>
      <div className={classes.line}>
        <StatusMark status={statusOf(ending)} spoken />
        <span className={classes.grow}>
          <span className={classes.title}>{said}</span>
          <small>{`${say(ending.title)} · ${words.endedAt(moment(ending.wantedAt))}`}</small>
        </span>
        {ending.isLate ? (
          <span className={classes.tag} data-kind="stop">
            {words.late}
          </span>
        ) : null}
      </div>
    </li>
  );
}
