// The door of shared-car.
export {
  type DueOrder,
  listClientsWaiting,
  listDueOrders,
  noteOrder,
  type OrderEnd,
} from './carry-orders.ts';
export { checkLicence, type ShownLicence } from './check-licence.ts';
export { checkLicenceHolds, checkTimes, type WishedTime } from './check-times.ts';
export { findCar, listCarPlaces, listCarsNear, type NearCar } from './find-cars.ts';
export { type CarLink, listCarLinks } from './find-link.ts';
export { type Agreement, agreeWith, findByToken, listAgreements } from './keep-agreement.ts';
export {
  findByRef,
  findByRefs,
  isRideOver,
  type KnownRide,
  keepEvent,
  keepRef,
  keepReported,
  listRides,
  lockRide,
  type Notice,
  noteBilled,
  noteOnRide,
} from './keep-booking.ts';
export {
  type CarClass,
  carClasses,
  type Feed,
  type FeedNote,
  findFeed,
  type KeptCar,
  keepCars,
  noteFeed,
} from './keep-cars.ts';
export { findOwnBooking, listOwnBookings, type OwnBooking } from './list-bookings.ts';
export { QUOTED_DISTANCE_M, quoteDrive } from './quote-drive.ts';
export { type OrderBecause, orderRefusals, sharedCarRefusals } from './refusals.ts';
export { tables } from './tables.ts';
export { wantBooking } from './want-booking.ts';
export { isOver, judgeStep, type OrderKind, type WantedStep, wakeCarriers, wantStep } from './want-step.ts';
