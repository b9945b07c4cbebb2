// Find a car: a place, a time, what for; cars with their distance; the price of one, and booking it.
import { IconCar, IconMapPin } from '@tabler/icons-react';
import { useState } from 'react';
import {
  BlockSkeleton,
  Card,
  Choice,
  EmptyState,
  Link,
  PageHead,
  RefusalNote,
  useFormats,
  useWords,
} from '#ui-kit';
import type { Car, Places, Wish } from '../contract.ts';
import { BookingRows } from './booking-rows.tsx';
import classes from './cars.module.css';
import { QuoteCard } from './quote-card.tsx';
import { TimeFields } from './time-fields.tsx';
import { type Around, useNear, usePlaces } from './use-cars.ts';
import { carWords } from './words.ts';

export function FindPage({ personId }: { personId: string }) {
  const words = useWords(carWords);
  const asked = usePlaces(personId);
  return (
    <>
      <PageHead title={words.title} below={words.below} />
      <div className={classes.columns}>
        <div className={classes.column}>
          {asked.data ? (
            <Find personId={personId} places={asked.data} />
          ) : asked.error ? (
            <RefusalNote error={asked.error} onAgain={() => void asked.refetch()} />
          ) : (
            <BlockSkeleton height={420} />
          )}
        </div>
        <div className={classes.column}>
          <BookingRows personId={personId} />
        </div>
      </div>
    </>
  );
}

function Find({ personId, places }: { personId: string; places: Places }) {
  const words = useWords(carWords);
  const [where, setWhere] = useState(places.places[0]?.name ?? '');
  const [time, setTime] = useState(places.first);
  const [purpose, setPurpose] = useState<Wish['purpose']>('business');
  const [car, setCar] = useState<Car>();
  const around = places.places.find(({ name }) => name === where);
  if (places.places.length === 0) return <EmptyState title={words.noPlaces}>{words.noPlacesText}</EmptyState>;
  const wish = car && { provider: car.provider, vehicleId: car.vehicleId, purpose };
  const asked = wish && { ...wish, ...time };
  return (
    <>
      {places.isLinked ? null : (
        <p className={classes.note}>
          {words.notLinked} <Link href="/me/services">{words.toServices}</Link>
        </p>
      )}
      <Card>
        <div className={classes.form}>
          <Choice
            above
            label={words.where}
            value={where}
            options={places.places.map(({ name, cars }) => ({ value: name, label: `${name} (${cars})` }))}
            onChoose={(chosen) => {
              setWhere(chosen);
              setCar(undefined);
            }}
          />
          <TimeFields {...time} onChange={setTime} />
          <Choice
            label={words.what}
            value={purpose}
            options={(['business', 'commute', 'private'] as const).map((value) => ({
              value,
              label: words[value],
            }))}
            above
            onChoose={(chosen) => setPurpose(chosen as Wish['purpose'])}
          />
        </div>
      </Card>
      <NearCars personId={personId} around={around} chosen={car} onChoose={setCar} />
      {asked ? <QuoteCard personId={personId} wish={asked} /> : null}
    </>
  );
}

interface NearProps {
  readonly personId: string;
  readonly around: Around | undefined;
  readonly chosen: Car | undefined;
  readonly onChoose: (car: Car) => void;
}

function NearCars({ personId, around, chosen, onChoose }: NearProps) {
  const words = useWords(carWords);
  const point = around && { latitude: around.latitude, longitude: around.longitude };
  const near = useNear(personId, point);
  if (near.error) return <RefusalNote error={near.error} onAgain={() => void near.refetch()} />;
  if (near.data === undefined) return <BlockSkeleton height={210} />;
  if (near.data.cars.length === 0)
    return <EmptyState title={words.noneNear}>{words.noneNearText}</EmptyState>;
  return (
    <Card flush title={words.near}>
      <ul className={classes.rows}>
        {near.data.cars.map((car) => (
          <CarRow
            key={`${car.provider} ${car.vehicleId}`}
            car={car}
            isChosen={car === chosen}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </Card>
  );
}

function CarRow({ car, isChosen, onChoose }: { car: Car; isChosen: boolean; onChoose: (car: Car) => void }) {
  const words = useWords(carWords);
  const { distance, say } = useFormats();
  const facts = [
    say(car.providerName),
    car.seats === null ? undefined : words.seats(car.seats),
    car.chargePercent === null ? undefined : words.charged(car.chargePercent),
  ];
  return (
    <li>
      <button
        type="button"
        className={classes.row}
        aria-pressed={isChosen}
        aria-label={`${words.choose}: ${car.name}, ${car.station}, ${car.vehicleId}`}
        onClick={() => onChoose(car)}
      >
        <span className={classes.icon}>
          <IconCar size={20} stroke={1.75} aria-hidden />
        </span>
        <span className={classes.text}>
          <span className={classes.name}>{car.name}</span>
          <span className={classes.muted}>{facts.filter(Boolean).join(' · ')}</span>
          <span className={classes.muted}>
            <IconMapPin size={14} stroke={1.75} aria-hidden /> {car.station}
          </span>
        </span>
        <span className={classes.aside}>
          {car.distanceM < 100 ? words.here : words.away(distance(car.distanceM))}
        </span>
      </button>
    </li>
  );
}
