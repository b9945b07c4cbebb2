// The door of home-working days.
export { listOwnDays } from './list-own-days.ts';
export { type ReceivedDay, receiveDays } from './receive-days.ts';
export { removeOwnDays } from './remove-days.ts';
