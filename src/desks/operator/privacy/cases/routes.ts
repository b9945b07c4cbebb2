// The endpoints of complaints, demands, recipients and breaches. Only the text of a complaint is somebody's.
import { type Route, route } from '#platform/http/route';
import { shows } from '#platform/http/views';
import { Nothing, OfId, Stepped } from '../contract.ts';
import {
  AnswerComplaint,
  answerPath,
  BreachList,
  breachesPath,
  breachStepPath,
  ComplaintList,
  closePath,
  complaintPath,
  complaintsPath,
  DemandList,
  demandStepPath,
  demandsPath,
  OneComplaint,
  ReceiveBreach,
  ReceiveDemand,
  RecipientList,
  recipientStepPath,
  recipientsPath,
  StepBreach,
  StepDemand,
  StepRecipient,
} from './contract.ts';
import { listBreaches, receiveOneBreach, stepOneBreach } from './handle-breaches.ts';
import { answerOneComplaint, closeOneComplaint, listComplaints, showComplaint } from './handle-complaints.ts';
import { listAllDemands, receiveOneDemand, stepOneDemand } from './handle-demands.ts';
import { listRecipients, stepRecipient } from './handle-recipients.ts';

const who = ['privacy-officer'] as const;
const nobody = (why: string) => ({ who, views: { nobody: why } }) as const;
const states = nobody('days and states of complaints; what they say is not in it');
const demands = nobody('what authorities demand by which law; whom it is about is not in it');
const recipients = nobody('which recipients confirmed; whose request it was is not in it');
const breaches = nobody('events; people stand in them as a number only');
const step = { answer: Stepped } as const;

export const caseRoutes: readonly Route[] = [
  route('GET', complaintsPath, { ...states, answer: ComplaintList, answers: listComplaints }),
  route('GET', complaintPath(':id'), {
    who,
    params: OfId,
    views: {
      shown: [shows('trust/complaints/handling', ['ticket_text', 'email'])],
      reason: 'handling a complaint',
      people: 'told',
    },
    answer: OneComplaint,
    answers: showComplaint,
  }),
  route('POST', answerPath(':id'), {
    ...states,
    ...step,
    params: OfId,
    body: AnswerComplaint,
    answers: answerOneComplaint,
  }),
  route('POST', closePath(':id'), {
    ...states,
    ...step,
    params: OfId,
    body: Nothing,
    answers: closeOneComplaint,
  }),
  route('GET', demandsPath, { ...demands, answer: DemandList, answers: listAllDemands }),
  route('POST', demandsPath, { ...demands, ...step, body: ReceiveDemand, answers: receiveOneDemand }),
  route('POST', demandStepPath(':id'), {
    ...demands,
    ...step,
    params: OfId,
    body: StepDemand,
    answers: stepOneDemand,
  }),
  route('GET', recipientsPath, { ...recipients, answer: RecipientList, answers: listRecipients }),
  route('POST', recipientStepPath, { ...recipients, ...step, body: StepRecipient, answers: stepRecipient }),
  route('GET', breachesPath, { ...breaches, answer: BreachList, answers: listBreaches }),
  route('POST', breachesPath, { ...breaches, ...step, body: ReceiveBreach, answers: receiveOneBreach }),
  route('POST', breachStepPath(':id'), {
    ...breaches,
    ...step,
    params: OfId,
    body: StepBreach,
    answers: stepOneBreach,
  }),
];
