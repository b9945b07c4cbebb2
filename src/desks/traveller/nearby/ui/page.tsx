// What stands near a place: typed, searched, and forgotten.
import { IconBike } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import {
  ask,
  Button,
  Card,
  EmptyState,
  Link,
  modeIcon,
  PageHead,
  RefusalNote,
  TextQuestion,
  useFormats,
  useWords,
} from '#ui-kit';
import { type Found, Nearby, nearbyPath } from '../contract.ts';
import classes from './nearby.module.css';
import { nearbyWords } from './words.ts';

export function NearbyPage() {
  const words = useWords(nearbyWords);
  const [place, setPlace] = useState('');
  const search = useMutation({ mutationFn: () => ask(nearbyPath, Nearby, { place: place.trim() }) });
  const send = (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (place.trim().length > 1) search.mutate();
  };
  return (
    <>
      <PageHead title={words.title} below={words.below} />
      <div className={classes.page}>
        <Card>
          <form className={classes.form} onSubmit={send}>
            <TextQuestion
              label={words.place}
              hint={words.placeHint}
              why={{ aboutNobody: words.why }}
              value={place}
              onChange={setPlace}
              maxLength={120}
            />
            <div>
              <Button look="main" busy={search.isPending} onClick={() => send()}>
                {words.search}
              </Button>
            </div>
            {search.error ? <RefusalNote error={search.error} /> : null}
          </form>
        </Card>
        {search.data ? <Answer nearby={search.data} /> : null}
        <p>
          <Link href="/me/services">{words.back}</Link>
        </p>
      </div>
    </>
  );
}

function Answer({ nearby: { feeds, found, station } }: { nearby: Nearby }) {
  const words = useWords(nearbyWords);
  const { moment } = useFormats();
  if (feeds.length === 0) return <EmptyState title={words.noFeeds}>{words.noFeedsText}</EmptyState>;
  return (
    <>
      {found.length === 0 ? (
        <EmptyState title={words.nothing}>{words.nothingText}</EmptyState>
      ) : (
        <Card flush title={words.found(station ?? words.point)}>
          <ul className={classes.rows}>
            {found.map((one) => (
              <FoundRow key={one.id} found={one} />
            ))}
          </ul>
        </Card>
      )}
      <ul className={classes.feeds}>
        {feeds.map(({ provider, readAt, isFailing, vehicles, stations }) => (
          <li key={provider}>
            {words.fresh(provider, vehicles, stations, readAt === null ? words.never : moment(readAt))}
            {isFailing ? `, ${words.failing}` : ''}
          </li>
        ))}
      </ul>
    </>
  );
}

function FoundRow({ found }: { found: Found }) {
  const words = useWords(nearbyWords);
  const { distance, say } = useFormats();
  const Icon = found.mode === null ? IconBike : modeIcon(found.mode);
  const facts = [
    found.provider,
    ...(found.kind === 'station' ? [words.station] : []),
    ...(found.electric ? [words.electric] : []),
    ...(found.available === null ? [] : [words.available(found.available)]),
    ...(found.placesFree === null ? [] : [words.placesFree(found.placesFree)]),
    ...(found.rangeM === null ? [] : [words.range(distance(found.rangeM))]),
  ];
  return (
    <li className={classes.row}>
      <span className={classes.icon}>
        <Icon size={20} stroke={1.75} aria-hidden />
      </span>
      <span className={classes.text}>
        <span className={classes.name}>{found.name === null ? found.provider : say(found.name)}</span>
        <span className={classes.muted}>{facts.join(' · ')}</span>
        <PriceLine found={found} />
        <RuleLine found={found} />
      </span>
      <span className={classes.muted}>{words.away(distance(found.distanceM))}</span>
    </li>
  );
}

function PriceLine({ found: { price } }: { found: Found }) {
  const words = useWords(nearbyWords);
  const { rate, say } = useFormats();
  if (price === null) return null;
  const rates = [
    [price.startMilliCents, words.start],
    [price.perMinuteMilliCents, words.perMinute],
    [price.perKmMilliCents, words.perKm],
  ] as const;
  const told = rates.flatMap(([value, what]) => (value === null ? [] : [`${rate(value)} ${what}`]));
  return <span className={classes.muted}>{told.length === 0 ? say(price.text) : told.join(' · ')}</span>;
}

function RuleLine({ found: { rule } }: { found: Found }) {
  const words = useWords(nearbyWords);
  const { say } = useFormats();
  if (rule === null) return null;
  const told = [
    ...(rule.mayEnd ? [] : [words.mayNotEnd]),
    ...(rule.mayPass ? [] : [words.mayNotPass]),
    ...(rule.parkAtStation ? [words.atStation] : []),
    ...(rule.maxSpeedKmh === null ? [] : [words.speed(rule.maxSpeedKmh)]),
  ];
  if (told.length === 0) return null;
  return (
    <span className={classes.rule}>
      {rule.zone === null ? '' : `${say(rule.zone)}: `}
      {told.join(', ')}
    </span>
  );
}
