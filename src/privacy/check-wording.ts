// Whether each sentence of the register stands there in both languages, and in the right one.
import type { Service } from '#register';
import type { ClauseEntry } from '#register/clauses';
import type { Decision } from '#register/decisions';
import type { PartyEntry } from '#register/parties';
import type { Inconsistency } from './inconsistency.ts';

interface Text {
  readonly nl: string;
  readonly en: string;
}
interface Worded {
  readonly services: readonly Service[];
  readonly fields: Readonly<Record<string, Text>>;
  readonly parties: Readonly<Record<string, PartyEntry>>;
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly clauses: readonly ClauseEntry[];
}

const english = /\b(the|and|with|your|you|from|which|that|this|are|they|what|where|because)\b/i;
const dutch = /\b(het|een|uw|wij|niet|voor|naar|wordt|worden|zijn|deze|alleen|gegevens|bij|krijgt)\b/i;

/** Sentences that lack a language, are the same in both, or hold words of the other one. */
export function checkWording(parts: Worded): Inconsistency[] {
  return textsOf(parts).flatMap(({ at, text }) => [
    ...faultsOf(text).map((says) => ({ rule: 'wording' as const, at, says })),
    ...slotsOf(text).map((slot) => ({ rule: 'slot' as const, at, says: `${slot} is not filled` })),
  ]);
}

/** What a sentence left open: a slot, a value that was not there, a word that waits to be replaced. */
const slotsOf = ({ nl, en }: Text): string[] => `${nl} ${en}`.match(unset) ?? [];
const unset = /\{[^}]*\}|\bundefined\b|\[object\b[^\]]*\]|\bNaN\b|\b[Xx]{3,}\b|\.\.\.$/g;

function faultsOf({ nl, en }: Text): string[] {
  if (nl.trim() === '' || en.trim() === '') return ['a language is missing'];
  if (nl === en) return [`the same in both languages: ${nl}`];
  const strange = english.exec(nl);
  const foreign = dutch.exec(en);
  return [
    ...(strange === null ? [] : [`English in the Dutch text: ${strange[0]}`]),
    ...(foreign === null ? [] : [`Dutch in the English text: ${foreign[0]}`]),
  ];
}

/** Every text of the register with the place where it stands. */
export function textsOf(parts: Worded): { readonly at: string; readonly text: Text }[] {
  const found: { at: string; text: Text }[] = [];
  const visit = (value: unknown, at: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('nl' in value && 'en' in value) found.push({ at, text: value as Text });
    for (const [key, inner] of Object.entries(value)) visit(inner, `${at}/${key}`);
  };
  for (const service of parts.services) {
    visit({ title: service.title }, `${service.wing}/${service.name}`);
    visit(service.activities, `${service.wing}/${service.name}`);
  }
  visit(parts.fields, 'fields');
  visit(parts.parties, 'parties');
  visit(parts.decisions, 'decisions');
  for (const clause of parts.clauses) visit(clause, clause.id);
  return found;
}
