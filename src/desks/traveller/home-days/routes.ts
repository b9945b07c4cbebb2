// The endpoints of one's own home-working days: no address names a person.
import { z } from 'zod';
import { Month } from '#desks/site/contract';
import { type Route, route } from '#platform/http/route';
import { chooseForHomeDay, setHomeDay, setHomePattern } from './change-home-days.ts';
import * as wire from './contract.ts';
import { showHomeMonth } from './show-home-month.ts';

export const routes: readonly Route[] = [
  route('GET', wire.homeMonthPath(':month'), {
    who: ['traveller'],
    params: z.object({ month: Month }),
    answer: wire.HomeMonth,
    answers: showHomeMonth,
  }),
  route('POST', wire.homeDaysPath, {
    who: ['traveller'],
    body: wire.HomeDayAsked,
    answer: wire.HomeDaysSet,
    answers: setHomeDay,
  }),
  route('POST', wire.homePatternPath, {
    who: ['traveller'],
    body: wire.HomePattern,
    answer: wire.HomeDaysSet,
    answers: setHomePattern,
  }),
  route('POST', wire.homeChoicePath, {
    who: ['traveller'],
    body: wire.HomeChoice,
    answer: wire.HomeChosen,
    answers: chooseForHomeDay,
  }),
];
