// The life of a request as data: phases, events, who may cause them, and what each kind asks to be done.

export const kinds = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
] as const;
export type Kind = (typeof kinds)[number];

export const channels = ['app', 'web', 'form', 'service-desk', 'letter'] as const;
export type Channel = (typeof channels)[number];

export type Phase =
  | 'received'
  | 'doubted'
  | 'identified'
  | 'deciding'
  | 'carrying-out'
  | 'done'
  | 'rejected'
  | 'withdrawn';

export type Actor = 'person' | 'officer' | 'client' | 'machine';

/** From these a request never moves again. */
export const closedPhases: readonly Phase[] = ['done', 'rejected', 'withdrawn'];
/** In these somebody is waited for, and the clocks run. */
export const openPhases: readonly Phase[] = ['received', 'doubted', 'identified', 'deciding', 'carrying-out'];

export interface Transition {
  readonly from: readonly Phase[];
  /** 'same': the event is written down and the phase stays. */
  readonly to: Phase | 'same';
  readonly by: readonly Actor[];
  /** Its detail must say something: a ground, a reason, a step. */
  readonly detail?: true;
}

const undecided = ['received', 'doubted', 'identified', 'deciding'] as const;

/** Guards that look at more than the phase stand in `step`. */
export const transitions = {
  recognise: { from: ['received', 'doubted'], to: 'identified', by: ['person', 'officer', 'machine'] },
  doubt: { from: ['received'], to: 'doubted', by: ['officer'], detail: true },
  'ask-decision': { from: ['identified'], to: 'deciding', by: ['machine', 'officer'] },
  begin: { from: ['identified'], to: 'carrying-out', by: ['machine', 'officer'] },
  approve: { from: ['deciding'], to: 'carrying-out', by: ['officer', 'client'] },
  reject: { from: undecided, to: 'rejected', by: ['officer', 'client'], detail: true },
  extend: { from: undecided, to: 'same', by: ['officer', 'machine'], detail: true },
  'carry-out': { from: ['carrying-out'], to: 'same', by: ['machine', 'officer'], detail: true },
  finish: { from: ['carrying-out'], to: 'done', by: ['machine', 'officer'] },
  withdraw: { from: [...undecided, 'carrying-out'], to: 'withdrawn', by: ['person'] },
  warn: { from: openPhases, to: 'same', by: ['machine'], detail: true },
} as const satisfies Record<string, Transition>;
export type EventName = keyof typeof transitions;

/** What is done, in order, each in one transaction with the row that says so. */
export const steps = {
  access: ['make-export'],
  portability: ['make-export'],
  rectification: ['correct', 'note-recipients'],
  erasure: ['erase-rows', 'erase-files'],
  restriction: ['set-flag', 'note-recipients'],
  objection: ['set-flag'],
} as const satisfies Record<Kind, readonly string[]>;
export type StepName = (typeof steps)[Kind][number];

/** Why a request may be refused; each goes with the way to the supervisory authority. */
export const rejectionGrounds = {
  'not-recognised': {
    nl: 'Wij konden u niet herkennen met de gegevens die wij hebben.',
    en: 'We could not recognise you by the data we have.',
  },
  'not-yours': {
    nl: 'Het verzoek gaat over gegevens van iemand anders.',
    en: "The request is about somebody else's data.",
  },
  'kept-by-law': {
    nl: 'De wet verplicht ons deze gegevens te bewaren.',
    en: 'The law obliges us to keep these data.',
  },
  'correct-already': {
    nl: 'Wij hebben het nagekeken: het gegeven klopt. Uw bezwaar bewaren wij erbij.',
    en: 'We checked it: the item is right. We keep your objection with it.',
  },
  'compelling-ground': {
    nl: 'Er is een dwingende reden die zwaarder weegt; zij staat hieronder.',
    en: 'There is a compelling reason that weighs more; it is stated below.',
  },
  excessive: {
    nl: 'Hetzelfde verzoek is kort hiervoor al beantwoord.',
    en: 'The same request was answered a short while ago.',
  },
} as const;
export type RejectionGround = keyof typeof rejectionGrounds;

/** The mark of a warning, once per request: days since receipt, or a day that passed. */
export const warnings = ['day-20', 'day-25', 'overdue'] as const;
export type WarningMark = (typeof warnings)[number];
