// The endpoint of the policy for the one who is signed in: no address names a person.
import { type Route, route } from '#platform/http/route';
import { OwnPolicy, ownPolicyPath } from './contract.ts';
import { showOwnPolicy } from './show-own-policy.ts';

export const routes: readonly Route[] = [
  route('GET', ownPolicyPath, { who: ['traveller'], answer: OwnPolicy, answers: showOwnPolicy }),
];
