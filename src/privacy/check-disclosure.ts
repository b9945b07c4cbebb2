// Whether the recipients of one activity fit its fields, its basis and what they are.
import type { Activity, Recipient } from '#register';
import type { PartyEntry } from '#register/parties';
import type { Inconsistency } from './inconsistency.ts';

const counted = new Set<string>(['cohort', 'measure', 'value']);

/** What is wrong with the recipients of an activity; `id` is its name. */
export function checkDisclosure(
  id: string,
  activity: Activity,
  parties: Readonly<Record<string, PartyEntry>>,
): Inconsistency[] {
  return Object.entries(activity.recipients).flatMap(([party, recipient]) => [
    ...sharesWithin(id, activity, party, recipient),
    ...faultsOf(activity, recipient, parties[party]).map((fault) => ({
      rule: 'recipient' as const,
      at: id,
      says: `${party}: ${fault}`,
    })),
  ]);
}

function sharesWithin(id: string, activity: Activity, party: string, recipient: Recipient): Inconsistency[] {
  if (typeof recipient.receives === 'string') return [];
  const held = new Set<string>(activity.fields);
  return recipient.receives
    .filter((field) => !held.has(field))
    .map((field) => ({
      rule: 'shares-too-much' as const,
      at: id,
      says: `${party} receives ${field}, which is not held here`,
    }));
}

function faultsOf(activity: Activity, recipient: Recipient, party: PartyEntry | undefined): string[] {
  if (party === undefined) return ['the register has no such party'];
  const { as, when, receives } = recipient;
  const faults: string[] = [];
  if (as === 'authority' && party.kind !== 'authority') faults.push('is no authority');
  if (as !== 'authority' && party.kind === 'authority') faults.push('an authority receives as authority');
  if (as === 'authority' && when !== 'on-demand-by-law')
    faults.push('an authority receives only if the law demands');
  if ((as === 'subject') !== (party.kind === 'subject')) faults.push('only the person is the subject');
  if ((as === 'anonymous') !== (when === 'anonymous')) faults.push('what is anonymous is sent anonymously');
  if (party.kind === 'self' || party.kind === 'source') faults.push('does not receive');
  if (as === 'controller' && activity.bases.every((basis) => basis === 'legal-obligation')) {
    faults.push('a legal obligation alone is no basis to share with another controller');
  }
  if (activity.bases.every((basis) => basis === 'consent') && when === 'always') {
    faults.push('what rests on consent is not shared always');
  }
  if (receives === 'declared-by-provider' && when === 'always')
    faults.push('has no list yet, so it cannot always receive');
  if (
    when === 'aggregated' &&
    (receives === 'declared-by-provider' || receives.some((f) => !counted.has(f)))
  ) {
    faults.push('receives counts only');
  }
  return faults;
}
