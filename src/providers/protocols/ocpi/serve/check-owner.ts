// An operator speaks of its own objects only: the path says whose, the connection says who calls, and the
// body may not say otherwise.
import { isSameParty } from '../routing.ts';
import type { Caller, ObjectKey } from './ports.ts';

/** The key in the path, if it belongs to the caller. */
export function ownKey(
  caller: Caller,
  [country = '', party = '', id = '']: readonly string[],
): ObjectKey | undefined {
  const owner = { countryCode: country, partyId: party };
  if (!/^[A-Za-z]{2}$/.test(country) || !/^[A-Za-z0-9]{3}$/.test(party)) return undefined;
  if (id.length > 39 || !/^[\x20-\x7e]+$/.test(id)) return undefined;
  if (!caller.operators.some((operator) => isSameParty(operator, owner))) return undefined;
  return { ...owner, id };
}

interface Owned {
  readonly country_code: string;
  readonly party_id: string;
  readonly id: string;
}

/** Whether an object in a body is the one of the path; signs are compared without case. */
export function isOf(object: Owned, key: ObjectKey): boolean {
  const owner = { countryCode: object.country_code, partyId: object.party_id };
  return isSameParty(owner, key) && object.id.toUpperCase() === key.id.toUpperCase();
}
