// The words of the approval of the own trips, in Dutch and English.
import { catalogue, plural } from '#ui-kit';

const because = {
  cost: {
    nl: 'De kosten zijn hoger dan wat vanzelf wordt goedgekeurd.',
    en: 'The cost is higher than what is approved by itself.',
  },
  distance: {
    nl: 'De reis is langer dan wat vanzelf wordt goedgekeurd.',
    en: 'The trip is longer than what is approved by itself.',
  },
  late: { nl: 'U bevestigde de reis later dan gewoon.', en: 'You confirmed the trip later than usual.' },
  'cost-centre': {
    nl: 'Uw kostenplaats ontbreekt; die vult uw werkgever in.',
    en: 'Your cost centre is missing; your employer fills it in.',
  },
} as const;
const states = {
  waiting: { nl: 'wacht op uw werkgever', en: 'waits for your employer' },
  answered: { nl: 'u antwoordde; wacht op uw werkgever', en: 'you answered; waits for your employer' },
  asked: { nl: 'uw werkgever vraagt iets', en: 'your employer asks something' },
  approved: { nl: 'goedgekeurd', en: 'approved' },
  refused: { nl: 'geweigerd', en: 'refused' },
} as const;

export const ownApprovalWords = catalogue(
  {
    title: 'Goedkeuring',
    below: 'Reizen waar uw werkgever zelf naar kijkt',
    note: 'Een reis die nog wacht, gaat mee in een volgende maand. Een geweigerde reis kunt u toelichten, of terugnemen en verbeteren.',
    because: (value: keyof typeof because) => because[value].nl,
    state: (value: keyof typeof states) => states[value].nl,
    answer: 'Antwoorden',
    answerOf: (what: string) => `Antwoorden over ${what}`,
    question: 'Uw antwoord of toelichting',
    send: 'Versturen',
    policy: 'Lees uw regeling',
    emptyTitle: 'Er wacht niets op goedkeuring',
    emptyText: 'Wat u bevestigt, wordt vanzelf goedgekeurd, tenzij uw regeling anders zegt.',
    notice: (count: number) => `${plural('nl', count, 'reis wacht', 'reizen wachten')} op goedkeuring`,
    asks: 'Uw werkgever vraagt iets over een reis',
    read: 'Bekijk',
  },
  {
    title: 'Approval',
    below: 'Trips that your employer looks at',
    note: 'A trip that still waits goes along in a later month. A refused trip you can explain, or take back and mend.',
    because: (value) => because[value].en,
    state: (value) => states[value].en,
    answer: 'Answer',
    answerOf: (what) => `Answer about ${what}`,
    question: 'Your answer or explanation',
    send: 'Send',
    policy: 'Read your policy',
    emptyTitle: 'Nothing waits for approval',
    emptyText: 'What you confirm is approved by itself, unless your policy says otherwise.',
    notice: (count) => `${plural('en', count, 'trip waits', 'trips wait')} for approval`,
    asks: 'Your employer asks something about a trip',
    read: 'View',
  },
);
