// Reads the policy versions of an organisation, each with its groups and rules.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Policy, PolicyGroup, PolicyRule } from './policy.ts';

type GroupRow = Omit<PolicyGroup, 'rules'> & { policyId: number };
type RuleRow = PolicyRule & { policyId: number; group: string };

/** All versions, oldest first; at most a thousand. */
export async function listPolicies(tx: Transaction, organisation: string): Promise<Policy[]> {
  const [policies, groups, rules] = (await tx.batch([
    sql`select id, lower(valid)::text as "validFrom", upper(valid)::text as "validTo", known_from::text as
      "knownFrom",
        unverified_figures as "unverifiedFigures", proposed_figures as "proposedFigures"
      from money.policy where organisation_id = ${organisation} order by known_from, id limit 1000`,
    sql`select policy_id as "policyId", group_name as "group", same_day as "sameDay", home_method as
      "homeMethod",
        home_cents as "homeCents", commute_method as "commuteMethod", day_cap_cents as "dayCapCents",
        month_cap_cents as "monthCapCents", approve_cost_over_cents as "approveCostOverCents",
        approve_distance_over_m as "approveDistanceOverM", approve_after_days as "approveAfterDays",
        approve_without_cost_centre as "approveWithoutCostCentre"
      from money.policy_group where organisation_id = ${organisation} order by policy_id, group_name limit
        20000`,
    sql`select policy_id as "policyId", group_name as "group", purpose, mode, method,
        rate_milli_cents as "rateMilliCents", percent_basis_points as "percentBasisPoints",
        ceiling_cents as "ceilingCents", threshold_m as "thresholdM"
      from money.policy_rule where organisation_id = ${organisation}
      order by policy_id, group_name, purpose, mode limit 500000`,
  ])) as [Omit<Policy, 'groups'>[], GroupRow[], RuleRow[]];
  return policies.map((policy) => ({
    ...policy,
    groups: groups
      .filter((group) => group.policyId === policy.id)
      .map(({ policyId: _policy, ...group }) => ({
        ...group,
        rules: rules
          .filter((rule) => rule.policyId === policy.id && rule.group === group.group)
          .map(({ policyId: _id, group: _group, ...rule }) => rule),
      })),
  }));
}
