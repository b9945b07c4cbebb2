// The questions of a trip, in the order in which one thinks: where, when, how, what for; the rest folded
// away.
import { IconArrowsExchange, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Button, Card, ChoiceQuestion, modeName, TextQuestion, useFormats, useWords } from '#ui-kit';
import type { Entry, EntryForm, Quote } from '../contract.ts';
import classes from './add.module.css';
import { DayFields } from './day-fields.tsx';
import { PlaceChips } from './favourite-row.tsx';
import { useSettled } from './use-settled.ts';
import { usePlaces } from './use-trips.ts';
import { VehicleField } from './vehicle-field.tsx';
import { tripWords } from './words.ts';

export interface EntryFieldsProps {
  readonly personId: string;
  readonly form: EntryForm;
  readonly entry: Entry;
  readonly quote: Quote | undefined;
  readonly refusal: Quote['refusal'] | undefined;
  readonly onChange: (changes: Partial<Entry>) => void;
}

type Fields = EntryFieldsProps & { readonly faultAt: (...codes: readonly string[]) => string | undefined };

export function EntryFields(props: EntryFieldsProps) {
  const { refusal, entry, onChange } = props;
  const words = useWords(tripWords);
  const { say } = useFormats();
  const faultAt = (...codes: readonly string[]) =>
    refusal && codes.includes(refusal.code) ? say(refusal) : undefined;
  const fields = { ...props, faultAt };
  const known = Object.values(codesOf).flat();
  return (
    <>
      <Card title={words.where}>
        <div className={classes.fields}>
          <PlaceFields {...fields} />
          <DistanceFields {...fields} />
        </div>
      </Card>
      <Card title={words.when}>
        <DayFields {...fields} fault={faultAt(...codesOf.days)} />
      </Card>
      <Card title={words.how}>
        <div className={classes.fields}>
          <ModeFields {...fields} />
          <ChoiceQuestion
            look="chips"
            label={words.purpose}
            why={{ activity: 'travel/trips/history', field: 'trip_purpose' }}
            value={entry.purpose}
            options={purposes.map((value) => ({ value, label: words[value] }))}
            onChange={(purpose) => onChange({ purpose })}
          />
        </div>
      </Card>
      {refusal && !known.includes(refusal.code) ? (
        <p role="alert" className={classes.fault}>
          {say(refusal)}
        </p>
      ) : null}
    </>
  );
}

/** Beside which field a refusal is said; every other one stands below the form. */
const codesOf = {
  places: ['one-place-only', 'no-place-no-distance', 'text-too-long'],
  distance: [
    ...['distance-unknown', 'distance-zero', 'distance-too-far', 'distance-not-a-number'],
    ...['distance-negative', 'distance-too-precise', 'distance-too-large'],
  ],
  reason: ['distance-reason-needed'],
  days: ['no-days', 'day-in-the-future', 'past-retention'],
  plate: ['plate-shape'],
};

const purposes = ['commute', 'business', 'private'] as const;
const modes: readonly Entry['mode'][] = ['car', 'bicycle', 'e-bike', 'train', 'bus'];
const otherModes: readonly Entry['mode'][] = [
  ...(['tram', 'metro', 'walk', 'motorcycle', 'moped', 'taxi', 'ferry'] as const),
];
const paidAtCost: readonly Entry['mode'][] = ['train', 'bus', 'tram', 'metro', 'taxi', 'ferry'];

function PlaceFields({ personId, form, entry, faultAt, onChange }: Fields) {
  const words = useWords(tripWords);
  const { from, to, stops } = entry;
  const setStop = (at: number, text: string) =>
    onChange({ stops: stops.map((stop, index) => (index === at ? text : stop)) });
  return (
    <>
      <PlaceQuestion
        personId={personId}
        label={words.from}
        field="trip_start_location"
        value={from}
        fault={from === '' ? faultAt(...codesOf.places) : undefined}
        onChange={(text) => onChange({ from: text })}
      />
      <PlaceChips form={form} label={words.from} onChoose={(place) => onChange({ from: place })} />
      {stops.map((stop, at) => (
        <PlaceQuestion
          // biome-ignore lint/suspicious/noArrayIndexKey: a stop is what stands at its place
          key={at}
          personId={personId}
          label={words.stop(at + 1)}
          field="trip_stops"
          value={stop}
          onChange={(text) => setStop(at, text)}
        />
      ))}
      <PlaceQuestion
        personId={personId}
        label={words.to}
        field="trip_end_location"
        value={to}
        fault={from === '' ? undefined : faultAt(...codesOf.places)}
        onChange={(text) => onChange({ to: text })}
      />
      <PlaceChips form={form} label={words.to} onChoose={(place) => onChange({ to: place })} />
      <div className={classes.row}>
        <Button
          icon={IconArrowsExchange}
          onClick={() => onChange({ from: to, to: from, stops: [...stops].reverse() })}
        >
          {words.swap}
        </Button>
        {stops.length < 8 ? (
          <Button icon={IconPlus} onClick={() => onChange({ stops: [...stops, ''] })}>
            {words.addStop}
          </Button>
        ) : null}
        {stops.length > 0 ? (
          <Button onClick={() => onChange({ stops: stops.slice(0, -1) })}>{words.removeStop}</Button>
        ) : null}
      </div>
    </>
  );
}

interface PlaceQuestionProps {
  readonly personId: string;
  readonly label: string;
  readonly field: 'trip_start_location' | 'trip_end_location' | 'trip_stops';
  readonly value: string;
  readonly fault?: string | undefined;
  readonly onChange: (text: string) => void;
}

function PlaceQuestion({ personId, label, field, value, fault, onChange }: PlaceQuestionProps) {
  const found = usePlaces(personId, useSettled(value));
  const suggestions = (found.data?.places ?? []).filter((name) => name !== value);
  return (
    <TextQuestion
      label={label}
      why={{ activity: 'travel/trips/by-hand', field }}
      value={value}
      maxLength={120}
      autoComplete="off"
      suggestions={suggestions}
      fault={fault}
      onChange={onChange}
    />
  );
}

function DistanceFields({ entry, quote, faultAt, onChange }: Fields) {
  const words = useWords(tripWords);
  const { say, distance } = useFormats();
  const estimate = quote?.estimate;
  const needsReason = quote?.refusal?.code === 'distance-reason-needed' || entry.distanceReason !== '';
  return (
    <>
      <TextQuestion
        decimal
        label={estimate ? words.ownKm : words.km}
        why={{ activity: 'travel/trips/history', field: 'distance_km' }}
        hint={estimate ? words.estimate(distance(estimate.distanceM), say(estimate.how)) : words.kmHint}
        value={entry.distanceKm}
        maxLength={12}
        autoComplete="off"
        fault={faultAt(...codesOf.distance)}
        onChange={(distanceKm) => onChange({ distanceKm })}
      />
      {needsReason ? (
        <TextQuestion
          label={words.reason}
          why={{ activity: 'travel/trips/by-hand', field: 'distance_reason' }}
          hint={words.reasonHint}
          value={entry.distanceReason}
          maxLength={200}
          fault={faultAt(...codesOf.reason)}
          onChange={(distanceReason) => onChange({ distanceReason })}
        />
      ) : null}
    </>
  );
}

function ModeFields(fields: Fields) {
  const { entry, onChange } = fields;
  const words = useWords(tripWords);
  const { say } = useFormats();
  const [isAll, setAll] = useState(false);
  const shown = isAll || otherModes.includes(entry.mode) ? [...modes, ...otherModes] : modes;
  return (
    <>
      <ChoiceQuestion
        look="chips"
        label={words.mode}
        why={{ activity: 'travel/trips/history', field: 'transport_means' }}
        value={entry.mode}
        options={shown.map((value) => ({ value, label: say(modeName(value)) }))}
        onChange={(mode) => onChange({ mode })}
      />
      {shown === modes ? (
        <div className={classes.row}>
          <Button icon={IconPlus} onClick={() => setAll(true)}>
            {words.moreModes}
          </Button>
        </div>
      ) : null}
      <VehicleField {...fields} fault={fields.faultAt(...codesOf.plate)} />
      {paidAtCost.includes(entry.mode) ? (
        <TextQuestion
          decimal
          label={words.cost}
          why={{ activity: 'travel/trips/history', field: 'trip_cost' }}
          hint={words.costHint}
          value={entry.costEuro}
          maxLength={12}
          fault={fields.faultAt('cost-negative', 'amount-not-a-number')}
          onChange={(costEuro) => onChange({ costEuro })}
        />
      ) : null}
    </>
  );
}
