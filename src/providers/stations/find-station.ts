// Is this text the name of a Dutch station? Forgives spelling, never guesses: an unknown name stays unknown.
import { assert } from '#kernel/assert';
import { type Position, position } from '#kernel/place';
import rows from './stations.json' with { type: 'json' };

export interface Station {
  /** The code the railways use, in lower case: ut, asd, ht. */
  readonly code: string;
  readonly name: string;
  readonly middleName: string;
  readonly shortName: string;
  readonly position: Position;
}

/** All stations of the list, by code. Source and licence: README.md. */
export const stations: readonly Station[] = (rows as readonly unknown[]).map(readRow);

/**
 * Names that a list of 2017 does not have: what a station is called since, and how people and machines write
 * it. The left side is already normalised.
 */
const otherNames: Readonly<Record<string, string>> = {
  denbosch: 'ht',
  denboschcentraal: 'ht',
  denboschoost: 'hto',
  hertogenbosch: 'ht',
  shertogenboschcentraal: 'ht',
  hertogenboschoost: 'hto',
  eindhovencentraal: 'ehv',
  amersfoortcentraal: 'amf',
  schiphol: 'shl',
  schipholplaza: 'shl',
  denhaaghollandsspoor: 'gv',
  denhaaghs: 'gv',
  amsterdambijlmer: 'asb',
  thehague: 'gvc',
};

const LONGEST_NAME = 120;

const codeByName = indexNames();
const byCode = new Map(stations.map((station) => [station.code, station]));

/** A station by a name as people, check-in machines and files write it; undefined when it is none we know. */
export function findStation(name: string): Station | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const key = normalise(name);
  // “Groningen CS” is what people call the one large station of a town that the list calls “Groningen”.
  const code =
    codeByName.get(key) ??
    codeByName.get(key.replace(/^station/, '')) ??
    codeByName.get(key.replace(/(?<=^.{3,})centraal$/, ''));
  return code === undefined ? undefined : byCode.get(code);
}

/** A station by its code. A code that is not in the list is a bug of the caller: it throws. */
export function getStation(code: string): Station {
  const station = byCode.get(code);
  assert(station !== undefined, `there is no station ${code}`);
  return station;
}

/**
 * Full names first, then middle and short names, so that a short form never takes the place of a full name.
 */
function indexNames(): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const station of stations) index.set(normalise(station.name), station.code);
  for (const [name, code] of Object.entries(otherNames)) index.set(name, code);
  const doubtful = new Set<string>();
  const shorter = new Map<string, string>();
  for (const station of stations) {
    for (const name of [station.middleName, station.shortName]) {
      const key = normalise(name);
      // A short form such as “Buiten” (Almere Buiten) says too little: it must begin as the station
      // does.
      if (index.has(key) || !key.startsWith(normalise(station.name).slice(0, 2))) continue;
      if (shorter.has(key) && shorter.get(key) !== station.code) doubtful.add(key);
      shorter.set(key, station.code);
    }
  }
  for (const [key, code] of shorter) if (!doubtful.has(key)) index.set(key, code);
  return index;
}

/** Small letters and digits only; CS or C.S. at the end of a name is its Centraal, and (NS) says nothing. */
function normalise(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain
    .replace(/\(ns\)\s*$/, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
  return words.replace(/ (?:cs|c s|c)$/, ' centraal').replaceAll(' ', '');
}

function readRow(row: unknown): Station {
  assert(Array.isArray(row) && row.length === 6, 'a station has six columns');
  const [code, name, middleName, shortName, latitude, longitude] = row as [
    string,
    string,
    string,
    string,
    number,
    number,
  ];
  return { code, name, middleName, shortName, position: position(latitude, longitude) };
}
