// The simulator's own reading of what a call must look like, from the protocol's text in our own words:
// headers first, then the body.
import type { IncomingHttpHeaders } from 'node:http';

type Rule = { readonly kind: 'text' | 'code' | 'moment' | 'flag' | 'url' | 'object'; readonly most?: number };
interface Shape {
  readonly must: Readonly<Record<string, Rule>>;
  readonly may?: Readonly<Record<string, Rule>>;
  readonly oneOf?: Readonly<Record<string, readonly string[]>>;
}

const code = (most: number): Rule => ({ kind: 'code', most });
const text = (most: number): Rule => ({ kind: 'text', most });
const url: Rule = { kind: 'url', most: 255 };
const moment: Rule = { kind: 'moment', most: 25 };
const object: Rule = { kind: 'object' };

const TOKEN: Shape = {
  must: {
    country_code: code(2),
    party_id: code(3),
    uid: code(36),
    type: text(20),
    contract_id: code(36),
    issuer: text(64),
    valid: { kind: 'flag' },
    whitelist: text(20),
    last_updated: moment,
  },
  may: {
    visual_number: text(64),
    group_id: code(36),
    language: text(2),
    default_profile_type: text(20),
    energy_contract: object,
  },
  oneOf: {
    type: ['AD_HOC_USER', 'APP_USER', 'OTHER', 'RFID'],
    whitelist: ['ALWAYS', 'ALLOWED', 'ALLOWED_OFFLINE', 'NEVER'],
  },
};

export const SHAPES: Readonly<Record<string, Shape>> = {
  token: TOKEN,
  credentials: { must: { token: text(64), url, roles: object } },
  START_SESSION: {
    must: { response_url: url, token: object, location_id: code(36) },
    may: { evse_uid: code(36), connector_id: code(36), authorization_reference: code(36) },
  },
  STOP_SESSION: { must: { response_url: url, session_id: code(36) } },
  RESERVE_NOW: {
    must: {
      response_url: url,
      token: object,
      expiry_date: moment,
      reservation_id: code(36),
      location_id: code(36),
    },
    may: { evse_uid: code(36), authorization_reference: code(36) },
  },
  CANCEL_RESERVATION: { must: { response_url: url, reservation_id: code(36) } },
  UNLOCK_CONNECTOR: {
    must: { response_url: url, location_id: code(36), evse_uid: code(36), connector_id: code(36) },
  },
};

/** What is wrong with a body; none when all is well. A name that is not in the protocol is wrong as well. */
export function faultsOfBody(name: string, value: unknown): string[] {
  const shape = SHAPES[name];
  if (shape === undefined) return [`there is no ${name}`];
  if (!isRecord(value)) return ['the body is no object'];
  const missing = Object.keys(shape.must).filter((key) => value[key] === undefined || value[key] === null);
  const rules = { ...shape.must, ...shape.may };
  const faults = Object.entries(value).flatMap(([key, one]) => {
    const rule = rules[key];
    if (rule === undefined) return [`${key} is not of ${name}`];
    return one === null ? [] : faultOf(key, one, rule);
  });
  const words = Object.entries(shape.oneOf ?? {}).flatMap(([key, allowed]) =>
    allowed.includes(String(value[key])) ? [] : [`${key} must be one of ${allowed.join(', ')}`],
  );
  const inner = isRecord(value.token) ? faultsOfBody('token', value.token) : [];
  return [...missing.map((key) => `${key} is missing`), ...faults, ...words, ...inner];
}

function faultOf(key: string, value: unknown, { kind, most = 0 }: Rule): string[] {
  if (kind === 'flag') return typeof value === 'boolean' ? [] : [`${key} must be true or false`];
  if (kind === 'object') return typeof value === 'object' ? [] : [`${key} must be an object`];
  if (typeof value !== 'string') return [`${key} must be text`];
  if ([...value].length > most) return [`${key} may have ${most} signs`];
  if (kind === 'code' && !/^[\x20-\x7e]+$/.test(value)) return [`${key} must be visible signs`];
  if (kind === 'url' && !/^https?:\/\/\S+$/.test(value)) return [`${key} must be an address`];
  const isMoment =
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?$/.test(value) && !Number.isNaN(Date.parse(value));
  return kind === 'moment' && !isMoment ? [`${key} must be a moment in UTC`] : [];
}

const FUNCTIONAL = [
  'ocpi-to-party-id',
  'ocpi-to-country-code',
  'ocpi-from-party-id',
  'ocpi-from-country-code',
];

/** Headers of every call; the routing headers only of functional modules. */
export function faultsOfHeaders(
  headers: IncomingHttpHeaders,
  isFunctional: boolean,
  hasBody: boolean,
): string[] {
  const needed = ['x-request-id', 'x-correlation-id', ...(isFunctional ? FUNCTIONAL : [])];
  const faults = needed.filter((name) => !headers[name]).map((name) => `the header ${name} is missing`);
  if (hasBody && !String(headers['content-type'] ?? '').startsWith('application/json'))
    faults.push('the content type must be application/json');
  return faults;
}

/** The key in the header; undefined when it is not base64, as the protocol asks since 2.2.1. */
export function keyOf(headers: IncomingHttpHeaders): string | undefined {
  const [, encoded = ''] = /^Token (\S+)$/.exec(headers.authorization ?? '') ?? [];
  const key = Buffer.from(encoded, 'base64').toString('utf8');
  return key !== '' && Buffer.from(key, 'utf8').toString('base64') === encoded ? key : undefined;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
