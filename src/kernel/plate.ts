// A Dutch licence plate: stored as AB123C, shown as AB-123-C. What the vehicle register knows is never
// rejected.
import { accept, type Result, refuse } from './refusal.ts';

export const plateRefusals = {
  'plate-shape': {
    nl: '“{text}” is geen kenteken. Een kenteken heeft 6 letters en cijfers, zoals AB-123-C.',
    en: '“{text}” is not a licence plate. A plate has 6 letters and digits, such as AB-123-C.',
  },
} as const;

/**
 * The fourteen series of Dutch plates (X a letter, 9 a digit). Source: the table in
 * friedt/kenteken-check-NL-RDW (MIT). Only used to place the dashes: AA and CD plates and old mopeds fall
 * outside and are shown as they are.
 */
const sideCodes = [
  'XX-99-99',
  '99-99-XX',
  '99-XX-99',
  'XX-99-XX',
  'XX-XX-99',
  '99-XX-XX',
  '99-XXX-9',
  '9-XXX-99',
  'XX-999-X',
  'X-999-XX',
  'XXX-99-X',
  'X-99-XXX',
  '9-XX-999',
  '999-XX-9',
] as const;

/**
 * AB-123-C, ab 123 c and AB123C become AB123C. Six letters and digits (the register holds no other length).
 */
export function normalisePlate(text: string): Result<string> {
  const plate = text.toUpperCase().replaceAll(/[\s-]/g, '');
  if (text.length > 20 || !/^[A-Z0-9]{6}$/.test(plate)) return refuse(plateRefusals, 'plate-shape', { text });
  return accept(plate);
}

/** 1 to 14, or undefined for a plate outside the series. */
export function findSideCode(plate: string): number | undefined {
  const shape = plate.replaceAll(/[A-Z]/g, 'X').replaceAll(/[0-9]/g, '9');
  const index = sideCodes.findIndex((sideCode) => sideCode.replaceAll('-', '') === shape);
  return index < 0 ? undefined : index + 1;
}

export function formatPlate(plate: string): string {
  const sideCode = findSideCode(plate);
  const shape = sideCode === undefined ? undefined : sideCodes[sideCode - 1];
  if (shape === undefined) return plate;
  let next = 0;
  return [...shape].map((character) => (character === '-' ? '-' : plate[next++])).join('');
}
