// Clauses of the source statement about trips, by activity.
import type { ClausesOf } from './clause.ts';
import { basisTest } from './provider.ts';

export const trips = {
  'travel/trips/history': {
    C047: {
      kind: 'rule',
      nl: 'Ritten vastleggen en terugzien',
      en: 'Recording trips and seeing them again',
      enforcedBy: [
        'src/services/travel/trips/clause.test.ts > a person sees the own trips and nobody else’s',
      ],
    },
  },
  'travel/trips/by-hand': {
    C048: {
      kind: 'rule',
      nl: 'U geeft zelf begin en einde op',
      en: 'You enter start and end yourself',
      enforcedBy: [
        'src/flows/record-trip.test.ts > you enter start and end yourself: those words are kept, and no coordinate is',
      ],
    },
    C049: {
      kind: 'rule',
      nl: 'Grondslag met de hand: overeenkomst',
      en: 'Basis by hand: contract',
      enforcedBy: [basisTest],
    },
    C050: {
      kind: 'retention',
      nl: 'Met de hand: hoogstens 2 boekjaren',
      en: 'By hand: at most 2 financial years',
      enforcedBy: [
        'src/services/travel/trips/clause.test.ts > a trip must be gone on the first day of financial year N+2, and one from before is refused',
      ],
    },
  },
  'travel/trips/gps-per-trip': {
    C051: {
      kind: 'rule',
      nl: 'GPS alleen in de app en waar aangeboden',
      en: 'GPS only in the app and where offered',
      enforcedBy: 'unbuilt',
    },
    C052: {
      kind: 'rule',
      nl: 'U zet de locatie per rit aan',
      en: 'You switch location on for each trip',
      enforcedBy: 'unbuilt',
    },
    C055: {
      kind: 'rule',
      nl: 'Grondslag GPS: toestemming',
      en: 'Basis of GPS: consent',
      enforcedBy: [basisTest],
    },
    C056: {
      kind: 'retention',
      nl: 'Rit met GPS: hoogstens 2 boekjaren',
      en: 'Trip by GPS: at most 2 financial years',
      enforcedBy: [
        'src/flows/import-gpx.test.ts > a stranger, a track that must be gone by now, and a file that is no track are refused',
      ],
    },
    C058: {
      kind: 'rule',
      nl: 'Locatie met telefoonsignaal, wifi of GPS',
      en: 'Location by phone signal, Wi-Fi or GPS',
      enforcedBy: 'unbuilt',
    },
    C059: {
      kind: 'rule',
      nl: 'Locatie staat standaard uit',
      en: 'Location is off by default',
      enforcedBy: 'unbuilt',
    },
    C060: {
      kind: 'rule',
      nl: 'Vooraf vragen wij uw akkoord',
      en: 'Your agreement is asked beforehand',
      enforcedBy: 'unbuilt',
    },
    C061: {
      kind: 'rule',
      nl: 'Aan en uit op elk moment',
      en: 'On and off at any moment',
      enforcedBy: 'unbuilt',
    },
  },
  'travel/trips/gps-always': {
    C053: {
      kind: 'rule',
      nl: 'Altijd aan is uw eigen keuze',
      en: 'Always on is your own choice',
      enforcedBy: 'unbuilt',
    },
    C054: {
      kind: 'rule',
      nl: 'Ritten vanzelf vastleggen op de achtergrond',
      en: 'Recording trips by itself in the background',
      enforcedBy: 'unbuilt',
    },
  },
  'travel/trips/gps-coordinates': {
    C057: {
      kind: 'retention',
      nl: 'Coördinaten weg na bevestiging',
      en: 'Coordinates gone after confirmation',
      enforcedBy: [
        'src/services/travel/trips/clause.test.ts > are gone from every table in the transaction that confirms the trip',
        'src/services/travel/trips/clause.test.ts > are gone when the person rejects the trip instead, and a repeat of the file brings none back',
      ],
    },
  },
  'travel/trips/convenience': {
    C062: {
      kind: 'rule',
      nl: 'Adressen, kentekens en favorieten mogen',
      en: 'Addresses, plates and favourites are allowed',
      enforcedBy: [
        'src/services/travel/trips/clause.test.ts > with a plate the vehicle is the basis, without one the list; deleting it keeps the grams',
      ],
    },
    C063: {
      kind: 'rule',
      nl: 'Nooit verplicht, alleen voor uw gemak',
      en: 'Never required, only for your ease',
      enforcedBy: [
        'src/services/travel/trips/clause.test.ts > with a plate the vehicle is the basis, without one the list; deleting it keeps the grams',
      ],
    },
    C064: {
      kind: 'rule',
      nl: 'Grondslag gemak: toestemming',
      en: 'Basis of ease: consent',
      enforcedBy: [basisTest],
    },
    C065: {
      kind: 'retention',
      nl: 'Gemak: hoogstens 67 dagen na het account',
      en: 'Ease: at most 67 days after the account',
      enforcedBy: [
        'src/flows/import-people.test.ts > a plate kept for ease is there for 67 days after the account ended, and gone on the day after',
        'src/flows/import-people.test.ts > 67 days are civil days, also across the night on which summer time begins',
      ],
    },
  },
} as const satisfies ClausesOf;
