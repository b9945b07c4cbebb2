// What OV-fiets is like, for the verbs of the hallway of mobility: a card instead of a number of ours.
import type { ServiceTables } from '#services/mobility';

export const tables: ServiceTables = {
  service: 'card/ov-fiets',
  activity: 'card/ov-fiets/rental',
  prefix: 'ov_fiets',
  subject: 'engraved_id',
  second: 'chip_id',
  place: 'booking_place',
  isBooked: false,
  hasVehicle: false,
  hasEnergy: false,
  hasLicence: false,
};
