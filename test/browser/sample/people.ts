// The people of the browser tests: made up, always the same forty.
import type { DemoPerson } from '#desks/site/contract';

const first = [
  ...['Noor', 'Daan', 'Sanne', 'Milan', 'Fatima', 'Bram', 'Lotte', 'Youssef', 'Eva', 'Sem'],
  ...['Anouk', 'Ruben', 'Meral', 'Thijs', 'Iris', 'Joost', 'Aylin', 'Pieter', 'Femke', 'Omar'],
];
const last = [
  ...[
    'Visser',
    'de Jong',
    'Bakker',
    'Yilmaz',
    'van den Berg',
    'Smit',
    'El Amrani',
    'Mulder',
    'Hendriks',
    'Bos',
  ],
  ...['Vos', 'Peters', 'Kaya', 'de Wit', 'Dekker', 'Brouwer', 'van Leeuwen', 'Kok', 'Jacobs', 'Schouten'],
];
const centres = ['Advies', 'Bouw', 'Beheer', 'Staf'];

export interface SamplePerson extends DemoPerson {
  readonly costCentre: string;
  readonly mode: 'car' | 'train' | 'bicycle' | 'e-bike' | 'bus';
  readonly distanceM: number;
}

export const people: readonly SamplePerson[] = Array.from({ length: 40 }, (_, at) => ({
  personId: `p${at + 1}`,
  personnelNumber: `${1001 + at}`,
  name: `${first[at % first.length]} ${last[(at * 7 + (at < 20 ? 0 : 3)) % last.length]}`,
  costCentre: centres[at % centres.length] ?? '',
  mode: (['train', 'car', 'e-bike', 'car', 'bicycle', 'train', 'bus', 'car'] as const)[at % 8] ?? 'car',
  distanceM: 4_200 + ((at * 7_919) % 38) * 1_000,
}));
