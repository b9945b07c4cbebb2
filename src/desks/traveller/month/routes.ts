// The endpoint of the own month: always of the one who is signed in, so that no address names a person.
import { z } from 'zod';
import { Month } from '#desks/site/contract';
import { type Route, route } from '#platform/http/route';
import { myMonthPath, OwnMonth } from './contract.ts';
import { showOwnMonth } from './show-own-month.ts';

export const routes: readonly Route[] = [
  route('GET', myMonthPath(':month'), {
    who: ['traveller'],
    params: z.object({ month: Month }),
    answer: OwnMonth,
    answers: showOwnMonth,
  }),
];
