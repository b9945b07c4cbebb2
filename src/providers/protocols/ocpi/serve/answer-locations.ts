// Locations, their points and plugs as the operator pushes them: whole or in part, and never an older word
// over a newer one.
import { type Result, refuse } from '#kernel/refusal';
import { type KeptEvse, type KeptLocation, keepConnector, keepEvse, keepLocation } from '../keep-location.ts';
import { Connector, Evse, Location } from '../location-objects.ts';
import { isOlder, mergePatch } from '../merge-patch.ts';
import { readJson } from '../read-json.ts';
import { readObject } from '../read-object.ts';
import { ocpiRefusals } from '../refusals.ts';
import type { Asked } from './asked.ts';
import { isOf, ownKey } from './check-owner.ts';
import { done, type EmspReply, found, invalid, notAllowed, unknown } from './reply.ts';

export async function answerLocations(asked: Asked): Promise<EmspReply> {
  const { ports, place, caller, call, rest } = asked;
  const key = ownKey(caller, rest);
  const [, , , evseUid, connectorId, more] = rest;
  if (key === undefined || more !== undefined) return unknown(place, 'unknownLocation');
  const known = await ports.findLocation(caller, key);
  if (call.method === 'GET') return show(asked, known, evseUid, connectorId);
  if (call.method !== 'PUT' && call.method !== 'PATCH') return notAllowed(place);
  const json = readJson(call.bodyText);
  if (!json.ok) return invalid(place, json);
  if (known === undefined && (call.method === 'PATCH' || evseUid !== undefined))
    return unknown(place, 'unknownLocation');
  const next = changed(call.method, known, json.value, { evseUid, connectorId });
  if (next === 'unknown') return unknown(place, 'unknownLocation');
  if (next === 'older') return done(place);
  if (!next.ok) return invalid(place, next);
  if (!isOf(next.value, key))
    return invalid(place, refuse(ocpiRefusals, 'not-of-its-shape', { what: 'a location', where: 'id' }));
  await ports.keepLocation(caller, next.value);
  return done(place, known === undefined);
}

function show(
  { place }: Asked,
  known: KeptLocation | undefined,
  evseUid: string | undefined,
  connectorId: string | undefined,
): EmspReply {
  if (evseUid === undefined)
    return known === undefined ? unknown(place, 'unknownLocation') : found(place, known);
  const evse = known?.evses.find(({ uid }) => uid === evseUid);
  const shown = connectorId === undefined ? evse : evse?.connectors.find(({ id }) => id === connectorId);
  return shown === undefined ? unknown(place, 'unknownLocation') : found(place, shown);
}

interface Inside {
  readonly evseUid: string | undefined;
  readonly connectorId: string | undefined;
}
type Next = Result<KeptLocation> | 'unknown' | 'older';

/** The location as it is afterwards. A change inside moves the moments of everything around it. */
function changed(
  method: 'PUT' | 'PATCH',
  known: KeptLocation | undefined,
  body: unknown,
  { evseUid, connectorId }: Inside,
): Next {
  if (evseUid === undefined || known === undefined) return changeLocation(method, known, body);
  const evse = known.evses.find(({ uid }) => uid === evseUid);
  if (connectorId === undefined) {
    const next = changePart(method, evse, body, (value) => {
      const read = readObject('a charge point', Evse, value);
      return read.ok ? { ok: true, value: keepEvse(read.value.object) } : read;
    });
    if (typeof next === 'string' || !next.ok) return next;
    if (next.value.uid !== evseUid) return wrongId('a charge point', 'uid');
    return { ok: true, value: withEvse(known, next.value) };
  }
  if (evse === undefined) return 'unknown';
  const connector = evse.connectors.find(({ id }) => id === connectorId);
  const next = changePart(method, connector, body, (value) => {
    const read = readObject('a plug', Connector, value);
    return read.ok ? { ok: true, value: keepConnector(read.value.object) } : read;
  });
  if (typeof next === 'string' || !next.ok) return next;
  if (next.value.id !== connectorId) return wrongId('a plug', 'id');
  const others = evse.connectors.filter(({ id }) => id !== connectorId);
  const last_updated = next.value.last_updated;
  return {
    ok: true,
    value: withEvse(known, { ...evse, connectors: [...others, next.value], last_updated }),
  };
}

const wrongId = (what: string, where: string) => refuse(ocpiRefusals, 'not-of-its-shape', { what, where });

function changeLocation(method: 'PUT' | 'PATCH', known: KeptLocation | undefined, body: unknown): Next {
  return changePart(method, known, body, (value) => {
    const read = readObject('a location', Location, value);
    return read.ok ? { ok: true, value: keepLocation(read.value.object) } : read;
  });
}

/** Whole or in part; what is older than what we have changes nothing. */
function changePart<T extends { readonly last_updated: string }>(
  method: 'PUT' | 'PATCH',
  known: T | undefined,
  body: unknown,
  read: (value: unknown) => Result<T>,
): Result<T> | 'unknown' | 'older' {
  if (method === 'PUT') {
    const whole = read(body);
    if (!whole.ok || known === undefined) return whole;
    return isOlder(whole.value.last_updated, known.last_updated) ? 'older' : whole;
  }
  if (known === undefined) return 'unknown';
  const merged = mergePatch(known, body);
  if (!merged.ok) return merged;
  return merged.value.kind === 'older' ? 'older' : read(merged.value.value);
}

function withEvse(location: KeptLocation, evse: KeptEvse): KeptLocation {
  const others = location.evses.filter(({ uid }) => uid !== evse.uid);
  const last_updated = isOlder(location.last_updated, evse.last_updated)
    ? evse.last_updated
    : location.last_updated;
  return { ...location, evses: [...others, evse], last_updated };
}
