// What differs between two versions of the register, in plain words, and whether people must be told.
import type { Text } from '#register/vocabulary';
import type { Locale } from '../statement-words.ts';
import type { Change, RawChange } from './change.ts';
import { diffActivity } from './diff-activity.ts';

import { type ChangeKind, reasons, significance } from './significance.ts';
import type { Snapshot } from './take-snapshot.ts';

export type { Change } from './change.ts';

/** From `before` to `after`, in the order of the register; none when both say the same. */
export function diffRegisters(before: Snapshot, after: Snapshot, locale: Locale): Change[] {
  const ids = [...new Set([...Object.keys(after.activities), ...Object.keys(before.activities)])];
  const raw = [...ids.flatMap((id) => diffActivity(id, before, after)), ...diffCountries(before, after)];
  return raw.map((change) => tell(change, titleOf(change.at, before, after), locale));
}

/** Whether people must be told of the step from one version to the next. */
export const isSignificant = (before: Snapshot, after: Snapshot): boolean =>
  diffRegisters(before, after, 'en').some((change) => change.significant);

const titleOf = (id: string, before: Snapshot, after: Snapshot): Text =>
  after.activities[id]?.title ?? before.activities[id]?.title ?? { nl: id, en: id };

function tell(change: RawChange, title: Text, locale: Locale): Change {
  const rule: { readonly says: Text; readonly because?: keyof typeof reasons } = significance[change.kind];
  const slots: Readonly<Record<string, Text | undefined>> = {
    activity: title,
    who: change.who,
    before: change.before,
    after: change.after,
  };
  const says = rule.says[locale].replace(/\{(\w+)\}/g, (_, slot: string) => {
    const text = slots[slot];
    if (text === undefined) throw new Error(`${change.kind}: the slot ${slot} is not filled`);
    return text[locale];
  });
  const significant = rule.because !== undefined && change.isIdle !== true;
  const because = significant && rule.because ? { because: reasons[rule.because][locale] } : {};
  return { kind: change.kind, at: change.at, says, significant, ...because };
}

function diffCountries(before: Snapshot, after: Snapshot): RawChange[] {
  return Object.entries(after.parties).flatMap(([at, party]): RawChange[] => {
    const known = before.parties[at];
    if (known === undefined) return [];
    const step = (kind: ChangeKind, from: readonly string[], to: readonly string[]) =>
      to
        .filter((country) => !from.includes(country))
        .map((country) => ({ kind, at, who: party, before: same(country), after: same(country) }));
    return [
      ...step('country-added', known.countries, party.countries),
      ...step('country-removed', party.countries, known.countries),
    ];
  });
}

const same = (word: string): Text => ({ nl: word, en: word });
