// Whose the token of a cookie is, as the server's endpoints know people: asked at every request, so that an
// end is an end.
import type { Database } from '#platform/database/types';
import type { Signed } from '#platform/http/session-cookie';
import { findSession } from '#services/people/access';

/** A client's desk is the organisation and no person; who it is stands in `account`. */
export async function findSigned(
  db: Database,
  token: string,
  now: Temporal.Instant,
): Promise<Signed | undefined> {
  const session = await db.transaction({ role: 'access', now }, (tx) => findSession(tx, token));
  if (session === undefined) return undefined;
  const { id, organisation, person, role, hasSecondStep } = session;
  return {
    role,
    organisation,
    person: role === 'traveller' ? person : undefined,
    account: { session: id, person, hasSecondStep },
  };
}
