// What two providers send of a client's people, always the same: pages of charge detail records and pages of
// journal lines, as text.
import { dayOf } from '#kernel/day';
import { priceByTariff } from '#kernel/price-by-tariff';
import type { Tariff } from '#kernel/tariff';
import type { UsagePart } from '#kernel/usage';
import { passUid } from '#providers/protocols/ocpi/contract-id';
import { parseTariff } from '#providers/protocols/ocpi/parse-tariff';

/** As our pulls ask for them. */
export const PAGE = 500;
/** One in so many asks another price, and one in so many is taken back by a credit. */
const ODD = 200;

const FIRST = Temporal.Instant.from('2026-02-02T06:00:00Z');
/** Four a day for everybody would be too many in nine months: they lie close, as in a busy month. */
const startOf = (index: number) => FIRST.add({ minutes: (index * 7) % 300_000 });

const TARIFF = {
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

/** Pages of records: charging, then standing idle, at prices that the tariff in them gives. */
export function* cdrPages(records: number, passes: readonly string[]): Generator<string> {
  const read = parseTariff(TARIFF, 'voorbeeld-laden');
  if (!read.ok) throw new Error(read.refusal.en);
  for (let from = 0; from < records; from += PAGE) {
    const length = Math.min(PAGE, records - from);
    const data = Array.from({ length }, (_, at) =>
      cdrOf(from + at, passes[(from + at) % passes.length] as string, read.value.tariff),
    );
    yield JSON.stringify({ data, status_code: 1000, timestamp: '2026-10-01T10:00:00Z' });
  }
}

function cdrOf(index: number, pass: string, tariff: Tariff) {
  const isCredit = index % ODD === ODD - 1;
  // A credit is told with everything of the record that it takes back.
  const of = isCredit ? index - 1 : index;
  const startedAt = startOf(of);
  const chargingMinutes = 30 + (of % 90);
  const idleMinutes = of % 3 === 0 ? 0 : 15 + (of % 45);
  const energyWh = 5_000 + ((of * 37) % 30_000);
  const kwh = energyWh / 1000;
  const idleAt = startedAt.add({ minutes: chargingMinutes });
  const parts: UsagePart[] = [
    { state: 'in-use', startedAt, seconds: chargingMinutes * 60, energyWh },
    ...(idleMinutes === 0 ? [] : [{ state: 'idle', startedAt: idleAt, seconds: idleMinutes * 60 } as const]),
  ];
  const price = priceByTariff(tariff, parts);
  if (!price.ok) throw new Error(price.refusal.en);
  const sign = isCredit ? -1 : 1;
  const more = index % ODD === 57 ? 100 : 0;
  const period = (at: Temporal.Instant, dimensions: object[]) => ({
    start_date_time: text(at),
    dimensions,
    tariff_id: 'IDLE',
  });
  return {
    country_code: 'NL',
    party_id: 'VBL',
    id: `CDR-${index}`,
    start_date_time: text(startedAt),
    end_date_time: text(idleAt.add({ minutes: idleMinutes })),
    session_id: `S-${of}`,
    cdr_token: { country_code: 'NL', party_id: 'RRT', uid: passUid(pass), type: 'RFID', contract_id: pass },
    auth_method: 'AUTH_REQUEST',
    cdr_location: placeOf(of),
    currency: 'EUR',
    tariffs: [TARIFF],
    charging_periods: [
      period(startedAt, [
        { type: 'ENERGY', volume: kwh },
        { type: 'TIME', volume: chargingMinutes / 60 },
      ]),
      ...(idleMinutes === 0 ? [] : [period(idleAt, [{ type: 'PARKING_TIME', volume: idleMinutes / 60 }])]),
    ],
    total_cost: {
      excl_vat: (sign * price.value.exclusiveCents + more) / 100,
      incl_vat: (sign * price.value.inclusiveCents + more) / 100,
    },
    total_energy: kwh,
    total_time: (chargingMinutes + idleMinutes) / 60,
    total_parking_time: idleMinutes / 60,
    ...(isCredit ? { credit: true, credit_reference_id: `CDR-${of}` } : {}),
    last_updated: '2026-09-30T09:31:00Z',
  };
}

const placeOf = (index: number) => ({
  id: `LOC${index % 400}`,
  address: `Stationsplein ${index % 90}`,
  city: 'Utrecht',
  country: 'NLD',
  coordinates: { latitude: '52.08950', longitude: '5.10970' },
  evse_uid: `LOC${index % 400}-1`,
  evse_id: 'NL*VBL*ELOC11',
  connector_id: '1',
  connector_standard: 'IEC_62196_T2',
  connector_format: 'SOCKET',
  connector_power_type: 'AC_3_PHASE',
});

const text = (at: Temporal.Instant) => at.toString({ smallestUnit: 'second' });

export const FARE_KEY = 'PLAN-SMALL';

/** What was agreed for each ride: a start, each quarter of an hour and each kilometre. */
export const fare = (provider: string): Tariff => ({
  provider,
  key: FARE_KEY,
  rates: 'inclusive',
  combine: 'all',
  elements: [
    { components: [{ dimension: 'flat', rateMilliCents: 200_000, per: 1, step: 1, vatBasisPoints: 2100 }] },
    {
      components: [
        { dimension: 'duration', rateMilliCents: 100_000, per: 900, step: 900, vatBasisPoints: 2100 },
      ],
    },
    {
      components: [
        { dimension: 'distance', rateMilliCents: 30_000, per: 1000, step: 1, vatBasisPoints: 2100 },
      ],
    },
  ],
});

export function rideOf(index: number) {
  const startedAt = startOf(index);
  const seconds = 1800 + ((index * 61) % 20_000);
  const endedAt = startedAt.add({ seconds });
  const distanceM = 2_000 + ((index * 137) % 90_000);
  return { ref: `LEG-${index}`, startedAt, endedAt, day: dayOf(startedAt).toString(), seconds, distanceM };
}

export function* journalPages(lines: number): Generator<string> {
  const tariff = fare('voorbeeld-deelauto');
  for (let from = 0; from < lines; from += PAGE) {
    const length = Math.min(PAGE, lines - from);
    yield JSON.stringify(Array.from({ length }, (_, at) => lineOf(from + at, tariff)));
  }
}

function lineOf(index: number, tariff: Tariff) {
  const { ref, startedAt, seconds, distanceM } = rideOf(index);
  const price = priceByTariff(tariff, [{ state: 'in-use', startedAt, seconds, distanceM }]);
  if (!price.ok) throw new Error(price.refusal.en);
  const more = index % ODD === 57 ? 100 : 0;
  return {
    amount: (price.value.inclusiveCents + more) / 100,
    currencyCode: 'EUR',
    vatRate: 21,
    category: 'FARE',
    journalId: ref,
    journalSequenceId: '1',
    distance: distanceM / 1000,
    distanceType: 'KM',
    usedTime: seconds,
    state: 'TO_INVOICE',
  };
}
