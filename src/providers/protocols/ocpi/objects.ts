// The objects of OCPI 2.2.1 that an e-mobility provider reads, as shapes of our own: what is not in them is
// not read, and its name is reported.
import { z } from 'zod';
import { ELEMENTS_MAX, EVSES_MAX, PERIODS_MAX } from './limits.ts';
import { address, amount, Business, code, DisplayText, list, maybe, moment, Place, words } from './shapes.ts';

export const Price = z.object({ excl_vat: amount, incl_vat: maybe(amount) });
export const Role = z.enum(['CPO', 'EMSP', 'HUB', 'NAP', 'NSP', 'OTHER', 'SCSP']);

export const Versions = z.array(z.object({ version: words(255), url: address })).max(50);
export const VersionDetails = z.object({
  version: words(255),
  endpoints: list(
    z.object({ identifier: words(255), role: z.enum(['SENDER', 'RECEIVER']), url: address }),
    100,
  ),
});
export const Credentials = z.object({
  token: z
    .string()
    .min(1)
    .max(64)
    .regex(/^[\x21-\x7e]+$/),
  url: address,
  roles: z
    .array(z.object({ role: Role, business_details: Business, party_id: code(3), country_code: code(2) }))
    .min(1)
    .max(20),
});

export const TokenType = z.enum(['AD_HOC_USER', 'APP_USER', 'OTHER', 'RFID']);
export const CdrToken = z.object({
  country_code: code(2),
  party_id: code(3),
  uid: code(36),
  type: TokenType,
  contract_id: code(36),
});

const Period = z.object({
  start_date_time: moment,
  dimensions: z
    .array(
      z.object({
        type: z.enum([
          'CURRENT',
          'ENERGY',
          'ENERGY_EXPORT',
          'ENERGY_IMPORT',
          'MAX_CURRENT',
          'MIN_CURRENT',
          'MAX_POWER',
          'MIN_POWER',
          'PARKING_TIME',
          'POWER',
          'RESERVATION_TIME',
          'STATE_OF_CHARGE',
          'TIME',
        ]),
        volume: amount,
      }),
    )
    .min(1)
    .max(20),
  tariff_id: maybe(code(36)),
});

const Restrictions = z.object({
  start_time: maybe(words(5)),
  end_time: maybe(words(5)),
  start_date: maybe(words(10)),
  end_date: maybe(words(10)),
  min_kwh: maybe(amount),
  max_kwh: maybe(amount),
  min_current: maybe(amount),
  max_current: maybe(amount),
  min_power: maybe(amount),
  max_power: maybe(amount),
  min_duration: maybe(z.int().min(0).max(1e9)),
  max_duration: maybe(z.int().min(0).max(1e9)),
  day_of_week: maybe(
    list(z.enum(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']), 7),
  ),
  reservation: maybe(z.enum(['RESERVATION', 'RESERVATION_EXPIRES'])),
});
export const Tariff = z.object({
  country_code: code(2),
  party_id: code(3),
  id: code(36),
  currency: words(3),
  type: maybe(z.enum(['AD_HOC_PAYMENT', 'PROFILE_CHEAP', 'PROFILE_FAST', 'PROFILE_GREEN', 'REGULAR'])),
  tariff_alt_text: maybe(list(DisplayText, 50)),
  tariff_alt_url: maybe(address),
  min_price: maybe(Price),
  max_price: maybe(Price),
  elements: z
    .array(
      z.object({
        price_components: z
          .array(
            z.object({
              type: z.enum(['ENERGY', 'FLAT', 'PARKING_TIME', 'TIME']),
              price: z.number().min(0).max(1e6),
              vat: maybe(z.number().min(0).max(100)),
              step_size: z.int().min(0).max(1e9),
            }),
          )
          .min(1)
          .max(10),
        restrictions: maybe(Restrictions),
      }),
    )
    .min(1)
    .max(ELEMENTS_MAX),
  start_date_time: maybe(moment),
  end_date_time: maybe(moment),
  energy_mix: maybe(z.looseObject({})),
  last_updated: moment,
});

const cdrPlace = {
  evse_uid: code(36),
  evse_id: code(48),
  connector_id: code(36),
  connector_standard: words(50),
  connector_format: z.enum(['SOCKET', 'CABLE']),
  connector_power_type: z.enum(['AC_1_PHASE', 'AC_2_PHASE', 'AC_2_PHASE_SPLIT', 'AC_3_PHASE', 'DC']),
};
export const Cdr = z.object({
  country_code: code(2),
  party_id: code(3),
  id: code(39).min(1),
  start_date_time: moment,
  end_date_time: moment,
  session_id: maybe(code(36)),
  cdr_token: CdrToken,
  auth_method: z.enum(['AUTH_REQUEST', 'COMMAND', 'WHITELIST']),
  authorization_reference: maybe(code(36)),
  cdr_location: z.object({
    id: code(36),
    name: maybe(words(255)),
    address: words(45),
    city: words(45),
    postal_code: maybe(words(10)),
    state: maybe(words(20)),
    country: words(3),
    coordinates: Place,
    ...cdrPlace,
  }),
  meter_id: maybe(words(255)),
  currency: words(3),
  // Each is read by itself, once for all records that carry the same one.
  tariffs: maybe(list(z.looseObject({ id: code(36) }), 20)),
  charging_periods: z.array(Period).min(1).max(PERIODS_MAX),
  signed_data: maybe(z.looseObject({})),
  total_cost: Price,
  total_fixed_cost: maybe(Price),
  total_energy: amount,
  total_energy_cost: maybe(Price),
  total_time: amount,
  total_time_cost: maybe(Price),
  total_parking_time: maybe(amount),
  total_parking_cost: maybe(Price),
  total_reservation_cost: maybe(Price),
  remark: maybe(words(255)),
  invoice_reference_id: maybe(code(39)),
  credit: maybe(z.boolean()),
  credit_reference_id: maybe(code(39)),
  home_charging_compensation: maybe(z.boolean()),
  last_updated: moment,
});

export const Session = z.object({
  country_code: code(2),
  party_id: code(3),
  id: code(36).min(1),
  start_date_time: moment,
  end_date_time: maybe(moment),
  kwh: amount,
  cdr_token: CdrToken,
  auth_method: z.enum(['AUTH_REQUEST', 'COMMAND', 'WHITELIST']),
  authorization_reference: maybe(code(36)),
  location_id: code(36),
  evse_uid: code(36),
  connector_id: code(36),
  meter_id: maybe(words(255)),
  currency: words(3),
  charging_periods: maybe(list(Period, PERIODS_MAX)),
  total_cost: maybe(Price),
  status: z.enum(['ACTIVE', 'COMPLETED', 'INVALID', 'PENDING', 'RESERVATION']),
  last_updated: moment,
});

export const CommandResponse = z.object({
  result: z.enum(['NOT_SUPPORTED', 'REJECTED', 'ACCEPTED', 'UNKNOWN_SESSION']),
  timeout: z.int().min(0).max(86_400),
  message: maybe(list(DisplayText, 20)),
});
export const CommandResult = z.object({
  result: z.enum([
    'ACCEPTED',
    'CANCELED_RESERVATION',
    'EVSE_OCCUPIED',
    'EVSE_INOPERATIVE',
    'FAILED',
    'NOT_SUPPORTED',
    'REJECTED',
    'TIMEOUT',
    'UNKNOWN_RESERVATION',
  ]),
  message: maybe(list(DisplayText, 20)),
});
export const LocationReferences = z.object({
  location_id: code(36),
  evse_uids: maybe(list(code(36), EVSES_MAX)),
});
export const ClientInfo = z.object({
  party_id: code(3),
  country_code: code(2),
  role: Role,
  status: z.enum(['CONNECTED', 'OFFLINE', 'PLANNED', 'SUSPENDED']),
  last_updated: moment,
});

export type Cdr = z.output<typeof Cdr>;
export type Session = z.output<typeof Session>;
export type OcpiTariff = z.output<typeof Tariff>;
export type OcpiPrice = z.output<typeof Price>;
export type ChargingPeriod = z.output<typeof Period>;
export type Credentials = z.output<typeof Credentials>;
export type CommandResult = z.output<typeof CommandResult>;
export type CommandResponse = z.output<typeof CommandResponse>;
export type ClientInfo = z.output<typeof ClientInfo>;
