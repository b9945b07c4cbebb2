// A price of a kWh as people write it, in thousandths of a cent.
import { accept, type Result, refuse } from '#kernel/refusal';
import { homeRefusals } from './home-refusals.ts';

const LEAST = 100;
const MOST = 200_000;

/** `0,25` and `0.25` euro, with at most five decimals: never rounded. */
export function parseEnergyPrice(euros: string): Result<number> {
  const match = /^(\d)(?:[.,](\d{1,5}))?$/.exec(euros.trim());
  if (!match) return refuse(homeRefusals, 'home-price');
  return checkEnergyPrice(Number(match[1]) * 100_000 + Number((match[2] ?? '').padEnd(5, '0')));
}

export const checkEnergyPrice = (milliCents: number): Result<number> =>
  Number.isSafeInteger(milliCents) && milliCents >= LEAST && milliCents <= MOST
    ? accept(milliCents)
    : refuse(homeRefusals, 'home-price');
