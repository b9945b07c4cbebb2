// The door of trips: what flows and desks may call.
export { type AddedTrip, addTrips, type TypedTrips } from './add-trips.ts';
export { claimKey, claimKeys } from './claim-key.ts';
export {
  confirmOwnTrips,
  type KeptBecause,
  type KeptTrip,
  type OwnChoice,
  type OwnConfirmation,
} from './confirm-own-trips.ts';
export { type ConfirmedTrip, confirmTrips, countOpenTrips, type OpenTrips } from './confirm-trips.ts';
export { type DistanceGiver, type GivenDistance, giveDistance, listAlike } from './give-distance.ts';
export { dateCoordinates, deleteTracks, type Fix, keepCoordinates } from './keep-coordinates.ts';
export { type AccountEnd, dateEase, deleteEase } from './keep-ease.ts';
export {
  deleteFavourite,
  type Favourite,
  type FavouriteTrip,
  keepFavourite,
  listFavourites,
  type NewFavourite,
} from './keep-favourites.ts';
export {
  choosePlate,
  deletePlate,
  deletePlates,
  type KeptPlate,
  keepPlate,
  listOwnPlates,
  listPlates,
  MOST_PLATES,
} from './keep-plates.ts';
export {
  deleteRule,
  keepRule,
  listOwnRules,
  type NewRule,
  type PurposeRule,
  ruleRefusals,
} from './keep-rules.ts';
export { type DistanceOfMode, listDistanceByMode } from './list-distance-by-mode.ts';
export { findOwnTrip, type LedgerTrip, listOwnLedger, type WholeTrip } from './list-own-ledger.ts';
export { listOwnSources, type OwnSource } from './list-own-sources.ts';
export { countOwnWaiting, listOwnTrips, type OwnTrip } from './list-own-trips.ts';
export { type ListedTrip, listTrips } from './list-trips.ts';
export { listDaysWithTrip, listUsualTrips, type UsualTrip } from './list-usual-trips.ts';
export {
  type EarlierTrip,
  listEarlier,
  listTripsById,
  listWaitingDays,
  listWeekTrips,
  type WaitingDay,
  type WeekTrip,
} from './list-week-trips.ts';
export { markRides, type RideMark } from './mark-rides.ts';
export { markOpenTrips } from './mark-trips.ts';
export { receiveRides } from './receive-rides.ts';
export { type ReceivedTrip, receiveTrips, type StoredTrip } from './receive-trips.ts';
export { type UndoneTrip, undoConfirmations } from './undo-confirmation.ts';
export { restoreWithdrawn, withdrawRefusals, withdrawTrip, withdrawWaiting } from './withdraw-trip.ts';
