// A real identity provider for tests, and the ways in which it can misbehave: what it signs is its own to
// change.
import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
// @ts-expect-error: the package comes without types; what we use of it stands below.
import OidcProvider from 'oidc-provider';

interface Context {
  readonly path: string;
  body: unknown;
  readonly oidc: {
    readonly client?: { readonly clientId: string };
    readonly session?: { readonly accountId: string };
    readonly provider: { readonly Grant: new (ids: object) => Grant };
  };
}
interface Grant {
  addOIDCScope(scope: string): void;
  save(): Promise<string>;
}
interface Provider {
  use(work: (ctx: Context, next: () => Promise<void>) => Promise<void>): void;
  callback(): (request: IncomingMessage, response: ServerResponse) => void;
  interactionFinished(request: IncomingMessage, response: ServerResponse, done: object): Promise<void>;
}
const Provider = OidcProvider as new (issuer: string, settings: object) => Provider;

export const CLIENT = { clientId: 'reisrecht', clientSecret: 'a secret of forty characters, or nearly so' };

export interface TestProvider {
  readonly issuer: string;
  /** Who logs in there next. */
  who: string;
  /** What becomes of a token before it leaves; `claims` as it is signed otherwise. */
  misbehave: ((token: Token) => string | undefined) | undefined;
  /** What it says of itself. */
  describe: ((metadata: Record<string, unknown>) => Record<string, unknown>) | undefined;
  /** Goes there as a browser does; answers what stands behind the ? of the address it leads back to. */
  visit(url: string): Promise<string>;
  close(): Promise<void>;
}

export interface Token {
  readonly whole: string;
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
  /** Signed by the provider itself. */
  signed(claims: Record<string, unknown>): string;
}

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

export function signToken(header: object, claims: object, key: KeyObject): string {
  const text = `${encode(header)}.${encode(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`;
}
export const unsignedToken = (claims: object) => `${encode({ alg: 'none' })}.${encode(claims)}.`;
export function macToken(claims: object, secret: string): string {
  const text = `${encode({ alg: 'HS256' })}.${encode(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}
export const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

const decode = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));

type Behaviour = Pick<TestProvider, 'who' | 'misbehave' | 'describe'>;

export async function openProvider(returnTo: string): Promise<TestProvider> {
  const key = newKey();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const behaviour: Behaviour = { who: 'noor', misbehave: undefined, describe: undefined };
  const provider = new Provider(issuer, settingsOf(key, returnTo));
  changeAnswers(provider, behaviour, key);
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: behaviour.who } });
  });
  return Object.assign(behaviour, {
    issuer,
    visit: (url: string) => visit(url, returnTo),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

const settingsOf = (key: KeyObject, returnTo: string) => ({
  clients: [
    {
      client_id: CLIENT.clientId,
      client_secret: CLIENT.clientSecret,
      redirect_uris: [returnTo],
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  jwks: { keys: [{ ...key.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] },
  cookies: { keys: ['only for tests'] },
  // Everything a provider may know: we ask nothing of it and keep nothing of it.
  claims: { openid: ['sub', 'email', 'name'] },
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: false } },
  findAccount: (_ctx: Context, id: string) => ({
    accountId: id,
    claims: () => ({ sub: id, email: 'noor.van.dijk@werk.example', name: 'Noor van Dijk' }),
  }),
  interactions: { url: (_ctx: Context, { uid }: { uid: string }) => `/interaction/${uid}` },
  loadExistingGrant: async (ctx: Context) => {
    const { client, session, provider } = ctx.oidc;
    const ids = { clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' };
    const grant = new provider.Grant(ids);
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
});

/** What leaves is what a test makes of it. */
function changeAnswers(provider: Provider, behaviour: Behaviour, key: KeyObject): void {
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.path === '/.well-known/openid-configuration' && behaviour.describe)
      ctx.body = behaviour.describe(ctx.body as Record<string, unknown>);
    const body = ctx.body as { id_token?: string | undefined } | undefined;
    if (ctx.path !== '/token' || !body?.id_token || !behaviour.misbehave) return;
    const [head, claims] = body.id_token.split('.');
    const header = decode(head);
    const told = behaviour.misbehave({
      whole: body.id_token,
      header,
      claims: decode(claims),
      signed: (other) => signToken(header, other, key),
    });
    ctx.body = { ...body, id_token: told };
  });
}

async function visit(url: string, returnTo: string): Promise<string> {
  const jar = new Map<string, string>();
  let address = url;
  for (let steps = 0; steps < 10; steps += 1) {
    if (address.startsWith(returnTo)) return new URL(address).search.slice(1);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { redirect: 'manual', headers: { cookie } });
    for (const given of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (given.split(';')[0] ?? '').split(/=(.*)/s);
      jar.set(name, value);
    }
    const next = response.headers.get('location');
    if (next === null) throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
    address = new URL(next, address).href;
  }
  throw new Error('the provider leads nowhere');
}
