// What we answer when a charge point asks about a pass in real time.
import type { OcpiToken } from './format-token.ts';

/** ALLOWED, or why not: blocked by somebody, ended, over a limit, not here or not now. */
export type Allowed = 'ALLOWED' | 'BLOCKED' | 'EXPIRED' | 'NO_CREDIT' | 'NOT_ALLOWED';

export interface AuthorizationOf {
  readonly allowed: Allowed;
  readonly token: OcpiToken;
  readonly location: { readonly location_id: string; readonly evse_uids?: readonly string[] } | undefined;
  /** Comes back in the session and the record, and leads to the moment of the check. */
  readonly reference: string | undefined;
  /** For the display of the charge point: a sentence for everybody, with nothing of the person. */
  readonly info: { readonly language: string; readonly text: string } | undefined;
}

/** Places are told back only where charging is allowed, as the protocol says. */
export function formatAuthorizationInfo({ allowed, token, location, reference, info }: AuthorizationOf) {
  return {
    allowed,
    token,
    ...(location === undefined || allowed !== 'ALLOWED' ? {} : { location }),
    ...(reference === undefined || allowed !== 'ALLOWED' ? {} : { authorization_reference: reference }),
    ...(info === undefined ? {} : { info }),
  };
}
