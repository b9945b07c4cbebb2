// Gives every component the language of the reader, the words in it, and the ways to write figures.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Catalogue, Language, Same, Wording } from './catalogue.ts';
import { formatAmount, formatBareAmount, formatRate, formatWholeAmount } from './format-amount.ts';
import * as day from './format-day.ts';
import { formatCount, formatDistance, formatEnergy, formatShare, formatWeight } from './format-quantity.ts';

interface Spoken {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

const Context = createContext<Spoken | undefined>(undefined);

/**
 * Where the choice is kept; `scheme.js` reads it before the first paint. It is a setting, not personal
 * data.
 */
export const languageKey = 'reisrecht-language';

/** Starts in the language that the document already has, and keeps its `lang` true afterwards. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() =>
    document.documentElement.lang === 'en' ? 'en' : 'nl',
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo(() => {
    const choose = (chosen: Language) => {
      keep(chosen);
      setLanguage(chosen);
    };
    return { language, setLanguage: choose };
  }, [language]);
  return <Context.Provider value={spoken}>{children}</Context.Provider>;
}

export function useLanguage(): Spoken {
  const spoken = useContext(Context);
  if (!spoken) throw new Error('a component that speaks stands outside <LanguageProvider>');
  return spoken;
}

/** The words of a catalogue in the language of the reader. */
export function useWords<W>(catalogue: Catalogue<W>): Same<W> {
  return catalogue[useLanguage().language];
}

/** Ways to write figures in the language of the reader. */
export function useFormats() {
  const { language } = useLanguage();
  return useMemo(() => formatsOf(language), [language]);
}

export type Formats = ReturnType<typeof formatsOf>;

export function formatsOf(language: Language) {
  return {
    amount: (cents: number) => formatAmount(language, cents),
    wholeAmount: (cents: number) => formatWholeAmount(language, cents),
    bareAmount: (cents: number) => formatBareAmount(language, cents),
    rate: (milliCents: number) => formatRate(language, milliCents),
    distance: (distanceM: number) => formatDistance(language, distanceM),
    weight: (grams: number) => formatWeight(language, grams),
    energy: (energyWh: number) => formatEnergy(language, energyWh),
    share: (share: number) => formatShare(language, share),
    count: (count: number) => formatCount(language, count),
    day: (iso: string) => day.formatDay(language, iso),
    weekday: (iso: string) => day.formatWeekday(language, iso),
    longDay: (iso: string) => day.formatLongDay(language, iso),
    date: (iso: string) => day.formatDate(language, iso),
    month: (iso: string) => day.formatMonth(language, iso),
    monthName: (iso: string) => day.formatMonthName(language, iso),
    dateOf: (instant: string) => day.formatDateOf(language, instant),
    moment: (iso: string) => day.formatMoment(language, iso),
    time: (iso: string) => day.formatTime(iso),
    /** A text that the server sent in both languages. */
    say: (wording: Wording) => wording[language],
  };
}

function keep(language: Language): void {
  try {
    localStorage.setItem(languageKey, language);
  } catch {
    // A browser that keeps nothing still shows the chosen language until it is closed.
  }
}
