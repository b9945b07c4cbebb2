// Charging locations, their points and plugs, as OCPI 2.2.1 describes them.
import { z } from 'zod';
import { CONNECTORS_MAX, EVSES_MAX } from './limits.ts';
import { address, Business, code, DisplayText, list, maybe, moment, Place, words } from './shapes.ts';

export const Connector = z.object({
  id: code(36),
  standard: words(50),
  format: z.enum(['SOCKET', 'CABLE']),
  power_type: z.enum(['AC_1_PHASE', 'AC_2_PHASE', 'AC_2_PHASE_SPLIT', 'AC_3_PHASE', 'DC']),
  max_voltage: z.int().min(0).max(5000),
  max_amperage: z.int().min(0).max(5000),
  max_electric_power: maybe(z.int().min(0).max(10_000_000)),
  tariff_ids: maybe(list(code(36), 50)),
  terms_and_conditions: maybe(address),
  last_updated: moment,
});
export const EvseStatus = z.enum([
  'AVAILABLE',
  'BLOCKED',
  'CHARGING',
  'INOPERATIVE',
  'OUTOFORDER',
  'PLANNED',
  'REMOVED',
  'RESERVED',
  'UNKNOWN',
]);
export const Evse = z.object({
  uid: code(36),
  evse_id: maybe(code(48)),
  status: EvseStatus,
  status_schedule: maybe(list(z.looseObject({}), 100)),
  capabilities: maybe(list(words(60), 50)),
  connectors: z.array(Connector).min(1).max(CONNECTORS_MAX),
  floor_level: maybe(words(4)),
  coordinates: maybe(Place),
  physical_reference: maybe(words(16)),
  directions: maybe(list(DisplayText, 20)),
  parking_restrictions: maybe(list(words(40), 20)),
  images: maybe(list(z.looseObject({}), 50)),
  last_updated: moment,
});
export const Location = z.object({
  country_code: code(2),
  party_id: code(3),
  id: code(36).min(1),
  publish: z.boolean(),
  publish_allowed_to: maybe(list(z.looseObject({}), 100)),
  name: maybe(words(255)),
  address: words(255),
  city: words(45),
  postal_code: maybe(words(10)),
  state: maybe(words(45)),
  country: words(3),
  coordinates: Place,
  related_locations: maybe(list(z.looseObject({}), 100)),
  parking_type: maybe(words(40)),
  evses: maybe(list(Evse, EVSES_MAX)),
  directions: maybe(list(DisplayText, 20)),
  operator: maybe(Business),
  suboperator: maybe(Business),
  owner: maybe(Business),
  facilities: maybe(list(words(40), 40)),
  time_zone: words(255),
  opening_times: maybe(z.looseObject({})),
  charging_when_closed: maybe(z.boolean()),
  images: maybe(list(z.looseObject({}), 50)),
  energy_mix: maybe(z.looseObject({})),
  last_updated: moment,
});

export type Location = z.output<typeof Location>;
export type Evse = z.output<typeof Evse>;
export type Connector = z.output<typeof Connector>;
export type EvseStatus = z.output<typeof EvseStatus>;
