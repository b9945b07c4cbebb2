// Keeps a trip or a place for the next time: by consent, each with a press of its own.
import { IconMapPin, IconRoute } from '@tabler/icons-react';
import { Button, Card, RefusalNote, useFormats, useWords } from '#ui-kit';
import type { Entry, EntryForm, NewFavourite } from '../contract.ts';
import classes from './add.module.css';
import { useFavourites } from './use-trips.ts';
import { tripWords } from './words.ts';

export interface KeepCardProps {
  readonly personId: string;
  readonly form: EntryForm;
  readonly entry: Entry;
}

/** Kilometres as they were typed; what cannot be read is left to the estimate. */
function metresOf(text: string): number | null {
  const read = /^(\d{1,4})(?:[.,](\d{1,3}))?$/.exec(text.trim());
  if (!read) return null;
  const metres = Number(read[1]) * 1000 + Number((read[2] ?? '').padEnd(3, '0'));
  return metres === 0 ? null : metres;
}

export function KeepCard({ personId, form, entry }: KeepCardProps) {
  const words = useWords(tripWords);
  const { say } = useFormats();
  const { keep } = useFavourites(personId);
  const from = entry.from.trim();
  const to = entry.to.trim();
  const has = (place: string) => form.favourites.some((one) => one.trip === null && one.place === place);
  const places = [...new Set([from, to])].filter((place) => place.length > 1 && !has(place));
  const isKept = form.favourites.some((one) => one.place === from && one.trip?.destination === to);
  const trip: NewFavourite | undefined =
    from === '' || to === '' || isKept
      ? undefined
      : {
          name: `${from} – ${to}`.slice(0, 60),
          place: from,
          trip: {
            destination: to,
            distanceM: metresOf(entry.distanceKm),
            mode: entry.mode,
            purpose: entry.purpose,
            isReturn: entry.isReturn,
          },
        };
  if (trip === undefined && places.length === 0) return null;
  return (
    <Card title={words.keep}>
      <p className={classes.note}>
        {say(form.asked)} {words.keepNote}
      </p>
      {keep.error ? <RefusalNote error={keep.error} /> : null}
      <div className={classes.row}>
        {trip ? (
          <Button icon={IconRoute} busy={keep.isPending} onClick={() => keep.mutate(trip)}>
            {words.keepTrip}
          </Button>
        ) : null}
        {places.map((place) => (
          <Button
            key={place}
            icon={IconMapPin}
            busy={keep.isPending}
            onClick={() => keep.mutate({ name: place.slice(0, 60), place, trip: null })}
          >
            {words.keepPlace(place)}
          </Button>
        ))}
      </div>
    </Card>
  );
}
