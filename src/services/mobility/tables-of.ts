// The names of a service's tables as SQL, for the verbs of the hallway.
import { sql } from '#platform/database/sql';
import type { ServiceTables } from './usage-tables.ts';

export const tablesOf = ({ prefix }: ServiceTables) => ({
  activation: sql.id('mobility', `${prefix}_activation`),
  route: sql.id('mobility', `${prefix}_route`),
  message: sql.id('mobility', `${prefix}_message`),
  booking: sql.id('mobility', `${prefix}_booking`),
  usage: sql.id('mobility', `${prefix}_usage`),
  mark: sql.id('mobility', `${prefix}_mark`),
  dispute: sql.id('mobility', `${prefix}_dispute`),
});
