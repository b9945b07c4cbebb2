// Decisions about how promises are kept and shown, where a statement was silent or contradicted itself.
import type { Decision } from './decision.ts';

export const proving = {
  A39: {
    severity: 'medium',
    needsCounsel: false,
    problem: {
      nl:
        'Grote gevolgen is niet omschreven, en de nieuwste versie kan oude gegevens niet langer ' +
        'laten bewaren.',
      en: 'Significant impact is not defined, and the newest version cannot have old data kept longer.',
    },
    decision: {
      nl:
        'Het verschil tussen twee registers beslist: nieuw doel, ontvanger, gegeven, grondslag of ' +
        'langere termijn is groot. Langer geldt alleen voor nieuwe gegevens.',
      en:
        'The difference between two registers decides: a new purpose, recipient, item, basis or ' +
        'longer term is significant. Longer holds for new data only.',
    },
    reason: {
      nl: 'Een machine beslist hier eerlijker dan een belang.',
      en: 'Here a machine decides more fairly than an interest.',
    },
  },
  A41: {
    severity: 'low',
    needsCounsel: false,
    problem: {
      nl: 'Een telefoonnummer mist cijfers en de inhoud mist hoofdstukken.',
      en: 'A telephone number lacks digits and the contents lack chapters.',
    },
    decision: {
      nl:
        'Contactgegevens zijn instelling en worden gecontroleerd; de inhoud wordt gemaakt uit de ' +
        'koppen.',
      en: 'Contact details are configuration and are checked; the contents are made from the headings.',
    },
    reason: { nl: 'Fouten met de hand komen terug.', en: 'Faults by hand come back.' },
  },
  A46: {
    severity: 'low',
    needsCounsel: false,
    problem: {
      nl: 'Sommige beloften gaan over mensen en gebouwen en kan geen programma bewijzen.',
      en: 'Some promises are about people and buildings and no program can prove them.',
    },
    decision: {
      nl: 'Zij hebben een eigenaar, een bewijsstuk en een vervaldatum; een verlopen bewijs valt op.',
      en: 'They have an owner, a piece of evidence and an expiry date; expired evidence is noticed.',
    },
    reason: {
      nl: 'Doen alsof het getest is, zou liegen zijn.',
      en: 'Pretending that it is tested would be lying.',
    },
  },
  A56: {
    severity: 'low',
    needsCounsel: false,
    problem: {
      nl: 'Hoelang de lijst van wissingen zelf blijft, is niet gezegd.',
      en: 'How long the list of erasures itself stays is not said.',
    },
    decision: {
      nl: '70 dagen: 35 voor de back-up en nog eens 35 als reserve.',
      en: '70 days: 35 for the back-up and another 35 in reserve.',
    },
    reason: {
      nl: 'Daarna kan geen kopie u meer terugbrengen.',
      en: 'After that no copy can bring you back.',
    },
  },
  A57: {
    severity: 'low',
    needsCounsel: false,
    problem: {
      nl: 'Voor het register van datalekken staat geen termijn.',
      en: 'For the register of breaches no term is stated.',
    },
    decision: {
      nl: 'Twee boekjaren vanaf het sluiten van de zaak.',
      en: 'Two financial years from the closing of the case.',
    },
    reason: {
      nl: 'Lang genoeg om te leren, kort genoeg om te vergeten.',
      en: 'Long enough to learn, short enough to forget.',
    },
  },
} as const satisfies Record<string, Decision>;
