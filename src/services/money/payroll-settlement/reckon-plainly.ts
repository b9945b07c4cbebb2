// Another reckoning of a month for the property test: day by day, in plain steps, without a database.
import type { PolicyInput } from '../complete-policy.ts';

/** What the world knows, kept apart from the database. */
export interface World {
  claims: KnownClaim[];
  /** By person and day. */
  choices: Map<string, string>;
  policies: { input: PolicyInput; knownFrom: string }[];
  /** The knowledge used for each closed month. */
  closed: Map<string, string>;
}

export interface KnownClaim {
  readonly key: string;
  readonly id: string;
  readonly month: string;
  readonly day: number;
  readonly what: string;
  readonly purpose: string;
  readonly metres: number;
  readonly cents: number;
  gone: boolean;
}

export interface Sum {
  key: string;
  amount: number;
  untaxed: number;
  metres: number;
}

interface Line extends Sum {
  readonly purpose: string;
}

/** What holds for one person on one day. */
interface Day {
  readonly id: string;
  readonly day: string;
  readonly perKm: number;
  readonly claims: readonly KnownClaim[];
  readonly every: PolicyInput['groups'][number] | undefined;
  readonly own: PolicyInput['groups'][number] | undefined;
}

/** What one person of a group gets for a month, on the three days that the tests use. */
export function reckon(world: World, month: string, knownAt: string, id: string, group: string): Sum[] {
  const sums: Sum[] = [];
  let last: { day: string; cap: number | null | undefined } | undefined;
  for (const day of [14, 15, 16].map((d) => `${month}-${d}`)) {
    const today = dayOf(world, day, knownAt, id, group);
    const home = homeLine(today);
    const travel = travelLines(today);
    decide(today, world.choices.get(`${id} ${day}`), home, travel);
    for (const line of [...home, ...travel]) line.untaxed = Math.min(line.amount, line.untaxed);
    if (travel.length > 0) last = { day, cap: capOf(today, 'monthCapCents') };
    sums.push(...home, ...travel, ...cut(travel, capOf(today, 'dayCapCents'), `${id} ${day} day-cap  `));
  }
  const travel = sums.filter((sum) => !sum.key.includes('home-working'));
  return [...sums, ...cut(travel, last?.cap, `${id} ${last?.day} month-cap  `)];
}

function dayOf(world: World, day: string, knownAt: string, id: string, group: string): Day {
  const known = world.policies.filter((p) => p.knownFrom <= knownAt && p.input.validFrom <= day);
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const policy = known.sort((a, b) => order(a.knownFrom, b.knownFrom)).at(-1)?.input;
  return {
    id,
    day,
    perKm: knownAt >= '2026-05-21' ? 25 : 23,
    claims: world.claims.filter((c) => c.id === id && !c.gone && `${c.month}-${c.day}` === day),
    every: policy?.groups.find((one) => (one.group ?? 'all') === 'all'),
    own: policy?.groups.find((one) => one.group === group),
  };
}

/** A group that names no cap has that of everyone; one that names null has none. */
function capOf({ own, every }: Day, which: 'dayCapCents' | 'monthCapCents'): number | null | undefined {
  return own?.[which] === undefined ? every?.[which] : own[which];
}

function ruleOf({ own, every }: Day, mode: string, purpose: string) {
  const fits = (rule: { modes: readonly string[]; purpose?: string }) =>
    rule.modes.includes(mode) && (rule.purpose ?? purpose) === purpose;
  return own?.rules?.find(fits) ?? every?.rules?.find(fits);
}

const total = (lines: readonly Sum[]) => lines.reduce((sum, line) => sum + line.amount, 0);
const round = (metres: number, cents: number) => Math.round((metres * cents) / 1000 + 1e-9);

function travelLines(day: Day): Line[] {
  const lines: Line[] = [];
  for (const purpose of ['business', 'commute']) {
    let before = 0;
    for (const mode of ['bicycle', 'car', 'train']) {
      const mine = day.claims.filter((claim) => claim.what === mode && claim.purpose === purpose);
      if (mine.length === 0) continue;
      const metres = mine.reduce((sum, claim) => sum + claim.metres, 0);
      const cost = mine.reduce((sum, claim) => sum + claim.cents, 0);
      const rule = ruleOf(day, mode, purpose);
      const free = rule?.thresholdM ?? 0;
      const off = Math.min(metres, Math.max(free - before, 0));
      if (free > 0) before += metres;
      const share = Math.round((cost * (rule?.percentBasisPoints ?? 10_000)) / 10_000);
      const atCost = Math.min(share, rule?.ceilingCents ?? share);
      const perKm = round(metres - off, (rule?.rateMilliCents ?? day.perKm * 1000) / 1000);
      lines.push({
        key: `${day.id} ${day.day} travel ${purpose} ${mode}`,
        amount: mode === 'train' ? atCost : perKm,
        untaxed: mode === 'train' ? cost : round(metres, day.perKm),
        metres,
        purpose,
      });
    }
  }
  return lines;
}

function homeLine({ id, day, claims, own, every }: Day): Line[] {
  if (!claims.some((claim) => claim.what === 'home')) return [];
  const amount = own?.homeCents ?? every?.homeCents ?? 245;
  return [{ key: `${id} ${day} home-working  `, amount, untaxed: 245, metres: 0, purpose: '' }];
}

/** Sets the loser of the day to zero. */
function decide({ own, every }: Day, choice: string | undefined, home: Line[], travel: Line[]): void {
  const commute = travel.filter((line) => line.purpose === 'commute');
  if (home.length === 0 || commute.length === 0) return;
  const rule = own?.sameDay ?? every?.sameDay ?? 'better-unless-chosen';
  const chosen =
    rule === 'commute' || rule === 'home-working' ? rule : rule === 'better' ? undefined : choice;
  const winner = chosen ?? (total(commute) >= total(home) ? 'commute' : 'home-working');
  for (const line of winner === 'commute' ? home : commute) line.amount = 0;
}

function cut(lines: readonly Sum[], cap: number | null | undefined, key: string): Sum[] {
  if (cap === undefined || cap === null || total(lines) <= cap) return [];
  const untaxed = lines.reduce((sum, line) => sum + line.untaxed, 0);
  return [{ key, amount: cap - total(lines), untaxed: Math.min(cap, untaxed) - untaxed, metres: 0 }];
}
