// What goes with the data of an activity: why we have them, on which basis, from whom, who reads and receives
// them, how long, and what was decided about it.

import { activities } from '#register';
import { controllers } from '#register/controllers';
import { decisions } from '#register/decisions';
import { fields } from '#register/fields';
import { parties } from '#register/parties';
import { bases, conditions, occasions, readers, starts, type Text, terms } from '#register/vocabulary';
import { type GoneDates, goneDates } from '../retain/gone-dates.ts';
import type { PlannedActivity } from './plan-export.ts';

/** What a pass over the rows of an activity found. */
export interface Seen {
  readonly rows: number;
  readonly openEnded: number;
  readonly first: Temporal.PlainDate | undefined;
  readonly last: Temporal.PlainDate | undefined;
}

/** Who received something of an activity in fact, by the log of disclosures. */
export interface Received {
  readonly activity: string;
  readonly party: string;
  readonly lastAt: Temporal.Instant;
}

export type ToldActivity = ReturnType<typeof tellActivity>;

/** Plain data in two languages, fit for JSON. */
export function tellActivity(
  { entry: { id, wing, service, activity }, tables }: PlannedActivity,
  seen: Seen,
  received: readonly Received[],
) {
  return {
    activity: id,
    service: `${wing}/${service}`,
    title: activity.title,
    purpose: activity.purpose,
    text: activity.text,
    bases: activity.bases.map((basis) => ({ basis, ...pick(bases[basis]), article: bases[basis].article })),
    role: activity.role,
    controller: pick(controllers[activity.controller]),
    sources: activity.sources.map(pick),
    fields: activity.fields.map((field) => ({
      field,
      ...pick(fields[field]),
      category: fields[field].category,
    })),
    readers: entriesOf(activity.reads).map(([reader, { fields: read, when }]) => ({
      reader,
      ...pick(readers[reader]),
      rows: pick(conditions[when]),
      fields: read,
    })),
    recipients: entriesOf(activity.recipients).map(([party, { as, receives, when }]) => ({
      party,
      ...pick(parties[party]),
      as,
      when: pick(occasions[when]),
      fields: receives === 'declared-by-provider' ? [] : receives,
    })),
    receivedInFact: received
      .filter((one) => one.activity === id)
      .map(({ party, lastAt }) => ({ party, ...partyName(party), lastAt })),
    retention: activity.retention.map(({ term, from, copy }) => ({
      term,
      ...pick(terms[term]),
      counts: pick(starts[from]),
      ...(copy === undefined ? {} : { copy }),
    })),
    decisions: (activity.decisions ?? []).map((decision) => ({ decision, ...decisions[decision].decision })),
    rows: seen.rows,
    rowsWithoutDay: seen.openEnded,
    goesFirst: datesOf(seen.first),
    goesLast: datesOf(seen.last),
    tables: tables.map(({ table, columns, leftOut }) => ({
      table,
      columns: columns.map(({ name, type, means, opens }) => ({
        column: name,
        type: opens === undefined ? type : 'text',
        field: means === 'not-personal' ? null : means,
      })),
      leftOut: leftOut.map((column) => ({ column, ...LEFT_OUT })),
    })),
  };
}

/** Everybody who received something in fact, also of an activity that keeps no table of its own. */
export const tellReceived = (received: readonly Received[]) =>
  received.map(({ activity, party, lastAt }) => ({
    party,
    ...partyName(party),
    activity,
    title: activities.find(({ id }) => id === activity)?.activity.title ?? { nl: activity, en: activity },
    lastAt,
  }));
export type ToldReceived = ReturnType<typeof tellReceived>[number];

const LEFT_OUT: Text = {
  nl: 'een afdruk van een ander gegeven dat hier wel staat, om u mee te vinden',
  en: 'a fingerprint of something that is given here, to find you by',
};

const pick = ({ nl, en }: Text): Text => ({ nl, en });
const entriesOf = <K extends string, V>(of: Readonly<Partial<Record<K, V>>>): [K, V][] =>
  Object.entries(of) as [K, V][];
const partyName = (party: string): Text =>
  party in parties ? pick(parties[party as keyof typeof parties]) : { nl: party, en: party };
const datesOf = (purgeOn: Temporal.PlainDate | undefined): GoneDates | null =>
  purgeOn === undefined ? null : goneDates({ purgeOn, mechanism: 'batches' });
