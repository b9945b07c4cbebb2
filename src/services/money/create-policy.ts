// Writes a new version of what an organisation pays. Versions are added, never changed: the newest that is
// known wins on a day.
import { dayOf } from '#kernel/day';
import { accept, type Refused, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { lockForFacts, tenantOf } from './claims.ts';
import { completePolicy, type PolicyInput } from './complete-policy.ts';
import type { PolicyGroup } from './policy.ts';

export const policyRefusals = {
  'policy-known-in-the-future': {
    nl: 'Een beleid kan niet pas op {day} bekend worden. Kies vandaag of een eerdere dag.',
    en: 'A policy cannot become known on {day} only. Choose today or an earlier day.',
  },
  'policy-known-before-a-close': {
    nl:
      'Er is al een maand afgesloten met de kennis van {day}. Een beleid van eerdere kennis zou die ' +
      'afsluiting onverklaarbaar maken; kies {day} of later.',
    en:
      'A month was closed already with the knowledge of {day}. A policy of earlier knowledge would leave ' +
      'that close without explanation; choose {day} or later.',
  },
} as const;

/** Validates, completes with the default rules what is not named, and stores. Answers the version's id. */
export async function createPolicy(
  tx: Transaction,
  input: PolicyInput,
): Promise<Result<{ readonly id: number }>> {
  const organisation = tenantOf(tx);
  const completed = completePolicy(input);
  if (!completed.ok) return completed;
  const today = dayOf(tx.context.now).toString();
  const knownFrom = input.knownFrom ?? today;
  if (knownFrom > today) return refuse(policyRefusals, 'policy-known-in-the-future', { day: knownFrom });
  await lockForFacts(tx, organisation);
  const refused = await refuseEarlier(tx, organisation, knownFrom);
  if (refused) return refused;
  const { validFrom, validTo, unverifiedFigures, proposedFigures, groups } = completed.value;
  const { id } = await tx.get<{ id: number }>(sql`
    insert into money.policy (organisation_id, valid, known_from, unverified_figures, proposed_figures,
      written_at)
    values (${organisation}, daterange(${validFrom}, ${validTo}), ${knownFrom}, ${unverifiedFigures},
      ${proposedFigures},
      platform.now())
    returning id`);
  await tx.batch(groups.flatMap((group) => insertGroup(organisation, id, group)));
  return accept({ id });
}

async function refuseEarlier(
  tx: Transaction,
  organisation: string,
  knownFrom: string,
): Promise<Refused | undefined> {
  const { known } = await tx.get<{ known: string | null }>(sql`
    select max(known_at)::text as known from money.run where organisation_id = ${organisation}`);
  if (known === null || known <= knownFrom) return undefined;
  return refuse(policyRefusals, 'policy-known-before-a-close', { day: known });
}

function insertGroup(organisation: string, policyId: number, group: PolicyGroup) {
  const { rules } = group;
  return [
    sql`insert into money.policy_group (organisation_id, policy_id, group_name, same_day, home_method,
      home_cents,
        commute_method, day_cap_cents, month_cap_cents, approve_cost_over_cents, approve_distance_over_m,
        approve_after_days, approve_without_cost_centre)
      values (${organisation}, ${policyId}, ${group.group}, ${group.sameDay}, ${group.homeMethod},
        ${group.homeCents},
        ${group.commuteMethod}, ${group.dayCapCents}, ${group.monthCapCents},
        ${group.approveCostOverCents}, ${group.approveDistanceOverM}, ${group.approveAfterDays},
        ${group.approveWithoutCostCentre})`,
    sql`insert into money.policy_rule (organisation_id, policy_id, group_name, purpose, mode, method,
      rate_milli_cents,
        percent_basis_points, ceiling_cents, threshold_m)
      select ${organisation}::uuid, ${policyId}, ${group.group}, purpose, mode, method, rate, percent,
        ceiling, threshold
      from unnest(${rules.map((r) => r.purpose)}::text[], ${rules.map((r) => r.mode)}::text[],
        ${rules.map((r) => r.method)}::text[], ${rules.map((r) => r.rateMilliCents)}::bigint[],
        ${rules.map((r) => r.percentBasisPoints)}::integer[], ${rules.map((r) => r.ceilingCents)}::bigint[],
        ${rules.map((r) => r.thresholdM)}::integer[]) as r(purpose, mode, method, rate, percent, ceiling,
          threshold)`,
  ];
}
