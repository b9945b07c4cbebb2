// What browser and server agree on about who of a client's people gets in, and with which duties.
import { z } from 'zod';
import { clientDuties } from '#kernel/duty';

export const Duty = z.enum(clientDuties);
export const Duties = z.object({ duties: z.array(Duty).max(clientDuties.length) });
export const PersonAt = z.object({ person: z.uuid() });

/** `expired`: an invitation that nobody accepted in time. Instants in ISO 8601. */
export const PersonAccess = z.object({
  personId: z.string(),
  state: z.enum(['none', 'invited', 'expired', 'active', 'left']),
  invitedUntil: z.string().nullable(),
  duties: z.array(Duty),
  /** Of the one who looks: their own duties are somebody else's to change. */
  isOneself: z.boolean(),
});

const at = (person: string) => `/api/organisation/access/${encodeURIComponent(person)}`;
export const personAccessPaths = {
  show: at,
  invite: (person: string) => `${at(person)}/invite`,
  withdraw: (person: string) => `${at(person)}/withdraw`,
  duties: (person: string) => `${at(person)}/duties`,
} as const;

export type PersonAccess = z.infer<typeof PersonAccess>;
