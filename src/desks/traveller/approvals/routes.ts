// The endpoints of the approval of the own trips: always of the one who is signed in.
import { type Route, route } from '#platform/http/route';
import { Answering, OwnApprovals, ownAnswerPath, ownApprovalsPath } from './contract.ts';
import { answerApproval, showOwnApprovals } from './show-own-approvals.ts';

export const routes: readonly Route[] = [
  route('GET', ownApprovalsPath, { who: ['traveller'], answer: OwnApprovals, answers: showOwnApprovals }),
  route('POST', ownAnswerPath, {
    who: ['traveller'],
    body: Answering,
    answer: OwnApprovals,
    answers: answerApproval,
  }),
];
