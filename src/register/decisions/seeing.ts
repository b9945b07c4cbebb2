// Decisions about what the employer and others see, where a statement was silent or contradicted itself.
import type { Decision } from './decision.ts';

export const seeing = {
  A09: {
    severity: 'high',
    needsCounsel: false,
    problem: {
      nl:
        'Op één plek krijgt de werkgever alleen zakelijk en woon-werk, op een andere plek de hele ' +
        'reisgeschiedenis.',
      en: 'In one place the employer gets business and commute only, in another the whole travel history.',
    },
    decision: {
      nl: 'De beperking wint overal. Zij zit in de database zelf, niet in een scherm.',
      en: 'The restriction wins everywhere. It is in the database itself, not in a screen.',
    },
    reason: {
      nl: 'Wat u privé deed, gaat uw werkgever niet aan.',
      en: 'What you did in private is not your employer’s business.',
    },
  },
  A10: {
    severity: 'high',
    needsCounsel: false,
    problem: {
      nl: 'Over een rit zonder doel wordt niets gezegd.',
      en: 'Nothing is said about a trip without a purpose.',
    },
    decision: {
      nl:
        'Zolang u niets bevestigt, bestaat de rit voor uw werkgever niet. Een voorstel van ons is ' +
        'geen bevestiging.',
      en:
        'As long as you confirm nothing, the trip does not exist for your employer. A proposal of ' +
        'ours is no confirmation.',
    },
    reason: {
      nl: 'Alleen uw eigen keuze mag een rit zichtbaar maken.',
      en: 'Only your own choice may make a trip visible.',
    },
  },
  A11: {
    severity: 'medium',
    needsCounsel: false,
    problem: {
      nl: 'Declarabel en zakelijk of woon-werk lopen door elkaar.',
      en: 'Claimable and business or commute are mixed up.',
    },
    decision: {
      nl: 'Declarabel kan alleen een rit zijn die zakelijk of woon-werk is en die u bevestigde.',
      en: 'Only a trip that is business or commute and that you confirmed can be claimable.',
    },
    reason: {
      nl: 'Zo kan geen privérit op een factuur komen.',
      en: 'That way no private trip can reach an invoice.',
    },
  },
  A12: {
    severity: 'high',
    needsCounsel: false,
    problem: {
      nl: 'Rapporten zijn zo anoniem mogelijk, en toch mogen naam en telefoonnummer mee.',
      en: 'Reports are as anonymous as possible, and yet name and telephone number may go along.',
    },
    decision: {
      nl:
        'Een rapport telt groepen van minstens tien. Kilometers per persoon zijn een aparte ' +
        'verwerking met een schriftelijke opdracht, en met alleen het personeelsnummer.',
      en:
        'A report counts groups of at least ten. Kilometres per person are a separate processing ' +
        'with a written instruction, and with the personnel number only.',
    },
    reason: { nl: 'Zo mogelijk is geen grens; tien wel.', en: 'As possible is no limit; ten is.' },
  },
  A13: {
    severity: 'high',
    needsCounsel: true,
    problem: {
      nl:
        'De analyse zegt voor wie een abonnement loont, maar het rapport noemt niemand. En wat ' +
        'wordt er anoniem gemaakt?',
      en:
        'The analysis says for whom a subscription pays off, but the report names nobody. And what ' +
        'is made anonymous?',
    },
    decision: {
      nl:
        'Het advies gaat naar uzelf, de aantallen naar uw werkgever. De rekenkopie verdwijnt met ' +
        'het maken van het rapport; de ritten volgen hun eigen termijn.',
      en:
        'The advice goes to yourself, the counts to your employer. The working copy vanishes with ' +
        'the making of the report; the trips follow their own term.',
    },
    reason: {
      nl: 'Beide beloften kunnen alleen zo samen waar zijn.',
      en: 'Only so can both promises be true together.',
    },
  },
  A32: {
    severity: 'high',
    needsCounsel: false,
    problem: {
      nl: 'Privégebruik via het salaris of een aanmaning vertelt de werkgever wat u privé uitgaf.',
      en: 'Private use through the salary or a reminder tells the employer what you spent in private.',
    },
    decision: {
      nl:
        'Hij krijgt alleen een totaal: per periode bij het salaris, of uw e-mailadres met het ' +
        'openstaande bedrag. U hoort het vooraf en heeft minstens 14 dagen.',
      en:
        'They get a total only: per period with the salary, or your e-mail address with the ' +
        'outstanding amount. You hear it beforehand and have at least 14 days.',
    },
    reason: { nl: 'Een totaal is genoeg om te betalen.', en: 'A total is enough to pay.' },
  },
  A42: {
    severity: 'high',
    needsCounsel: false,
    problem: {
      nl: 'Wanneer iets anoniem is, staat nergens.',
      en: 'Nowhere is it said when something is anonymous.',
    },
    decision: {
      nl:
        'Geen sleutel naar een persoon, groepen van minstens tien en geen weg terug. Een losse ' +
        'reis noemen wij nooit anoniem.',
      en:
        'No key to a person, groups of at least ten and no way back. A single journey we never ' +
        'call anonymous.',
    },
    reason: {
      nl: 'Een reis wijst bijna altijd iemand aan.',
      en: 'A journey nearly always points to somebody.',
    },
  },
  A43: {
    severity: 'medium',
    needsCounsel: false,
    problem: {
      nl: 'Bij twee werkgevers of een nieuwe baan is niet gezegd van wie de gegevens zijn.',
      en: 'With two employers or a new job it is not said whose data they are.',
    },
    decision: {
      nl:
        'Elke rij hoort bij de organisatie waar zij ontstond. Een nieuwe werkgever ziet niets van ' +
        'ervoor.',
      en: 'Each row belongs to the organisation where it arose. A new employer sees nothing of before.',
    },
    reason: { nl: 'Uw oude baan is niet van uw nieuwe baas.', en: 'Your old job is not your new boss’s.' },
  },
  A48: {
    severity: 'medium',
    needsCounsel: false,
    problem: {
      nl: 'Saldo en kaartgegevens gaan naar de werkgever, terwijl hij alleen krijgt wat nodig is.',
      en: 'Balance and card data go to the employer, while they get only what is needed.',
    },
    decision: {
      nl:
        'Saldo en kaartnummer staan niet op zijn lijst: het personeelsnummer volstaat. Wie ze ' +
        'nodig heeft, moet dat als aparte verwerking aangeven.',
      en:
        'Balance and card number are not on the list: the personnel number suffices. Whoever needs ' +
        'them must declare that as a separate processing.',
    },
    reason: {
      nl: 'Van twee zinnen volgen wij de zuinigste.',
      en: 'Of two sentences we follow the more frugal one.',
    },
  },
  A49: {
    severity: 'medium',
    needsCounsel: true,
    problem: {
      nl: 'Tegen het archief van 7 jaar kunt u bezwaar maken, maar dat staat er niet bij.',
      en: 'You can object to the archive of 7 years, but that is not said there.',
    },
    decision: {
      nl: 'Een bezwaar opent een zaak; zolang die loopt, ziet de werkgever de rij niet.',
      en: 'An objection opens a case; while it runs, the employer does not see the row.',
    },
    reason: {
      nl: 'Het recht bestaat, ook als het niet genoemd is.',
      en: 'The right exists, also when it is not named.',
    },
  },
  A51: {
    severity: 'low',
    needsCounsel: false,
    problem: {
      nl:
        'Een bestand van de werkgever heeft één naam en een aankomsttijd; de woordenlijst kent ' +
        'alleen delen van een naam en een duur.',
      en:
        'A file of the employer has one name and a time of arrival; the list of words knows parts ' +
        'of a name and a duration only.',
    },
    decision: {
      nl: 'Wij voegen de volledige naam en de aankomst toe. Zij zeggen niet meer dan de delen samen.',
      en: 'We add the full name and the arrival. They say no more than the parts together.',
    },
    reason: { nl: 'Een kolom moet eerlijk heten.', en: 'A column must be named honestly.' },
  },
  A52: {
    severity: 'medium',
    needsCounsel: false,
    problem: {
      nl: 'Bij thuiswerken bewaren wij alleen dag en bedrag, maar de werkgever moet weten van wie.',
      en: 'With home working we keep day and amount only, but the employer must know whose.',
    },
    decision: {
      nl:
        'Het personeelsnummer gaat bij het afrekenen mee. Het salarispakket krijgt alleen nummer, ' +
        'bedrag en periode.',
      en:
        'The personnel number goes along at settlement. The payroll system gets number, amount and ' +
        'period only.',
    },
    reason: { nl: 'Zonder nummer kan niemand u betalen.', en: 'Without a number nobody can pay you.' },
  },
} as const satisfies Record<string, Decision>;
