// The words of approving by exception, in Dutch and English.
import { catalogue, plural } from '#ui-kit';

const because = {
  cost: { nl: 'kosten boven de grens', en: 'cost over the limit' },
  distance: { nl: 'langer dan gewoon', en: 'longer than usual' },
  late: { nl: 'laat bevestigd', en: 'confirmed late' },
  'cost-centre': { nl: 'geen kostenplaats', en: 'no cost centre' },
} as const;
const states = {
  waiting: { nl: 'wacht', en: 'waits' },
  answered: { nl: 'beantwoord', en: 'answered' },
  asked: { nl: 'vraag gesteld', en: 'question asked' },
  approved: { nl: 'goedgekeurd', en: 'approved' },
  refused: { nl: 'geweigerd', en: 'refused' },
} as const;

export const approvalWords = catalogue(
  {
    title: 'Beoordelen',
    below: (count: number) =>
      count === 0 ? 'Er wacht niets op u' : `${plural('nl', count, 'reis wacht', 'reizen wachten')} op u`,
    note: 'Alleen wat uw regeling vraagt. Al het andere wordt vanzelf goedgekeurd; wat hier wacht, gaat mee in een volgende maand.',
    approve: (count: number) => (count === 0 ? 'Goedkeuren' : `${count} goedkeuren`),
    refuse: 'Weigeren',
    askMore: 'Vraag stellen',
    all: 'Alles wat wacht',
    choose: (what: string) => `${what} kiezen`,
    reasonRefuse: 'Waarom niet, en wat kan de reiziger doen?',
    reasonAsk: 'Wat wilt u weten?',
    reasonHint: 'De reiziger leest dit en kan antwoorden of de reis herstellen.',
    send: 'Versturen',
    because: (value: keyof typeof because) => because[value].nl,
    state: (value: keyof typeof states) => states[value].nl,
    open: 'Wacht op u',
    done: 'Beslist of gevraagd',
    emptyTitle: 'Er wacht niets',
    emptyText: 'Zodra een reis vraagt om uw blik, staat hij hier. Wat dat is, zegt uw regeling.',
    approved: (count: number) => `${plural('nl', count, 'reis', 'reizen')} goedgekeurd.`,
  },
  {
    title: 'Approve',
    below: (count) =>
      count === 0 ? 'Nothing waits for you' : `${plural('en', count, 'trip waits', 'trips wait')} for you`,
    note: 'Only what your policy asks. Everything else is approved by itself; what waits here goes along in a later month.',
    approve: (count) => (count === 0 ? 'Approve' : `Approve ${count}`),
    refuse: 'Refuse',
    askMore: 'Ask a question',
    all: 'All that waits',
    choose: (what) => `Choose ${what}`,
    reasonRefuse: 'Why not, and what can the traveller do?',
    reasonAsk: 'What do you want to know?',
    reasonHint: 'The traveller reads this and can answer or mend the trip.',
    send: 'Send',
    because: (value) => because[value].en,
    state: (value) => states[value].en,
    open: 'Waits for you',
    done: 'Decided or asked',
    emptyTitle: 'Nothing waits',
    emptyText: 'As soon as a trip asks for your look, it stands here. Your policy says which do.',
    approved: (count) => `${plural('en', count, 'trip', 'trips')} approved.`,
  },
);
