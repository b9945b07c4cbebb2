// Sessions while they last, whole or in part. The operator has them: they are not handed out again.
import { refuse } from '#kernel/refusal';
import { mergePatch } from '../merge-patch.ts';
import { readJson } from '../read-json.ts';
import { ocpiRefusals } from '../refusals.ts';
import type { Asked } from './asked.ts';
import { isOf, ownKey } from './check-owner.ts';
import type { ObjectKey } from './ports.ts';
import { done, type EmspReply, invalid, notAllowed, unknown } from './reply.ts';

export async function answerSessions({ ports, place, caller, call, rest }: Asked): Promise<EmspReply> {
  const key = rest.length === 3 ? ownKey(caller, rest) : undefined;
  if (key === undefined) return unknown(place);
  if (call.method !== 'PUT' && call.method !== 'PATCH') return notAllowed(place);
  const json = readJson(call.bodyText);
  if (!json.ok) return invalid(place, json);
  let session = json.value;
  if (call.method === 'PATCH') {
    const known = await ports.findSession(caller, key);
    if (known === undefined) return unknown(place);
    const merged = mergePatch(known as { last_updated: string }, json.value);
    if (!merged.ok) return invalid(place, merged);
    if (merged.value.kind === 'older') return done(place);
    session = merged.value.value;
  }
  if (!isOwn(session, key))
    return invalid(place, refuse(ocpiRefusals, 'not-of-its-shape', { what: 'a session', where: 'id' }));
  const received = await ports.receiveSession(caller, session);
  return received.ok ? done(place, received.value === 'new') : invalid(place, received);
}

/** Asked before its shape is: a body that names another operator's object goes no further. */
function isOwn(value: unknown, key: ObjectKey): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { country_code, party_id, id } = value as Record<string, unknown>;
  if (typeof country_code !== 'string' || typeof party_id !== 'string' || typeof id !== 'string')
    return false;
  return isOf({ country_code, party_id, id }, key);
}
