// The endpoints of the people of an organisation: list, form, changes, leaving, lists to take in, cost
// centres.
import { type Route, route } from '#platform/http/route';
import { shows } from '#platform/http/views';
import { addPerson, changePerson, leave, lookAtLeave } from './change-people.ts';
import * as wire from './contract.ts';
import { closeCentre, nameCentre, showCentres } from './keep-centres.ts';
import { showPeople, showPerson } from './show-people.ts';
import { lookAtList, takeList } from './take-list.ts';

const listed = shows('people/organisations/employment', [
  'full_name',
  'employee_no',
  'cost_centre',
  'policy_group',
  'employment_start',
  'employment_end',
]);
const opened = shows('people/organisations/employment', [
  'full_name',
  'email',
  'employee_no',
  'cost_centre',
  'policy_group',
  'contract_hours',
  'employment_start',
  'employment_end',
]);

const form = {
  who: ['client'],
  params: wire.OfPerson,
  answer: wire.PersonForm,
  views: {
    shown: [opened],
    reason: 'the form of one person',
    people: ({ person }: { readonly person: { readonly personId: string } }) => [person.personId],
  },
} as const;
const list = {
  who: ['client'],
  body: wire.List,
  bodyBytes: wire.LIST_BYTES + 64 * 1024,
  answer: wire.ListEffect,
  views: { nobody: 'what becomes of the lines that were offered; their names are those of the offer' },
} as const;
const centres = {
  who: ['client'],
  answer: wire.CostCentres,
  views: { nobody: 'codes and names of cost centres' },
} as const;

export const routes: readonly Route[] = [
  route('GET', wire.peoplePath(), {
    who: ['client'],
    query: wire.PeopleAsked,
    answer: wire.PeoplePage,
    views: {
      shown: [listed],
      reason: 'the list of people',
      people: ({ people }) => people.map(({ personId }) => personId),
    },
    answers: showPeople,
  }),
  route('POST', wire.peoplePath(), {
    who: ['client'],
    body: wire.Adding,
    answer: wire.Added,
    views: { nobody: 'the id of who was added' },
    answers: addPerson,
  }),
  route('GET', wire.personPath(':id'), { ...form, answers: (asking) => showPerson(asking) }),
  route('POST', wire.changePath(':id'), { ...form, body: wire.Changing, answers: changePerson }),
  route('GET', wire.leavePath(':id'), {
    who: ['client'],
    params: wire.OfPerson,
    query: wire.LeaveAsked,
    answer: wire.LeaveEffect,
    views: { nobody: 'what the register says of an account that ends' },
    answers: lookAtLeave,
  }),
  route('POST', wire.leavePath(':id'), { ...form, body: wire.Leaving, answers: leave }),
  route('POST', wire.listLookPath, { ...list, answers: lookAtList }),
  route('POST', wire.listTakePath, { ...list, answers: takeList }),
  route('GET', wire.centresPath, { ...centres, answers: showCentres }),
  route('POST', wire.centreNamePath, { ...centres, body: wire.CentreNaming, answers: nameCentre }),
  route('POST', wire.centreClosePath, { ...centres, body: wire.CentreClosing, answers: closeCentre }),
];
