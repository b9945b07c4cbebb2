// What a shared car is like, for the verbs of the hallway.
import type { ServiceTables } from '../usage-tables.ts';

export const tables: ServiceTables = {
  service: 'mobility/shared-car',
  activity: 'mobility/shared-car/use',
  prefix: 'shared_car',
  subject: 'customer_no',
  second: 'customer_no',
  isSecondTold: true,
  place: 'booking_place',
  isBooked: true,
  hasVehicle: true,
  hasEnergy: false,
  hasLicence: true,
};
