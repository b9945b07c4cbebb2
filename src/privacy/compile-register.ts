// The rules that types cannot hold: what the whole register must agree on with itself. Each rule has a
// planted violation.
import { type Activity, isBuilt, register, type Service } from '#register';
import { type ClauseEntry, clauses } from '#register/clauses';
import { type Decision, decisions } from '#register/decisions';
import { fields, neverCollected } from '#register/fields';
import { type PartyEntry, parties } from '#register/parties';
import { checkChoices } from './check-choices.ts';
import { checkDisclosure } from './check-disclosure.ts';
import { checkRetention } from './check-retention.ts';
import { checkWording } from './check-wording.ts';

export type { Inconsistency } from './inconsistency.ts';

import type { Inconsistency } from './inconsistency.ts';

/** All that is checked together; a test hands in a copy with one thing wrong. */
export interface RegisterParts {
  readonly services: readonly Service[];
  readonly fields: Readonly<Record<string, { readonly nl: string; readonly en: string }>>;
  readonly neverCollected: Readonly<Record<string, unknown>>;
  readonly parties: Readonly<Record<string, PartyEntry>>;
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly clauses: readonly ClauseEntry[];
}

export const theRegister: RegisterParts = {
  services: register,
  fields,
  neverCollected,
  parties,
  decisions,
  clauses,
};

interface Located {
  readonly id: string;
  readonly built: boolean;
  readonly activity: Activity;
}

const locate = (services: readonly Service[]): Located[] =>
  services.flatMap((s) =>
    Object.entries(s.activities).map(([name, activity]) => ({
      id: `${s.wing}/${s.name}/${name}`,
      built: isBuilt(s, activity),
      activity,
    })),
  );

/** Every inconsistency of the register, in the order of the rules; an empty list is the only good answer. */
export function compileRegister(parts: RegisterParts = theRegister): Inconsistency[] {
  const all = locate(parts.services);
  return [
    ...uniqueIds(all),
    ...everyFieldHasAUse(parts, all),
    ...readersStayWithin(all),
    ...coordinatesStayPrivate(all),
    ...rolesAgree(all),
    ...all.flatMap(({ id, activity }) => checkDisclosure(id, activity, parts.parties)),
    ...all.flatMap(({ id, activity }) => checkChoices(id, activity)),
    ...countriesHaveGrounds(parts.parties),
    ...all.flatMap(({ id, activity }) => checkRetention(id, activity)),
    ...clausesHaveOneActivity(parts.clauses, all),
    ...clausesTellTheirState(parts.clauses, all),
    ...decisionsAreApplied(parts.decisions, all),
    ...checkWording(parts),
  ];
}

function uniqueIds(all: readonly Located[]): Inconsistency[] {
  const seen = new Set<string>();
  return all.flatMap(({ id }) => {
    if (seen.has(id)) return [{ rule: 'unique-id' as const, at: id, says: 'two activities have this id' }];
    seen.add(id);
    return [];
  });
}

function everyFieldHasAUse(parts: RegisterParts, all: readonly Located[]): Inconsistency[] {
  const used = new Set<string>(all.flatMap(({ activity }) => activity.fields));
  const idle = Object.keys(parts.fields).filter((field) => !used.has(field));
  const forbidden = Object.keys(parts.neverCollected).filter((f) => used.has(f) || f in parts.fields);
  const unknown = [...used].filter((field) => !(field in parts.fields));
  return [
    ...idle.map((at) => ({ rule: 'idle-field' as const, at, says: 'no activity holds it: remove it' })),
    ...forbidden.map((at) => ({ rule: 'never-collected' as const, at, says: 'it is never collected' })),
    ...unknown.map((at) => ({ rule: 'unknown-field' as const, at, says: 'the register has no such field' })),
  ];
}

function readersStayWithin(all: readonly Located[]): Inconsistency[] {
  return all.flatMap(({ id, activity }) => {
    const held = new Set<string>(activity.fields);
    return Object.entries(activity.reads).flatMap(([reader, read]) =>
      read.fields
        .filter((field) => !held.has(field))
        .map((field) => ({
          rule: 'reads-too-much' as const,
          at: id,
          says: `${reader} reads ${field}, which is not held here`,
        })),
    );
  });
}

function coordinatesStayPrivate(all: readonly Located[]): Inconsistency[] {
  return all.flatMap(({ id, activity }) => {
    const held = new Set<string>(activity.fields);
    if (!held.has('lat') && !held.has('lon')) return [];
    const others = Object.keys(activity.reads).filter((r) => r !== 'traveller' && r !== 'sweeper');
    return [...others, ...Object.keys(activity.recipients)].map((who) => ({
      rule: 'coordinates' as const,
      at: id,
      says: `${who} may not come near coordinates`,
    }));
  });
}

function rolesAgree(all: readonly Located[]): Inconsistency[] {
  return all.flatMap(({ id, activity: { role, controller, bases } }) => {
    const forClient = controller === 'client';
    if (role === 'processor' && !forClient) {
      return [{ rule: 'role' as const, at: id, says: 'a processor works for a client' }];
    }
    if (role !== 'processor' && forClient) {
      return [{ rule: 'role' as const, at: id, says: 'where a client is controller we are processor' }];
    }
    if (role !== 'processor' && bases.every((basis) => basis === 'set-by-controller')) {
      return [
        { rule: 'role' as const, at: id, says: 'a basis set by the controller alone needs a processor' },
      ];
    }
    return [];
  });
}

function countriesHaveGrounds(all: Readonly<Record<string, PartyEntry>>): Inconsistency[] {
  return Object.entries(all)
    .filter(([, p]) => p.countries.some((c) => c !== 'NL' && c !== 'EEA') && p.ground === undefined)
    .map(([at]) => ({ rule: 'country' as const, at, says: 'a country outside the EEA needs a ground' }));
}

function clausesHaveOneActivity(list: readonly ClauseEntry[], all: readonly Located[]): Inconsistency[] {
  const owners = new Map<string, string[]>();
  for (const { id, activity } of all) {
    for (const clause of activity.clauses) owners.set(clause, [...(owners.get(clause) ?? []), id]);
  }
  const known = new Set(list.map((clause) => clause.id));
  const unknown = [...owners.keys()].filter((clause) => !known.has(clause));
  return [
    ...unknown.map((at) => ({
      rule: 'clause' as const,
      at,
      says: 'an activity answers a clause that is not there',
    })),
    ...list
      .filter((clause) => owners.get(clause.id)?.join() !== clause.activity)
      .map((clause) => ({
        rule: 'clause' as const,
        at: clause.id,
        says: `belongs to ${clause.activity}, but is answered by ${owners.get(clause.id)?.join(' and ') ?? 'none'}`,
      })),
  ];
}

function clausesTellTheirState(list: readonly ClauseEntry[], all: readonly Located[]): Inconsistency[] {
  const built = new Map(all.map((located) => [located.id, located.built]));
  return list.flatMap((clause): Inconsistency[] => {
    const { id: at, enforcedBy, evidence, kind } = clause;
    if (typeof enforcedBy === 'string' && (enforcedBy === 'open') !== built.get(clause.activity)) {
      return [{ rule: 'clause-state' as const, at, says: `${enforcedBy} does not fit its activity` }];
    }
    const isProven = evidence !== undefined || (enforcedBy !== 'open' && enforcedBy.length > 0);
    if (!isProven) {
      return [{ rule: 'untested' as const, at, says: 'it is built, and no test enforces it' }];
    }
    if ((kind === 'untranslatable') !== (evidence !== undefined)) {
      return [{ rule: 'clause-state' as const, at, says: 'evidence belongs to an untranslatable clause' }];
    }
    return [];
  });
}

function decisionsAreApplied(
  all: Readonly<Record<string, Decision>>,
  located: readonly Located[],
): Inconsistency[] {
  const applied = new Set<string>(located.flatMap(({ activity }) => activity.decisions ?? []));
  return Object.keys(all)
    .filter((decision) => !applied.has(decision))
    .map((at) => ({ rule: 'decision' as const, at, says: 'no activity applies it' }));
}
