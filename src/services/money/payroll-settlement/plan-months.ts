// Which months a run covers: its own, and each closed month that later rules, employments or facts touch,
// with the reason.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Policy } from '../policy.ts';
import { type FigureRow, listFigures } from '../read-figures.ts';
import { listPolicies } from '../read-policies.ts';
import type { Booked } from './booking-sql.ts';
import { day, monthEnd, number } from './literals.ts';
import { type Resolution, resolveRules } from './resolve-rules.ts';
import type { Scope } from './scope.ts';
import { employed } from './target-sql.ts';

export interface Question {
  readonly organisation: string;
  /** First day of the month. */
  readonly month: string;
  /** Inclusive: what became known on this day counts. */
  readonly knownAt: string;
  readonly factsUpto: number;
}

export interface PlannedMonth {
  readonly month: string;
  readonly reason: 'own' | 'rules' | 'employments' | 'facts';
  /** The knowledge used: never older than what was used for the month before. */
  readonly knownAt: string;
  /** For `facts`: only people with a fact after this number are computed again. */
  readonly factsAfter: number;
  readonly resolution: Resolution;
  readonly employmentsDigest: string;
  readonly booked: Booked | undefined;
}

interface Touched {
  readonly month: string;
  readonly closedBy: number;
  readonly runs: number[];
  readonly purgeDays: string[];
  readonly knownAt: string;
  readonly factsUpto: number;
  readonly rulesDigest: string;
  readonly employmentsDigest: string;
}

/** What a close or a preview of an open month computes, own month first, then the closed ones in order. */
export async function planMonths(tx: Transaction, question: Question): Promise<PlannedMonth[]> {
  const known = { figures: await listFigures(tx), policies: await listPolicies(tx, question.organisation) };
  const own = resolveRules(question.month, question.knownAt, known);
  const planned: PlannedMonth[] = [
    {
      month: question.month,
      reason: 'own',
      knownAt: question.knownAt,
      factsAfter: 0,
      resolution: own,
      employmentsDigest: await digestOfEmployments(tx, question, question.month, own),
      booked: undefined,
    },
  ];
  for (const closed of await listClosed(tx, question.organisation)) {
    const correction = await planCorrection(tx, question, closed, known);
    if (correction) planned.push(correction);
  }
  return planned;
}

/**
 * Every closed month with what was known and booked for it so far; the newest run that touched it counts. The
 * knowledge is that of every run since the close, also of one that found nothing to correct: what was known
 * once stays known, whatever knowledge a later run is asked with. A
 * month is corrected as long as its trips are kept, the current and the previous financial year: facts that
 * went because their term was over must never look like facts that were taken back.
 */
export function listClosed(tx: Transaction, organisation: string): Promise<Touched[]> {
  return tx.list<Touched>(sql`
    select m.month::text as month,
      min(r.number) filter (where r.month = m.month) as "closedBy",
      array_agg(r.number order by r.number) as runs,
      array_agg(distinct platform.seven_years(r.opened_on)::text) as "purgeDays",
      (select max(k.known_at) from money.run k where k.organisation_id = ${organisation}
        and k.number >= min(r.number) filter (where r.month = m.month))::text as "knownAt",
      max(r.facts_upto) as "factsUpto",
      (array_agg(m.rules_digest order by r.number desc))[1] as "rulesDigest",
      (array_agg(m.employments_digest order by r.number desc))[1] as "employmentsDigest"
    from money.run_month m
    join money.run r on r.organisation_id = m.organisation_id and r.number = m.run_number
    where m.organisation_id = ${organisation} and platform.two_financial_years(m.month) > platform.today()
    group by m.month order by m.month limit 1200`);
}

async function planCorrection(
  tx: Transaction,
  question: Question,
  closed: Touched,
  all: { figures: FigureRow[]; policies: Policy[] },
): Promise<PlannedMonth | undefined> {
  const knownAt = closed.knownAt > question.knownAt ? closed.knownAt : question.knownAt;
  const resolution = resolveRules(closed.month, knownAt, all);
  const employmentsDigest = await digestOfEmployments(tx, question, closed.month, resolution);
  const { closedBy, runs, purgeDays, month } = closed;
  const planned = { month, knownAt, resolution, employmentsDigest, booked: { closedBy, runs, purgeDays } };
  if (resolution.digest !== closed.rulesDigest) return { ...planned, reason: 'rules', factsAfter: 0 };
  if (employmentsDigest !== closed.employmentsDigest)
    return { ...planned, reason: 'employments', factsAfter: 0 };
  if (!(await hasLaterFacts(tx, question, closed))) return undefined;
  return { ...planned, reason: 'facts', factsAfter: closed.factsUpto };
}

async function hasLaterFacts(tx: Transaction, question: Question, closed: Touched): Promise<boolean> {
  const { organisation, factsUpto } = question;
  const facts = (table: string, inMonth: string) =>
    `exists (select from money.${table} where organisation_id = '${organisation}'
      and id > ${number(closed.factsUpto)} and id <= ${number(factsUpto)} and ${inMonth})`;
  const [from, to] = [day(closed.month), day(monthEnd(closed.month))];
  const onDay = `day >= ${from} and day < ${to}`;
  const { late } = await tx.get<{ late: boolean }>(
    sql.raw(
      `select ${[
        facts('claim', onDay),
        facts('claim_withdrawal', onDay),
        facts('claim_review', onDay),
        facts('day_choice', onDay),
        facts('commute_agreement', `valid && daterange(${from}, ${to})`),
      ].join(' or ')} as late`,
    ),
  );
  return late;
}

/** Who was in which group on which days of the month; another group can be another rule. */
async function digestOfEmployments(
  tx: Transaction,
  { organisation, factsUpto }: Question,
  month: string,
  { rules }: Resolution,
): Promise<string> {
  const scope: Scope = { organisation, month, factsUpto, rules, people: {} };
  const { digest } = await tx.get<{ digest: string }>(
    sql.raw(`with ${employed(scope)}
      select md5(coalesce(string_agg(concat_ws('|', person_id, group_name, from_day, to_day), ','
        order by person_id, from_day), '')) as digest
      from employed`),
  );
  return digest;
}
