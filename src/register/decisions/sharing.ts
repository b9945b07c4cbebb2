// Decisions about who receives and in which role, where a statement was silent or contradicted itself.
import type { Decision } from './decision.ts';

export const sharing = {
  A15: {
    severity: 'medium',
    needsCounsel: true,
    problem: {
      nl:
        'Beveiliging en fraude delen één grondslag, de wettelijke plicht. Voor fraude past een ' +
        'belang met recht van bezwaar.',
      en:
        'Security and fraud share one basis, the legal duty. For fraud an interest with a right to ' +
        'object fits.',
    },
    decision: {
      nl:
        'Twee verwerkingen: het beveiligingslogboek op de wet, fraude op een gerechtvaardigd ' +
        'belang met bezwaar.',
      en: 'Two processings: the security log on the law, fraud on a legitimate interest with objection.',
    },
    reason: { nl: 'Bij twijfel krijgt u het ruimere recht.', en: 'In doubt you get the wider right.' },
  },
  A21: {
    severity: 'medium',
    needsCounsel: false,
    problem: {
      nl:
        'Een deelkaart heet anoniem, maar een gebruiker kan zijn vastgelegd. En wie is ' +
        'verantwoordelijk?',
      en: 'A shared card is called anonymous, but a holder may be recorded. And who is responsible?',
    },
    decision: {
      nl:
        'Zodra er een gebruiker is, zijn het persoonsgegevens. U ziet alleen de tijd waarin de ' +
        'kaart van u was. Ieder is verantwoordelijk voor het eigen deel.',
      en:
        'Once there is a holder, they are personal data. You see only the time in which the card ' +
        'was yours. Each is responsible for its own part.',
    },
    reason: {
      nl: 'Anders zag de een de reizen van de ander.',
      en: 'Otherwise one would see the journeys of another.',
    },
  },
  A25: {
    severity: 'medium',
    needsCounsel: true,
    problem: {
      nl: 'Bij de NS-Business Card ontbreekt welke rol wij hebben.',
      en: 'With the NS Business Card our role is missing.',
    },
    decision: {
      nl: 'Wij werken in opdracht van de werkgever; NS is verantwoordelijk voor de reis.',
      en: 'We work on the instruction of the employer; NS is responsible for the journey.',
    },
    reason: {
      nl: 'Wie administratie overneemt, neemt opdrachten aan.',
      en: 'Whoever takes over administration takes instructions.',
    },
  },
  A28: {
    severity: 'medium',
    needsCounsel: false,
    problem: {
      nl: 'De maker van de software wist na de uitslag, maar niets bewijst dat.',
      en: 'The maker of the software erases after the result, but nothing proves it.',
    },
    decision: {
      nl: 'Hij bevestigt het wissen binnen 24 uur. Blijft dat uit, dan is het een incident.',
      en: 'It confirms the erasure within 24 hours. If that fails, it is an incident.',
    },
    reason: {
      nl: 'Een belofte van een ander moet te controleren zijn.',
      en: 'A promise of another must be checkable.',
    },
  },
  A29: {
    severity: 'high',
    needsCounsel: false,
    problem: {
      nl: 'Welke gegevens elke aanbieder krijgt, stond op een pagina die ontbreekt.',
      en: 'Which data each provider gets stood on a page that is missing.',
    },
    decision: {
      nl: 'Een aanbieder zonder vaste lijst kan niet starten. De lijst is de pagina.',
      en: 'A provider without a fixed list cannot start. The list is the page.',
    },
    reason: {
      nl: 'Wat niet is opgeschreven, gaat niet weg.',
      en: 'What is not written down does not leave.',
    },
  },
  A31: {
    severity: 'medium',
    needsCounsel: true,
    problem: {
      nl: 'Twikey heeft eigen regels en staat toch bij onze leveranciers; gebruik zou instemming zijn.',
      en: 'Twikey has rules of its own and is yet among our suppliers; use would be agreement.',
    },
    decision: {
      nl:
        'Voor de machtiging is Twikey zelf verantwoordelijk. De link staat ervoor, en lezen is ' +
        'geen toestemming.',
      en: 'For the mandate Twikey itself is responsible. The link comes first, and reading is no consent.',
    },
    reason: {
      nl: 'Toestemming krijgt men niet door een dienst te gebruiken.',
      en: 'Consent is not got by using a service.',
    },
  },
  A38: {
    severity: 'medium',
    needsCounsel: true,
    problem: {
      nl: 'Doorgifte buiten de EER wordt nergens genoemd.',
      en: 'Transfer outside the EEA is mentioned nowhere.',
    },
    decision: {
      nl:
        'Elke ontvanger heeft een lijst van landen. Een land buiten de EER zonder waarborg laat ' +
        'het bouwen mislukken.',
      en:
        'Each recipient has a list of countries. A country outside the EEA without a safeguard ' +
        'fails the build.',
    },
    reason: { nl: 'U mag weten waar uw gegevens zijn.', en: 'You may know where your data are.' },
  },
  A45: {
    severity: 'low',
    needsCounsel: false,
    problem: {
      nl: 'Nooit verkopen en uw eigendom zijn beloften zonder proef.',
      en: 'Never selling and your property are promises without a test.',
    },
    decision: {
      nl: 'Verkoop bestaat niet als handeling, en niets gaat weg zonder een verwerking die het noemt.',
      en: 'Sale does not exist as an act, and nothing leaves without a processing that names it.',
    },
    reason: {
      nl: 'Wat niet kan, hoeft niemand te beloven.',
      en: 'What cannot be done nobody needs to promise.',
    },
  },
  A47: {
    severity: 'low',
    needsCounsel: false,
    problem: {
      nl: 'Eén partij heeft twee rollen, zoals Translink.',
      en: 'One party has two roles, such as Translink.',
    },
    decision: {
      nl: 'De rol hoort bij elke verstrekking, niet bij de partij.',
      en: 'The role belongs to each disclosure, not to the party.',
    },
    reason: { nl: 'Zo is elk antwoord precies.', en: 'So each answer is exact.' },
  },
  A53: {
    severity: 'low',
    needsCounsel: false,
    problem: {
      nl: 'Eigen voertuigen van de werkgever worden alleen bij de analyse genoemd.',
      en: 'Own vehicles of the employer are named only with the analysis.',
    },
    decision: {
      nl: 'Reserveren van die voertuigen is een eigen verwerking, in opdracht van de werkgever.',
      en: 'Reserving those vehicles is a processing of its own, on the instruction of the employer.',
    },
    reason: {
      nl: 'Een analyse kan niet bestaan zonder wat zij telt.',
      en: 'An analysis cannot exist without what it counts.',
    },
  },
  A55: {
    severity: 'low',
    needsCounsel: false,
    problem: { nl: 'Links naar anderen hebben geen grondslag.', en: 'Links to others have no basis.' },
    decision: {
      nl: 'Een link draagt niets over u, dus er is niets te gronden; hij hoort bij de dienst.',
      en: 'A link carries nothing about you, so there is nothing to base; it belongs to the service.',
    },
    reason: { nl: 'Geen enkele verwerking houdt een leeg vak.', en: 'No processing keeps an empty box.' },
  },
  A58: {
    severity: 'medium',
    needsCounsel: true,
    problem: {
      nl: 'Het salarispakket krijgt volgens de tekst alleen nummer, bedrag en periode; de wettelijke kilometeropgave vraagt er ook vervoermiddel en doel.',
      en: 'By the text the payroll system gets number, amount and period only; the legal report of kilometres asks it for mode and purpose too.',
    },
    decision: {
      nl: 'Het pakket werkt voor de werkgever en krijgt per maand, doel en vervoermiddel wat de werkgever zelf mag zien; nooit een dag, plaats of tijd.',
      en: 'The system works for the employer and gets per month, purpose and mode what the employer itself may see; never a day, place or time.',
    },
    reason: {
      nl: 'Zo kan de werkgever zijn opgave doen zonder dat er een rit naar het pakket gaat.',
      en: 'So the employer can make its report without any trip going to the system.',
    },
  },
  A59: {
    severity: 'high',
    needsCounsel: false,
    problem: {
      nl: 'Van geen enkele aanbieder staat vast welke gegevens hij nodig heeft om u te helpen.',
      en: 'Of no provider is it settled which data it needs to serve you.',
    },
    decision: {
      nl: 'Hij krijgt een eigen nummer dat alleen bij hem voor u staat, en verder alleen wat één gebruik nodig heeft. Geen naam, geen e-mailadres, geen nummer dat een ander ook kent. Van een rijbewijs gaat alleen de einddatum mee.',
      en: 'It gets a number of its own that stands for you with it alone, and besides that only what one use needs. No name, no e-mail address, no number that another knows too. Of a driving licence only the last valid day goes along.',
    },
    reason: {
      nl: 'Wie twee aanbieders vergelijkt, kan u zo niet herkennen.',
      en: 'So nobody who compares two providers can recognise you.',
    },
  },
  A60: {
    severity: 'medium',
    needsCounsel: true,
    problem: {
      nl: 'Wie uw gebruik betaalt, moet zeven jaar te bewijzen zijn, maar het gebruik zelf verdwijnt na twee boekjaren.',
      en: 'Who pays for your use must be provable for seven years, yet the use itself goes after two financial years.',
    },
    decision: {
      nl: 'Per gebruik blijft een kleine boeking met dag, dienst, doel en bedrag. Tijden en plaatsen staan er niet in, en uw werkgever ziet een privéboeking nooit.',
      en: 'Of each use a small entry stays with day, service, purpose and amount. Times and places are not in it, and your employer never sees a private entry.',
    },
    reason: {
      nl: 'De wet vraagt bewijs van geld, niet van waar u was.',
      en: 'The law asks for proof of money, not of where you were.',
    },
  },
} as const satisfies Record<string, Decision>;
