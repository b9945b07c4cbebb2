// What a newly published policy changes for the people of one group, line by line, before and after. Pure:
// the same words as on the page of the policy itself.
import { type Mode, modeFacts, modes, purposeWords } from '#kernel/mode';
import type { Sentence } from '#kernel/refusal';
import { type ClaimPurpose, claimPurposes, EVERYONE, type Policy } from '../policy.ts';
import { policyOn } from './resolve-rules.ts';
import { type KnownRules, policyOfDay } from './show-policy.ts';
import type { ToldGroup } from './tell-policy.ts';
import { both } from './tell-words.ts';

export interface ChangedLine {
  readonly what: Sentence;
  readonly before: Sentence;
  readonly after: Sentence;
}

export interface PolicyChange {
  readonly id: number;
  readonly validFrom: string;
  readonly knownFrom: string;
  readonly lines: readonly ChangedLine[];
  /** What else holds from then on: caps, a day with both; and what no longer does. */
  readonly begins: readonly Sentence[];
  readonly ends: readonly Sentence[];
}

/** So long after it was published, or began to hold, a change is told. */
const TOLD_DAYS = 60;

/**
 * Newest first, of the versions that still rule their own first day: one that was replaced before it held is
 * not told, and one that changes nothing for the group is left out.
 */
export function tellChanges(known: KnownRules, group: string, today: string): readonly PolicyChange[] {
  const since = Temporal.PlainDate.from(today).subtract({ days: TOLD_DAYS }).toString();
  const fresh = known.policies.filter(
    ({ id, validFrom, knownFrom }) =>
      policyOn(validFrom, known.policies).id === id && (knownFrom >= since || validFrom >= since),
  );
  return fresh
    .map((version) => tellChange(known, version, group, today))
    .filter(({ lines, begins, ends }) => lines.length + begins.length + ends.length > 0)
    .reverse();
}

function tellChange(known: KnownRules, version: Policy, group: string, today: string): PolicyChange {
  const { id, validFrom, knownFrom } = version;
  const isEarlier = (other: Policy) =>
    other.knownFrom < knownFrom || (other.knownFrom === knownFrom && (other.id ?? 0) < (id ?? 0));
  const earlier = known.policies.filter(isEarlier);
  const by = (policies: readonly Policy[]) =>
    groupOf(policyOfDay(validFrom, today, { ...known, policies }).groups, group);
  const [before, after] = [by(earlier), by([...earlier, version])];
  const missing = (from: ToldGroup, than: ToldGroup) =>
    from.settings.filter(({ nl }) => than.settings.every((other) => other.nl !== nl));
  return {
    id: id ?? 0,
    validFrom,
    knownFrom,
    lines: [
      ...claimPurposes.flatMap((purpose) => travelLines(purpose, before, after)),
      ...homeLines(before, after),
    ],
    begins: missing(after, before),
    ends: missing(before, after),
  };
}

/** Who is in a group that the policy does not name is among everyone. */
export function groupOf(groups: readonly ToldGroup[], group: string): ToldGroup {
  const found = groups.find((one) => one.group === group) ?? groups.find((one) => one.group === EVERYONE);
  if (found === undefined) throw new Error('a policy has a group for everyone');
  return found;
}

interface Told {
  readonly paid: Sentence;
  readonly taxation: Sentence;
}

const whole = ({ paid, taxation }: Told): Sentence =>
  both((l) => (taxation[l] === '' ? paid[l] : `${paid[l]} (${taxation[l]})`));

function travelLines(purpose: ClaimPurpose, before: ToldGroup, after: ToldGroup): ChangedLine[] {
  const of = (told: ToldGroup, mode: Mode) =>
    told.rules.find((rule) => rule.purpose === purpose && rule.modes.includes(mode));
  const alike = new Map<string, { modes: Mode[]; before: Sentence; after: Sentence }>();
  for (const mode of modes) {
    const [was, is] = [of(before, mode), of(after, mode)];
    if (!was || !is) continue;
    const [from, to] = [whole(was), whole(is)];
    if (from.nl === to.nl) continue;
    const key = `${from.nl}\n${to.nl}`;
    const same = alike.get(key) ?? { modes: [], before: from, after: to };
    same.modes.push(mode);
    alike.set(key, same);
  }
  return [...alike.values()].map((one) => ({
    what: both((l) => {
      const names = one.modes.map((mode) => modeFacts[mode].words[l]).join(', ');
      const name = purposeWords[purpose][l];
      return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}: ${names}`;
    }),
    before: one.before,
    after: one.after,
  }));
}

function homeLines(before: ToldGroup, after: ToldGroup): ChangedLine[] {
  const [from, to] = [whole(before.home), whole(after.home)];
  if (from.nl === to.nl) return [];
  return [{ what: { nl: 'Thuiswerken', en: 'Home-working' }, before: from, after: to }];
}
