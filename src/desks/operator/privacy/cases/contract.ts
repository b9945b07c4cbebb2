// What people, authorities and recipients bring in, and data breaches: each a list with its clock, and steps.
import { z } from 'zod';
import { Day, Instant, Wording } from '#desks/site/contract';
import { noticeStates } from '#kernel/notice-state';
import { Count, root, Sentence } from '../contract.ts';

/** What was complained about is on the page of the complaint; opening that is noted. */
export const ListedComplaint = z.object({
  id: z.string(),
  receivedAt: Instant,
  answerBy: Day,
  daysLeft: z.int(),
  state: z.enum(['received', 'answered', 'closed']),
});
export const ComplaintList = z.object({ complaints: z.array(ListedComplaint) });
export const OneComplaint = ListedComplaint.extend({
  complaint: z.string(),
  email: z.string().nullable(),
  answer: z.string().nullable(),
  person: z.string().nullable(),
});
export const AnswerComplaint = z.object({ answer: z.string().trim().min(1).max(10_000) });

export const DemandState = z.enum(['received', 'checked', 'approved', 'refused', 'given', 'told', 'closed']);
export const Demand = z.object({
  id: z.string(),
  receivedAt: Instant,
  authority: z.string(),
  statute: z.string(),
  scope: z.string(),
  tellingForbidden: z.boolean(),
  state: DemandState,
  checkedBy: z.string().nullable(),
  /** The steps that follow; approving is not among them for who checked it. */
  can: z.array(DemandState.exclude(['received'])),
});
export const DemandList = z.object({ demands: z.array(Demand) });
export const ReceiveDemand = z.object({
  authority: Sentence,
  statute: Sentence,
  scope: Sentence,
  tellingForbidden: z.boolean(),
  /** Empty: about nobody in particular, or the law forbids to tell. */
  personnelNumber: z.string().trim().max(40),
});
export const StepDemand = z.object({ state: DemandState.exclude(['received']), detail: Sentence });

export const NoticeState = z.enum(noticeStates);
export const Recipient = z.object({
  request: z.string(),
  party: z.string(),
  name: Wording,
  state: NoticeState,
  at: Instant,
  /** A reminder is to be sent by now. */
  isReminderDue: z.boolean(),
  activities: z.array(Wording),
  can: z.array(NoticeState.exclude(['to-tell'])),
});
/** A link of somebody who was erased, of which the provider has not confirmed that it deleted. */
export const ErasedLink = z.object({
  id: z.string(),
  name: Wording,
  since: Instant,
  state: z.enum(['to-tell', 'told', 'refused']),
  tries: z.int(),
});
export const RecipientList = z.object({
  recipients: z.array(Recipient),
  erasedLinks: z.array(ErasedLink),
});
export const StepRecipient = z.object({
  request: z.uuid(),
  party: z.string().max(60),
  state: NoticeState.exclude(['to-tell']),
});

export const BreachState = z.enum(['found', 'assessed', 'reported', 'told', 'not-reported', 'closed']);
export const Breach = z.object({
  id: z.string(),
  knownAt: Instant,
  facts: z.string(),
  people: Count.nullable(),
  highRisk: z.boolean().nullable(),
  states: z.array(BreachState),
  reportBy: Instant,
  /** Of the 72; negative when they have passed. */
  hoursLeft: z.int(),
  due: z.enum(['assess', 'report', 'late', 'tell', 'nothing']),
  can: z.array(BreachState.exclude(['found'])),
});
export const BreachList = z.object({ now: Instant, breaches: z.array(Breach) });
export const ReceiveBreach = z.object({
  facts: Sentence,
  /** Hours ago that we knew: typed in later, the 72 hours still count from then. */
  knownHoursAgo: z
    .int()
    .min(0)
    .max(24 * 365),
  people: Count.max(100_000_000).nullable(),
});
export const StepBreach = z.object({
  state: BreachState.exclude(['found']),
  detail: Sentence,
  highRisk: z.boolean().nullable(),
});

export const complaintsPath = `${root}/complaints`;
export const complaintPath = (id: string) => `${complaintsPath}/${id}`;
export const answerPath = (id: string) => `${complaintPath(id)}/answer`;
export const closePath = (id: string) => `${complaintPath(id)}/close`;
export const demandsPath = `${root}/demands`;
export const demandStepPath = (id: string) => `${demandsPath}/${id}/step`;
export const recipientsPath = `${root}/recipients`;
export const recipientStepPath = `${recipientsPath}/step`;
export const breachesPath = `${root}/breaches`;
export const breachStepPath = (id: string) => `${breachesPath}/${id}/step`;

export type ListedComplaint = z.infer<typeof ListedComplaint>;
export type OneComplaint = z.infer<typeof OneComplaint>;
export type Demand = z.infer<typeof Demand>;
export type ReceiveDemand = z.infer<typeof ReceiveDemand>;
export type StepDemand = z.infer<typeof StepDemand>;
export type ErasedLink = z.infer<typeof ErasedLink>;
export type Recipient = z.infer<typeof Recipient>;
export type StepRecipient = z.infer<typeof StepRecipient>;
export type Breach = z.infer<typeof Breach>;
export type ReceiveBreach = z.infer<typeof ReceiveBreach>;
export type StepBreach = z.infer<typeof StepBreach>;
