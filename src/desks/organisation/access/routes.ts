// The endpoints of letting a client's people in.
import { type Route, route } from '#platform/http/route';
import { shows } from '#platform/http/views';
import { Duties, PersonAccess, PersonAt } from './contract.ts';
import { answerDuties, answerInvite, answerWithdraw, showPersonAccess } from './let-in.ts';

const one = {
  who: ['client'],
  params: PersonAt,
  answer: PersonAccess,
  views: {
    shown: [shows('system/accounts/account', ['organisation_role'])],
    reason: 'who has an account, and with which duties',
    people: ({ personId }: PersonAccess) => [personId],
  },
} as const;

const at = '/api/organisation/access/:person';

export const routes: readonly Route[] = [
  route('GET', at, { ...one, answers: showPersonAccess }),
  route('POST', `${at}/invite`, { ...one, body: Duties, answers: answerInvite }),
  route('POST', `${at}/withdraw`, { ...one, answers: answerWithdraw }),
  route('POST', `${at}/duties`, { ...one, body: Duties, answers: answerDuties }),
];
