// With which vehicle: one of those that were kept, or a plate that is only looked up in our own copy of the
// register.
import { useState } from 'react';
import { ChoiceQuestion, TextQuestion, useFormats, useWords } from '#ui-kit';
import type { Entry, EntryForm, Quote, Vehicle } from '../contract.ts';
import { tripWords } from './words.ts';

export interface VehicleFieldProps {
  readonly form: EntryForm;
  readonly entry: Entry;
  readonly quote: Quote | undefined;
  readonly fault: string | undefined;
  readonly onChange: (changes: Partial<Entry>) => void;
}

const driven: readonly Entry['mode'][] = ['car', 'motorcycle', 'moped'];
const OTHER = 'other';
const NONE = 'none';

export function VehicleField({ form, entry, quote, fault, onChange }: VehicleFieldProps) {
  const words = useWords(tripWords);
  const tell = useTellVehicle();
  const kept = form.vehicles.some(({ plate }) => plate === entry.plate);
  const [isOther, setOther] = useState(entry.plate !== '' && !kept);
  if (!driven.includes(entry.mode)) return null;
  const known = quote?.vehicle;
  const options = [
    ...form.vehicles.map((vehicle) => ({
      value: vehicle.plate,
      label: vehicle.written,
      below: tell(vehicle),
    })),
    { value: OTHER, label: words.otherPlate },
    { value: NONE, label: words.noPlate },
  ];
  return (
    <>
      <ChoiceQuestion
        look="chips"
        label={words.vehicle}
        why={{ activity: 'travel/trips/convenience', field: 'licence_plate' }}
        value={isOther ? OTHER : entry.plate === '' ? NONE : entry.plate}
        options={options}
        onChange={(value) => {
          setOther(value === OTHER);
          onChange({ plate: value === OTHER || value === NONE ? '' : value });
        }}
      />
      {isOther ? (
        <TextQuestion
          label={words.plate}
          why={{ activity: 'travel/trips/convenience', field: 'licence_plate' }}
          hint={known && entry.plate !== '' ? tell(known) : words.plateHint}
          value={entry.plate}
          maxLength={12}
          autoComplete="off"
          fault={entry.plate.length > 5 ? fault : undefined}
          onChange={(plate) => onChange({ plate })}
        />
      ) : null}
    </>
  );
}

/** "TESLA MODEL 3 · elektrisch · CO2 volgens de openbare lijst". */
export function useTellVehicle(): (vehicle: Vehicle) => string {
  const words = useWords(tripWords);
  const { say } = useFormats();
  return ({ found }) =>
    found === null
      ? words.plateUnknown
      : [found.name, found.fuel ? say(found.fuel) : '', say(found.co2)]
          .filter((part) => part !== '')
          .join(' · ');
}
