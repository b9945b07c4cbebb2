// Login at a client's own identity provider, with a real one that behaves and misbehaves: what opens a
// session, and what never does.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createOrganisation } from '#flows/create-organisation';
import { sql } from '#platform/database/sql';
import { setProvider } from '#services/people/access';
import { receivePeople } from '#services/people/organisations';
import {
  CLIENT,
  macToken,
  newKey,
  openProvider,
  signToken,
  type TestProvider,
  type Token,
  unsignedToken,
} from '#test/contract/open-identity-provider';
import { type Access, type Browser, codeOf, isIn, openAccess } from './open-access.ts';
import { NOW, openBrowser, openTestServer, type TestServer } from './open-test-server.ts';

/** Where this server says that it is, in letters and to providers. */
const RETURN = 'http://127.0.0.1:1/work-login';

let server: TestServer;
let access: Access;
let provider: TestProvider;
let others: TestProvider;
/** Somebody whose work account is linked. */
let noor: Awaited<ReturnType<Access['join']>>;
beforeAll(async () => {
  server = await openTestServer('gemeente');
  access = openAccess(server);
  [provider, others] = [await openProvider(RETURN), await openProvider(RETURN)];
  await useProvider(server.organisation, 'molenwiek', provider.issuer);
  const made = await createOrganisation(server.db.worker, NOW, 'Buurman', {
    id: 'gemeente',
    name: 'gemeente',
  });
  if (!made.ok) throw new Error(made.refusal.code);
  await useProvider(made.value, 'buurman', others.issuer);
  noor = await access.join();
  expect((await link(noor.browser)).status).toBe(200);
}, 60_000);
afterAll(async () => {
  await provider.close();
  await others.close();
  await server.close();
});
beforeEach(() => {
  server.clock.now = NOW;
  for (const one of [provider, others])
    Object.assign(one, { who: 'noor', misbehave: undefined, describe: undefined });
});

async function useProvider(organisation: string, code: string, issuer: string): Promise<void> {
  const asked = { organisation, code, issuer, ...CLIENT };
  const context = { role: 'operator', now: NOW };
  const isSet = await server.db.server.transaction(context, (tx) => setProvider(tx, server.secrets, asked));
  expect(isSet).toBe(true);
}

interface Begun {
  readonly url: string;
  readonly sealed: string;
}
const begin = async (code = 'molenwiek'): Promise<Begun> =>
  JSON.parse((await openBrowser(server).post('/api/work-login', { code })).text);
const comeBack = (sealed: string, answer: string, browser = openBrowser(server)) =>
  browser.post('/api/work-login/return', { sealed, answer });

async function link(browser: Browser, by = browser) {
  const begun: Begun = JSON.parse((await browser.post('/api/access/work-login', {})).text);
  return comeBack(begun.sealed, await provider.visit(begun.url), by);
}

/** The whole way; answers what became of it, and whether anybody is in. */
async function logIn(code = 'molenwiek', at = provider, change = (answer: string) => answer) {
  const browser = openBrowser(server);
  const { url, sealed } = await begin(code);
  const { status, text } = await comeBack(sealed, change(await at.visit(url)), browser);
  return { status, code: status === 200 ? '' : codeOf(text), browser, isIn: await isIn(browser) };
}

test('a linked work account lets in, as the person it was linked to', async () => {
  const { status, browser } = await logIn();
  expect(status).toBe(200);
  const session = JSON.parse((await browser.ask('/api/session')).text);
  expect(session).toMatchObject({ role: 'traveller', person: { personId: noor.person } });
});

test('of a login at the client one identifier is kept, and nothing else that the provider sends', async () => {
  await logIn();
  const rows = await server.db.server.list<{ text: string }>(
    { role: 'access', now: NOW },
    sql`select row_to_json(i)::text as text from people.identity i
      union all select row_to_json(a)::text from people.account a
      union all select row_to_json(s)::text from people.session s`,
  );
  const held = rows.map(({ text }) => text).join();
  expect(held).toContain('"subject":"noor"');
  for (const more of ['noor.van.dijk@werk.example', 'Noor van Dijk']) expect(held).not.toContain(more);
});

test('a work account that nobody linked lets nobody in, whatever address it has', async () => {
  provider.who = 'somebody else';
  expect(await logIn()).toMatchObject({ status: 403, code: 'identity-unknown', isIn: false });
});

test('what another client’s provider says of the same subject is of nobody there', async () => {
  expect(await logIn('buurman', others)).toMatchObject({ code: 'identity-unknown', isIn: false });
});

test('a work account is of one person, and a link is made for who began it', async () => {
  const { browser } = await access.join();
  const taken = await link(browser);
  expect([taken.status, codeOf(taken.text)]).toEqual([403, 'identity-taken']);
  provider.who = 'daan';
  const other = await access.join();
  for (const by of [other.browser, openBrowser(server)]) {
    const { status, text } = await link(browser, by);
    expect([status, codeOf(text)]).toEqual([403, 'login-stale']);
  }
  expect(JSON.parse((await link(browser)).text)).toEqual({ step: 'linked' });
});

test('whoever left gets in no more, whatever the provider says', async () => {
  provider.who = 'leaver';
  const { browser, row } = await access.join();
  await link(browser);
  const context = { role: 'intake', organisation: server.organisation, now: NOW };
  await server.db.worker.transaction(context, (tx) =>
    receivePeople(tx, [{ ...row, endsOn: Temporal.PlainDate.from('2026-11-21') }]),
  );
  expect(await logIn()).toMatchObject({ code: 'identity-unknown', isIn: false });
});

describe('a provider that misbehaves proves nothing', () => {
  const claimed = (more: Record<string, unknown>) => (token: Token) =>
    token.signed({ ...token.claims, ...more });
  const without = (name: string) => (token: Token) => token.signed({ ...token.claims, [name]: undefined });
  const hour = 3600;
  const ways: Record<string, (token: Token) => string | undefined> = {
    'another issuer': claimed({ iss: 'https://elsewhere.example' }),
    'another audience': claimed({ aud: 'somebody else' }),
    'an audience of two without saying for whom': claimed({ aud: [CLIENT.clientId, 'another'] }),
    'made for another party': claimed({ aud: [CLIENT.clientId, 'another'], azp: 'another' }),
    'another nonce': claimed({ nonce: 'of another login' }),
    'no nonce': without('nonce'),
    'no subject': without('sub'),
    'no issuer': without('iss'),
    'no audience': without('aud'),
    'no end': without('exp'),
    'an end that has passed': (token) =>
      token.signed({ ...token.claims, exp: Number(token.claims.iat) - hour }),
    'made tomorrow': (token) => token.signed({ ...token.claims, nbf: Number(token.claims.iat) + 24 * hour }),
    'not signed (alg none)': ({ claims }) => unsignedToken(claims),
    'signed with the secret instead of the key': ({ claims }) => macToken(claims, CLIENT.clientSecret),
    'signed by somebody else': ({ header, claims }) => signToken(header, claims, newKey()),
    'signed by somebody else under a new name': ({ header, claims }) =>
      signToken({ ...header, kid: 'two' }, claims, newKey()),
    'a signature of something else': ({ whole, claims }) => {
      const [head, , signature] = whole.split('.');
      const changed = Buffer.from(JSON.stringify({ ...claims, sub: 'daan' })).toString('base64url');
      return `${head}.${changed}.${signature}`;
    },
    'no token at all': () => undefined,
    'no token but text': () => 'noor',
  };
  test.each(Object.entries(ways))('%s', async (_name, misbehave) => {
    provider.misbehave = misbehave;
    expect(await logIn()).toMatchObject({ status: 403, code: 'login-unproved', isIn: false });
  });

  test('an answer of another provider, or of another login (mix-up)', async () => {
    const fromOther = (answer: string) => {
      const said = new URLSearchParams(answer);
      said.set('iss', others.issuer);
      return String(said);
    };
    const otherState = (answer: string) => {
      const said = new URLSearchParams(answer);
      said.set('state', 'of another login');
      return String(said);
    };
    for (const change of [fromOther, otherState, () => 'error=access_denied', () => ''])
      expect(await logIn('molenwiek', provider, change)).toMatchObject({
        code: 'login-unproved',
        isIn: false,
      });
    // The browser was sent to one provider and comes back from the other one.
    const { sealed } = await begin('molenwiek');
    const { url } = await begin('buurman');
    const { status } = await comeBack(sealed, await others.visit(url));
    expect(status).toBe(403);
  });

  test('an answer that comes a second time', async () => {
    const { url, sealed } = await begin();
    const answer = await provider.visit(url);
    expect((await comeBack(sealed, answer)).status).toBe(200);
    expect(codeOf((await comeBack(sealed, answer)).text)).toBe('login-unproved');
  });

  test('an answer after ten minutes, or with a seal that is not ours', async () => {
    const { url, sealed } = await begin();
    const answer = await provider.visit(url);
    access.later({ minutes: 10 });
    expect(codeOf((await comeBack(sealed, answer)).text)).toBe('login-stale');
    server.clock.now = NOW;
    for (const forged of ['', 'x', `${sealed.slice(0, -4)}AAAA`, Buffer.from('{}').toString('base64url')])
      expect(codeOf((await comeBack(forged, answer)).text)).toBe('login-stale');
  });

  test('a provider that describes itself as another, or sends us to another machine', async () => {
    const away = async () => {
      const { status, text } = await openBrowser(server).post('/api/work-login', { code: 'molenwiek' });
      return [status, codeOf(text)];
    };
    provider.describe = (metadata) => ({ ...metadata, issuer: 'https://elsewhere.example' });
    expect(await away()).toEqual([403, 'provider-away']);
    for (const name of ['token_endpoint', 'jwks_uri']) {
      provider.describe = (metadata) => ({ ...metadata, [name]: 'http://192.0.2.1/token' });
      expect(await logIn(), name).toMatchObject({ code: 'login-unproved', isIn: false });
    }
  });
});

test('a code that no client has leads nowhere', async () => {
  const { status, text } = await openBrowser(server).post('/api/work-login', { code: 'nobody' });
  expect([status, codeOf(text)]).toEqual([403, 'provider-none']);
});

test('a desk opens with a work account only when the provider asked for more than a password', async () => {
  provider.who = 'payroll';
  const { browser: own, person } = await access.join(['payroll']);
  expect((await link(own)).status).toBe(200);
  const plain = (await logIn()).browser;
  const look = (browser: Browser) => browser.post('/api/access/look', { role: 'client' });
  expect(codeOf((await look(plain)).text)).toBe('second-step-needed');
  provider.misbehave = ({ claims, signed }) => signed({ ...claims, amr: ['pwd', 'otp', 'mfa'] });
  const sure = (await logIn()).browser;
  expect((await look(sure)).status).toBe(200);
  expect(person).not.toBe(noor.person);
});

test('unlinked is unlinked', async () => {
  provider.who = 'brief';
  const { browser } = await access.join();
  await link(browser);
  expect((await logIn()).status).toBe(200);
  expect((await browser.post('/api/access/work-login/end', {})).status).toBe(200);
  expect(await logIn()).toMatchObject({ code: 'identity-unknown' });
  expect(codeOf((await browser.post('/api/access/work-login/end', {})).text)).toBe('identity-none');
});
