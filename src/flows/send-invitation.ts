// The letter of an invitation: a link for one person, to the address that their employer gave.
import type { Duty } from '#kernel/duty';
import { accept, type Result } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import type { Letters } from '#platform/mail/open-letters';
import { INVITATION_DAYS, invite } from '#services/people/access';
import { findOrganisation } from '#services/people/organisations';

export interface Inviting {
  /** `client` for whoever looks as the client, `intake` for the command line. */
  readonly role: 'client' | 'intake';
  readonly organisation: string;
  readonly person: string;
  /** What they do there beside travelling; a desk opens once there is a second step. */
  readonly duties: readonly Duty[];
  readonly now: Temporal.Instant;
}

/** The token stands behind the # of the link, so that no server on the way writes it down. */
export async function sendInvitation(
  db: Database,
  letters: Letters,
  inviting: Inviting,
): Promise<Result<true>> {
  const { role, organisation, person, duties, now } = inviting;
  const made = await db.transaction({ role, organisation, now }, (tx) => invite(tx, person, duties));
  if (!made.ok) return made;
  const { to, token } = made.value;
  const named = await db.transaction({ role: 'operator', organisation, now }, (tx) =>
    findOrganisation(tx, organisation),
  );
  const link = `${letters.address}/invitation#${token}`;
  const letter = { to, ...textOf(named?.name ?? '', link), worthHours: INVITATION_DAYS * 24 };
  letters.write(letter, { organisation, person }, now);
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
