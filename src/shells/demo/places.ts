// Where the demonstration lives, works and changes trains. Homes are invented: a town, and a spot some
// streets away.
import { assert } from '#kernel/assert';
import type { Position } from '#kernel/place';
import { findStation, getStation } from '#providers/stations/find-station';
import { rollDice } from './roll-dice.ts';

export interface DemoPlace {
  /** As it stands in a file. */
  readonly name: string;
  readonly position: Position;
  /** The code of the station that serves it, when one does. */
  readonly station?: string;
}

export interface Stop {
  readonly name: string;
  readonly position: Position;
  /** Whose check-in machine stands there; decides the price of a kilometre. */
  readonly concession: Concession;
}

export type Concession = 'Amsterdam' | 'Utrecht' | 'Rotterdam' | 'Haaglanden';

const at = (latitude: number, longitude: number): Position => ({ latitude, longitude });

/** Towns that have no station of their own name, about their middle. */
const towns: Readonly<Record<string, { readonly position: Position; readonly station: string }>> = {
  Nieuwegein: { position: at(52.029, 5.091), station: 'ut' },
  IJsselstein: { position: at(52.02, 5.043), station: 'ut' },
  Vianen: { position: at(51.992, 5.091), station: 'ut' },
  Leusden: { position: at(52.132, 5.432), station: 'amf' },
  Zeist: { position: at(52.088, 5.236), station: 'db' },
  Amstelveen: { position: at(52.303, 4.859), station: 'asdz' },
  Papendrecht: { position: at(51.832, 4.69), station: 'ddr' },
};

/**
 * An invented home in a town: up to some two kilometres from its station or middle, always the same for a
 * person.
 */
export function homeIn(town: string, personnelNumber: string): DemoPlace {
  const station = findStation(town) ?? findStation(`${town} Centraal`) ?? findStation(`${town} Centrum`);
  const known = towns[town] ?? (station && { position: station.position, station: station.code });
  assert(known !== undefined, `the town ${town} is not known`);
  const dice = rollDice('home', personnelNumber);
  const shift = () => (dice.chance(50) ? 1 : -1) * dice.between(30, 120);
  const position = at(
    roundDegrees(known.position.latitude + shift() / 10_000),
    roundDegrees(known.position.longitude + (shift() * 16) / 100_000),
  );
  return { name: `Thuis, ${town}`, position, station: known.station };
}

function roundDegrees(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}

export const offices = {
  utrecht: { name: 'Kantoor Utrecht', position: at(52.0665, 5.0815), station: 'ut' },
  amsterdam: { name: 'Kantoor Amsterdam', position: at(52.338, 4.872), station: 'asdz' },
  rotterdam: { name: 'Kantoor Rotterdam', position: at(51.9065, 4.493), station: 'rtd' },
} as const satisfies Record<string, DemoPlace>;
export type OfficeKey = keyof typeof offices;

export const stops = {
  utrechtStation: { name: 'Utrecht, CS Jaarbeurszijde', position: at(52.0888, 5.107), concession: 'Utrecht' },
  papendorp: { name: 'Utrecht, Papendorp', position: at(52.0672, 5.0835), concession: 'Utrecht' },
  nieuwegein: { name: 'Nieuwegein, City', position: at(52.0288, 5.082), concession: 'Utrecht' },
  rotterdamStation: { name: 'Rotterdam, Centraal', position: at(51.9243, 4.4695), concession: 'Rotterdam' },
  wilhelminaplein: {
    name: 'Rotterdam, Wilhelminaplein',
    position: at(51.907, 4.4937),
    concession: 'Rotterdam',
  },
  slinge: { name: 'Rotterdam, Slinge', position: at(51.8747, 4.4776), concession: 'Rotterdam' },
  amsterdamNoord: { name: 'Amsterdam, Noord', position: at(52.4009, 4.933), concession: 'Amsterdam' },
  amsterdamZuid: { name: 'Amsterdam, Station Zuid', position: at(52.3389, 4.8737), concession: 'Amsterdam' },
  dijkgraafplein: {
    name: 'Amsterdam, Dijkgraafplein',
    position: at(52.3588, 4.7868),
    concession: 'Amsterdam',
  },
  lelylaan: { name: 'Amsterdam, Station Lelylaan', position: at(52.3577, 4.834), concession: 'Amsterdam' },
  denHaagStation: {
    name: 'Den Haag, Centraal Station',
    position: at(52.0806, 4.325),
    concession: 'Haaglanden',
  },
  statenplein: { name: 'Den Haag, Statenplein', position: at(52.0932, 4.2826), concession: 'Haaglanden' },
} as const satisfies Record<string, Stop>;
export type StopKey = keyof typeof stops;

/** Building sites and works that field engineers drive to. */
export const sites: readonly DemoPlace[] = [
  { name: 'Bouwplaats Leidsche Rijn', position: at(52.101, 5.038) },
  { name: 'Bouwplaats Amersfoort Vathorst', position: at(52.2, 5.43) },
  { name: 'Gemaal Schalkwijk', position: at(51.992, 5.19) },
  { name: 'Bouwplaats Almere Poort', position: at(52.343, 5.152) },
  { name: 'Bouwplaats Hilversum Arenapark', position: at(52.236, 5.199) },
  { name: 'Sluis Vreeswijk', position: at(52.002, 5.097) },
  { name: 'Bouwplaats Gouda Westergouwe', position: at(52.01, 4.668) },
  { name: 'Bouwplaats Zoetermeer Entree', position: at(52.049, 4.484) },
  { name: 'Dijkversterking Schoonhoven', position: at(51.947, 4.85) },
  { name: 'Bouwplaats Dordrecht Zeehaven', position: at(51.798, 4.654) },
  { name: 'Bouwplaats Ede Kazerneterrein', position: at(52.035, 5.679) },
  { name: 'Viaduct Deil', position: at(51.885, 5.253) },
];

/** Clients that are visited by train. */
export const clients: readonly DemoPlace[] = ['gvc', 'rtd', 'amf', 'ah', 'ht', 'asdz', 'zl', 'ledn'].map(
  (code) => {
    const { name, position } = getStation(code);
    return { name: `Opdrachtgever ${name}`, position, station: code };
  },
);

/** Where people go at the weekend. */
export const outings: readonly DemoPlace[] = ['hlm', 'dt', 'dv', 'mt', 'gn', 'nm', 'zvt'].map((code) => {
  const { name, position } = getStation(code);
  return { name, position, station: code };
});
