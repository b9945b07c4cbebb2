// The draft of a policy: one for each organisation, kept as rows, changed as a whole, and gone when it is
// published. Nothing is paid by it.
import type { Mode } from '#kernel/mode';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { tenantOf } from './claims.ts';
import { createPolicy } from './create-policy.ts';
import { toPolicyInput, type WrittenPolicy } from './find-policy-faults.ts';
import type { ClaimPurpose, Policy, PolicyGroup, PolicyRule } from './policy.ts';

/** An invented trip or home-working day of nobody, to see what it would be paid. */
export interface PolicyCase {
  readonly group: string;
  readonly kind: 'travel' | 'home-working';
  /** Null for home-working, as the mode. */
  readonly purpose: ClaimPurpose | null;
  readonly mode: Mode | null;
  readonly distanceM: number;
  readonly costCents: number;
}

export interface DraftContent extends WrittenPolicy {
  readonly cases: readonly PolicyCase[];
}

export interface PolicyDraft extends DraftContent {
  readonly version: number;
  readonly savedAt: Temporal.Instant;
}

export const draftRefusals = {
  'draft-there-already': {
    nl: 'Er is al een concept. Ga daarmee verder, of gooi het eerst weg.',
    en: 'There is a draft already. Go on with that one, or throw it away first.',
  },
  'draft-changed-meanwhile': {
    nl:
      'Iemand anders heeft dit concept intussen veranderd. Wat u typte staat er nog; ververs de pagina en ' +
      'breng uw wijziging opnieuw aan.',
    en:
      'Somebody else changed this draft meanwhile. What you typed still stands here; refresh the page and ' +
      'make your change again.',
  },
} as const;

/** A draft is weighed as if it were published now, without an end. */
export const draftPolicy = (draft: PolicyDraft, id: number, knownFrom: string): Policy => ({
  id,
  validFrom: draft.validFrom,
  validTo: null,
  knownFrom,
  unverifiedFigures: draft.unverifiedFigures,
  proposedFigures: draft.proposedFigures,
  groups: draft.groups,
});

interface DraftRow extends Omit<WrittenPolicy, 'groups'> {
  readonly version: number;
  readonly savedAt: Temporal.Instant;
}
type GroupRow = Omit<PolicyGroup, 'rules'> & { readonly number: number };
type RuleRow = PolicyRule & { readonly groupNumber: number };
type CaseRow = Omit<PolicyCase, 'purpose' | 'mode'> & { readonly purpose: string; readonly mode: string };

export async function findDraft(tx: Transaction): Promise<PolicyDraft | undefined> {
  const organisation = tenantOf(tx);
  const [[draft], groups, rules, cases] = (await tx.batch([
    sql`select version, valid_from::text as "validFrom", unverified_figures as "unverifiedFigures",
        proposed_figures as "proposedFigures", saved_at as "savedAt"
      from money.policy_draft where organisation_id = ${organisation}`,
    sql`select number, group_name as "group", same_day as "sameDay", home_method as "homeMethod",
        home_cents as "homeCents", commute_method as "commuteMethod", day_cap_cents as "dayCapCents",
        month_cap_cents as "monthCapCents", approve_cost_over_cents as "approveCostOverCents",
        approve_distance_over_m as "approveDistanceOverM", approve_after_days as "approveAfterDays",
        approve_without_cost_centre as "approveWithoutCostCentre"
      from money.policy_draft_group where organisation_id = ${organisation} order by number limit 1000`,
    sql`select group_number as "groupNumber", purpose, mode, method, rate_milli_cents as "rateMilliCents",
        percent_basis_points as "percentBasisPoints", ceiling_cents as "ceilingCents",
        threshold_m as "thresholdM"
      from money.policy_draft_rule where organisation_id = ${organisation}
      order by group_number, purpose, mode limit 50000`,
    sql`select group_name as "group", kind, purpose, mode, distance_m as "distanceM",
        cost_cents as "costCents"
      from money.policy_draft_case where organisation_id = ${organisation} order by number limit 1000`,
  ])) as [DraftRow[], GroupRow[], RuleRow[], CaseRow[]];
  if (draft === undefined) return undefined;
  return {
    ...draft,
    groups: groups.map(({ number, ...group }) => ({
      ...group,
      rules: rules
        .filter((rule) => rule.groupNumber === number)
        .map(({ groupNumber: _number, ...rule }) => rule),
    })),
    cases: cases.map((one) => ({
      ...one,
      purpose: one.purpose === '' ? null : (one.purpose as ClaimPurpose),
      mode: one.mode === '' ? null : (one.mode as Mode),
    })),
  };
}

/** Refuses when there is one: two people who start at once work on the same draft. */
export async function startDraft(tx: Transaction, content: DraftContent): Promise<Result<true>> {
  const { validFrom, unverifiedFigures, proposedFigures } = content;
  const organisation = tenantOf(tx);
  const made = await tx.run(sql`
    insert into money.policy_draft (organisation_id, version, valid_from, unverified_figures,
      proposed_figures, saved_at)
    values (${organisation}, 1, ${validFrom}, ${unverifiedFigures}, ${proposedFigures}, platform.now())
    on conflict do nothing`);
  if (made === 0) return refuse(draftRefusals, 'draft-there-already');
  await writeContent(tx, organisation, content);
  return accept(true);
}

/** Replaces the whole of the draft; `version` is the one that was looked at. */
export async function saveDraft(
  tx: Transaction,
  version: number,
  content: DraftContent,
): Promise<Result<true>> {
  const { validFrom, unverifiedFigures, proposedFigures } = content;
  const organisation = tenantOf(tx);
  const saved = await tx.run(sql`
    update money.policy_draft set version = version + 1, valid_from = ${validFrom},
      unverified_figures = ${unverifiedFigures}, proposed_figures = ${proposedFigures},
      saved_at = platform.now()
    where organisation_id = ${organisation} and version = ${version}`);
  if (saved === 0) return refuse(draftRefusals, 'draft-changed-meanwhile');
  await emptyContent(tx, organisation);
  await writeContent(tx, organisation, content);
  return accept(true);
}

export async function discardDraft(tx: Transaction, version: number): Promise<Result<true>> {
  if (!(await holdDraft(tx, version))) return refuse(draftRefusals, 'draft-changed-meanwhile');
  await deleteDraft(tx);
  return accept(true);
}

/** The draft becomes a version of the policy, known since today; a draft with a fault stays a draft. */
export async function publishDraft(tx: Transaction, version: number): Promise<Result<{ id: number }>> {
  // Held first: of two who publish at once, the second finds no draft.
  const draft = (await holdDraft(tx, version)) ? await findDraft(tx) : undefined;
  if (draft === undefined) return refuse(draftRefusals, 'draft-changed-meanwhile');
  const made = await createPolicy(tx, toPolicyInput(draft));
  if (made.ok) await deleteDraft(tx);
  return made;
}

async function holdDraft(tx: Transaction, version: number): Promise<boolean> {
  const held = await tx.find(sql`select 1 from money.policy_draft
    where organisation_id = ${tenantOf(tx)} and version = ${version} for update`);
  return held !== undefined;
}

async function deleteDraft(tx: Transaction): Promise<void> {
  const organisation = tenantOf(tx);
  await emptyContent(tx, organisation);
  await tx.run(sql`delete from money.policy_draft where organisation_id = ${organisation}`);
}

async function emptyContent(tx: Transaction, organisation: string): Promise<void> {
  await tx.batch(
    ['policy_draft_case', 'policy_draft_rule', 'policy_draft_group'].map(
      (table) => sql`delete from ${sql.id('money', table)} where organisation_id = ${organisation}`,
    ),
  );
}

async function writeContent(
  tx: Transaction,
  organisation: string,
  { groups, cases }: DraftContent,
): Promise<void> {
  await tx.batch([
    ...groups.flatMap((group, index) => insertGroup(organisation, index + 1, group)),
    ...cases.map(
      ({ group, kind, purpose, mode, distanceM, costCents }, index) => sql`
        insert into money.policy_draft_case (organisation_id, number, group_name, kind, purpose, mode,
          distance_m, cost_cents)
        values (${organisation}, ${index + 1}, ${group}, ${kind}, ${purpose ?? ''}, ${mode ?? ''},
          ${distanceM}, ${costCents})`,
    ),
  ]);
}

function insertGroup(organisation: string, number: number, { rules, ...group }: PolicyGroup) {
  return [
    sql`insert into money.policy_draft_group (organisation_id, number, group_name, same_day, home_method,
        home_cents, commute_method, day_cap_cents, month_cap_cents, approve_cost_over_cents,
        approve_distance_over_m, approve_after_days, approve_without_cost_centre)
      values (${organisation}, ${number}, ${group.group}, ${group.sameDay}, ${group.homeMethod},
        ${group.homeCents}, ${group.commuteMethod}, ${group.dayCapCents}, ${group.monthCapCents},
        ${group.approveCostOverCents}, ${group.approveDistanceOverM}, ${group.approveAfterDays},
        ${group.approveWithoutCostCentre})`,
    sql`insert into money.policy_draft_rule (organisation_id, group_number, purpose, mode, method,
        rate_milli_cents, percent_basis_points, ceiling_cents, threshold_m)
      select ${organisation}::uuid, ${number}, purpose, mode, method, rate, percent, ceiling, threshold
      from unnest(${rules.map((r) => r.purpose)}::text[], ${rules.map((r) => r.mode)}::text[],
        ${rules.map((r) => r.method)}::text[], ${rules.map((r) => r.rateMilliCents)}::bigint[],
        ${rules.map((r) => r.percentBasisPoints)}::integer[], ${rules.map((r) => r.ceilingCents)}::bigint[],
        ${rules.map((r) => r.thresholdM)}::integer[])
        as r(purpose, mode, method, rate, percent, ceiling, threshold)`,
  ];
}
