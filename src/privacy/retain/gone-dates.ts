// Three honest dates for a row: when nobody can reach it, when storage has lost it, when no copy has it.
import type { Language } from '#kernel/refusal';
import type { Mechanism } from './clocks.ts';

/** Base copies and the log live this long (decision A27). */
export const BACKUP_DAYS = 35;

export interface GoneDates {
  /** From the first moment of this Dutch day no role but the sweeper and that of your rights sees the row. */
  readonly unreachableOn: Temporal.PlainDate;
  /** At the end of this day live storage does not have it any more. */
  readonly liveStorageOn: Temporal.PlainDate;
  /** From this day neither the log nor a spare copy can hold it. */
  readonly backupsOn: Temporal.PlainDate;
}

/**
 * Pure. `purgeOn` is the purge day of the row (of its parent, when it goes with one). A leaf is emptied in
 * the first hour of its day and its file goes with it; rows that are deleted one by one leave their place to
 * the next cleaning of the table, a day later at most.
 */
export function goneDates(row: {
  readonly purgeOn: Temporal.PlainDate;
  readonly mechanism: Mechanism;
}): GoneDates {
  const isWhole = row.mechanism === 'partition';
  const liveStorageOn = row.purgeOn.add({ days: isWhole ? 0 : 1 });
  return {
    unreachableOn: row.purgeOn,
    liveStorageOn,
    backupsOn: liveStorageOn.add({ days: BACKUP_DAYS }),
  };
}

/** The three dates as one sentence, days written as the language writes them. */
export function goneWords(dates: GoneDates, language: Language): string {
  const write = (day: Temporal.PlainDate) =>
    day.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long' });
  const [unreachable, storage, copies] = [
    write(dates.unreachableOn),
    write(dates.liveStorageOn),
    write(dates.backupsOn),
  ];
  return language === 'nl'
    ? `Vanaf ${unreachable} kan niemand dit meer zien. Uiterlijk ${storage} is het gewist uit de opslag, en vanaf ${copies} staat het ook in geen reservekopie meer.`
    : `From ${unreachable} nobody can see this any more. By ${storage} it is erased from storage, and from ${copies} no spare copy has it either.`;
}
