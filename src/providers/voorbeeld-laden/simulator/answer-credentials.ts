// The exchange of keys: with the start key the other side brings its own; it gets a new one, and the start
// key opens nothing any more.
import { randomBytes } from 'node:crypto';
import { faultsOfBody } from './check-request.ts';
import { ask } from './push.ts';
import { envelope, parse, wrong } from './reply.ts';
import type { Call, Json, Reply, World } from './world.ts';

export async function answerCredentials(world: World, call: Call, isStart: boolean): Promise<Reply> {
  if (call.method === 'GET') return envelope(world, 200, 1000, writeCredentials(world, world.ourKey ?? ''));
  if (call.method === 'DELETE') {
    if (isStart) return envelope(world, 405, 2000);
    forget(world);
    return envelope(world, 200, 1000);
  }
  const isFirst = call.method === 'POST';
  if (!isFirst && call.method !== 'PUT') return envelope(world, 405, 2000);
  if (isFirst !== isStart) return envelope(world, 405, 2000);
  const body = parse(call.text) as Json;
  const faults = faultsOfBody('credentials', body);
  const roles = (Array.isArray(body?.roles) ? body.roles : []) as Json[];
  const party = roles.find(({ role }) => role === 'EMSP');
  if (party === undefined) faults.push('roles has no EMSP');
  if (faults.length > 0) return wrong(world, faults);
  world.theirs = { key: String(body.token), versionsUrl: String(body.url), party: party ?? {} };
  if (!(await fetchModules(world))) {
    world.theirs = undefined;
    return envelope(world, 200, 3001);
  }
  world.ourKey = newKey();
  return envelope(world, 200, 1000, writeCredentials(world, world.ourKey));
}

/** Asks the other side for its modules with the key that it just gave. */
export async function fetchModules(world: World, key = world.theirs?.key): Promise<boolean> {
  const versions = await ask(world, 'GET', world.theirs?.versionsUrl ?? '', undefined, key);
  const list = (versions.json?.data ?? []) as Json[];
  const version = list.find((one) => one.version === '2.2.1');
  if (version === undefined) return false;
  const details = await ask(world, 'GET', String(version.url), undefined, key);
  const { endpoints } = (details.json?.data ?? {}) as { readonly endpoints?: Json[] };
  world.endpoints = Object.fromEntries(
    (endpoints ?? []).map(({ identifier, url }) => [String(identifier), String(url)]),
  );
  return world.endpoints.cdrs !== undefined && world.endpoints.tokens !== undefined;
}

/** The operator begins: with a key that it was given it brings its own and gets a new one. */
export async function register(world: World, versionsUrl: string, startKey: string): Promise<boolean> {
  world.theirs = { key: startKey, versionsUrl, party: {} };
  if (!(await fetchModules(world))) return false;
  world.ourKey = newKey();
  const mine = writeCredentials(world, world.ourKey);
  const answered = await ask(world, 'POST', world.endpoints.credentials ?? '', mine, startKey);
  const data = answered.json?.data as Json | undefined;
  if (answered.status !== 200 || data === undefined) return false;
  const party = (data.roles as Json[])[0] ?? {};
  world.theirs = { key: String(data.token), versionsUrl: String(data.url), party };
  return true;
}

export function forget(world: World): void {
  world.ourKey = undefined;
  world.theirs = undefined;
  world.endpoints = {};
}

const newKey = (): string => randomBytes(24).toString('hex');

function writeCredentials(world: World, token: string): Json {
  return {
    token,
    url: `${world.baseUrl}/versions`,
    roles: [{ role: 'CPO', ...world.party, business_details: { name: 'Voorbeeld Laden (SIMULATOR)' } }],
  };
}
