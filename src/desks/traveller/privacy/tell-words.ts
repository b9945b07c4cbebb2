// The register's words for what an answer names: activities, fields, dates. Names of kinds, never values.
import type { z } from 'zod';
import type { GoneDates } from '#privacy/retain/gone-dates';
import { type ActivityId, activityById } from '#register';
import { fields } from '#register/fields';
import type { Text } from '#register/vocabulary';
import type { Gone } from './contract.ts';

/** A restriction may be of everything. */
const everything = { nl: 'Alles wat wij van u hebben', en: 'Everything we hold about you' } as const;

export const titleOf = (activity: string): Text => {
  if (activity === 'all') return everything;
  const { title } = activityById(activity as ActivityId);
  return { nl: title.nl, en: title.en };
};

/** A field that the register dropped since keeps its bare name: a log is older than its register. */
export const fieldWords = (names: readonly string[]): Text[] =>
  names.map((name) => {
    const field = (fields as Readonly<Record<string, Text>>)[name];
    return field === undefined ? { nl: name, en: name } : { nl: field.nl, en: field.en };
  });

export const wordsOf = ({ nl, en }: Text): Text => ({ nl, en });

export const datesOf = (gone: GoneDates | undefined): z.input<typeof Gone> | null =>
  gone === undefined
    ? null
    : {
        unreachableOn: gone.unreachableOn.toString(),
        liveStorageOn: gone.liveStorageOn.toString(),
        backupsOn: gone.backupsOn.toString(),
      };
