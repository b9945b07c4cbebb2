// One trip with everything that is held of it, what the employer got of it and when, and the way to take it
// back.
import { IconCheck, IconEyeOff, IconTrash } from '@tabler/icons-react';
import { BlockSkeleton, Button, Link, RefusalNote, useFormats, useWords } from '#ui-kit';
import classes from './list.module.css';
import { listWords } from './list-words.ts';
import { useTrip } from './use-list.ts';

export interface TripBodyProps {
  readonly personId: string;
  readonly trip: number;
  readonly onWithdraw: () => void;
}

export function TripBody({ personId, trip, onWithdraw }: TripBodyProps) {
  const words = useWords(listWords);
  const formats = useFormats();
  const asked = useTrip(personId, trip);
  if (asked.error) return <RefusalNote error={asked.error} onAgain={() => void asked.refetch()} />;
  const found = asked.data;
  if (found === undefined) return <BlockSkeleton height={320} />;
  const { seenSince, closedAt, co2Grams, lineCents, costCents, distanceM } = found;
  const facts: readonly (readonly [string, string | null])[] = [
    [words.state, words[found.state]],
    [words.distance, distanceM === null ? words.noDistance : formats.distance(distanceM)],
    [words.amount, lineCents === null ? null : formats.amount(lineCents)],
    [words.cost, costCents === null ? null : formats.amount(costCents)],
    ['CO₂', co2Grams === null ? words.unknown : formats.weight(co2Grams)],
    [words.gone, formats.date(found.purgeOn)],
  ];
  return (
    <div className={classes.body}>
      <dl className={classes.facts}>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <h3>{words.held}</h3>
      <ul className={classes.held}>
        {found.held.map(({ name, value, seen }) => (
          <li key={name.nl}>
            {seen ? (
              <IconCheck size={18} stroke={2} aria-label={words.seen} />
            ) : (
              <IconEyeOff size={18} stroke={1.75} aria-label={words.unseen} />
            )}
            {formats.say(name)}: {formats.say(value)}
          </li>
        ))}
      </ul>
      <p className={classes.muted}>
        {seenSince === null ? words.nobodySaw : words.sawSince(formats.moment(seenSince))}{' '}
        {closedAt === null ? '' : words.closedAt(formats.moment(closedAt))}
      </p>
      {found.state === 'withdrawn' ? null : (
        <div className={classes.acts}>
          <Button icon={IconTrash} onClick={onWithdraw}>
            {words.withdraw}
          </Button>
          <Link href="/me/week">{words.toWeek}</Link>
        </div>
      )}
      {found.state === 'confirmed' ? <p className={classes.muted}>{words.withdrawNote}</p> : null}
    </div>
  );
}
