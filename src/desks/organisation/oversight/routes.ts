// The endpoints of a client's set-up, of its works council, and of the log of its own staff.
import { type Route, route } from '#platform/http/route';
import { shows } from '#platform/http/views';
import * as wire from './contract.ts';
import { listViews } from './list-views.ts';
import { approve, showCouncil } from './show-council.ts';
import { showSetUp } from './show-set-up.ts';

const council = {
  who: ['client'],
  answer: wire.Council,
  views: { nobody: 'what the register says of the services that are on' },
} as const;

export const routes: readonly Route[] = [
  route('GET', wire.setUpPath, {
    who: ['client'],
    answer: wire.SetUp,
    views: { nobody: 'what is set up; people are only counted' },
    answers: showSetUp,
  }),
  route('GET', wire.councilPath, { ...council, answers: showCouncil }),
  route('POST', wire.approvePath, { ...council, body: wire.Approving, answers: approve }),
  route('GET', wire.viewsPath(), {
    who: ['client'],
    query: wire.ViewsAsked,
    answer: wire.ViewsPage,
    views: {
      shown: [shows('people/organisations/employment', ['full_name'])],
      reason: 'the log of who looked',
      people: ({ views }) => views.map(({ personId }) => personId),
    },
    answers: listViews,
  }),
];
