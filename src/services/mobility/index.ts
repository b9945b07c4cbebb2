// The hallway of mobility: what every service that is used at a provider has in common. What flows, desks and
// these services may call.
export { type Activating, activate, findLink, hashSubject } from './activate.ts';
export { deactivate, type EndedBecause, type Ending } from './deactivate.ts';
export { mobilityRefusals } from './refusals.ts';
export { SECOND, type ServiceTables, SUBJECT, type UsageShape, usageTables } from './usage-tables.ts';
