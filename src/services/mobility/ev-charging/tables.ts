// What charging is like, for the verbs of the hallway.
import type { ServiceTables } from '../usage-tables.ts';

export const tables: ServiceTables = {
  service: 'mobility/ev-charging',
  activity: 'mobility/ev-charging/use',
  prefix: 'ev_charging',
  subject: 'pass_no',
  place: 'charge_point',
  isBooked: true,
  hasVehicle: false,
  hasEnergy: true,
  hasLicence: false,
};
