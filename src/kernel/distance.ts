// Distance in whole metres: reading kilometres, showing them, and the straight line between two positions.
import { assert, assertInteger } from './assert.ts';
import type { Position } from './place.ts';
import { accept, type Language, type Result, refuse } from './refusal.ts';

export const distanceRefusals = {
  'distance-not-a-number': {
    nl: '“{text}” is geen afstand in kilometers. Schrijf 12,5 of 12.5, zonder teken voor duizendtallen.',
    en: '“{text}” is not a distance in kilometres. Write 12.5 or 12,5, without a thousands separator.',
  },
  'distance-negative': {
    nl: '“{text}” is een negatieve afstand. Een reis heeft een afstand van 0 of meer.',
    en: '“{text}” is a negative distance. A trip has a distance of 0 or more.',
  },
  'distance-too-precise': {
    nl: '“{text}” heeft meer dan drie decimalen. Rond de afstand af op hele meters.',
    en: '“{text}” has more than three decimals. Round the distance to whole metres.',
  },
  'distance-too-large': {
    nl: '“{text}” kilometer is verder dan rond de aarde. Controleer de afstand.',
    en: '“{text}” kilometres is further than around the earth. Check the distance.',
  },
} as const;

const DISTANCE_MAX_M = 40_100_000;
const EARTH_RADIUS_M = 6_371_008.8;

/**
 * Comma and dot are both a decimal sign here, and thousands separators do not exist: 1.234 is 1,234 metres.
 */
export function parseKm(text: string): Result<number> {
  const trimmed = text.trim();
  if (/^-[\d.,]+$/.test(trimmed) && !/^-0+(?:[.,]0+)?$/.test(trimmed)) {
    return refuse(distanceRefusals, 'distance-negative', { text });
  }
  const match = /^(\d{1,9})(?:[.,](\d+))?$/.exec(trimmed);
  if (!match) return refuse(distanceRefusals, 'distance-not-a-number', { text });
  const fraction = match[2] ?? '';
  if (fraction.length > 3) return refuse(distanceRefusals, 'distance-too-precise', { text });
  const distanceM = Number(match[1]) * 1000 + Number(fraction.padEnd(3, '0'));
  if (distanceM > DISTANCE_MAX_M) return refuse(distanceRefusals, 'distance-too-large', { text });
  return accept(distanceM);
}

/** `12,5 km` in Dutch, `12.5 km` in English: at most one decimal, for people; with a no-break space. */
export function formatKm(distanceM: number, language: Language): string {
  assertInteger(distanceM, 'a distance in metres');
  const tenths = Math.round(Math.abs(distanceM) / 100);
  const whole = String(Math.floor(tenths / 10)).replace(/\B(?=(?:\d{3})+$)/g, language === 'nl' ? '.' : ',');
  const fraction = tenths % 10 === 0 ? '' : `${language === 'nl' ? ',' : '.'}${tenths % 10}`;
  return `${distanceM < 0 && tenths > 0 ? '-' : ''}${whole}${fraction}\u00a0km`;
}

/** The straight line over a round earth, in metres (not rounded): good to half a percent. */
export function haversineM(a: Position, b: Position): number {
  const radians = Math.PI / 180;
  const dLatitude = (b.latitude - a.latitude) * radians;
  const dLongitude = (b.longitude - a.longitude) * radians;
  const h =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(dLongitude / 2) ** 2;
  const distanceM = 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
  assert(Number.isFinite(distanceM), 'a distance between two positions is finite');
  return distanceM;
}
