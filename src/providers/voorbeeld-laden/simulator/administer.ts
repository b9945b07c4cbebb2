// The simulator's own path, for tests and for a curious person: cars that come and go, points that break,
// days that pass, faults, and what it holds.
import { register } from './answer-credentials.ts';
import { ALTERATIONS, type Alteration, correctCdr, finishCdr } from './make-cdr.ts';
import { ask, push, pushStatus } from './push.ts';
import { findPoint, powerOf, setStatus } from './seed.ts';
import { startSession, stopSession, tellProgress } from './sessions.ts';
import {
  type Call,
  FAILURE_MODES,
  type Failure,
  type Json,
  type Reply,
  type Session,
  stamp,
  type World,
} from './world.ts';

type Act = (world: World, body: Json) => Promise<unknown>;

const ACTS: Readonly<Record<string, Act>> = {
  'GET held': async (world) => ({
    connected: world.ourKey !== undefined,
    endpoints: world.endpoints,
    locations: [...world.locations.values()],
    tokens: [...world.tokens.values()],
    sessions: [...world.sessions.values()],
    cdrs: world.cdrs,
    lostPushes: world.lostPushes,
    now: world.now(),
  }),
  'GET journal': async (world) => world.journal,
  'DELETE failures': async (world) => {
    world.failures = [];
    return {};
  },
  'POST failures': addFailure,
  'POST clock': async (world, body) => {
    world.advance(Number(body.seconds ?? 0));
    await tellProgress(world);
    return { now: world.now() };
  },
  'POST plug': plug,
  'POST unplug': async (world, body) => {
    const session = world.sessions.get(String(body.session));
    return session?.status === 'ACTIVE' ? await stopSession(world, session) : undefined;
  },
  'POST charge': charge,
  'POST correct': (world, body) =>
    correctCdr(world, String(body.cdr), typeof body.kwh === 'number' ? body.kwh : undefined),
  'POST push': async (world, body) => {
    const answered = await push(
      world,
      body.method as 'PUT',
      String(body.module),
      String(body.path),
      body.body,
    );
    return { status: answered?.status ?? 0, json: answered?.json };
  },
  'POST ask': async (world, body) => {
    const key = typeof body.key === 'string' ? body.key : world.theirs?.key;
    const base = world.endpoints[String(body.module)] ?? world.theirs?.versionsUrl ?? '';
    const sent = body.body === undefined ? undefined : body.body;
    const { status, json, headers } = await ask(
      world,
      String(body.method),
      base + String(body.path),
      sent,
      key,
    );
    return { status, json, headers: Object.fromEntries(headers ?? []) };
  },
  'POST status': async (world, body) => {
    const point = setStatus(world, String(body.evse), String(body.status));
    if (point !== undefined && body.silent !== true) await pushStatus(world, String(body.evse));
    return point?.evse;
  },
  'POST tariff': async (world, body) => {
    const known = world.tariffs.get(String(body.id)) ?? { ...world.party, currency: 'EUR' };
    const tariff = { ...known, ...body, last_updated: world.now() };
    world.tariffs.set(String(body.id), tariff);
    if (body.silent !== true) {
      const path = `${world.party.country_code}/${world.party.party_id}/${body.id}`;
      await push(world, 'PUT', 'tariffs', path, tariff);
    }
    return tariff;
  },
  'POST remove-connector': async (world, body) => {
    const point = setStatus(world, String(body.evse), 'AVAILABLE');
    if (point === undefined) return undefined;
    const kept = (point.evse.connectors as Json[]).filter(({ id }) => id !== body.connector);
    point.evse.connectors = kept;
    return point.evse;
  },
  'POST add-connector': async (world, body) => {
    const point = setStatus(world, String(body.evse), 'AVAILABLE');
    if (point === undefined) return undefined;
    (point.evse.connectors as Json[]).push({ ...point.connector, id: String(body.connector) });
    return point.evse;
  },
  'POST register': async (world, body) => ({
    registered: await register(world, String(body.url), String(body.token)),
  }),
  'POST unregister': async (world) => {
    const { status } = await ask(world, 'DELETE', world.endpoints.credentials ?? '');
    return { status };
  },
};

/** `GET /simulator/held`, `POST /simulator/plug` `{uid, evse}` and the others above. */
export async function administer(world: World, call: Call): Promise<Reply> {
  const what = `${call.method} ${call.url.pathname.slice('/simulator/'.length)}`;
  const act = Object.hasOwn(ACTS, what) ? ACTS[what] : undefined;
  if (act === undefined) return reply(404, { reason: Object.keys(ACTS).join(', ') });
  const body = call.text === '' ? {} : (JSON.parse(call.text) as Json);
  const done = await act(world, body);
  return done === undefined ? reply(409, { reason: 'that cannot be done now' }) : reply(200, done);
}

/** A car with a pass at a point: the pass is asked about, and charging begins when it may. */
async function plug(world: World, body: Json): Promise<unknown> {
  const point = findPoint(world, String(body.evse));
  if (point === undefined) return undefined;
  const where = { location_id: point.location.id, evse_uids: [point.evse.uid] };
  const url = `${world.endpoints.tokens}/${encodeURIComponent(String(body.uid))}/authorize?type=RFID`;
  const asked = await ask(world, 'POST', url, where);
  const info = asked.json?.data as Json | undefined;
  if (asked.status !== 200 || info?.allowed !== 'ALLOWED')
    return { status: asked.status, allowed: info?.allowed, info };
  const token = info.token as Json;
  const session = await startSession(world, {
    uid: String(token.uid),
    contractId: String(token.contract_id),
    issuer: { country_code: String(token.country_code), party_id: String(token.party_id) },
    evseUid: String(body.evse),
    authMethod: 'AUTH_REQUEST',
    reference: typeof info.authorization_reference === 'string' ? info.authorization_reference : undefined,
    roomWh: Number(body.room_wh ?? 40_000),
  });
  return session === undefined ? undefined : { allowed: 'ALLOWED', session: session.id };
}

/** A whole session that lies behind us, with a record as honest as asked for. */
async function charge(world: World, body: Json): Promise<unknown> {
  const point = findPoint(world, String(body.evse));
  if (point === undefined) return undefined;
  const seconds = Number(body.minutes ?? 60) * 60;
  const idleSeconds = Number(body.idle_minutes ?? 0) * 60;
  const energyWh = Math.round(Number(body.kwh ?? 10) * 1000);
  const endedMs = body.ended_at === undefined ? world.nowMs() : Date.parse(String(body.ended_at));
  const session: Session = {
    id: `S-${world.newId()}`,
    uid: String(body.uid),
    contractId: String(body.contract_id),
    issuer: (world.theirs?.party ?? {}) as Session['issuer'],
    locationId: String(point.location.id),
    evseUid: String(body.evse),
    authMethod: 'AUTH_REQUEST',
    reference: undefined,
    startedAt: stamp(endedMs - (seconds + idleSeconds) * 1000),
    powerW: powerOf(point),
    roomWh: energyWh,
    status: 'COMPLETED',
    endedAt: stamp(endedMs),
    updatedAt: world.now(),
  };
  const issuer = {
    country_code: String(session.issuer.country_code),
    party_id: String(session.issuer.party_id),
  };
  const alter = ((body.alter ?? []) as Alteration[]).filter((one) => ALTERATIONS.includes(one));
  return finishCdr(world, { ...session, issuer }, { energyWh, chargingSeconds: seconds, idleSeconds }, alter);
}

async function addFailure(world: World, body: Json): Promise<unknown> {
  const asked = body as Partial<Failure>;
  const mode = FAILURE_MODES.find((each) => each === asked.mode);
  if (!mode) return undefined;
  world.failures.push({
    mode,
    path: asked.path ?? '',
    times: asked.times ?? 1,
    waitMs: asked.waitMs ?? 5_000,
  });
  return { waiting: world.failures.length };
}

function reply(status: number, body: unknown): Reply {
  return { status, text: JSON.stringify(body) };
}
