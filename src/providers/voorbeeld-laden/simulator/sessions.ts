// Sessions that run: a car takes power until it is full and stands idle after that; each change is pushed.
import { finishCdr } from './make-cdr.ts';
import { priceOf, type Used } from './price.ts';
import { push, pushStatus } from './push.ts';
import { findPoint, powerOf, setStatus } from './seed.ts';
import { type Json, type Session, stamp, type World } from './world.ts';

export interface Starting {
  readonly uid: string;
  readonly contractId: string;
  readonly issuer: { readonly country_code: string; readonly party_id: string };
  readonly evseUid: string;
  readonly authMethod: Session['authMethod'];
  readonly reference: string | undefined;
  readonly roomWh: number;
}

/** Undefined when the point is unknown or in use. */
export async function startSession(world: World, starting: Starting): Promise<Session | undefined> {
  const point = findPoint(world, starting.evseUid);
  if (point === undefined || !['AVAILABLE', 'RESERVED'].includes(String(point.evse.status))) return undefined;
  const session: Session = {
    ...starting,
    id: `S-${world.newId()}`,
    locationId: String(point.location.id),
    powerW: powerOf(point),
    startedAt: world.now(),
    status: 'ACTIVE',
    endedAt: undefined,
    updatedAt: world.now(),
  };
  world.sessions.set(session.id, session);
  setStatus(world, starting.evseUid, 'CHARGING');
  await pushStatus(world, starting.evseUid);
  await pushSession(world, { ...session, status: 'PENDING' });
  await pushSession(world, session);
  return session;
}

/** How much was taken and how long it stood idle, up to a moment. */
export function usedOf(session: Session, untilMs: number): Used {
  const lastedSeconds = Math.max(0, Math.round((untilMs - Date.parse(session.startedAt)) / 1000));
  const fullSeconds = Math.round((session.roomWh * 3600) / session.powerW);
  const chargingSeconds = Math.min(lastedSeconds, fullSeconds);
  return {
    chargingSeconds,
    idleSeconds: lastedSeconds - chargingSeconds,
    energyWh: Math.min(session.roomWh, Math.round((session.powerW * chargingSeconds) / 3600)),
  };
}

/** Ends it and makes its record, as the record of an operator follows its session. */
export async function stopSession(world: World, session: Session): Promise<Json> {
  session.status = 'COMPLETED';
  session.endedAt = world.now();
  session.updatedAt = world.now();
  setStatus(world, session.evseUid, 'AVAILABLE');
  await pushStatus(world, session.evseUid);
  await pushSession(world, session);
  return finishCdr(world, session, usedOf(session, world.nowMs()));
}

export async function tellProgress(world: World): Promise<void> {
  for (const session of world.sessions.values()) {
    if (session.status !== 'ACTIVE') continue;
    session.updatedAt = world.now();
    await pushSession(world, session);
  }
}

/** A session in the words of the protocol. */
export function writeSession(world: World, session: Session): Json {
  const point = findPoint(world, session.evseUid);
  const [tariffId] = (point?.connector.tariff_ids ?? []) as string[];
  const tariff = world.tariffs.get(tariffId ?? '');
  const untilMs = session.endedAt === undefined ? world.nowMs() : Date.parse(session.endedAt);
  const used = usedOf(session, untilMs);
  const price = tariff === undefined ? undefined : priceOf(tariff, used);
  return {
    ...world.party,
    id: session.id,
    start_date_time: session.startedAt,
    ...(session.endedAt === undefined ? {} : { end_date_time: session.endedAt }),
    kwh: used.energyWh / 1000,
    cdr_token: { ...session.issuer, uid: session.uid, type: 'RFID', contract_id: session.contractId },
    auth_method: session.authMethod,
    ...(session.reference === undefined ? {} : { authorization_reference: session.reference }),
    location_id: session.locationId,
    evse_uid: session.evseUid,
    connector_id: '1',
    currency: 'EUR',
    ...(price === undefined ? {} : { total_cost: { excl_vat: price.exclusive, incl_vat: price.inclusive } }),
    status: session.status,
    last_updated: session.updatedAt,
  };
}

async function pushSession(world: World, session: Session): Promise<void> {
  const path = `${world.party.country_code}/${world.party.party_id}/${session.id}`;
  await push(world, 'PUT', 'sessions', path, writeSession(world, session));
}

/** Ends what the day behind the simulator left running. */
export const laterThan = (world: World, seconds: number): string => stamp(world.nowMs() + seconds * 1000);
