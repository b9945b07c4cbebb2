// Login at the identity provider of a client by OpenID Connect: an address to go to, and what comes back
// from there, proved. Authorisation code with PKCE, state and nonce; the signature of the token is checked.
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { fetchThroughDoor } from '#platform/outbound/fetch-through-door';

export interface IdentityProvider {
  /** Exactly as the provider names itself. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What must come back unchanged; nobody but us may read or make it. */
export interface LoginSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Throws when the provider cannot be reached or does not describe itself as this issuer. */
export async function beginLogin(
  provider: IdentityProvider,
  returnTo: string,
): Promise<{ readonly url: string; readonly secrets: LoginSecrets }> {
  const found = await find(provider);
  const secrets = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
  const url = buildAuthorizationUrl(found, {
    redirect_uri: returnTo,
    // Nothing of the person is asked but who they are: no name, no address.
    scope: 'openid',
    state: secrets.state,
    nonce: secrets.nonce,
    code_challenge: await calculatePKCECodeChallenge(secrets.verifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, secrets };
}

export interface ProvedLogin {
  readonly issuer: string;
  readonly subject: string;
  /** The provider says that it asked for more than a password (RFC 8176). */
  readonly hasSecondStep: boolean;
}

/**
 * `answer` is what stood behind the ? when the browser came back. Undefined: it proves nothing, whatever the
 * reason: another issuer or audience, another nonce or state, unsigned, too old, or a provider that was away.
 */
export async function proveLogin(
  provider: IdentityProvider,
  returnTo: string,
  secrets: LoginSecrets,
  answer: string,
): Promise<ProvedLogin | undefined> {
  try {
    const tokens = await authorizationCodeGrant(await find(provider), new URL(`${returnTo}?${answer}`), {
      expectedState: secrets.state,
      expectedNonce: secrets.nonce,
      pkceCodeVerifier: secrets.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined || claims.iss !== provider.issuer) return undefined;
    const { iss: issuer, sub: subject, amr } = claims;
    const ways: unknown[] = Array.isArray(amr) ? amr : [];
    if (subject === '' || subject.length > 255) return undefined;
    return { issuer, subject, hasSecondStep: ways.some((way) => MORE.includes(String(way))) };
  } catch {
    return undefined;
  }
}

/** Methods that a password alone is not. */
const MORE: readonly string[] = ['mfa', 'otp', 'hwk', 'swk', 'sc', 'fido'];

const find = async ({ issuer, clientId, clientSecret }: IdentityProvider): Promise<Configuration> => {
  const home = new URL(issuer);
  const isHere = home.protocol === 'http:';
  return discovery(home, clientId, clientSecret, undefined, {
    [customFetch]: fetchThroughDoor(home) as never,
    execute: [enableNonRepudiationChecks, ...(isHere ? [allowInsecureRequests] : [])],
  });
};
