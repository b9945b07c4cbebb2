// A policy may refuse figures that were not verified, or that are missing: then a close says which, and what
// to do.
import { type Refused, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { listFigures } from '../read-figures.ts';
import { listPolicies } from '../read-policies.ts';
import { resolveRules } from './resolve-rules.ts';
import { warnOfFigures } from './warn.ts';

export const figureRefusals = {
  'figures-not-verified': {
    nl:
      'Uw beleid weigert cijfers die niet zijn nagegaan: {figures}. Leg het nagegane cijfer vast, of sta ' +
      'in het beleid een waarschuwing toe.',
    en:
      'Your policy refuses figures that were not verified: {figures}. Record the verified figure, or let ' +
      'the policy warn instead.',
  },
} as const;

/** Undefined when the month may close. Only figures count that a claim of the month needs. */
export async function refuseUnverified(
  tx: Transaction,
  { organisation, month, knownAt }: { organisation: string; month: string; knownAt: string },
): Promise<Refused | undefined> {
  const policies = await listPolicies(tx, organisation);
  if (!policies.some((policy) => policy.unverifiedFigures === 'refuse')) return undefined;
  const { rules, policies: used } = resolveRules(month, knownAt, {
    policies,
    figures: await listFigures(tx),
  });
  const strict = used.filter((policy) => policy.unverifiedFigures === 'refuse').map((policy) => policy.id);
  if (strict.length === 0) return undefined;
  const claimed = await tx.list<{ key: string }>(sql`
    select distinct kind || ' ' || purpose || ' ' || mode as key from money.claim
    where organisation_id = ${organisation} and purge_on = platform.seven_years(${month}::date)
      and day >= ${month}::date and day < (${month}::date + interval '1 month')::date limit 100`);
  const keys = new Set(claimed.map((row) => row.key));
  const needed = rules.filter(
    (rule) =>
      strict.includes(rule.policy.id) &&
      (rule.kind === 'fixed-commute' || keys.has(`${rule.kind} ${rule.purpose} ${rule.mode}`)),
  );
  const wrong = [...new Set(warnOfFigures(needed).map((warning) => warning.subject))];
  return wrong.length === 0
    ? undefined
    : refuse(figureRefusals, 'figures-not-verified', { figures: wrong.join(', ') });
}
