// Whose the token of a cookie is, as the server's endpoints know people: asked at every request, so that an
// end is an end.
import { isClientDuty, isStaffDuty, rolesOf } from '#kernel/duty';
import type { Database } from '#platform/database/types';
import type { Signed } from '#platform/http/session-cookie';
import { findSession, type KeptSession } from '#services/people/access';
import { findEmployerSet, isOperator } from '#services/people/organisations';

/**
 * A client's desk is the organisation and no person; who it is stands in `account`. Undefined also for a desk
 * whose duty was taken away, and for a desk of the operator at any other organisation.
 */
export async function findSigned(
  db: Database,
  token: string,
  now: Temporal.Instant,
): Promise<Signed | undefined> {
  const session = await db.transaction({ role: 'access', now }, (tx) => findSession(tx, token));
  if (session === undefined || !rolesOf(session.duties).includes(session.role)) return undefined;
  const { id, organisation, person, role, hasSecondStep, duties } = session;
  const staff = isStaffDuty(role) ? await findStaffName(db, session, now) : '';
  if (staff === undefined) return undefined;
  return {
    role,
    organisation,
    person: role === 'client' ? undefined : person,
    account: {
      session: id,
      person,
      hasSecondStep,
      duties: role === 'client' ? duties.filter(isClientDuty) : [],
      roles: rolesOf(duties),
      name: staff,
    },
  };
}

/** Decisions of a desk carry a name. */
async function findStaffName(
  db: Database,
  { organisation, person }: KeptSession,
  now: Temporal.Instant,
): Promise<string | undefined> {
  const isOurs = await db.transaction({ role: 'operator', now }, (tx) => isOperator(tx, organisation));
  if (!isOurs) return undefined;
  const own = { role: 'traveller', organisation, person, now };
  return (await db.transaction(own, findEmployerSet)).name;
}
