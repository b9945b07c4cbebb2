// Opens the run of a month: what it covers, with which rules and facts, and in which parts. Once; a second
// closer finds it.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { lockForRun } from '../claims.ts';
import { judgeClaims } from '../judge-claims.ts';
import { number } from './literals.ts';
import { type PlannedMonth, planMonths, type Question } from './plan-months.ts';
import type { ResolvedRule } from './resolve-rules.ts';

/** Claims of one part, about: small enough to do again after a crash, large enough to be set-based. */
export const CLAIMS_PER_PART = 65_536;

export interface OpenedRun {
  readonly number: number;
  readonly month: string;
  readonly knownAt: string;
  readonly factsUpto: number;
  readonly openedOn: string;
  readonly finished: boolean;
}

/** The run of the month, made if it is not there; or the unfinished run that must be finished first. */
export type Opening =
  | { readonly run: OpenedRun; readonly before?: undefined }
  | { readonly before: OpenedRun };

export async function openRun(
  tx: Transaction,
  request: Omit<Question, 'factsUpto'>,
  claimsPerPart = CLAIMS_PER_PART,
): Promise<Opening> {
  await lockForRun(tx, request.organisation);
  const runs = await listRuns(tx, request.organisation);
  const existing = runs.find((run) => run.month === request.month);
  if (existing) return { run: existing };
  const last = runs.at(-1);
  if (last && !last.finished) return { before: last };
  // Before the facts are counted: what somebody must look at is in no run until it is approved.
  await judgeClaims(tx);
  const { upto } = await tx.get<{ upto: number }>(sql`select nextval('money.fact') as upto`);
  const question = { ...request, factsUpto: upto };
  const months = await planMonths(tx, question);
  const run = await insertRun(tx, question, (last?.number ?? 0) + 1);
  await insertMonths(tx, request.organisation, run.number, months);
  await insertParts(tx, question, run.number, claimsPerPart);
  return { run };
}

export function listRuns(tx: Transaction, organisation: string): Promise<OpenedRun[]> {
  return tx.list<OpenedRun>(sql`
    select r.number, r.month::text as month, r.known_at::text as "knownAt", r.facts_upto as "factsUpto",
      r.opened_on::text as "openedOn", f.run_number is not null as finished
    from money.run r
    left join money.run_finish f on f.organisation_id = r.organisation_id and f.run_number = r.number
    where r.organisation_id = ${organisation} order by r.number limit 10000`);
}

async function insertRun(tx: Transaction, question: Question, runNumber: number): Promise<OpenedRun> {
  return tx.get<OpenedRun>(sql`
    insert into money.run (organisation_id, number, previous, month, known_at, facts_upto, opened_on,
      opened_at)
    values (${question.organisation}, ${runNumber}, ${runNumber === 1 ? null : runNumber - 1},
      ${question.month},
      ${question.knownAt}, ${question.factsUpto}, platform.today(), platform.now())
    returning number, month::text as month, known_at::text as "knownAt", facts_upto as "factsUpto",
      opened_on::text as "openedOn", false as finished`);
}

async function insertMonths(
  tx: Transaction,
  organisation: string,
  runNumber: number,
  months: readonly PlannedMonth[],
): Promise<void> {
  for (const month of months) {
    await tx.run(sql`
      insert into money.run_month
        (organisation_id, run_number, month, reason, known_at, facts_after, rules_digest, employments_digest)
      values (${organisation}, ${runNumber}, ${month.month}, ${month.reason}, ${month.knownAt},
        ${month.factsAfter},
        ${month.resolution.digest}, ${month.employmentsDigest})`);
  }
  const rules = months.flatMap((month) => month.resolution.rules);
  const numbered = rules.map((rule, index) => ({ ...rule, number: index + 1 }));
  for (let from = 0; from < numbered.length; from += 2000) {
    await tx.run(insertRules(organisation, runNumber, numbered.slice(from, from + 2000)));
  }
}

function insertRules(organisation: string, runNumber: number, rules: readonly ResolvedRule[]) {
  const of = (pick: (rule: ResolvedRule) => unknown) => rules.map(pick);
  return sql`
    insert into money.run_rule (organisation_id, run_number, number, month, from_day, to_day, group_name,
      kind, purpose,
      mode, method, rate_milli_cents, day_cents, percent_basis_points, ceiling_cents, threshold_m, same_day,
        untaxed_by,
      untaxed_value, vat_basis_points, policy_id, policy_known_from, policy_valid, figure_id,
        figure_known_from, figure_valid)
    select ${organisation}::uuid, ${runNumber}, number, month, from_day, to_day, group_name, kind, purpose,
      mode, method,
      rate, day_cents, percent, ceiling, threshold, same_day, untaxed_by, untaxed_value, vat, policy_id,
        policy_known,
      daterange(policy_from, policy_to), figure_id, figure_known,
      case when figure_from is not null then daterange(figure_from, figure_to) end
    from unnest(${of((r) => r.number)}::integer[], ${of((r) => r.month)}::date[],
      ${of((r) => r.fromDay)}::date[],
      ${of((r) => r.toDay)}::date[], ${of((r) => r.group)}::text[], ${of((r) => r.kind)}::text[],
      ${of((r) => r.purpose)}::text[], ${of((r) => r.mode)}::text[], ${of((r) => r.method)}::text[],
      ${of((r) => r.rateMilliCents)}::bigint[], ${of((r) => r.dayCents)}::bigint[],
      ${of((r) => r.percentBasisPoints)}::integer[], ${of((r) => r.ceilingCents)}::bigint[],
      ${of((r) => r.thresholdM)}::integer[], ${of((r) => r.sameDay)}::text[],
        ${of((r) => r.untaxedBy)}::text[],
      ${of((r) => r.untaxedValue)}::bigint[], ${of((r) => r.vatBasisPoints)}::integer[],
      ${of((r) => r.policy.id)}::bigint[], ${of((r) => r.policy.knownFrom)}::date[],
      ${of((r) => r.policy.validFrom)}::date[], ${of((r) => r.policy.validTo)}::date[],
      ${of((r) => r.figure?.id ?? null)}::text[], ${of((r) => r.figure?.row?.knownFrom ?? null)}::date[],
      ${of((r) => r.figure?.row?.validFrom ?? null)}::date[],
        ${of((r) => r.figure?.row?.validTo ?? null)}::date[])
      as r(number, month, from_day, to_day, group_name, kind, purpose, mode, method, rate, day_cents,
        percent, ceiling,
        threshold, same_day, untaxed_by, untaxed_value, vat, policy_id, policy_known, policy_from,
          policy_to, figure_id,
        figure_known, figure_from, figure_to)`;
}

/**
 * Parts are stretches of people, cut by count; the first and the last are open, so that nobody falls outside.
 */
async function insertParts(
  tx: Transaction,
  { organisation, month, factsUpto }: Question,
  runNumber: number,
  claimsPerPart: number,
): Promise<void> {
  const { claims } = await tx.get<{ claims: number }>(
    sql.raw(`select count(*) as claims from money.claim
      where organisation_id = '${organisation}' and purge_on = platform.seven_years(date '${month}')
        and id <= ${number(factsUpto)} and day >= date '${month}' and day < (date '${month}' + interval
          '1 month')::date`),
  );
  const parts = Math.max(1, Math.ceil(claims / claimsPerPart));
  const shares = Array.from({ length: parts - 1 }, (_, index) => (index + 1) / parts);
  await tx.run(sql`
    with bound as (
      select distinct unnest(percentile_disc(${shares}::double precision[]) within group (order by
        person_id)) as id
      from people.employment where organisation_id = ${organisation}),
    start as (select id from bound where id is not null union all select null)
    insert into money.run_part (organisation_id, run_number, part, person_from, person_to)
    select ${organisation}::uuid, ${runNumber}, row_number() over (order by id nulls first), id,
      lead(id) over (order by id nulls first)
    from start`);
}
