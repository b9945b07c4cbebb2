// Reports of a charger at home are hostile: what is not of its shape is refused with its line, nothing is
// guessed, and neither an address nor a driver is read.
import { describe, expect, test } from 'vitest';
import { bareCard, parseHomeReport, parseKwh, SESSIONS_MAX } from './parse-sessions.ts';

const HEADER = 'session;started_at;ended_at;kwh;card';
const row = (changes: Partial<Record<'key' | 'from' | 'until' | 'kwh' | 'card', string>> = {}) => {
  const { key = 'S-1', from = '2026-10-05T18:10:00+02:00', until = '2026-10-05T23:40:00+02:00' } = changes;
  return [key, from, until, changes.kwh ?? '21,450', changes.card ?? 'AE-105-A'].join(';');
};
const csv = (...rows: readonly string[]) => [HEADER, ...rows].join('\n');
const read = (text: string) => {
  const report = parseHomeReport(text);
  if (!report.ok) throw new Error(report.refusal.code);
  return report.value;
};

describe('a CSV', () => {
  test('becomes sessions in watt-hours, with the card as letters and digits', () => {
    const { form, sessions, refused } = read(csv(row()));
    expect([form, refused]).toEqual(['csv', []]);
    expect(sessions).toEqual([
      {
        key: 'S-1',
        startedAt: Temporal.Instant.from('2026-10-05T16:10:00Z'),
        endedAt: Temporal.Instant.from('2026-10-05T21:40:00Z'),
        energyWh: 21_450,
        cards: ['AE105A'],
      },
    ]);
  });

  test.each([
    ['a number with thousands', row({ kwh: '1.234,5' }), 'home-number'],
    ['energy below zero', row({ kwh: '-3' }), 'home-number'],
    ['a moment without its zone', row({ from: '2026-10-05T18:10:00' }), 'home-moment'],
    ['a day that is not there', row({ until: '2026-02-31T18:10:00Z' }), 'home-moment'],
    ['no reference', row({ key: '' }), 'home-key'],
    ['too few cells', 'S-2;2026-10-05T18:10:00Z', 'report-shape'],
    ['a line without an end', row({ card: 'A'.repeat(600) }), 'report-shape'],
  ])('%s is refused by its line, and the others go on', (_, bad, code) => {
    const { sessions, refused } = read(csv(bad, row()));
    expect(sessions).toHaveLength(1);
    expect(refused).toEqual([{ line: 2, refusal: expect.objectContaining({ code }) }]);
  });

  test('a column that nobody asked for refuses the file: an address does not come in by accident', () => {
    const text = `${HEADER};address\n${row()};Dorpsstraat 1`;
    expect(parseHomeReport(text)).toMatchObject({ ok: false, refusal: { code: 'header-unknown-column' } });
  });

  test('more rows than the limit are refused whole', () => {
    const rows = Array.from({ length: SESSIONS_MAX + 1 }, (_, at) => row({ key: `S-${at}` }));
    expect(parseHomeReport(csv(...rows))).toMatchObject({ ok: false, refusal: { code: 'report-too-large' } });
  });
});

const record = {
  country_code: 'NL',
  party_id: 'VBL',
  id: 'HOME-1',
  start_date_time: '2026-10-05T16:10:00Z',
  end_date_time: '2026-10-05T21:40:00Z',
  cdr_token: { country_code: 'NL', party_id: 'XYZ', uid: '04A2B3', type: 'RFID', contract_id: 'NL-XYZ-C1-2' },
  auth_method: 'WHITELIST',
  cdr_location: {
    id: 'HOME',
    address: 'Dorpsstraat 1',
    city: 'Ede',
    country: 'NLD',
    coordinates: { latitude: '52.0', longitude: '5.6' },
    evse_uid: '1',
    evse_id: 'NL*VBL*E1',
    connector_id: '1',
    connector_standard: 'IEC_62196_T2',
    connector_format: 'CABLE',
    connector_power_type: 'AC_3_PHASE',
  },
  currency: 'EUR',
  charging_periods: [
    { start_date_time: '2026-10-05T16:10:00Z', dimensions: [{ type: 'ENERGY', volume: 21.45 }] },
  ],
  total_cost: { excl_vat: 0 },
  total_energy: 21.45,
  total_time: 5.5,
  last_updated: '2026-10-05T21:41:00Z',
};

describe('OCPI records', () => {
  test.each([
    ['a list', [record]],
    ['the envelope of a server', { status_code: 1000, data: [record] }],
  ])('%s becomes sessions with both numbers of the pass, and no address', (_, told) => {
    const { form, sessions, refused } = read(JSON.stringify(told));
    expect([form, refused]).toEqual(['ocpi', []]);
    expect(sessions).toMatchObject([
      { key: 'CDR:NL:VBL:HOME-1', energyWh: 21_450, cards: ['04A2B3', 'NLXYZC12'] },
    ]);
    expect(JSON.stringify(sessions)).not.toContain('Dorpsstraat');
  });

  test('a record that is none is refused by its place; a credit counts below zero', () => {
    const credit = { ...record, id: 'CREDIT-1', credit: true, credit_reference_id: 'HOME-1' };
    const { sessions, refused } = read(JSON.stringify([{ ...record, total_energy: 'much' }, credit]));
    expect(refused.map(({ line }) => line)).toEqual([1]);
    expect(sessions.map(({ energyWh }) => energyWh)).toEqual([-21_450]);
  });

  test.each(['{', '{"data": {}}', '[1'])('%s is no report', (text) => {
    expect(parseHomeReport(text)).toMatchObject({ ok: false, refusal: { code: 'report-shape' } });
  });
});

test('kWh are read to the watt-hour, the Dutch and the English way', () => {
  const told = ['12', '12,3', '0.001', ' 7,25 '].map((text) => parseKwh(text));
  expect(told.map((one) => one.ok && one.value)).toEqual([12_000, 12_300, 1, 7_250]);
  for (const text of ['', '1,2345', '1e3', '12 kWh', '١٢'])
    expect(parseKwh(text), text).toMatchObject({ ok: false });
});

test('a pass is the same with and without dashes and spaces', () => {
  expect(bareCard(' nl-xyz-c1 2 ')).toBe('NLXYZC12');
});
