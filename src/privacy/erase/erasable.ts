// What an erasure does to a table, derived from its activity: gone, kept because the law says so, or kept as
// the input of a proof that must stay. No table is named here.
import type { AnyRecord } from '#platform/records';
import { type Activity, activityById } from '#register';
import type { Text } from '#register/vocabulary';

export type Fate =
  /** Gone at once. */
  | 'deleted'
  /** Seven years of proof under wages paid: stays as it is, under a number without a name. */
  | 'evidence'
  /** How we prove that we kept to the statement: requests, logs, consents. */
  | 'accountability'
  /** What the month close reads: without it a closed month would be reckoned anew and money taken back. */
  | 'input'
  /** We hold it for a client, who decides. */
  | 'client-decides'
  /** A hold lies on it: it goes when that is released. No table has this by itself. */
  | 'held';

export interface Erasable {
  readonly fate: Fate;
  /** Rows may be deleted: always, or when there is no proof that needs them. */
  readonly isDeleted: boolean;
  /** Columns that are emptied when the row stays. */
  readonly blanked: readonly string[];
  /** Columns that get an end: the stretch for which something holds, and the day on which the row must go. */
  readonly closed: readonly string[];
}

/** Why something stays, in the words of the result page. */
export const grounds: Readonly<Record<Exclude<Fate, 'deleted'>, Text>> = {
  evidence: {
    nl: 'Bewijs bij uw loon moet van de belastingregels zeven jaar blijven. Uw naam staat er niet bij.',
    en: 'The tax rules ask that proof under your wages stays for seven years. Your name is not with it.',
  },
  accountability: {
    nl: 'Hiermee kunnen wij en u aantonen wat er met uw gegevens is gedaan.',
    en: 'With this we and you can prove what was done with your data.',
  },
  input: {
    nl: 'Zonder dit klopt de berekening van al betaald loon niet meer. Naam en adressen zijn eruit.',
    en: 'Without this the calculation of wages already paid no longer holds. Name and addresses are taken out.',
  },
  'client-decides': {
    nl: 'Uw werkgever beslist hierover; wij geven uw verzoek door.',
    en: 'Your employer decides about this; we pass on your request.',
  },
  held: {
    nl: 'Hier ligt een bewaarblokkade op. Zodra die eindigt, wissen wij ook dit.',
    en: 'A legal hold lies on this. As soon as it is released we erase this too.',
  },
};

const nothing = { isDeleted: false, blanked: [], closed: [] } as const;

/** Undefined: the table is about nobody. */
export function erasableOf(record: AnyRecord): Erasable | undefined {
  if (record.activity === undefined || (record.scope.subjects ?? []).length === 0) return undefined;
  const activity = activityById(record.activity) as Activity;
  const fate = fateOf(activity);
  if (fate === 'deleted') return { fate, isDeleted: true, blanked: [], closed: [] };
  if (fate !== 'input') return { fate, ...nothing };
  return { fate, isDeleted: true, blanked: blankedOf(record, activity), closed: closedOf(record) };
}

export function fateOf(activity: Activity): Fate {
  if (activity.retention.some(({ term }) => term === '7-years')) return 'evidence';
  if (activity.role === 'processor') return 'client-decides';
  if (activity.bases.every((basis) => basis === 'legal-obligation')) return 'accountability';
  return 'settlement' in activity.reads ? 'input' : 'deleted';
}

const isKey = (means: string) => means === 'subject-key' || means === 'tenant' || means === 'not-personal';

/** What the month close does not read is not needed for the sum, so it goes. */
function blankedOf(record: AnyRecord, activity: Activity): string[] {
  const read = new Set<string>(activity.reads.settlement?.fields ?? []);
  return Object.entries(record.columns)
    .filter(([, column]) => !isKey(column.means) && !read.has(column.means))
    .map(([name]) => name);
}

function closedOf(record: AnyRecord): string[] {
  const { purge } = record.scope;
  return Object.entries(record.columns)
    .filter(
      ([name, { type, means, nullable }]) =>
        type === 'daterange' ||
        (nullable && type === 'date' && (name === purge || means === 'employment_end')),
    )
    .map(([name]) => name);
}
