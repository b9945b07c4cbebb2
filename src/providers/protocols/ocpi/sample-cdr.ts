// A charge detail record of our own making, for tests: an hour of charging and half an hour standing idle.

type Json = Record<string, unknown>;

export const SAMPLE_TARIFF: Json = {
  country_code: 'NL',
  party_id: 'VBL',
  id: 'IDLE',
  currency: 'EUR',
  elements: [
    {
      price_components: [
        { type: 'ENERGY', price: 0.31, vat: 21, step_size: 1 },
        { type: 'PARKING_TIME', price: 3, vat: 21, step_size: 60 },
      ],
    },
  ],
  last_updated: '2026-01-01T00:00:00Z',
};

/** 18.4 kWh at 0.31 is 5.704; half an hour idle at 3.00 is 1.50; 7.204, and with 21 % VAT 8.72. */
export function sampleCdr(change: Json = {}): Json {
  return {
    country_code: 'NL',
    party_id: 'VBL',
    id: 'CDR-1',
    start_date_time: '2026-11-20T08:00:00Z',
    end_date_time: '2026-11-20T09:30:00Z',
    session_id: 'S-1',
    cdr_token: {
      country_code: 'NL',
      party_id: 'RRT',
      uid: '7E00112233445566',
      type: 'RFID',
      contract_id: 'NL-RRT-C23456789-4',
    },
    auth_method: 'AUTH_REQUEST',
    cdr_location: {
      id: 'LOC1',
      address: 'Stationsplein 4',
      city: 'Utrecht',
      country: 'NLD',
      coordinates: { latitude: '52.08950', longitude: '5.10970' },
      evse_uid: 'LOC1-1',
      evse_id: 'NL*VBL*ELOC11',
      connector_id: '1',
      connector_standard: 'IEC_62196_T2',
      connector_format: 'SOCKET',
      connector_power_type: 'AC_3_PHASE',
    },
    currency: 'EUR',
    tariffs: [SAMPLE_TARIFF],
    charging_periods: [
      {
        start_date_time: '2026-11-20T08:00:00Z',
        dimensions: [
          { type: 'ENERGY', volume: 18.4 },
          { type: 'TIME', volume: 1 },
        ],
        tariff_id: 'IDLE',
      },
      {
        start_date_time: '2026-11-20T09:00:00Z',
        dimensions: [{ type: 'PARKING_TIME', volume: 0.5 }],
        tariff_id: 'IDLE',
      },
    ],
    total_cost: { excl_vat: 7.2, incl_vat: 8.72 },
    total_energy: 18.4,
    total_time: 1.5,
    total_parking_time: 0.5,
    last_updated: '2026-11-20T09:31:00Z',
    ...change,
  };
}
