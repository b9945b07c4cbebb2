// Finishes a run when all its parts are: totals, one digest over the parts, and the warnings that belong to
// it.
import { createHash } from 'node:crypto';
import { assert } from '#kernel/assert';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { countFewTravelDays } from './count-travel-days.ts';
import type { OpenedRun } from './open-run.ts';
import type { RunMonth } from './settle-part.ts';
import { monthNotOver, type StoredWarning, warnOfFacts, warnOfFigures, warnOfRestricted } from './warn.ts';

interface PartRow {
  readonly lines: number;
  readonly amount: number;
  readonly untaxed: number;
  readonly rulesUsed: number[];
  readonly withoutEmployment: number;
  readonly withoutCost: number;
  readonly withoutDistance: number;
  readonly withoutKilometres: number;
  readonly digest: string;
}

/** Does nothing when another closer finished it first. */
export async function finishRun(
  tx: Transaction,
  organisation: string,
  run: OpenedRun,
  months: readonly RunMonth[],
  more: readonly StoredWarning[] = [],
): Promise<void> {
  await tx.batch([
    sql`select pg_advisory_xact_lock(hashtextextended(${`money.finish:${organisation}`}, ${run.number}))`,
  ]);
  const { finished, planned } = await tx.get<{ finished: boolean; planned: number }>(sql`
    select exists (select from money.run_finish
        where organisation_id = ${organisation} and run_number = ${run.number}) as finished,
      (select count(*) from money.run_part
        where organisation_id = ${organisation} and run_number = ${run.number}) as planned`);
  if (finished) return;
  const parts = await tx.list<PartRow>(sql`
    select lines, amount_cents as amount, untaxed_cents as untaxed, rules_used as "rulesUsed",
      without_employment as "withoutEmployment", without_cost as "withoutCost", without_distance as
        "withoutDistance", without_kilometres as "withoutKilometres", digest
    from money.run_part_finish
    where organisation_id = ${organisation} and run_number = ${run.number} order by part limit 1000000`);
  assert(parts.length === planned, 'a run is finished when all its parts are');
  const sum = (pick: (part: PartRow) => number) => parts.reduce((total, part) => total + pick(part), 0);
  const used = new Set(parts.flatMap((part) => part.rulesUsed));
  const rules = months.flatMap((month) => month.rules).filter((rule) => used.has(rule.number));
  const warnings = [
    ...monthNotOver(run.month, run.openedOn),
    ...warnOfFigures(rules),
    ...warnOfFacts({
      withoutEmployment: sum((part) => part.withoutEmployment),
      withoutCost: sum((part) => part.withoutCost),
      withoutDistance: sum((part) => part.withoutDistance),
      withoutKilometres: sum((part) => part.withoutKilometres),
      fewTravelDays: await countFewTravelDays(tx, organisation, run, months[0]?.rules ?? []),
    }),
    ...more,
    ...(await warnOfRestricted(tx)),
  ];
  await insertWarnings(tx, organisation, run.number, warnings);
  const digest = createHash('sha256')
    .update(parts.map((part) => part.digest).join(''))
    .digest('hex');
  await tx.run(sql`
    insert into money.run_finish (organisation_id, run_number, finished_at, lines, amount_cents,
      untaxed_cents, digest)
    values (${organisation}, ${run.number}, platform.now(), ${sum((part) => part.lines)},
      ${sum((part) => part.amount)},
      ${sum((part) => part.untaxed)}, ${digest})`);
  // The cut points were ids of people; nothing resumes any more, so nothing needs to point at anybody.
  await tx.run(sql`
    update money.run_part set person_from = null, person_to = null
    where organisation_id = ${organisation} and run_number = ${run.number}`);
}

async function insertWarnings(
  tx: Transaction,
  organisation: string,
  run: number,
  warnings: readonly StoredWarning[],
) {
  if (warnings.length === 0) return;
  await tx.run(sql`
    insert into money.run_warning (organisation_id, run_number, number, code, subject, occurrences)
    select ${organisation}::uuid, ${run}, number, code, subject, occurrences
    from unnest(${warnings.map((w) => w.code)}::text[], ${warnings.map((w) => w.subject)}::text[],
      ${warnings.map((w) => w.occurrences)}::bigint[]) with ordinality as w(code, subject, occurrences,
        number)`);
}
