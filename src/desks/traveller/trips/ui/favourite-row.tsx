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
  const choices = choicesOf(form);
  if (choices.length + form.favourites.length === 0) return null;
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
        <KeptList favourites={form.favourites} onForget={forget.mutate} />
      ) : (
        <ul className={classes.quick}>
          {choices.map((choice) => (
            <li key={choice.id}>
              <QuickTrip {...choice} onChoose={() => onChoose(choice.changes)} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly mode: Entry['mode'];
  readonly distanceM: number | null;
  readonly isReturn: boolean;
  readonly changes: Partial<Entry>;
}

/** What is a favourite already is not offered a second time. */
function choicesOf({ favourites, usual }: EntryForm): Choice[] {
  const trips = favourites.flatMap(({ id, name, place, trip }): Choice[] => {
    if (trip === null) return [];
    const { destination: to, mode, purpose, isReturn, distanceM } = trip;
    const changes = { ...nothingElse, from: place, to, mode, purpose, isReturn, distanceKm: kmOf(distanceM) };
    return [{ id: `favourite ${id}`, name, mode, distanceM, isReturn, changes }];
  });
  const known = new Set(trips.map(({ changes }) => `${changes.from} ${changes.to} ${changes.mode}`));
  const made = usual.flatMap(({ origin: from, destination: to, mode, purpose, distanceM }): Choice[] => {
    const key = `${from} ${to} ${mode}`;
    if (known.has(key)) return [];
    const why = purpose === null ? {} : { purpose };
    const changes = { ...nothingElse, from, to, mode, distanceKm: kmOf(distanceM), ...why };
    return [{ id: key, name: `${from} – ${to}`, mode, distanceM, isReturn: false, changes }];
  });
  return [...trips, ...made];
}

function KeptList({
  favourites,
  onForget,
}: {
  favourites: readonly Favourite[];
  onForget: (id: number) => void;
}) {
  const words = useWords(tripWords);
  return (
    <ul className={classes.kept}>
      {favourites.map((favourite) => (
        <li key={favourite.id}>
          <span>{nameOf(favourite)}</span>
          <Button
            look="text"
            icon={IconTrash}
            label={words.erase(nameOf(favourite))}
            onClick={() => onForget(favourite.id)}
          >
            {words.eraseShort}
          </Button>
        </li>
      ))}
    </ul>
  );
}

const nothingElse = { stops: [], distanceReason: '', costEuro: '' };

const nameOf = ({ name, place, trip }: Favourite) =>
  trip === null ? (name === place ? name : `${name} (${place})`) : name;

interface QuickTripProps extends Choice {
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
