// Calls of the simulated operator to the other side: with its key, with a hub's headers, once, and written
// down.
import type { Json, World } from './world.ts';
import { takeFailure } from './world.ts';

export interface Answered {
  readonly status: number;
  readonly json: Json | undefined;
  readonly headers: Headers | undefined;
}

const DEADLINE_MS = 10_000;

/** Sends an object to a module of the other side. A push that does not arrive is counted, never repeated. */
export async function push(
  world: World,
  method: 'PUT' | 'PATCH' | 'POST' | 'DELETE',
  module: string,
  path: string,
  body: unknown,
): Promise<Answered | undefined> {
  const base = world.endpoints[module];
  if (base === undefined) return undefined;
  const url = path === '' ? base : `${base}/${path}`;
  if (takeFailure(world, url, ['no-push'])) {
    world.lostPushes += 1;
    return undefined;
  }
  const twice = takeFailure(world, url, ['duplicate-push']);
  if (twice) await ask(world, method, url, body);
  const answered = await ask(world, method, url, body);
  if (answered.status < 200 || answered.status > 299) world.lostPushes += 1;
  return answered;
}

/** The state of one point, as the part of a location that changed. */
export async function pushStatus(world: World, evseUid: string): Promise<void> {
  for (const location of world.locations.values()) {
    const evse = (location.evses as Json[]).find(({ uid }) => uid === evseUid);
    if (evse === undefined) continue;
    const path = `${world.party.country_code}/${world.party.party_id}/${location.id}/${evseUid}`;
    const change = { status: evse.status, last_updated: evse.last_updated };
    await push(world, 'PATCH', 'locations', path, change);
  }
}

/** Any call to the other side; status 0 is no answer. */
export async function ask(
  world: World,
  method: string,
  url: string,
  body?: unknown,
  key = world.theirs?.key,
): Promise<Answered> {
  const requestText = body === undefined ? '' : JSON.stringify(body);
  try {
    const response = await fetch(url, {
      method,
      headers: headersOf(world, key, body !== undefined),
      signal: AbortSignal.timeout(DEADLINE_MS),
      ...(body === undefined ? {} : { body: requestText }),
    });
    const text = await response.text();
    writeDown(world, { method, url, requestText, status: response.status, text });
    return { status: response.status, json: readJson(text), headers: response.headers };
  } catch (error) {
    writeDown(world, { method, url, requestText, status: 0, text: String(error) });
    return { status: 0, json: undefined, headers: undefined };
  }
}

function headersOf(world: World, key: string | undefined, hasBody: boolean): Record<string, string> {
  const to = world.theirs?.party ?? {};
  return {
    ...(key === undefined ? {} : { authorization: `Token ${Buffer.from(key, 'utf8').toString('base64')}` }),
    'x-request-id': world.newId(),
    'x-correlation-id': world.newId(),
    'ocpi-from-party-id': world.party.party_id,
    'ocpi-from-country-code': world.party.country_code,
    ...(typeof to.party_id === 'string' ? { 'ocpi-to-party-id': to.party_id } : {}),
    ...(typeof to.country_code === 'string' ? { 'ocpi-to-country-code': to.country_code } : {}),
    ...(hasBody ? { 'content-type': 'application/json' } : {}),
  };
}

const LONGEST_JOURNAL = 20_000;

function writeDown(
  world: World,
  call: { method: string; url: string; requestText: string; status: number; text: string },
): void {
  if (world.journal.length >= LONGEST_JOURNAL) return;
  const { method, url, requestText, status, text: replyText } = call;
  const { pathname, search } = new URL(url);
  world.journal.push({ to: 'emsp', method, path: pathname + search, requestText, status, replyText });
}

function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
