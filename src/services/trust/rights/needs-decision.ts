// Whether a person must decide about a request before it is carried out, and who.
import type { Request } from './read-request.ts';

/** What a person corrects at once: their own contact data. */
export const correctedAtOnce = ['full_name', 'email'] as const;
export type CorrectedAtOnce = (typeof correctedAtOnce)[number];

/** 'client': the item came from the employer, who says what it must be. Undefined: nobody has to decide. */
export function decidedBy({ kind, field }: Pick<Request, 'kind' | 'field'>): 'client' | undefined {
  if (kind !== 'rectification' || isCorrectedAtOnce(field)) return undefined;
  return 'client';
}

export const isCorrectedAtOnce = (field: string | undefined): field is CorrectedAtOnce =>
  (correctedAtOnce as readonly (string | undefined)[]).includes(field);
