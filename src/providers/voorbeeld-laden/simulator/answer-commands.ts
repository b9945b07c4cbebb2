// Commands: taken or not at once, and the result told afterwards at the address that came along.

import { faultsOfBody } from './check-request.ts';
import { ask, pushStatus } from './push.ts';
import { envelope, parse, wrong } from './reply.ts';
import { findPoint, setStatus } from './seed.ts';
import { startSession, stopSession } from './sessions.ts';
import { type Call, type Json, type Reply, takeFailure, type World } from './world.ts';

const ROOM_WH = 40_000;

export async function answerCommand(world: World, call: Call, kind: string): Promise<Reply> {
  if (call.method !== 'POST') return envelope(world, 405, 2000);
  const body = parse(call.text) as Json;
  const faults = faultsOfBody(kind, body);
  if (faults.length > 0) return wrong(world, faults);
  if (takeFailure(world, kind, ['command-rejected'])) return answered(world, 'REJECTED');
  const session = world.sessions.get(String(body.session_id ?? ''));
  if (kind === 'STOP_SESSION' && session?.status !== 'ACTIVE') return answered(world, 'UNKNOWN_SESSION');
  // The charge point is asked after the answer has gone, as in the field.
  setTimeout(() => void carryOut(world, kind, body), 10);
  return answered(world, 'ACCEPTED');
}

const answered = (world: World, result: string): Reply => envelope(world, 200, 1000, { result, timeout: 30 });

async function carryOut(world: World, kind: string, body: Json): Promise<void> {
  const result = takeFailure(world, kind, ['command-failed'])
    ? 'FAILED'
    : await (ACTS[kind] ?? unsupported)(world, body);
  await ask(world, 'POST', String(body.response_url), { result });
}

const unsupported = async () => 'NOT_SUPPORTED';

const ACTS: Readonly<Record<string, (world: World, body: Json) => Promise<string>>> = {
  START_SESSION: async (world, body) => {
    const token = body.token as Json;
    const session = await startSession(world, {
      uid: String(token.uid),
      contractId: String(token.contract_id),
      issuer: { country_code: String(token.country_code), party_id: String(token.party_id) },
      evseUid: String(body.evse_uid ?? ''),
      authMethod: 'COMMAND',
      reference: typeof body.authorization_reference === 'string' ? body.authorization_reference : undefined,
      roomWh: ROOM_WH,
    });
    return session === undefined ? 'EVSE_OCCUPIED' : 'ACCEPTED';
  },
  STOP_SESSION: async (world, body) => {
    const session = world.sessions.get(String(body.session_id));
    if (session?.status !== 'ACTIVE') return 'FAILED';
    await stopSession(world, session);
    return 'ACCEPTED';
  },
  RESERVE_NOW: async (world, body) => {
    const evseUid = String(body.evse_uid ?? '');
    if (findPoint(world, evseUid)?.evse.status !== 'AVAILABLE') return 'EVSE_OCCUPIED';
    world.reservations.set(String(body.reservation_id), { evseUid });
    setStatus(world, evseUid, 'RESERVED');
    await pushStatus(world, evseUid);
    return 'ACCEPTED';
  },
  CANCEL_RESERVATION: async (world, body) => {
    const reservation = world.reservations.get(String(body.reservation_id));
    if (reservation === undefined) return 'UNKNOWN_RESERVATION';
    world.reservations.delete(String(body.reservation_id));
    setStatus(world, String(reservation.evseUid), 'AVAILABLE');
    await pushStatus(world, String(reservation.evseUid));
    return 'ACCEPTED';
  },
};
