// Somebody logs in at the identity provider of their client, or links their work account to their own. What
// must come back is kept by the browser, sealed: here nothing waits that could be picked up by another.
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { beginLogin, type LoginSecrets, proveLogin } from '#providers/protocols/oidc/login';
import {
  accessRefusals,
  browserOf,
  type ClientProvider,
  findByIdentity,
  findProvider,
  findProviderOf,
  type Holder,
  linkIdentity,
  type OpenedSession,
  openSession,
  unlinkIdentity,
} from '#services/people/access';

const SEAL = 'login at a client';
/** Long enough to type a password and a code there. */
const MINUTES = 10;

export interface Beginning {
  /** The code of the client as somebody typed it; absent for somebody who is logged in and links. */
  readonly code?: string;
  /** Who links their work account. */
  readonly own?: Holder;
  /** The page of ours that the provider leads back to. */
  readonly returnTo: string;
  readonly now: Temporal.Instant;
}

interface Sealed extends LoginSecrets {
  readonly organisation: string;
  readonly person: string | null;
  readonly issuer: string;
  readonly until: string;
}

export async function beginClientLogin(
  db: Database,
  secrets: Secrets,
  { code, own, returnTo, now }: Beginning,
): Promise<Result<{ readonly url: string; readonly sealed: string }>> {
  const provider = await db.transaction({ role: 'access', now }, (tx) =>
    own === undefined ? findProvider(tx, secrets, code ?? '') : findProviderOf(tx, secrets, own.organisation),
  );
  if (provider === undefined) return refuse(accessRefusals, 'provider-none');
  const begun = await beginLogin(provider, returnTo).catch(() => undefined);
  if (begun === undefined) return refuse(accessRefusals, 'provider-away');
  const kept: Sealed = {
    ...begun.secrets,
    organisation: provider.organisation,
    person: own?.person ?? null,
    issuer: provider.issuer,
    until: now.add({ minutes: MINUTES }).toString(),
  };
  return accept({
    url: begun.url,
    sealed: secrets.encrypt(SEAL, JSON.stringify(kept)).toString('base64url'),
  });
}

export interface Returning {
  readonly sealed: string;
  /** What stood behind the ? when the browser came back. */
  readonly answer: string;
  /** Who is logged in now; a link is made for nobody else than who began it. */
  readonly own: Holder | undefined;
  readonly returnTo: string;
  readonly userAgent: string | undefined;
  readonly now: Temporal.Instant;
}

/** 'linked': the work account of somebody who was logged in. */
export async function finishClientLogin(
  db: Database,
  secrets: Secrets,
  returning: Returning,
): Promise<Result<OpenedSession | 'linked'>> {
  const { answer, returnTo, now } = returning;
  const kept = unseal(secrets, returning);
  if (kept === undefined) return refuse(accessRefusals, 'login-stale');
  const context = { role: 'access', now };
  const provider = await db.transaction(context, (tx) => findProviderOf(tx, secrets, kept.organisation));
  // Another provider was set meanwhile: what comes back is not from it.
  if (provider?.issuer !== kept.issuer) return refuse(accessRefusals, 'login-stale');
  const proved = await proveLogin(provider, returnTo, kept, answer);
  if (proved === undefined) return refuse(accessRefusals, 'login-unproved');
  const { issuer, subject, hasSecondStep } = proved;
  const identity = { organisation: kept.organisation, issuer, subject };
  if (kept.person !== null) return link(db, { ...identity, person: kept.person, now });
  return db.transaction(context, async (tx) => {
    const account = await findByIdentity(tx, identity);
    if (account === undefined) return refuse(accessRefusals, 'identity-unknown');
    const browser = browserOf(returning.userAgent);
    return accept(await openSession(tx, account, { role: 'traveller', hasSecondStep, browser }));
  });
}

async function link(
  db: Database,
  {
    person,
    now,
    ...identity
  }: Holder & Pick<ClientProvider, 'issuer'> & { subject: string; now: Temporal.Instant },
): Promise<Result<'linked'>> {
  const isLinked = await db.transaction({ role: 'access', now }, (tx) => linkIdentity(tx, person, identity));
  return isLinked ? accept('linked') : refuse(accessRefusals, 'identity-taken');
}

/** Undefined: not ours, changed, too old, or begun by somebody else than who is logged in now. */
function unseal(secrets: Secrets, { sealed, own, now }: Returning): Sealed | undefined {
  let kept: Sealed;
  try {
    kept = JSON.parse(secrets.decrypt(SEAL, Buffer.from(sealed, 'base64url'))) as Sealed;
  } catch {
    return undefined;
  }
  if (Temporal.Instant.compare(now, Temporal.Instant.from(kept.until)) >= 0) return undefined;
  const isBySame = own?.person === kept.person && own.organisation === kept.organisation;
  return kept.person === null || isBySame ? kept : undefined;
}

/** The password stays; without one the person first sets one by the link of a lost password. */
export async function endClientLogin(
  db: Database,
  { now, ...holder }: Holder & { readonly now: Temporal.Instant },
): Promise<Result<true>> {
  const isEnded = await db.transaction({ role: 'access', now }, (tx) => unlinkIdentity(tx, holder));
  return isEnded ? accept(true) : refuse(accessRefusals, 'identity-none');
}
