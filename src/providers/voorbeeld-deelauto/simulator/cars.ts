// The cars of an operator that does not exist, at stations in Utrecht and Amersfoort. Invented, plates too:
// no series of Dutch plates has this form.

export interface Car {
  readonly id: string;
  readonly type: 'SMALL' | 'VAN';
  readonly brand: string;
  readonly model: string;
  readonly plate: string;
  readonly fuel: 'ELECTRIC' | 'DIESEL' | 'GASOLINE';
  readonly co2PerKm: number;
  readonly seats: number;
  readonly station: string;
  readonly charge: number | undefined;
}

export const STATIONS = [
  { id: 'UT-CS', name: 'Utrecht Centraal, Jaarbeurszijde', lat: 52.0885, lng: 5.1064, city: 'Utrecht' },
  { id: 'UT-SP', name: 'Utrecht Science Park', lat: 52.0853, lng: 5.1755, city: 'Utrecht' },
  { id: 'AMF-CS', name: 'Amersfoort Centraal', lat: 52.1532, lng: 5.3738, city: 'Amersfoort' },
] as const;

const small = {
  type: 'SMALL',
  brand: 'Voorbeeld',
  model: 'Stadsauto',
  fuel: 'ELECTRIC',
  co2PerKm: 0,
  seats: 4,
} as const;
const van = {
  type: 'VAN',
  brand: 'Voorbeeld',
  model: 'Bestelbus',
  fuel: 'DIESEL',
  co2PerKm: 176,
  seats: 3,
} as const;

export const CARS: readonly Car[] = [
  { ...small, id: 'CAR-1', plate: 'SIM-001-X', station: 'UT-CS', charge: 88 },
  { ...small, id: 'CAR-2', plate: 'SIM-002-X', station: 'UT-CS', charge: 41 },
  { ...small, id: 'CAR-3', plate: 'SIM-003-X', station: 'UT-SP', charge: 97 },
  { ...small, id: 'CAR-4', plate: 'SIM-004-X', station: 'AMF-CS', charge: 63 },
  { ...van, id: 'VAN-1', plate: 'SIM-101-X', station: 'UT-CS', charge: undefined },
  { ...van, id: 'VAN-2', plate: 'SIM-102-X', station: 'AMF-CS', charge: undefined },
];

export const PRICES = {
  SMALL: { startCents: 100, quarterCents: 95, pausedQuarterCents: undefined, kmCents: 29 },
  VAN: { startCents: 250, quarterCents: 150, pausedQuarterCents: 60, kmCents: 38 },
} as const;
