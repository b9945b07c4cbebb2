// The register as one plain text that can be kept and compared years later, with every word it uses; and its
// hash.
import { createHash } from 'node:crypto';
import { type Activity, isBuilt } from '#register';
import { type ControllerEntry, controllers } from '#register/controllers';
import { bases, conditions, occasions, readers, starts, type Text, terms } from '#register/vocabulary';
import { type RegisterParts, theRegister } from '../compile-register.ts';

/** A word of a closed vocabulary → how people read it. */
export type Words = Readonly<Record<string, Text>>;

export interface SnapshotActivity {
  readonly built: boolean;
  readonly title: Text;
  readonly text: Text;
  readonly purpose: Text;
  readonly bases: readonly string[];
  readonly role: string;
  readonly controller: string;
  readonly fields: readonly string[];
  readonly sources: readonly Text[];
  readonly reads: Readonly<Record<string, { readonly fields: readonly string[]; readonly when: string }>>;
  /** `fields` is empty as long as the party has no list of its own: nothing can be sent to it. */
  readonly recipients: Readonly<
    Record<string, { readonly fields: readonly string[]; readonly as: string; readonly when: string }>
  >;
  readonly retention: readonly { readonly term: string; readonly from: string; readonly copy?: Text }[];
  readonly promises: readonly Text[];
  readonly consent?: { readonly asked: Text; readonly withdrawal: Text };
  readonly balancing?: { readonly weighed: Text; readonly objection: Text };
  readonly instruction?: Text;
}

export interface Snapshot {
  /** Activity id → what it says. */
  readonly activities: Readonly<Record<string, SnapshotActivity>>;
  readonly parties: Readonly<
    Record<string, Text & { readonly countries: readonly string[]; readonly ground?: string }>
  >;
  readonly words: {
    readonly fields: Words;
    readonly bases: Words;
    readonly readers: Words;
    readonly conditions: Words;
    readonly occasions: Words;
    readonly terms: Words;
    readonly starts: Words;
    readonly controllers: Words;
  };
}

/**
 * Where a test enforces a clause is no part of it: a version is what the page says, not how it is proven.
 * Lists without an order of their own are sorted, so that moving a line makes no version.
 */
export function takeSnapshot(parts: RegisterParts = theRegister): Snapshot {
  const all = parts.services.flatMap((service) =>
    Object.entries(service.activities).map(([name, activity]) => [
      `${service.wing}/${service.name}/${name}`,
      activityOf(activity, isBuilt(service, activity)),
    ]),
  );
  return {
    activities: Object.fromEntries(all),
    parties: Object.fromEntries(
      Object.entries(parts.parties).map(([id, { nl, en, countries, ground }]) => [
        id,
        { nl, en, countries: [...countries].sort(), ...(ground === undefined ? {} : { ground }) },
      ]),
    ),
    words: {
      fields: wordsOf(parts.fields),
      bases: wordsOf(bases),
      readers: wordsOf(readers),
      conditions: wordsOf(conditions),
      occasions: wordsOf(occasions),
      terms: wordsOf(terms),
      starts: wordsOf(starts),
      controllers: wordsOf(controllers as Readonly<Record<string, ControllerEntry>>),
    },
  };
}

/** The text that is kept: the same register always gives the same text. */
export const snapshotText = (snapshot: Snapshot): string => JSON.stringify(sortKeys(snapshot));

/** 64 hexadecimal digits; people name a version by its first eight. */
export const snapshotHash = (snapshot: Snapshot): string =>
  createHash('sha256').update(snapshotText(snapshot)).digest('hex');

const wordsOf = (vocabulary: Readonly<Record<string, Text>>): Words =>
  Object.fromEntries(Object.entries(vocabulary).map(([word, { nl, en }]) => [word, { nl, en }]));

function activityOf(activity: Activity, built: boolean): SnapshotActivity {
  const { title, text, purpose, role, controller, sources, consent, balancing, instruction } = activity;
  return {
    ...{ built, title, text, purpose, role, controller, sources },
    bases: [...activity.bases].sort(),
    fields: [...activity.fields].sort(),
    reads: Object.fromEntries(
      Object.entries(activity.reads).map(([reader, { fields, when }]) => [
        reader,
        { fields: [...fields].sort(), when },
      ]),
    ),
    recipients: Object.fromEntries(
      Object.entries(activity.recipients).map(([party, { receives, as, when }]) => [
        party,
        { fields: typeof receives === 'string' ? [] : [...receives].sort(), as, when },
      ]),
    ),
    retention: activity.retention,
    promises: activity.promises ?? [],
    ...(consent === undefined ? {} : { consent }),
    ...(balancing === undefined ? {} : { balancing }),
    ...(instruction === undefined ? {} : { instruction }),
  };
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
