// The closed vocabulary of travel: means of transport, fuels and purposes, with their Dutch and English
// words.
import type { Sentence } from './refusal.ts';

export const modes = [
  'walk',
  'bicycle',
  'e-bike',
  'moped',
  'motorcycle',
  'car',
  'train',
  'bus',
  'tram',
  'metro',
  'taxi',
  'ferry',
] as const;
export type Mode = (typeof modes)[number];

export const fuels = [
  'petrol',
  'diesel',
  'lpg',
  'cng',
  'electric',
  'plug-in-hybrid',
  'hybrid',
  'hydrogen',
  'none',
] as const;
export type Fuel = (typeof fuels)[number];

export const purposes = ['commute', 'business', 'private'] as const;
export type Purpose = (typeof purposes)[number];

/**
 * Own transport is paid per kilometre, public transport at cost; a taxi is hired, and paid at cost as well.
 */
export const modeGroups = ['ownTransport', 'publicTransport', 'hired'] as const;
export type ModeGroup = (typeof modeGroups)[number];

interface ModeFacts {
  readonly group: ModeGroup;
  readonly words: Sentence;
  /**
   * More than this by one person on one day is refused. Own, deliberately wide bounds: a slip, not a record.
   */
  readonly plausibleDayM: number;
  /** The fuels that may stand beside this mode in a file; 'none' is always allowed. */
  readonly fuels: readonly Fuel[];
}

const engineFuels: readonly Fuel[] = fuels.filter((fuel) => fuel !== 'none');

export const modeFacts: Readonly<Record<Mode, ModeFacts>> = {
  walk: fact('ownTransport', 'lopen', 'walk', 60, []),
  bicycle: fact('ownTransport', 'fiets', 'bicycle', 250, []),
  'e-bike': fact('ownTransport', 'elektrische fiets', 'e-bike', 250, ['electric']),
  moped: fact('ownTransport', 'brommer', 'moped', 500, engineFuels),
  motorcycle: fact('ownTransport', 'motor', 'motorcycle', 1500, engineFuels),
  car: fact('ownTransport', 'auto', 'car', 2000, engineFuels),
  train: fact('publicTransport', 'trein', 'train', 3000, engineFuels),
  bus: fact('publicTransport', 'bus', 'bus', 2000, engineFuels),
  tram: fact('publicTransport', 'tram', 'tram', 500, engineFuels),
  metro: fact('publicTransport', 'metro', 'metro', 500, engineFuels),
  taxi: fact('hired', 'taxi', 'taxi', 1500, engineFuels),
  ferry: fact('publicTransport', 'veerboot', 'ferry', 1500, engineFuels),
};

function fact(
  group: ModeGroup,
  nl: string,
  en: string,
  plausibleDayKm: number,
  own: readonly Fuel[],
): ModeFacts {
  return { group, words: { nl, en }, plausibleDayM: plausibleDayKm * 1000, fuels: own };
}

export const fuelWords: Readonly<Record<Fuel, Sentence>> = {
  petrol: { nl: 'benzine', en: 'petrol' },
  diesel: { nl: 'diesel', en: 'diesel' },
  lpg: { nl: 'lpg', en: 'LPG' },
  cng: { nl: 'aardgas', en: 'natural gas' },
  electric: { nl: 'elektrisch', en: 'electric' },
  'plug-in-hybrid': { nl: 'stekkerhybride', en: 'plug-in hybrid' },
  hybrid: { nl: 'hybride', en: 'hybrid' },
  hydrogen: { nl: 'waterstof', en: 'hydrogen' },
  none: { nl: 'geen brandstof', en: 'no fuel' },
};

export const purposeWords: Readonly<Record<Purpose, Sentence>> = {
  commute: { nl: 'woon-werk', en: 'commute' },
  business: { nl: 'zakelijk', en: 'business' },
  private: { nl: 'privé', en: 'private' },
};

export function isMode(text: string): text is Mode {
  return (modes as readonly string[]).includes(text);
}

export function isFuel(text: string): text is Fuel {
  return (fuels as readonly string[]).includes(text);
}

export function isPurpose(text: string): text is Purpose {
  return (purposes as readonly string[]).includes(text);
}

export function modeGroup(mode: Mode): ModeGroup {
  return modeFacts[mode].group;
}

export function fitsMode(fuel: Fuel, mode: Mode): boolean {
  return fuel === 'none' || modeFacts[mode].fuels.includes(fuel);
}
