// Links a request that came without an account to the person whom the officer recognised by data we have.
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Asker } from './receive-request.ts';
import type { State } from './step.ts';
import { lockRequest, writeStep } from './step-request.ts';

/**
 * How somebody may be recognised: by what we hold anyway. A copy of an identity document is not among them.
 */
export const recognitions = [
  'logged-in',
  'link-to-known-address',
  'personnel-number',
  'known-facts',
] as const;
export type Recognition = (typeof recognitions)[number];

export const recogniseRefusals = {
  'request-someone-else': {
    nl: 'Dit verzoek hoort al bij iemand anders.',
    en: 'This request belongs to somebody else already.',
  },
} as const;

/** Role `privacy-officer`. The rows of the request become the person's own, so they see them too. */
export async function recognisePerson(
  tx: Transaction,
  asked: {
    readonly requestId: string;
    readonly asker: Asker;
    readonly how: Recognition;
    readonly doneBy: string;
  },
): Promise<Result<State>> {
  const { requestId, asker, how, doneBy } = asked;
  const locked = await lockRequest(tx, requestId);
  if (!locked.ok) return locked;
  const { organisationId, personId } = locked.value;
  if (personId !== undefined && (personId !== asker.personId || organisationId !== asker.organisationId)) {
    return refuse(recogniseRefusals, 'request-someone-else');
  }
  const of = sql`organisation_id = ${asker.organisationId}, person_id = ${asker.personId}`;
  const stepped = await writeStep(
    tx,
    { ...locked.value, ...asker },
    { event: 'recognise', actor: 'officer', doneBy, detail: how },
  );
  if (!stepped.ok) return stepped;
  await tx.batch([
    sql`update trust.request set ${of} where id = ${requestId}`,
    sql`update trust.request_step set ${of} where request_id = ${requestId}`,
  ]);
  return accept(stepped.value);
}
