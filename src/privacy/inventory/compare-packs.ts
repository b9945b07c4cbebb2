// What changed between two packs, fact by fact, in words that a works council reads.
import type { ActivityEntry } from '#register';
import { fields } from '#register/fields';
import { parties } from '#register/parties';
import { bases, conditions, readers, starts, terms } from '#register/vocabulary';
import type { Locale } from '../statement-words.ts';
import type { Snapshot } from '../versions/take-snapshot.ts';

/** One line per fact, in words of the register: `activity · kind · detail …`. Sorted; each stands once. */
export function packFacts(entries: readonly ActivityEntry[]): string[] {
  const facts = entries.flatMap(({ id, activity }) => [
    ...activity.bases.map((basis) => [id, 'basis', basis]),
    ...activity.fields.map((field) => [id, 'field', field]),
    ...activity.retention.map(({ term, from, copy }) => [id, 'term', term, from, copy?.en ?? '']),
    ...Object.entries(activity.reads).flatMap(([reader, read]) =>
      read.fields.map((field) => [id, 'reads', reader, read.when, field]),
    ),
    ...Object.entries(activity.recipients).flatMap(([party, { receives }]) =>
      typeof receives === 'string'
        ? [[id, 'receives', party, '']]
        : receives.map((field) => [id, 'receives', party, field]),
    ),
  ]);
  return [...new Set(facts.map((fact) => fact.join(' · ')))].sort();
}

/**
 * The facts of a version of the register that was kept, for the services of one client. The reader `rights`
 * stands in every activity and is not part of a snapshot.
 */
export function snapshotFacts({ activities }: Snapshot, services: readonly string[]): string[] {
  const of = Object.entries(activities).filter(([id]) =>
    services.includes(id.split('/').slice(0, 2).join('/')),
  );
  const facts = of.flatMap(([id, activity]) => [
    ...activity.bases.map((basis) => [id, 'basis', basis]),
    ...activity.fields.flatMap((field) => [
      [id, 'field', field],
      [id, 'reads', 'rights', 'own', field],
    ]),
    ...activity.retention.map(({ term, from, copy }) => [id, 'term', term, from, copy?.en ?? '']),
    ...Object.entries(activity.reads).flatMap(([reader, read]) =>
      read.fields.map((field) => [id, 'reads', reader, read.when, field]),
    ),
    ...Object.entries(activity.recipients).flatMap(([party, { fields: received }]) =>
      received.length === 0
        ? [[id, 'receives', party, '']]
        : received.map((field) => [id, 'receives', party, field]),
    ),
  ]);
  return [...new Set(facts.map((fact) => fact.join(' · ')))].sort();
}

export interface Change {
  readonly kind: 'added' | 'removed';
  readonly says: string;
}

/** What is new comes first: that is what asks for a decision. */
export function compareFacts(before: readonly string[], after: readonly string[], locale: Locale): Change[] {
  const old = new Set(before);
  const now = new Set(after);
  return [
    ...after
      .filter((fact) => !old.has(fact))
      .map((fact) => ({ kind: 'added' as const, says: tell(fact, locale) })),
    ...before
      .filter((fact) => !now.has(fact))
      .map((fact) => ({ kind: 'removed' as const, says: tell(fact, locale) })),
  ];
}

type Words = Readonly<Record<string, { readonly nl: string; readonly en: string }>>;

/** A fact in words. What an older register named and this one does not is told by its own name. */
function tell(fact: string, locale: Locale): string {
  const [id = '', kind = '', first = '', second = '', third = ''] = fact.split(' · ');
  const say = (list: Words, name: string) => list[name]?.[locale] ?? name;
  const nl = locale === 'nl';
  switch (kind) {
    case 'basis':
      return `${id}: ${nl ? 'op grond van' : 'on the basis of'} ${say(bases, first)}`;
    case 'field':
      return `${id}: ${nl ? 'bewaart' : 'holds'} ${say(fields, first)}`;
    case 'term':
      return `${id}: ${nl ? 'bewaart tot' : 'keeps for'} ${say(terms, first)}, ${say(starts, second)}`;
    case 'reads':
      return `${id}: ${say(readers, first)} ${nl ? 'ziet' : 'sees'} ${say(fields, third)} (${say(conditions, second)})`;
    default:
      return `${id}: ${say(parties, first)} ${nl ? 'ontvangt' : 'receives'} ${second === '' ? (nl ? 'niets, tot de lijst er is' : 'nothing until there is a list') : say(fields, second)}`;
  }
}
