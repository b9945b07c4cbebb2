// Somebody without an account asks: recognised by what we have, with a link to the address that we know.
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Database, Transaction } from '#platform/database/types';
import { checkCorrection, findByNumberAndEmail } from '#services/people/organisations';
import {
  type Asker,
  type Asking,
  findAsker,
  isCorrectedAtOnce,
  issueProof,
  lockRequest,
  proofRefusals,
  receiveRequest,
  redeemProof,
  writeStep,
} from '#services/trust/rights';
import { rightsContext } from './rights-tools.ts';

/** A letter to the address we know; the token stands in it and nowhere else. */
export interface ProofLetter {
  readonly to: string;
  readonly of: { readonly organisation: string; readonly person: string };
  readonly requestId: string;
  readonly token: string;
}
export type Post = (letter: ProofLetter) => Promise<void>;

export interface AskedByForm {
  readonly organisation: string;
  readonly personnelNumber: string;
  /** As the asker says it; used to compare, and not kept. */
  readonly email: string;
  readonly asking: Asking;
  readonly now: Temporal.Instant;
}

/**
 * Answers the number of the request, and says the same whether we know the asker or not: who guesses learns
 * nothing. Known: a letter goes to the known address. Unknown: the privacy officer sees the request.
 */
export async function askWithoutAccount(
  db: Database,
  post: Post,
  { organisation, personnelNumber, email, asking, now }: AskedByForm,
): Promise<Result<string>> {
  if (asking.kind === 'rectification' && isCorrectedAtOnce(asking.field)) {
    const checked = checkCorrection(asking.field, asking.asked ?? '');
    if (!checked.ok) return checked;
  }
  const known = await db.transaction({ role: 'recognition', organisation, now }, (tx) =>
    findByNumberAndEmail(tx, personnelNumber, email),
  );
  if (known === undefined) {
    return db.transaction({ role: 'privacy-officer', now }, (tx) => receiveRequest(tx, asking, undefined));
  }
  const asker = { organisationId: organisation, personId: known.personId };
  const made = await db.transaction(rightsContext(organisation, known.personId, now), async (tx) => {
    const received = await receiveRequest(tx, asking, asker);
    if (!received.ok) return received;
    const token = await issueProof(tx, { requestId: received.value, asker, use: 'identify' });
    return token.ok ? accept({ requestId: received.value, token: token.value }) : token;
  });
  if (!made.ok) return made;
  await post({ to: known.email, of: { organisation, person: known.personId }, ...made.value });
  return accept(made.value.requestId);
}

/** The link of the letter. Wrong, used, too old or guessed too often: one and the same answer. */
export async function proveRequest(
  db: Database,
  asked: { readonly requestId: string; readonly token: string; readonly now: Temporal.Instant },
): Promise<Result<true>> {
  const asker = await db.transaction({ role: 'privacy-officer', now: asked.now }, (tx) =>
    findAsker(tx, asked.requestId),
  );
  if (asker === undefined) return refuse(proofRefusals, 'proof-wrong');
  const { organisationId, personId } = asker;
  return db.transaction(rightsContext(organisationId, personId, asked.now), (tx) => prove(tx, asked));
}

async function prove(
  tx: Transaction,
  { requestId, token }: { readonly requestId: string; readonly token: string },
): Promise<Result<true>> {
  const locked = await lockRequest(tx, requestId);
  if (!locked.ok) return refuse(proofRefusals, 'proof-wrong');
  const redeemed = await redeemProof(tx, { requestId, token, use: 'identify' });
  if (!redeemed.ok) return redeemed;
  const stepped = await writeStep(tx, locked.value, {
    event: 'recognise',
    actor: 'person',
    detail: 'link-to-known-address',
  });
  return stepped.ok ? redeemed : stepped;
}

/** Another link for a request that waits, to the address that we know. */
export async function sendProofAgain(
  db: Database,
  post: Post,
  asked: AskedByForm & { readonly requestId: string },
): Promise<Result<true>> {
  const { organisation, personnelNumber, email, requestId, now } = asked;
  const known = await db.transaction({ role: 'recognition', organisation, now }, (tx) =>
    findByNumberAndEmail(tx, personnelNumber, email),
  );
  if (known === undefined) return accept(true);
  const asker: Asker = { organisationId: organisation, personId: known.personId };
  const token = await db.transaction(rightsContext(organisation, known.personId, now), async (tx) => {
    const locked = await lockRequest(tx, requestId);
    return locked.ok ? issueProof(tx, { requestId, asker, use: 'identify' }) : locked;
  });
  if (!token.ok) return token.refusal.code === 'request-unknown' ? accept(true) : token;
  const of = { organisation, person: known.personId };
  await post({ to: known.email, of, requestId, token: token.value });
  return accept(true);
}
