// What to choose from with one tap: favourites of one's own first, then the trips that are made most.
import { IconArrowRight, IconMapPin, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Button, Card, iconOf, RefusalNote, useFormats, useWords } from '#ui-kit';
import type { Entry, EntryForm, Favourite } from '../contract.ts';
import classes from './add.module.css';
import { useFavourites } from './use-trips.ts';
import { tripWords } from './words.ts';

export interface FavouriteRowProps {
  readonly personId: string;
  readonly form: EntryForm;
  readonly onChoose: (changes: Partial<Entry>) => void;
}

const kmOf = (distanceM: number | null) => (distanceM === null ? '' : String(distanceM / 1000));

export function FavouriteRow({ personId, form, onChoose }: FavouriteRowProps) {
  const words = useWords(tripWords);
  const [isTidying, setTidying] = useState(false);
  const { forget } = useFavourites(personId);
  const trips = form.favourites.filter(({ trip }) => trip !== null);
  const known = new Set(trips.map(({ place, trip }) => `${place} ${trip?.destination} ${trip?.mode}`));
  const usual = form.usual.filter((one) => !known.has(`${one.origin} ${one.destination} ${one.mode}`));
  if (trips.length + usual.length + form.favourites.length === 0) return null;
  return (
    <Card
      title={words.quick}
      aside={
        form.favourites.length > 0 ? (
          <Button look="text" expanded={isTidying} onClick={() => setTidying(!isTidying)}>
            {isTidying ? words.tidied : words.tidy}
          </Button>
        ) : undefined
      }
    >
      {forget.error ? <RefusalNote error={forget.error} /> : null}
      {isTidying ? (
        <ul className={classes.kept}>
          {form.favourites.map((favourite) => (
            <li key={favourite.id}>
              <span>{nameOf(favourite)}</span>
              <Button
                look="text"
                icon={IconTrash}
                label={words.erase(nameOf(favourite))}
                onClick={() => forget.mutate(favourite.id)}
              >
                {words.eraseShort}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <ul className={classes.quick}>
          {trips.map(({ id, name, place, trip }) =>
            trip === null ? null : (
              <li key={id}>
                <QuickTrip
                  name={name}
                  mode={trip.mode}
                  distanceM={trip.distanceM}
                  isReturn={trip.isReturn}
                  onChoose={() =>
                    onChoose({
                      ...nothingElse,
                      ...{ from: place, to: trip.destination, mode: trip.mode, purpose: trip.purpose },
                      ...{ isReturn: trip.isReturn, distanceKm: kmOf(trip.distanceM) },
                    })
                  }
                />
              </li>
            ),
          )}
          {usual.map(({ origin, destination, mode, purpose, distanceM }) => (
            <li key={`${origin} ${destination} ${mode}`}>
              <QuickTrip
                name={`${origin} – ${destination}`}
                mode={mode}
                distanceM={distanceM}
                isReturn={false}
                onChoose={() =>
                  onChoose({
                    ...nothingElse,
                    ...{ from: origin, to: destination, mode, distanceKm: kmOf(distanceM) },
                    ...(purpose === null ? {} : { purpose }),
                  })
                }
              />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

const nothingElse = { stops: [], distanceReason: '', costEuro: '' };

const nameOf = ({ name, place, trip }: Favourite) =>
  trip === null ? (name === place ? name : `${name} (${place})`) : name;

interface QuickTripProps {
  readonly name: string;
  readonly mode: Entry['mode'];
  readonly distanceM: number | null;
  readonly isReturn: boolean;
  readonly onChoose: () => void;
}

function QuickTrip({ name, mode, distanceM, isReturn, onChoose }: QuickTripProps) {
  const words = useWords(tripWords);
  const formats = useFormats();
  const Icon = iconOf({ mode, kind: 'travel' });
  const facts = [distanceM === null ? '' : formats.distance(distanceM), isReturn ? words.andBack : ''];
  return (
    <button type="button" className={classes.trip} onClick={onChoose}>
      <Icon size={20} stroke={1.75} aria-hidden />
      <span>
        {name}
        <span className={classes.muted}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
      </span>
      <IconArrowRight size={16} stroke={1.75} aria-hidden />
    </button>
  );
}

/** Favourite places beside a field: one tap fills it. */
export function PlaceChips({
  form,
  onChoose,
  label,
}: {
  form: EntryForm;
  onChoose: (place: string) => void;
  label: string;
}) {
  const places = form.favourites.filter(({ trip }) => trip === null).slice(0, 6);
  if (places.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={label}>
      {places.map(({ id, name, place }) => (
        <li key={id}>
          <button type="button" className={classes.chip} onClick={() => onChoose(place)}>
            <IconMapPin size={16} stroke={1.75} aria-hidden />
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}
