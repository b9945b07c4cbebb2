// Charge detail records: honest ones, and on demand those that a careless or a hostile operator would send.
import { cents, priceOf, type Used } from './price.ts';
import { push } from './push.ts';
import { findPoint } from './seed.ts';
import { type Json, type Session, stamp, type World } from './world.ts';

export const ALTERATIONS = [
  'negative-energy',
  'wrong-total',
  'other-total-later',
  'foreign-currency',
  'unknown-token',
  'undeclared-field',
  'four-hundred-days',
  'ends-before-start',
  'no-vat',
  'idle-as-charging',
  'in-future',
  'duplicate',
  'not-pushed',
] as const;
export type Alteration = (typeof ALTERATIONS)[number];

/** The record of a session that ended; pushed unless it is to be fetched. */
export async function finishCdr(
  world: World,
  session: Session,
  used: Used,
  alter: readonly Alteration[] = [],
): Promise<Json> {
  const cdr = alterCdr(honestCdr(world, session, used), alter);
  world.cdrs.push(cdr);
  if (!alter.includes('not-pushed')) {
    await push(world, 'POST', 'cdrs', '', cdr);
    if (alter.includes('duplicate')) await push(world, 'POST', 'cdrs', '', cdr);
    if (alter.includes('other-total-later')) {
      const total_cost = { excl_vat: 99, incl_vat: 119.79 };
      await push(world, 'POST', 'cdrs', '', { ...cdr, total_cost });
    }
  }
  return cdr;
}

function honestCdr(world: World, session: Session, used: Used): Json {
  const point = findPoint(world, session.evseUid);
  if (point === undefined) throw new Error(`no point ${session.evseUid}`);
  const [tariffId = ''] = point.connector.tariff_ids as string[];
  const tariff = world.tariffs.get(tariffId) ?? {};
  const price = priceOf(tariff, used);
  const lasted = used.chargingSeconds + used.idleSeconds;
  const { location, evse, connector } = point;
  return {
    ...world.party,
    id: `CDR-${world.newId()}`,
    start_date_time: session.startedAt,
    end_date_time: stamp(Date.parse(session.startedAt) + lasted * 1000),
    session_id: session.id,
    cdr_token: { ...session.issuer, uid: session.uid, type: 'RFID', contract_id: session.contractId },
    auth_method: session.authMethod,
    ...(session.reference === undefined ? {} : { authorization_reference: session.reference }),
    cdr_location: {
      id: location.id,
      name: location.name,
      address: location.address,
      city: location.city,
      postal_code: location.postal_code,
      country: location.country,
      coordinates: location.coordinates,
      evse_uid: evse.uid,
      evse_id: evse.evse_id,
      connector_id: connector.id,
      connector_standard: connector.standard,
      connector_format: connector.format,
      connector_power_type: connector.power_type,
    },
    currency: 'EUR',
    tariffs: [tariff],
    charging_periods: periodsOf(session, used, tariffId),
    total_cost: { excl_vat: price.exclusive, incl_vat: price.inclusive },
    total_energy: used.energyWh / 1000,
    total_energy_cost: withVat(price.energy),
    total_time: hours(lasted),
    total_parking_time: hours(used.idleSeconds),
    total_parking_cost: withVat(price.idle),
    last_updated: world.now(),
  };
}

const hours = (seconds: number): number => Number((seconds / 3600).toFixed(6));
const withVat = (exclusive: number) => ({ excl_vat: exclusive, incl_vat: cents(exclusive * 1.21) });

function periodsOf(session: Session, used: Used, tariff_id: string): Json[] {
  const charging = {
    start_date_time: session.startedAt,
    dimensions: [
      { type: 'ENERGY', volume: used.energyWh / 1000 },
      { type: 'TIME', volume: hours(used.chargingSeconds) },
    ],
    tariff_id,
  };
  if (used.idleSeconds === 0) return [charging];
  const idle = {
    start_date_time: stamp(Date.parse(session.startedAt) + used.chargingSeconds * 1000),
    dimensions: [{ type: 'PARKING_TIME', volume: hours(used.idleSeconds) }],
    tariff_id,
  };
  return [charging, idle];
}

function alterCdr(cdr: Json, alter: readonly Alteration[]): Json {
  const total = cdr.total_cost as { excl_vat: number; incl_vat: number };
  const token = cdr.cdr_token as Json;
  const start = Date.parse(String(cdr.start_date_time));
  const changes: Partial<Record<Alteration, () => Json>> = {
    'negative-energy': () => ({ total_energy: -12 }),
    'wrong-total': () => ({
      total_cost: { excl_vat: cents(total.excl_vat + 5), incl_vat: cents(total.incl_vat + 6.05) },
    }),
    'foreign-currency': () => ({ currency: 'CHF' }),
    'unknown-token': () => ({
      cdr_token: { ...token, uid: '04AABBCCDDEEFF', contract_id: 'NL-ZZZ-C00000000-0' },
    }),
    'undeclared-field': () => ({ driver_name: 'Somebody', cdr_token: { ...token, phone: '0612345678' } }),
    'four-hundred-days': () => ({ start_date_time: stamp(start - 400 * 86_400_000) }),
    'ends-before-start': () => ({ end_date_time: stamp(start - 60_000) }),
    'no-vat': () => ({ total_cost: { excl_vat: total.excl_vat } }),
    'in-future': () => ({ end_date_time: stamp(start + 5 * 86_400_000) }),
    'idle-as-charging': () => ({ charging_periods: mergePeriods(cdr), total_parking_time: 0 }),
  };
  return Object.assign({}, cdr, ...alter.map((each) => changes[each]?.() ?? {}));
}

/** Standing idle told as charging: one stretch with all the time in it. */
function mergePeriods(cdr: Json): Json[] {
  const [first] = cdr.charging_periods as Json[];
  const energy = (first?.dimensions as Json[])[0];
  return [{ ...first, dimensions: [energy, { type: 'TIME', volume: cdr.total_time }] }];
}

/** A credit record that takes an earlier one back; with `kwh` a new record follows with other energy. */
export async function correctCdr(world: World, id: string, kwh: number | undefined): Promise<Json[]> {
  const original = world.cdrs.find((cdr) => cdr.id === id);
  if (original === undefined) return [];
  const minus = (price: unknown) => {
    const { excl_vat, incl_vat } = price as { excl_vat: number; incl_vat: number };
    return { excl_vat: -excl_vat, incl_vat: -incl_vat };
  };
  const credit: Json = {
    ...original,
    id: `CREDIT-${world.newId()}`,
    credit: true,
    credit_reference_id: id,
    total_cost: minus(original.total_cost),
    total_energy_cost: minus(original.total_energy_cost),
    total_parking_cost: minus(original.total_parking_cost),
    last_updated: world.now(),
  };
  const made = [credit];
  if (kwh !== undefined) made.push(again(world, original, kwh));
  for (const cdr of made) {
    world.cdrs.push(cdr);
    await push(world, 'POST', 'cdrs', '', cdr);
  }
  return made;
}

function again(world: World, original: Json, kwh: number): Json {
  const [tariff = {}] = original.tariffs as Json[];
  const [first, ...others] = original.charging_periods as Json[];
  const [, time] = first?.dimensions as { volume: number }[];
  const idleSeconds = Number(original.total_parking_time ?? 0) * 3600;
  const chargingSeconds = (time?.volume ?? 0) * 3600;
  const price = priceOf(tariff, {
    energyWh: kwh * 1000,
    chargingSeconds,
    idleSeconds: Math.round(idleSeconds),
  });
  return {
    ...original,
    id: `CDR-${world.newId()}`,
    charging_periods: [{ ...first, dimensions: [{ type: 'ENERGY', volume: kwh }, time] }, ...others],
    total_energy: kwh,
    total_energy_cost: withVat(price.energy),
    total_cost: { excl_vat: price.exclusive, incl_vat: price.inclusive },
    last_updated: world.now(),
  };
}
