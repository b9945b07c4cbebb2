// Which icon and which word a mode of travel has.
import {
  IconBike,
  IconBus,
  IconCar,
  IconHome,
  IconMoped,
  IconMotorbike,
  IconRoute,
  IconShip,
  IconTrain,
  IconWalk,
} from '@tabler/icons-react';
import type { Wording } from './language/catalogue.ts';

const modes = {
  walk: { icon: IconWalk, nl: 'lopen', en: 'walking' },
  bicycle: { icon: IconBike, nl: 'fiets', en: 'bicycle' },
  'e-bike': { icon: IconBike, nl: 'elektrische fiets', en: 'e-bike' },
  moped: { icon: IconMoped, nl: 'bromfiets', en: 'moped' },
  motorcycle: { icon: IconMotorbike, nl: 'motor', en: 'motorcycle' },
  car: { icon: IconCar, nl: 'auto', en: 'car' },
  train: { icon: IconTrain, nl: 'trein', en: 'train' },
  bus: { icon: IconBus, nl: 'bus', en: 'bus' },
  tram: { icon: IconTrain, nl: 'tram', en: 'tram' },
  metro: { icon: IconTrain, nl: 'metro', en: 'metro' },
  taxi: { icon: IconCar, nl: 'taxi', en: 'taxi' },
  ferry: { icon: IconShip, nl: 'veerboot', en: 'ferry' },
} as const;

export type ModeName = keyof typeof modes;

/** The icon of a line: its mode, a house for a day at home, or a route when nothing is known. */
export function iconOf(line: { mode: ModeName | null; kind: string }) {
  if (line.mode) return modes[line.mode].icon;
  return line.kind.startsWith('home') ? IconHome : IconRoute;
}

export function modeIcon(mode: ModeName) {
  return modes[mode].icon;
}

export function modeName(mode: ModeName): Wording {
  return modes[mode];
}
