// The answers of our side, on the ports alone: whose key, whose objects, and never an older word over a
// newer.
import { expect, test } from 'vitest';
import { markNoted, sealLetter } from '#platform/outbound/letter';
import { formatAuthorization } from '../authorization.ts';
import { sampleCdr } from '../sample-cdr.ts';
import { answerCall } from './answer-call.ts';
import { remember } from './remember.ts';
import type { EmspCall } from './reply.ts';

const now = Temporal.Instant.from('2026-11-22T12:00:00Z');
const place = { baseUrl: 'https://emsp.example/ocpi/emsp', now };
const about = { party: 'x', activity: 'x', fields: [], correlation: 'x', form: 'json' } as const;

function open() {
  const memory = remember({
    ours: {
      party: { countryCode: 'NL', partyId: 'RRT' },
      name: 'Ours',
      versionsUrl: 'https://emsp.example/v',
    },
    now: () => now,
    newKey: () => 'new-key',
    lineOf: () => {
      throw new Error('nobody is called');
    },
    letterOf: (text) => {
      const letter = sealLetter(about, text);
      markNoted(letter);
      return letter;
    },
    provider: 'voorbeeld-laden',
  });
  const operators = [{ countryCode: 'NL', partyId: 'VBL' }];
  memory.callers.set('connected', { connection: '1', state: 'connected', operators });
  memory.callers.set('invited', { connection: '2', state: 'invited', operators: [] });
  const ask = async (method: EmspCall['method'], path: string, body?: unknown, key = 'connected') => {
    const [route = '', query = ''] = path.split('?');
    const answer = await answerCall(memory.ports, place, {
      method,
      path: route.split('/').filter((part) => part !== ''),
      query: new URLSearchParams(query),
      headers: {
        authorization: formatAuthorization(key),
        'x-request-id': 'r-1',
        'ocpi-from-party-id': 'VBL',
      },
      bodyText: body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = 'text' in answer.body ? answer.body.text : '';
    const json = (text === '' ? {} : JSON.parse(text)) as { status_code?: number; data?: unknown };
    return { ...answer, code: json.status_code, data: json.data };
  };
  return { memory, ask };
}

const location = (change: object = {}) => ({
  country_code: 'NL',
  party_id: 'VBL',
  id: 'LOC1',
  publish: true,
  address: 'Markt 1',
  city: 'Ede',
  country: 'NLD',
  coordinates: { latitude: '52.04020', longitude: '5.66490' },
  time_zone: 'Europe/Amsterdam',
  evses: [
    {
      uid: 'E1',
      status: 'AVAILABLE',
      connectors: [
        {
          id: '1',
          standard: 'IEC_62196_T2',
          format: 'SOCKET',
          power_type: 'AC_3_PHASE',
          max_voltage: 230,
          max_amperage: 16,
          last_updated: '2026-11-20T00:00:00Z',
        },
      ],
      last_updated: '2026-11-20T00:00:00Z',
    },
  ],
  last_updated: '2026-11-20T00:00:00Z',
  ...change,
});
const LOC = '2.2.1/locations/NL/VBL/LOC1';

test('a wrong key, an old key and a key of an invitation open nothing', async () => {
  const { ask } = open();
  expect((await ask('GET', 'versions', undefined, 'wrong')).status).toBe(401);
  expect((await ask('GET', 'versions', undefined, 'invited')).status).toBe(200);
  expect((await ask('GET', LOC, undefined, 'invited')).status).toBe(401);
  expect((await ask('PUT', '2.2.1/credentials', {}, 'invited')).status).toBe(405);
  expect((await ask('POST', '2.2.1/credentials', {}, 'connected')).status).toBe(405);
  expect((await ask('DELETE', '2.2.1/credentials')).code).toBe(1000);
  expect((await ask('GET', 'versions')).status).toBe(401);
});

test('a hub finds its way back: both numbers and both parties are in the answer', async () => {
  const { ask } = open();
  const { headers } = await ask('GET', 'versions');
  expect(headers).toMatchObject({ 'X-Request-ID': 'r-1', 'OCPI-to-party-id': 'VBL' });
});

test('an operator speaks of its own objects only', async () => {
  const { ask, memory } = open();
  expect((await ask('PUT', '2.2.1/locations/NL/XYZ/LOC1', location({ party_id: 'XYZ' }))).status).toBe(404);
  expect((await ask('PUT', LOC, location({ party_id: 'XYZ' }))).status).toBe(400);
  expect((await ask('POST', '2.2.1/cdrs', sampleCdr({ party_id: 'XYZ' }))).status).toBe(400);
  expect([memory.locations.size, memory.cdrs.size]).toEqual([0, 0]);
});

test('a change in part is laid over what we have; an older one changes nothing', async () => {
  const { ask, memory } = open();
  const known = () => memory.locations.get('NL/VBL/LOC1')?.evses[0];
  expect(
    (await ask('PATCH', `${LOC}/E1`, { status: 'CHARGING', last_updated: '2026-11-21T00:00:00Z' })).status,
  ).toBe(404);
  expect((await ask('PUT', LOC, location())).status).toBe(201);
  await ask('PATCH', `${LOC}/E1`, { status: 'CHARGING', last_updated: '2026-11-21T00:00:00Z' });
  await ask('PATCH', `${LOC}/E1`, { status: 'AVAILABLE', last_updated: '2026-11-20T12:00:00Z' });
  expect(known()?.status).toBe('CHARGING');
  expect((await ask('PATCH', `${LOC}/E1`, { status: 'BLOCKED' })).status).toBe(400);
  expect(
    (await ask('PATCH', `${LOC}/E1`, { status: 'BURNING', last_updated: '2026-11-22T00:00:00Z' })).status,
  ).toBe(400);
  await ask('PATCH', `${LOC}/E1/1`, { max_amperage: 32, last_updated: '2026-11-22T00:00:00Z' });
  expect([known()?.status, known()?.connectors[0]?.max_amperage]).toEqual(['CHARGING', 32]);
});

test('the same record twice is one, and with another total it is not taken over', async () => {
  const { ask, memory } = open();
  const first = await ask('POST', '2.2.1/cdrs', sampleCdr());
  expect([first.status, first.headers.Location]).toEqual([
    201,
    'https://emsp.example/ocpi/emsp/2.2.1/cdrs/NL*VBL*CDR-1',
  ]);
  expect((await ask('POST', '2.2.1/cdrs', sampleCdr())).status).toBe(200);
  await ask('POST', '2.2.1/cdrs', sampleCdr({ total_cost: { excl_vat: 99, incl_vat: 119.79 } }));
  expect([...memory.cdrs.values()].map(({ usage }) => usage.costCents)).toEqual([872]);
  expect(memory.refusedCdrs).toEqual(['other-total']);
});

test('what is not written well is refused with a status of the protocol, and nothing throws', async () => {
  const { ask } = open();
  for (const body of ['{', '[]', 'null', '5', '{"a":{}}', '['.repeat(50)]) {
    for (const path of [
      LOC,
      '2.2.1/tariffs/NL/VBL/T1',
      '2.2.1/sessions/NL/VBL/S1',
      '2.2.1/clientinfo/NL/VBL',
    ]) {
      const answer = await ask('PUT', path, body);
      expect([400, 404], `${path} ${body}`).toContain(answer.status);
    }
    expect((await ask('POST', '2.2.1/cdrs', body)).status, body).toBe(400);
    expect((await ask('POST', '2.2.1/commands/START_SESSION/1', body)).status).toBe(400);
  }
  expect((await ask('GET', '2.2.1/nothing')).status).toBe(404);
  expect((await ask('DELETE', 'versions')).status).toBe(405);
  expect((await ask('POST', '2.2.1/tokens/UNKNOWN/authorize')).code).toBe(2004);
  expect((await ask('GET', '2.2.1/tokens?limit=x')).status).toBe(400);
});
