// The door of home-working days.
export { type ReceivedDay, receiveDays } from './receive-days.ts';
