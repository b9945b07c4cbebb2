// What is held about the person who is signed in, by service, with the day on which each thing disappears.
import type { z } from 'zod';
import type { Transaction } from '#platform/database/types';
import type { AnyRecord } from '#platform/records';
import { type Holding, listHoldings } from '#privacy/export/list-holdings';
import { type Activity, type ActivityId, activityById, register } from '#register';
import { bases, starts, type Text, terms } from '#register/vocabulary';
import type { HeldService } from './contract.ts';
import { datesOf, fieldWords, wordsOf } from './tell-words.ts';

/** Role `rights`: it reads every table in which the person can stand. Only what has a row is told. */
export async function showHoldings(
  tx: Transaction,
  records: readonly AnyRecord[],
): Promise<z.input<typeof HeldService>[]> {
  const held = (await listHoldings(tx, records)).filter(({ rows }) => rows > 0);
  return [...Map.groupBy(held, ({ service }) => service)].map(([id, holdings]) => ({
    id,
    title: serviceTitle(id),
    rows: holdings.reduce((sum, { rows }) => sum + rows, 0),
    activities: holdings.map(toActivity),
  }));
}

function toActivity(holding: Holding): z.input<typeof HeldService>['activities'][number] {
  const { activity, title, rows, fields, first, last, openEnded } = holding;
  const entry: Activity = activityById(activity as ActivityId);
  return {
    id: activity,
    title: wordsOf(title),
    purpose: wordsOf(entry.purpose),
    bases: entry.bases.map((basis) => wordsOf(bases[basis])),
    terms: entry.retention.map(termOf),
    rows,
    fields: fieldWords(fields),
    first: datesOf(first),
    last: datesOf(last),
    openEnded,
  };
}

/** The term as the statement says it, with the copy it speaks of where there are several. */
function termOf({ term, from, copy }: Activity['retention'][number]): Text {
  const say = (language: 'nl' | 'en') =>
    `${copy ? `${copy[language]}: ` : ''}${terms[term][language]}, ${starts[from][language]}`;
  return { nl: say('nl'), en: say('en') };
}

/** Our own tables (wing `system`) belong to no service that a person knows: one name for all of them. */
function serviceTitle(id: string): Text {
  const service = register.find(({ wing, name }) => `${wing}/${name}` === id);
  if (service === undefined) throw new Error(`${id} is no service of the register`);
  return wordsOf(service.title);
}
