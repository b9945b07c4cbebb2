// The endpoint of what stands near a place: for who travels, and about nobody.
import { type Route, route } from '#platform/http/route';
import { Nearby, NearbyAsked, nearbyPath } from './contract.ts';
import { showNearby } from './show-nearby.ts';

export const routes: readonly Route[] = [
  route('POST', nearbyPath, {
    who: ['traveller'],
    body: NearbyAsked,
    answer: Nearby,
    answers: showNearby,
  }),
];
