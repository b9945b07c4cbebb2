// Requests about one's rights as the officer sees them: with both clocks, their steps, preview and result.
import { z } from 'zod';
import { Day, Instant, Wording } from '#desks/site/contract';
import { noticeStates } from '#kernel/notice-state';
import { root, Sentence } from '../contract.ts';

export const Kind = z.enum(['access', 'rectification', 'erasure', 'restriction', 'portability', 'objection']);
export const Phase = z.enum([
  'received',
  'doubted',
  'identified',
  'deciding',
  'carrying-out',
  'done',
  'rejected',
  'withdrawn',
]);

/** Who asks is not in the list: it is on the page of the request, and opening that is noted. */
export const ListedRequest = z.object({
  id: z.string(),
  kind: Kind,
  phase: Phase,
  receivedAt: Instant,
  /** Thirty days from recognition; null while nobody is recognised. */
  promisedUntil: Day.nullable(),
  /** A month from receipt, three when extended. */
  legalUntil: Day,
  /** The earlier of the two: the last day on which we may answer. */
  dueOn: Day,
  /** Negative when the day is past. */
  daysLeft: z.int(),
  isExtended: z.boolean(),
});
export const RequestList = z.object({ requests: z.array(ListedRequest), hasMore: z.boolean() });

export const Effect = z.enum(['deleted', 'blanked', 'kept', 'copied', 'frozen', 'excluded', 'corrected']);
export const EffectLine = z.object({
  activity: z.string(),
  title: Wording,
  effect: Effect,
  rows: z.int(),
  fields: z.array(Wording),
  because: Wording.nullable(),
  keptUntil: Day.nullable(),
});

export const Event = z.enum(['approve', 'reject', 'extend', 'doubt']);

export const OneRequest = ListedRequest.extend({
  /** The first digits of the person's number in this system; null while nobody is recognised. */
  person: z.string().nullable(),
  channel: z.enum(['app', 'web', 'form', 'service-desk', 'letter']),
  about: Wording.nullable(),
  asked: z.string().nullable(),
  steps: z.array(
    z.object({
      number: z.int(),
      event: z.string(),
      phase: Phase,
      actor: z.enum(['person', 'officer', 'client', 'machine']),
      doneBy: z.string().nullable(),
      at: Instant,
      detail: z.string().nullable(),
    }),
  ),
  /** What the officer may do now. */
  can: z.array(z.enum([...Event.options, 'recognise'])),
  extendUntil: Day,
  grounds: z.array(z.object({ id: z.string(), text: Wording })),
  result: z.array(EffectLine),
  told: z.array(
    z.object({
      party: Wording,
      state: z.enum(noticeStates),
      at: Instant,
    }),
  ),
});

/** What it would do now; nothing of it has been done. */
export const RequestPreview = z.object({
  lines: z.array(EffectLine),
  told: z.array(Wording),
  stops: z.array(Wording),
  cannotBeUndone: z.boolean(),
});

export const RequestStep = z.object({ event: Event, detail: Sentence });
/** By what we hold anyway; a copy of an identity document is never asked. */
export const Recognise = z.object({
  personnelNumber: z.string().trim().min(1).max(40),
  how: z.enum(['personnel-number', 'known-facts']),
});

export const requestsPath = `${root}/requests`;
export const requestPath = (id: string) => `${requestsPath}/${id}`;
export const previewPath = (id: string) => `${requestPath(id)}/preview`;
export const requestStepPath = (id: string) => `${requestPath(id)}/step`;
export const recognisePath = (id: string) => `${requestPath(id)}/recognise`;

export type ListedRequest = z.infer<typeof ListedRequest>;
export type OneRequest = z.infer<typeof OneRequest>;
export type EffectLine = z.infer<typeof EffectLine>;
export type RequestPreview = z.infer<typeof RequestPreview>;
export type RequestStep = z.infer<typeof RequestStep>;
export type Recognise = z.infer<typeof Recognise>;
