// The simulator's self-test at its start: its own examples, good and bad, must be judged as they should be,
// and its own sums must be right.
import { faultsOfBody } from './check-request.ts';
import { priceOf } from './price.ts';

const token = {
  country_code: 'NL',
  party_id: 'RRT',
  uid: '7E00112233445566',
  type: 'RFID',
  contract_id: 'NL-RRT-C2222222-5',
  issuer: 'Example',
  valid: true,
  whitelist: 'NEVER',
  last_updated: '2026-11-22T12:00:00Z',
};
const start = { response_url: 'https://emsp.example/1', token, location_id: 'LOC1', evse_uid: 'LOC1-1' };

const BAD: Readonly<Record<string, readonly [shape: string, body: unknown]>> = {
  'a token without a contract': ['token', { ...token, contract_id: undefined }],
  'a token of an unknown kind': ['token', { ...token, type: 'BARCODE' }],
  'a long number': ['token', { ...token, uid: '1'.repeat(37) }],
  'a moment in words': ['token', { ...token, last_updated: 'today' }],
  'a name of a person': ['token', { ...token, holder_name: 'Somebody' }],
  'a start without an answer address': ['START_SESSION', { ...start, response_url: undefined }],
  'a start with half a token': ['START_SESSION', { ...start, token: { uid: 'x' } }],
  'a stop of nothing': ['STOP_SESSION', { response_url: 'https://emsp.example/1' }],
};

/** The names of the examples that were judged wrongly; empty when all is well. */
export function testItself(): string[] {
  const wrong = Object.entries(BAD)
    .filter(([, [shape, body]]) => faultsOfBody(shape, body).length === 0)
    .map(([name]) => name);
  if (faultsOfBody('START_SESSION', start).length > 0) wrong.push('the good start');
  const tariff = {
    elements: [
      {
        price_components: [
          { type: 'ENERGY', price: 0.29, vat: 21, step_size: 1 },
          { type: 'PARKING_TIME', price: 3, vat: 21, step_size: 60 },
        ],
      },
    ],
  };
  // 10 kWh is 2.90; 61 seconds idle are two minutes, 0.10; together 3.00 and 3.63 with VAT.
  const priced = priceOf(tariff, { energyWh: 10_000, chargingSeconds: 3600, idleSeconds: 61 });
  if (priced.exclusive !== 3 || priced.inclusive !== 3.63) wrong.push('the price of a session');
  return wrong;
}
