// Words and numbers of an explanation in both languages: euros with all their decimals, kilometres, rates,
// names of lines.
import { isMode, isPurpose, modeFacts, purposeWords } from '#kernel/mode';
import { formatEuro } from '#kernel/money';
import type { Language, Sentence } from '#kernel/refusal';

export function both(write: (language: Language) => string): Sentence {
  return { nl: write('nl'), en: write('en') };
}

export const nothing = both((l) => (l === 'nl' ? 'Er is niets meer van over.' : 'Nothing is left of it.'));

export function euro(cents: number | null, language: Language): string {
  return formatEuro(cents ?? 0, language);
}

function decimals(digits: string, language: Language): string {
  return language === 'nl' ? digits.replace('.', ',') : digits;
}

/** Millionths of a cent as euros, as many decimals as there are, at least two. */
export function exactEuro(millionths: number, language: Language): string {
  const absolute = BigInt(Math.abs(Math.round(millionths)));
  const fraction = String(absolute % 100_000_000n)
    .padStart(8, '0')
    .replace(/0{1,6}$/, '');
  const amount = decimals(`${absolute / 100_000_000n}.${fraction}`, language);
  const sign = millionths < 0 ? '-' : '';
  return language === 'nl' ? `€\u00a0${sign}${amount}` : `${sign}€${amount}`;
}

/** A rate in thousandths of a cent per kilometre. */
export function ratePerKm(milliCents: number, language: Language): string {
  return `${exactEuro(milliCents * 1000, language)} per km`;
}

export function km(metres: number, language: Language): string {
  const whole = (metres / 1000).toFixed(3).replace(/\.?0{1,3}$/, '');
  return `${decimals(whole, language)} km`;
}

const kinds: Readonly<Record<string, Sentence>> = {
  'home-working': { nl: 'thuiswerken', en: 'home-working' },
  'fixed-commute': { nl: 'vaste woon-werkvergoeding', en: 'fixed commute allowance' },
  'day-cap': { nl: 'maximum per dag', en: 'most per day' },
  'month-cap': { nl: 'maximum per maand', en: 'most per month' },
};

export function nameOf(of: { kind: string; purpose: string; mode: string }, language: Language): string {
  const kind = kinds[of.kind];
  const purpose = isPurpose(of.purpose) && !kind ? purposeWords[of.purpose][language] : undefined;
  const mode = isMode(of.mode) ? modeFacts[of.mode].words[language] : undefined;
  return [kind?.[language], purpose, mode].filter((word) => word !== undefined).join(', ');
}
