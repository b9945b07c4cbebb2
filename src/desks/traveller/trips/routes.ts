// The endpoints of one's own trips: always of the one who is signed in, so that no address names a person.
import { type Route, route } from '#platform/http/route';
import { addEntry, undoEntry } from './add-entry.ts';
import {
  Done,
  Entry,
  EntryForm,
  entryFormPath,
  FavouriteId,
  Favourites,
  favouriteEndPath,
  favouritesPath,
  NewFavourite,
  NewTrips,
  OwnTripAnswer,
  ownTripPath,
  PlaceAsked,
  PlacesFound,
  PlateAsked,
  placesPath,
  Quote,
  quotePath,
  restorePath,
  TripId,
  TripPage,
  TripPageAsked,
  TripsAdded,
  TripsOfMonth,
  TripsUndone,
  tripPagePath,
  tripsPath,
  undoPath,
  Vehicles,
  vehicleChoicePath,
  vehicleEndPath,
  vehiclesPath,
  withdrawPath,
} from './contract.ts';
import { forgetFavourite, keepOwnFavourite } from './keep-favourites.ts';
import { chooseVehicle, forgetVehicle, keepVehicle, showVehicles } from './keep-vehicles.ts';
import { quoteEntry } from './quote-entry.ts';
import { findPlaces, showForm } from './show-form.ts';
import { restoreOwn, showTrip, showTrips, withdrawOwn } from './show-trips.ts';

const own = { who: ['traveller'] } as const;

export const routes: readonly Route[] = [
  route('GET', entryFormPath, { ...own, answer: EntryForm, answers: showForm }),
  route('POST', placesPath, { ...own, body: PlaceAsked, answer: PlacesFound, answers: findPlaces }),
  route('POST', quotePath, { ...own, body: Entry, answer: Quote, answers: quoteEntry }),
  route('POST', tripsPath, { ...own, body: NewTrips, answer: TripsAdded, answers: addEntry }),
  route('POST', undoPath, { ...own, body: TripsUndone, answer: Done, answers: undoEntry }),
  route('GET', tripPagePath(':month'), {
    ...own,
    params: TripsOfMonth,
    query: TripPageAsked,
    answer: TripPage,
    answers: showTrips,
  }),
  route('GET', ownTripPath(':trip'), { ...own, params: TripId, answer: OwnTripAnswer, answers: showTrip }),
  route('POST', withdrawPath, { ...own, body: TripsUndone, answer: Done, answers: withdrawOwn }),
  route('POST', restorePath, { ...own, body: TripsUndone, answer: Done, answers: restoreOwn }),
  route('GET', vehiclesPath, { ...own, answer: Vehicles, answers: showVehicles }),
  route('POST', vehiclesPath, { ...own, body: PlateAsked, answer: Vehicles, answers: keepVehicle }),
  route('POST', vehicleChoicePath, { ...own, body: PlateAsked, answer: Vehicles, answers: chooseVehicle }),
  route('POST', vehicleEndPath, { ...own, body: PlateAsked, answer: Vehicles, answers: forgetVehicle }),
  route('POST', favouritesPath, {
    ...own,
    body: NewFavourite,
    answer: Favourites,
    answers: keepOwnFavourite,
  }),
  route('POST', favouriteEndPath(':favourite'), {
    ...own,
    params: FavouriteId,
    answer: Favourites,
    answers: forgetFavourite,
  }),
];
