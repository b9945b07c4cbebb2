// Decisions about how long, where a statement was silent or contradicted itself.
import type { Decision } from './decision.ts';

export const keeping = {
  A01: {
    severity: 'high',
    needsCounsel: false,
    problem: {
      nl: 'Twee boekjaren: er staat niet bij vanaf wanneer en tot wanneer. Drie lezingen zijn mogelijk.',
      en: 'Two financial years: neither the start nor the end is given. Three readings are possible.',
    },
    decision: {
      nl:
        'Wij houden het boekjaar van de rit en het jaar erna. Een rit uit 2024 is weg op 1 januari ' +
        '2026, van welke dag hij ook was. De dag van de rit telt, niet de dag van invoeren.',
      en:
        'We keep the financial year of the trip and the year after. A trip of 2024 is gone on 1 ' +
        'January 2026, whichever day it was. The day of the trip counts, not the day of entry.',
    },
    reason: {
      nl: 'Dit is de kortste van de drie, dus zij breekt nooit een belofte die "hoogstens" zegt.',
      en: 'It is the shortest of the three, so it can never break a promise that says "at most".',
    },
  },
  A02: {
    severity: 'high',
    needsCounsel: true,
    problem: {
      nl:
        'Zou de termijn van een account lopen vanaf de ontvangst, dan verdween een account dat nog ' +
        'in gebruik is.',
      en: 'If the term of an account ran from receipt, an account still in use would vanish.',
    },
    decision: {
      nl:
        'De termijn loopt vanaf het einde van het account. Een uitnodiging die niemand aanneemt, ' +
        'gaat na 90 dagen weg.',
      en:
        'The term runs from the end of the account. An invitation that nobody accepts goes after ' +
        '90 days.',
    },
    reason: {
      nl: 'Wie een dienst gebruikt, verwacht dat zijn account blijft.',
      en: 'Whoever uses a service expects the account to stay.',
    },
  },
  A03: {
    severity: 'high',
    needsCounsel: true,
    problem: {
      nl:
        'Bij vergoedingen heet de grondslag contract, maar de termijn van 7 jaar wettelijk. Een ' +
        'begin ontbreekt.',
      en:
        'With allowances the basis is called contract, but the term of 7 years statutory. A start ' +
        'is missing.',
    },
    decision: {
      nl:
        'Uitvoeren rust op het contract, bewaren op de wet. De 7 jaar gaan in na het boekjaar ' +
        'waarin het bedrag is geboekt.',
      en:
        'Carrying out rests on the contract, keeping on the law. The 7 years begin after the ' +
        'financial year in which the amount was booked.',
    },
    reason: {
      nl:
        'Zo kan wissen en meenemen gelden voor het ene deel, terwijl het bewijs blijft dat de ' +
        'fiscus eist.',
      en:
        'That way erasure and portability hold for one part, while the proof that the tax rules ' +
        'demand stays.',
    },
  },
  A04: {
    severity: 'high',
    needsCounsel: false,
    problem: {
      nl: 'Dezelfde ritregels vallen onder 2 boekjaren én onder 7 jaar.',
      en: 'The same trip rows fall under 2 financial years and under 7 years.',
    },
    decision: {
      nl:
        'Bij het bevestigen maken wij een klein bewijs zonder plaatsen. De rit met haar plaatsen ' +
        'gaat na 2 boekjaren weg, het bewijs na 7 jaar.',
      en:
        'On confirmation we make a small proof without places. The trip with its places goes after ' +
        '2 financial years, the proof after 7 years.',
    },
    reason: {
      nl: 'De langste termijn laten winnen zou uw reisgeschiedenis 7 jaar laten staan.',
      en: 'Letting the longest term win would keep your travel history for 7 years.',
    },
  },
  A05: {
    severity: 'high',
    needsCounsel: false,
    problem: {
      nl:
        'Coördinaten gaan weg na bevestiging, maar een rit die nooit bevestigd wordt, zou ze jaren ' +
        'houden.',
      en:
        'Coordinates go after confirmation, but a trip that is never confirmed would keep them for ' +
        'years.',
    },
    decision: {
      nl:
        'Na 30 dagen zijn ze hoe dan ook weg. Afwijzen, intrekken of stoppen wist ze direct, in ' +
        'dezelfde handeling.',
      en:
        'After 30 days they are gone in any case. Rejecting, withdrawing or leaving erases them at ' +
        'once, in the same act.',
    },
    reason: {
      nl: 'Een belofte die van uw klik afhangt, heeft een grens nodig.',
      en: 'A promise that depends on your click needs a limit.',
    },
  },
  A06: {
    severity: 'medium',
    needsCounsel: false,
    problem: {
      nl:
        'Eén adres kan accountgegeven, gemak en bewijs tegelijk zijn. Wanneer een account eindigt, ' +
        'is niet gezegd.',
      en:
        'One address can be account data, convenience and proof at once. When an account ends is ' +
        'not said.',
    },
    decision: {
      nl:
        'Elk adres wordt per herkomst en doel apart bewaard. Het account eindigt op de eerste dag ' +
        'waarop u sluit, uw werkgever stopt of het contract afloopt.',
      en:
        'Each address is kept apart by source and purpose. The account ends on the first day on ' +
        'which you close it, your employer stops or the contract ends.',
    },
    reason: {
      nl: 'Alleen dan kan elke kopie op haar eigen dag verdwijnen.',
      en: 'Only then can each copy vanish on its own day.',
    },
  },
  A22: {
    severity: 'high',
    needsCounsel: false,
    problem: {
      nl: 'Het overzicht voor de werkgever kent twee termijnen: 2 boekjaren en 7 jaar.',
      en: 'The overview for the employer has two terms: 2 financial years and 7 years.',
    },
    decision: {
      nl:
        'Het overzicht zelf gaat na 2 boekjaren weg. Daarna blijft een kleine archiefregel zonder ' +
        'plaats en tijdstip, tot 7 jaar of tot de werkgever haar overneemt.',
      en:
        'The overview itself goes after 2 financial years. After that a small archive row without ' +
        'place and time stays, until 7 years or until the employer takes it over.',
    },
    reason: {
      nl: 'De plicht om te bewaren ligt bij de werkgever, niet bij uw reisdetails.',
      en: 'The duty to keep lies with the employer, not with the details of your travel.',
    },
  },
  A23: {
    severity: 'high',
    needsCounsel: false,
    problem: {
      nl: 'Een factuur aan u kent 7 jaar, maar privégebruik, dat ook een factuur geeft, 2 boekjaren.',
      en: 'An invoice to you has 7 years, but private use, which gives an invoice too, 2 financial years.',
    },
    decision: {
      nl:
        'Factuur en boeking blijven 7 jaar; de privérit erachter gaat na 2 boekjaren. Op de ' +
        'factuur staat geen route.',
      en:
        'Invoice and booking stay 7 years; the private trip behind them goes after 2 financial ' +
        'years. The invoice shows no route.',
    },
    reason: {
      nl: 'De wet vraagt de factuur, niet de reis.',
      en: 'The law asks for the invoice, not for the journey.',
    },
  },
  A24: {
    severity: 'medium',
    needsCounsel: false,
    problem: {
      nl: 'Een jaar voor vragen: vanaf wanneer? Voor klachten staat er niets.',
      en: 'One year for questions: from when? For complaints nothing is stated.',
    },
    decision: {
      nl: 'Vanaf het sluiten; na 30 stille dagen sluit een vraag vanzelf. Een klacht volgt dezelfde klok.',
      en:
        'From closing; after 30 quiet days a question closes by itself. A complaint follows the ' +
        'same clock.',
    },
    reason: {
      nl: 'Anders zou een vergeten vraag eeuwig openstaan.',
      en: 'Otherwise a forgotten question would stay open for ever.',
    },
  },
  A27: {
    severity: 'medium',
    needsCounsel: true,
    problem: {
      nl: 'Back-ups hebben geen termijn, en terugzetten brengt gewiste gegevens terug.',
      en: 'Back-ups have no term, and restoring brings erased data back.',
    },
    decision: {
      nl: 'Hoogstens 35 dagen. Voor een teruggezette kopie opengaat, wordt elke wissing opnieuw gedaan.',
      en: 'At most 35 days. Before a restored copy opens, every erasure is done again.',
    },
    reason: {
      nl: 'Wissen dat een storing niet overleeft, is geen wissen.',
      en: 'An erasure that does not survive a failure is no erasure.',
    },
  },
  A33: {
    severity: 'high',
    needsCounsel: true,
    problem: {
      nl: 'Dertig dagen vanaf herkenning is later dan de wet, die een maand vanaf ontvangst geeft.',
      en: 'Thirty days from recognition is later than the law, which gives one month from receipt.',
    },
    decision: {
      nl:
        'De kortste van beide telt, vanaf ontvangst. De klok staat alleen stil bij echte twijfel ' +
        'over wie u bent. Verzoeken bewaren wij 2 boekjaren.',
      en:
        'The shorter of both counts, from receipt. The clock stops only in real doubt about who ' +
        'you are. We keep requests for 2 financial years.',
    },
    reason: {
      nl: 'Een belofte mag niet ruimer zijn dan de wet.',
      en: 'A promise may not be wider than the law.',
    },
  },
  A37: {
    severity: 'medium',
    needsCounsel: true,
    problem: {
      nl:
        'Een bonnetje blijft 2 boekjaren, maar bij uitbetaling via het salaris is het bewijs voor ' +
        '7 jaar.',
      en: 'A receipt stays 2 financial years, but when paid with the salary it is proof for 7 years.',
    },
    decision: {
      nl:
        'De foto gaat na 2 boekjaren weg en is dan al bij uw werkgever. De regel met het bedrag ' +
        'blijft 7 jaar.',
      en:
        'The picture goes after 2 financial years and is with your employer by then. The line with ' +
        'the amount stays 7 years.',
    },
    reason: {
      nl: 'De plicht voor het bonnetje ligt bij de werkgever.',
      en: 'The duty for the receipt lies with the employer.',
    },
  },
  A40: {
    severity: 'medium',
    needsCounsel: true,
    problem: {
      nl: 'Bij een geschil moet bewijs kunnen blijven, maar daar staat niets over.',
      en: 'In a dispute proof must be able to stay, but nothing is said about that.',
    },
    decision: {
      nl:
        'Een blokkade met reden, twee beslissers en een nieuwe blik binnen zes maanden. Nooit voor ' +
        'coördinaten of reisvragen.',
      en:
        'A hold with a reason, two deciders and a new look within six months. Never for ' +
        'coordinates or travel queries.',
    },
    reason: {
      nl: 'Zonder regel zou iemand het stil doen.',
      en: 'Without a rule somebody would do it silently.',
    },
  },
} as const satisfies Record<string, Decision>;
