// The endpoints of the own week: always of the one who is signed in, so that no address names a person.
import { z } from 'zod';
import { type Route, route } from '#platform/http/route';
import { confirmWeek, previewWeek, undoWeek } from './change-week.ts';
import * as wire from './contract.ts';
import { showFirstWeek, showWeek } from './show-week.ts';

const params = z.object({ week: wire.Week });

export const routes: readonly Route[] = [
  route('GET', wire.firstWeekPath, {
    who: ['traveller'],
    answer: wire.FirstWeek,
    answers: showFirstWeek,
  }),
  route('GET', wire.weekPath(':week'), {
    who: ['traveller'],
    params,
    answer: wire.OwnWeek,
    answers: showWeek,
  }),
  route('POST', wire.previewPath(':week'), {
    who: ['traveller'],
    params,
    body: wire.Choosing,
    answer: wire.WeekPreview,
    answers: previewWeek,
  }),
  route('POST', wire.confirmPath(':week'), {
    who: ['traveller'],
    params,
    body: wire.Choosing,
    answer: wire.WeekConfirmed,
    answers: confirmWeek,
  }),
  route('POST', wire.undoPath, {
    who: ['traveller'],
    body: wire.Undoing,
    answer: wire.WeekUndone,
    answers: undoWeek,
  }),
];
