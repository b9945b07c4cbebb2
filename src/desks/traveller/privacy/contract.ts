// What browser and server agree on for one's own data: what is held, who got and saw it, consents, rights and
// complaints.
import { z } from 'zod';
import { Day, Instant, Wording } from '#desks/site/contract';
import { noticeStates } from '#kernel/notice-state';

/** Three honest dates: nobody sees it, storage has lost it, no spare copy has it. */
export const Gone = z.object({ unreachableOn: Day, liveStorageOn: Day, backupsOn: Day });

const HeldActivity = z.object({
  /** `<wing>/<service>/<activity>`. */
  id: z.string(),
  title: Wording,
  purpose: Wording,
  bases: z.array(Wording),
  terms: z.array(Wording),
  rows: z.int(),
  fields: z.array(Wording),
  /** When the first and the last row go; null when none has a day yet. */
  first: Gone.nullable(),
  last: Gone.nullable(),
  /** Rows without a day: they stay as long as they are in use. */
  openEnded: z.int(),
});

/** One service with everything that is held for it. */
export const HeldService = z.object({
  id: z.string(),
  title: Wording,
  rows: z.int(),
  activities: z.array(HeldActivity),
});

/** A change of the statement that the person has not seen yet. */
export const OwnNotice = z.object({
  version: z.int(),
  announcedOn: Day,
  changes: z.array(z.object({ says: Wording, because: Wording })),
});

/** Something that went out, or somebody who looked. Names of kinds, never values. */
export const LogEvent = z.object({
  id: z.string(),
  at: Instant,
  kind: z.enum(['received', 'looked', 'opened']),
  who: Wording,
  /** What it was about; null where a file as a whole was opened. */
  title: Wording.nullable(),
  fields: z.array(Wording),
  why: Wording,
  /** The clause of the statement that says so. */
  clause: z.string().nullable(),
  until: Instant.nullable(),
});

export const RightKind = z.enum([
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
]);
const Phase = z.enum([
  'received',
  'doubted',
  'identified',
  'deciding',
  'carrying-out',
  'done',
  'rejected',
  'withdrawn',
]);

export const OwnRequest = z.object({
  id: z.string(),
  kind: RightKind,
  phase: Phase,
  receivedAt: Instant,
  /** The last day on which there must be an answer. */
  dueOn: Day,
  isExtended: z.boolean(),
});

/** A restriction or an objection, by what it is about: an activity, or `all`. */
export const OwnFlagName = z.object({
  kind: z.enum(['restriction', 'objection']),
  activity: z.string().max(120),
});
export const OwnFlag = OwnFlagName.extend({
  title: Wording,
  since: Instant,
  /** We want to lift it: from which day, and why. */
  lift: z.object({ on: Day, reason: z.string() }).nullable(),
});

/** `GET myDataPath`. */
export const MyData = z.object({
  services: z.array(HeldService),
  notices: z.array(OwnNotice),
  /** The newest few of the log. */
  latest: z.array(LogEvent),
  requests: z.array(OwnRequest),
  /** What stands still or was objected to. */
  flags: z.array(OwnFlag),
  consentsGiven: z.int(),
});

/** `GET myLogPath`: newest first; `next` of each list opens the page after. */
export const LogQuestion = z.object({
  received: z.coerce.number().int().positive().optional(),
  looked: z.coerce.number().int().positive().optional(),
});
export const MyLog = z.object({
  events: z.array(LogEvent),
  next: z.object({ received: z.int().nullable(), looked: z.int().nullable() }),
});

const GivenConsent = z.object({
  givenAt: Instant,
  withdrawnAt: Instant.nullable(),
  /** The text of that day. */
  asked: Wording,
  channel: z.enum(['app', 'web', 'desk', 'shell']),
});
export const OwnConsent = z.object({
  activity: z.string(),
  title: Wording,
  purpose: Wording,
  isGiven: z.boolean(),
  /** The question that stands now, and what taking it back does. */
  asked: Wording,
  withdrawal: Wording,
  /** Newest first. */
  history: z.array(GivenConsent),
});
export const MyConsents = z.object({ consents: z.array(OwnConsent) });
/** `POST myConsentsPath`. Answers how many rows went at once. */
export const ConsentChange = z.object({ activity: z.string().max(120), isGiven: z.boolean() });
export const ConsentChanged = z.object({ rowsDeleted: z.int() });

/** `GET myRightsPath`: what can be chosen where a right is about one thing, and what was asked before. */
export const MyRights = z.object({
  requests: z.array(OwnRequest),
  flags: z.array(OwnFlag),
  /** One use, or `all` of them. */
  restrictable: z.array(z.object({ id: z.string(), title: Wording, purpose: Wording })),
  objectionable: z.array(z.object({ id: z.string(), title: Wording, purpose: Wording })),
  /** Analyses and research of the statement, and whether anything of them exists. */
  analyses: z.array(z.object({ title: Wording, isBuilt: z.boolean() })),
  correctable: z.array(z.object({ field: z.string(), title: Wording, isAtOnce: z.boolean() })),
});

export const RightQuestion = z.object({
  kind: RightKind,
  activity: z.string().max(120).optional(),
  field: z.string().max(60).optional(),
});
/** `POST myRequestsPath`: sends it. */
export const RightAsked = RightQuestion.extend({ asked: z.string().trim().max(500).optional() });

const Effect = z.enum(['deleted', 'blanked', 'kept', 'copied', 'frozen', 'excluded', 'corrected']);
export const EffectLine = z.object({
  activity: z.string(),
  title: Wording,
  effect: Effect,
  rows: z.int(),
  fields: z.array(Wording),
  keptUntil: Day.nullable(),
  because: Wording.nullable(),
});
/** `POST myPreviewPath`: what it would do; nothing is sent. */
export const RightPreview = z.object({
  kind: RightKind,
  lines: z.array(EffectLine),
  servicesThatStop: z.array(Wording),
  told: z.array(Wording),
  cannotBeUndone: z.boolean(),
});
export const RequestSent = z.object({ id: z.string() });

/** `GET myRequestPath(id)`: how it stands, and what it did. */
export const ShownRequest = z.object({
  id: z.string(),
  kind: RightKind,
  phase: Phase,
  receivedAt: Instant,
  dueOn: Day.nullable(),
  isExtended: z.boolean(),
  canWithdraw: z.boolean(),
  hasFile: z.boolean(),
  reason: Wording.nullable(),
  lines: z.array(EffectLine),
  told: z.array(
    z.object({
      party: Wording,
      state: z.enum(noticeStates),
      at: Instant,
    }),
  ),
  authority: z.object({ name: z.string(), website: z.string(), complaint: Wording, phone: z.string() }),
});

/** `POST myComplaintsPath`, and `GET` for those of before. */
export const Complaint = z.object({ complaint: z.string().max(10_000) });
export const MyComplaints = z.object({
  complaints: z.array(
    z.object({
      id: z.string(),
      receivedAt: Instant,
      answerBy: Day,
      complaint: z.string(),
      state: z.string(),
      answer: z.string().nullable(),
    }),
  ),
  authority: z.object({
    name: z.string(),
    website: z.string(),
    complaint: Wording,
    post: z.string(),
    phone: z.string(),
  }),
});
export const Done = z.object({ done: z.boolean() });

export const RequestId = z.object({ request: z.uuid() });
export const NoticeVersion = z.object({ version: z.coerce.number().int().positive() });

export const myDataPath = '/api/me/privacy';
export const myLogPath = `${myDataPath}/log`;
export const myConsentsPath = `${myDataPath}/consents`;
export const myRightsPath = `${myDataPath}/rights`;
export const myPreviewPath = `${myRightsPath}/preview`;
/** `POST`: takes a restriction or an objection back. */
export const myTakeBackPath = `${myRightsPath}/take-back`;
export const myRequestsPath = `${myDataPath}/requests`;
export const myRequestPath = (id: string) => `${myRequestsPath}/${id}`;
export const myExportPath = (id: string) => `${myRequestPath(id)}/export`;
export const myWithdrawalPath = (id: string) => `${myRequestPath(id)}/withdrawal`;
export const myNoticePath = (version: number | string) => `${myDataPath}/notices/${version}/seen`;
export const myComplaintsPath = `${myDataPath}/complaints`;

export type Gone = z.infer<typeof Gone>;
export type HeldService = z.infer<typeof HeldService>;
export type OwnNotice = z.infer<typeof OwnNotice>;
export type LogEvent = z.infer<typeof LogEvent>;
export type RightKind = z.infer<typeof RightKind>;
export type OwnFlag = z.infer<typeof OwnFlag>;
export type OwnFlagName = z.infer<typeof OwnFlagName>;
export type OwnRequest = z.infer<typeof OwnRequest>;
export type MyData = z.infer<typeof MyData>;
export type MyLog = z.infer<typeof MyLog>;
export type OwnConsent = z.infer<typeof OwnConsent>;
export type MyRights = z.infer<typeof MyRights>;
export type RightQuestion = z.infer<typeof RightQuestion>;
export type RightAsked = z.infer<typeof RightAsked>;
export type EffectLine = z.infer<typeof EffectLine>;
export type RightPreview = z.infer<typeof RightPreview>;
export type ShownRequest = z.infer<typeof ShownRequest>;
export type MyComplaints = z.infer<typeof MyComplaints>;
