// What trips would come to before anybody confirms them: the month of one person with them, minus the month
// without.
import { dayOf } from '#kernel/day';
import type { Sentence } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { listFigures } from '../read-figures.ts';
import { listPolicies } from '../read-policies.ts';
import { ownRows } from './booking-sql.ts';
import { type LineRow, lineColumns } from './line.ts';
import { listRuns } from './open-run.ts';
import { ALL_FACTS } from './preview.ts';
import { type Resolution, type ResolvedRule, resolveRules } from './resolve-rules.ts';
import type { Scope, SupposedTrip } from './scope.ts';
import { PLANNER } from './settle-part.ts';
import { both, euro, nameOf, nothing, ratePerKm } from './tell-words.ts';

export interface QuotedDay {
  readonly day: string;
  /** What the day comes to more (or less, where it takes the place of something else). */
  readonly amountCents: number;
  readonly untaxedCents: number;
}

export interface QuotedTrips {
  /** In order; every day of the trips, also those that come to nothing. */
  readonly days: readonly QuotedDay[];
  readonly amountCents: number;
  readonly untaxedCents: number;
  /** Each rule that prices one of the trips, in words. */
  readonly rules: readonly Sentence[];
  /** The trips lie in a month that is closed: they are paid as a correction. `YYYY-MM`, in order. */
  readonly closedMonths: readonly string[];
}

/**
 * All trips of one person. By the rules known today, with caps, thresholds and the day that is paid only
 * once; a cap of the month cuts the last day. Role `traveller`: reads, and writes nothing.
 */
export async function quoteTrips(tx: Transaction, trips: readonly SupposedTrip[]): Promise<QuotedTrips> {
  const { organisation = '', now } = tx.context;
  const known = { figures: await listFigures(tx), policies: await listPolicies(tx, organisation) };
  const months = [...new Set(trips.map(({ day }) => day.toPlainYearMonth().toString()))].sort();
  const closed = new Set((await listRuns(tx, organisation)).map((run) => run.month.slice(0, 7)));
  await tx.batch([PLANNER]);
  const days = new Map(trips.map(({ day }) => [day.toString(), { amountCents: 0, untaxedCents: 0 }]));
  const rules = new Map<string, Sentence>();
  for (const month of months) {
    const resolution = resolveRules(`${month}-01`, dayOf(now).toString(), known);
    for (const [row, sign] of await rowsOfBoth(tx, month, resolution, trips)) {
      const day = days.get(row.day) ?? { amountCents: 0, untaxedCents: 0 };
      days.set(row.day, {
        amountCents: day.amountCents + sign * row.amount_cents,
        untaxedCents: day.untaxedCents + sign * row.untaxed_cents,
      });
      const isOfTrip = trips.some(({ mode, purpose }) => row.mode === mode && row.purpose === purpose);
      if (sign > 0 && isOfTrip) {
        const rule = resolution.rules.find(({ number }) => number === row.rule_number);
        const told = tellRate(row, rule);
        rules.set(told.nl, told);
      }
    }
  }
  const asked = new Set(trips.map(({ day }) => day.toString()));
  const quoted = [...days]
    .map(([day, amounts]) => ({ day, ...amounts }))
    .filter(({ day, amountCents }) => asked.has(day) || amountCents !== 0)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const sum = (pick: (day: QuotedDay) => number) => quoted.reduce((total, day) => total + pick(day), 0);
  return {
    days: quoted,
    amountCents: sum((day) => day.amountCents),
    untaxedCents: sum((day) => day.untaxedCents),
    rules: [...rules.values()],
    closedMonths: months.filter((month) => closed.has(month)),
  };
}

/** The rows of the month with the trips count for, those without count against. */
async function rowsOfBoth(
  tx: Transaction,
  month: string,
  { rules }: Resolution,
  trips: readonly SupposedTrip[],
): Promise<readonly (readonly [LineRow, 1 | -1])[]> {
  const { organisation = '', person } = tx.context;
  const scope: Scope = {
    organisation,
    month: `${month}-01`,
    factsUpto: ALL_FACTS,
    rules,
    people: { one: person },
  };
  const rowsOf = (of: Scope) =>
    tx.list<LineRow>(sql.raw(`select ${lineColumns} from (${ownRows(of)}) r limit 10000`));
  const before = await rowsOf(scope);
  const after = await rowsOf({ ...scope, supposed: trips });
  return [...after.map((row) => [row, 1] as const), ...before.map((row) => [row, -1] as const)];
}

/** `auto, zakelijk: € 0,25 per km`: short, for beside a form; the line of the month tells everything. */
function tellRate(row: LineRow, rule: ResolvedRule | undefined): Sentence {
  if (rule === undefined) return nothing;
  const { method, rateMilliCents, percentBasisPoints, ceilingCents, thresholdM } = rule;
  return both((l) => {
    const say = (nl: string, en: string) => (l === 'nl' ? nl : en);
    const parts = {
      'per-km': ratePerKm(rateMilliCents ?? 0, l),
      'actual-cost':
        (percentBasisPoints ?? 10_000) === 10_000
          ? say('de kosten van de rit', 'the cost of the trip')
          : say(
              `${(percentBasisPoints ?? 0) / 100} % van de kosten`,
              `${(percentBasisPoints ?? 0) / 100} % of the cost`,
            ),
      'per-day': say('een bedrag per dag', 'an amount per day'),
      'fixed-214': say('zit in uw vaste vergoeding', 'is in your fixed allowance'),
      cap: say('een maximum', 'a maximum'),
      none: say('wordt niet vergoed', 'is not paid'),
    }[method];
    const most =
      ceilingCents === null
        ? ''
        : say(`, ten hoogste ${euro(ceilingCents, l)} per dag`, `, at most ${euro(ceilingCents, l)} a day`);
    const free =
      thresholdM === 0
        ? ''
        : say(
            `, na de eerste ${thresholdM / 1000} km van de dag`,
            `, after the first ${thresholdM / 1000} km of the day`,
          );
    return `${nameOf(row, l)}: ${parts}${most}${free}`;
  });
}
