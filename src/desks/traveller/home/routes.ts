// The endpoint of the start page: of the one who is signed in.
import { type Route, route } from '#platform/http/route';
import { Home, homePath } from './contract.ts';
import { showHome } from './show-home.ts';

export const routes: readonly Route[] = [
  route('GET', homePath, { who: ['traveller'], answer: Home, answers: showHome }),
];
