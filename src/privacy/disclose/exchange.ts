// What a provider declares before it may start: to whom, of which activity, and which name on the wire
// carries which field of the register.
import type { LetterForm, Wire } from '#platform/outbound/wire';
import { type Activity, type ActivityId, activityById } from '#register';
import type { Party } from '#register/parties';

export interface Exchange {
  readonly party: Party;
  readonly activity: ActivityId;
  readonly form: LetterForm;
  readonly wire: Wire;
}

/** A provider is a profile: this is the part of it that the register is held against. */
export interface ProviderProfile {
  readonly party: Party;
  readonly exchanges: readonly Exchange[];
  /** Its own statement; needed of whoever decides itself about what it gets when a service is switched on. */
  readonly statement?: { readonly url: string; readonly verified: boolean };
  /** How far the agreement is, and when somebody looks at this party again. */
  readonly agreement?: {
    readonly state: 'signed' | 'missing' | 'example';
    readonly signedOn?: string;
    readonly reviewOn: string;
  };
}

/** The fields that may go; undefined as long as the party's own list is not in the tree. */
export function declaredFields(
  activity: ActivityId,
  party: Party,
): { readonly fields: readonly string[] } | undefined {
  const entry: Activity = activityById(activity);
  const receives = entry.recipients[party]?.receives;
  return Array.isArray(receives) ? { fields: receives } : undefined;
}

/** One sentence for each reason why these providers may not start; none when all may. */
export function listUndeclared(profiles: readonly ProviderProfile[]): string[] {
  return profiles.flatMap((profile) => {
    if (profile.exchanges.length === 0) return [`${profile.party}: it declares nothing that it exchanges`];
    return [
      ...profile.exchanges.flatMap((exchange) => undeclaredOf(profile, exchange)),
      ...unstatedOf(profile),
    ];
  });
}

/** A person who switches a service on must find whose statement holds from then on. */
function unstatedOf({ party, exchanges, statement, agreement }: ProviderProfile): string[] {
  const isOwn = exchanges.some(({ activity }) => {
    const recipient = (activityById(activity) as Activity).recipients[party];
    return recipient?.as === 'controller' && recipient.when === 'on-activation';
  });
  if (!isOwn) return [];
  return [
    ...(statement?.url.startsWith('https://') ? [] : [`${party}: it has no address of its own statement`]),
    ...(agreement === undefined ? [`${party}: nothing says how far its agreement is`] : []),
  ];
}

function undeclaredOf(profile: ProviderProfile, { party, activity, wire }: Exchange): string[] {
  if (party !== profile.party) return [`${profile.party}: an exchange speaks of ${party}`];
  const declared = declaredFields(activity, party);
  if (declared === undefined) {
    return [`${activity} → ${party}: the register has no list of fields, so this provider cannot start`];
  }
  const onWire = new Set(Object.values(wire).flat());
  const extra = [...onWire].filter((field) => !declared.fields.includes(field));
  return extra.map((field) => `${activity} → ${party}: ${field} is on the wire and not in the register`);
}

/** At every start, before anything is served or sent. Throws with all reasons. */
export function refuseUndeclared(profiles: readonly ProviderProfile[]): void {
  const reasons = listUndeclared(profiles);
  if (reasons.length > 0) throw new Error(reasons.join('\n'));
}
