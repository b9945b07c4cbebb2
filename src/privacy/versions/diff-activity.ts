// What differs in one activity between two versions of the register: each difference one step, never a
// judgement.
import { isDeepStrictEqual } from 'node:util';
import type { Text } from '#register/vocabulary';
import { type Kinds, type RawChange, texts } from './change.ts';
import { diffChoices } from './diff-choices.ts';
import { type ChangeKind, termDays } from './significance.ts';
import type { Snapshot, SnapshotActivity, Words } from './take-snapshot.ts';

interface Pair {
  readonly at: string;
  readonly a: SnapshotActivity;
  readonly b: SnapshotActivity;
  readonly words: (list: keyof Snapshot['words'], ids: readonly string[]) => Text;
  readonly party: (id: string) => Text;
}

/** The activity may be missing on either side. */
export function diffActivity(at: string, before: Snapshot, after: Snapshot): RawChange[] {
  const [a, b] = [before.activities[at], after.activities[at]];
  const words = (list: keyof Snapshot['words'], ids: readonly string[]) =>
    wordsOf({ ...before.words[list], ...after.words[list] }, ids);
  const party = (id: string): Text => after.parties[id] ?? before.parties[id] ?? { nl: id, en: id };
  if (b === undefined) return [{ kind: 'activity-stops', at, isIdle: a?.built !== true }];
  const fields = words('fields', b.fields);
  if (a === undefined || (b.built && !a.built)) {
    return [{ kind: b.built ? 'activity-starts' : 'activity-planned', at, after: fields }];
  }
  if (a.built && !b.built) return [{ kind: 'activity-stops', at }];
  const found = compare({ at, a, b, words, party });
  const reworded = found.length === 0 && !isDeepStrictEqual(wordingOf(a), wordingOf(b));
  const all: RawChange[] = reworded ? [{ kind: 'wording', at }] : found;
  return b.built ? all : all.map((change) => ({ ...change, isIdle: true }));
}

const wordingOf = ({ text, title, balancing }: SnapshotActivity) => [text, title, balancing?.weighed];

function wordsOf(vocabulary: Words, ids: readonly string[]): Text {
  const of = (locale: 'nl' | 'en', none: string) =>
    ids.length === 0 ? none : ids.map((id) => vocabulary[id]?.[locale] ?? id).join(', ');
  return { nl: of('nl', 'niets'), en: of('en', 'nothing') };
}

function compare(pair: Pair): RawChange[] {
  const { at, a, b, words } = pair;
  return [
    ...changed(a.purpose, b.purpose, { kind: 'purpose-changed', at, after: b.purpose }),
    ...changed(a.bases, b.bases, {
      ...{ kind: 'basis-changed', at },
      ...{ before: words('bases', a.bases), after: words('bases', b.bases) },
    }),
    ...changed([a.role, a.controller], [b.role, b.controller], {
      ...{ kind: 'role-changed', at, before: roleOf(pair, a), after: roleOf(pair, b) },
    }),
    ...steps(pair, a.fields, b.fields, ['field-added', 'field-removed']),
    ...texts(at, a.sources, b.sources, ['source-added', 'source-removed']),
    ...terms(pair),
    ...readers(pair),
    ...recipients(pair),
    ...diffChoices(at, a, b),
  ];
}

const changed = (a: unknown, b: unknown, change: RawChange): RawChange[] =>
  isDeepStrictEqual(a, b) ? [] : [change];

const roles: Words = {
  controller: { nl: 'verantwoordelijke', en: 'controller' },
  'joint-controller': { nl: 'gezamenlijk verantwoordelijke', en: 'joint controller' },
  processor: { nl: 'verwerker', en: 'processor' },
};

function roleOf({ words }: Pair, { role, controller }: SnapshotActivity): Text {
  const who = words('controllers', [controller]);
  const as = wordsOf(roles, [role]);
  return { nl: `${as.nl} (${who.nl})`, en: `${as.en} (${who.en})` };
}

const without = (list: readonly string[], other: readonly string[]) =>
  list.filter((item) => !other.includes(item));

function steps({ at, words }: Pair, a: readonly string[], b: readonly string[], kinds: Kinds, who?: Text) {
  const [more, less] = [without(b, a), without(a, b)];
  const whom = who === undefined ? {} : { who };
  return [
    ...(more.length === 0 ? [] : [{ kind: kinds[0], at, ...whom, after: words('fields', more) }]),
    ...(less.length === 0 ? [] : [{ kind: kinds[1], at, ...whom, before: words('fields', less) }]),
  ];
}

function terms({ at, a, b, words }: Pair): RawChange[] {
  type Entry = SnapshotActivity['retention'][number];
  const keyOf = ({ copy }: Entry) => copy?.nl ?? '';
  const tell = ({ term, from, copy }: Entry): Text => {
    const [long, start] = [words('terms', [term]), words('starts', [from])];
    const of = (locale: 'nl' | 'en') =>
      `${long[locale]}, ${start[locale]}${copy === undefined ? '' : ` (${copy[locale]})`}`;
    return { nl: of('nl'), en: of('en') };
  };
  const [old, now] = [
    new Map(a.retention.map((e) => [keyOf(e), e])),
    new Map(b.retention.map((e) => [keyOf(e), e])),
  ];
  return [
    ...[...now].flatMap(([copy, entry]): RawChange[] => {
      const known = old.get(copy);
      if (known === undefined) return [{ kind: 'copy-added', at, after: tell(entry) }];
      if (known.term === entry.term && known.from === entry.from) return [];
      return [{ kind: lengthened(known, entry), at, before: tell(known), after: tell(entry) }];
    }),
    ...[...old]
      .filter(([copy]) => !now.has(copy))
      .map(([, entry]): RawChange => ({ kind: 'copy-removed', at, before: tell(entry) })),
  ];
}

/** Only two lengths from the same start can be compared. */
function lengthened(
  a: { readonly term: string; readonly from: string },
  b: { readonly term: string; readonly from: string },
): ChangeKind {
  const [before, after] = [termDays[a.term], termDays[b.term]];
  if (before === undefined || after === undefined || a.from !== b.from) return 'term-other';
  return after > before ? 'term-longer' : 'term-shorter';
}

function readers(pair: Pair): RawChange[] {
  const { at, a, b, words } = pair;
  return [...new Set([...Object.keys(a.reads), ...Object.keys(b.reads)])].flatMap((reader): RawChange[] => {
    const [was, is] = [a.reads[reader], b.reads[reader]];
    const who = words('readers', [reader]);
    const isOwn = reader === 'traveller';
    if (was === undefined) {
      return [{ kind: 'reader-added', at, who, after: words('fields', is?.fields ?? []) }];
    }
    if (is === undefined) {
      if (isOwn) return [{ kind: 'own-view-less', at, before: words('fields', was.fields) }];
      return [{ kind: 'reader-removed', at, who }];
    }
    const less = isOwn ? 'own-view-less' : 'reader-sees-less';
    const [before, after] = [words('conditions', [was.when]), words('conditions', [is.when])];
    return [
      ...steps(pair, was.fields, is.fields, ['reader-sees-more', less], who),
      ...changed(was.when, is.when, { kind: 'reader-when-changed', at, who, before, after }),
    ];
  });
}

const sharedRoles: Words = {
  controller: { nl: 'zelf verantwoordelijk', en: 'itself responsible' },
  processor: { nl: 'verwerker', en: 'processor' },
  authority: { nl: 'instantie', en: 'authority' },
  subject: { nl: 'de persoon zelf', en: 'the person' },
  anonymous: { nl: 'anoniem', en: 'anonymous' },
};

function recipients(pair: Pair): RawChange[] {
  const { at, a, b, words, party } = pair;
  const ids = [...new Set([...Object.keys(a.recipients), ...Object.keys(b.recipients)])];
  return ids.flatMap((id): RawChange[] => {
    const [was, is] = [a.recipients[id], b.recipients[id]];
    const who = party(id);
    if (was === undefined) {
      return [{ kind: 'recipient-added', at, who, after: words('fields', is?.fields ?? []) }];
    }
    if (is === undefined) return [{ kind: 'recipient-removed', at, who }];
    const [before, after] = [words('occasions', [was.when]), words('occasions', [is.when])];
    return [
      ...steps(pair, was.fields, is.fields, ['recipient-gets-more', 'recipient-gets-less'], who),
      ...changed(was.when, is.when, { kind: 'recipient-when-changed', at, who, before, after }),
      ...changed(was.as, is.as, {
        ...{ kind: 'recipient-role-changed', at, who },
        ...{ before: wordsOf(sharedRoles, [was.as]), after: wordsOf(sharedRoles, [is.as]) },
      }),
    ];
  });
}
