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
  PlaceAsked,
  PlacesFound,
  placesPath,
  Quote,
  quotePath,
  TripsAdded,
  TripsUndone,
  tripsPath,
  undoPath,
} from './contract.ts';
import { forgetFavourite, keepOwnFavourite } from './keep-favourites.ts';
import { quoteEntry } from './quote-entry.ts';
import { findPlaces, showForm } from './show-form.ts';

const own = { who: ['traveller'] } as const;

export const routes: readonly Route[] = [
  route('GET', entryFormPath, { ...own, answer: EntryForm, answers: showForm }),
  route('POST', placesPath, { ...own, body: PlaceAsked, answer: PlacesFound, answers: findPlaces }),
  route('POST', quotePath, { ...own, body: Entry, answer: Quote, answers: quoteEntry }),
  route('POST', tripsPath, { ...own, body: NewTrips, answer: TripsAdded, answers: addEntry }),
  route('POST', undoPath, { ...own, body: TripsUndone, answer: Done, answers: undoEntry }),
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
