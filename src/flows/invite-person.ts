// A client lets somebody in: a link for that one person, in a letter to the address that the client gave.
import { accept, type Result } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import type { Letters } from '#platform/mail/open-letters';
import { INVITATION_DAYS, invite } from '#services/people/access';
import { findOrganisation } from '#services/people/organisations';

export interface Inviting {
  readonly organisation: string;
  readonly person: string;
  /** Also the desk of the organisation, once there is a second step. */
  readonly maySeeOrganisation: boolean;
  readonly now: Temporal.Instant;
}

/** The token stands behind the # of the link, so that no server on the way writes it down. */
export async function invitePerson(
  db: Database,
  letters: Letters,
  inviting: Inviting,
): Promise<Result<true>> {
  const { organisation, person, maySeeOrganisation, now } = inviting;
  const made = await db.transaction({ role: 'intake', organisation, now }, (tx) =>
    invite(tx, person, maySeeOrganisation),
  );
  if (!made.ok) return made;
  const { to, token } = made.value;
  const named = await db.transaction({ role: 'operator', organisation, now }, (tx) =>
    findOrganisation(tx, organisation),
  );
  const link = `${letters.address}/invitation#${token}`;
  letters.write({ to, ...textOf(named?.name ?? '', link) }, { organisation, person }, now);
  return accept(true);
}

const textOf = (employer: string, link: string) => ({
  subject: `Uw account bij Reisrecht / Your account at Reisrecht`,
  text: `${employer} nodigt u uit om een account te maken.
De link werkt één keer, ${INVITATION_DAYS} dagen lang:

${link}

U ziet eerst wat uw werkgever ons over u stuurde.
Geef deze link aan niemand. Verwacht u dit niet, doe dan niets.

---

${employer} invites you to make an account. The link works once, for ${INVITATION_DAYS} days:

${link}

You first see what your employer sent us about you.
Give this link to nobody. If you do not expect this, do nothing.
`,
});
