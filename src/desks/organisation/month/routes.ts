// The endpoints of the month of an organisation: the list, one month, and the close.
import { z } from 'zod';
import { Month } from '#desks/site/contract';
import { type Route, route } from '#platform/http/route';
import { closeMonth } from './close-month.ts';
import {
  CloseAnswer,
  CloseRequest,
  closePath,
  MonthList,
  monthPath,
  monthsPath,
  OrganisationMonth,
} from './contract.ts';
import { showMonth } from './show-month.ts';
import { showMonths } from './show-months.ts';

const OfMonth = z.object({ month: Month });
const KnownAt = z.object({ knownAt: CloseRequest.shape.knownAt.optional() });

export const routes: readonly Route[] = [
  route('GET', monthsPath, { who: ['client'], answer: MonthList, answers: showMonths }),
  route('GET', monthPath(':month'), {
    who: ['client'],
    params: OfMonth,
    query: KnownAt,
    answer: OrganisationMonth,
    answers: showMonth,
  }),
  route('POST', closePath(':month'), {
    who: ['client'],
    params: OfMonth,
    body: CloseRequest,
    answer: CloseAnswer,
    answers: closeMonth,
  }),
];
