// Decisions about consent, objection and decisions, where a statement was silent or contradicted itself.
import type { Decision } from './decision.ts';

export const consenting = {
  A07: {
    severity: 'high',
    needsCounsel: true,
    problem: {
      nl: 'Dat u een toestemming kunt intrekken, staat er niet; alleen dat u de schakelaar kunt omzetten.',
      en: 'That you can withdraw a consent is not said; only that you can turn the switch.',
    },
    decision: {
      nl:
        'Intrekken gaat met één schakelaar per doel en werkt meteen. Wat alleen op die toestemming ' +
        'rustte, gaat weg.',
      en:
        'Withdrawing takes one switch per purpose and works at once. What rested on that consent ' +
        'alone goes.',
    },
    reason: {
      nl: 'De wet eist dat intrekken even makkelijk is als geven.',
      en: 'The law demands that withdrawing is as easy as giving.',
    },
  },
  A08: {
    severity: 'high',
    needsCounsel: false,
    problem: {
      nl: 'De groep GPS-gegevens bevat geen coördinaten, en de regel over coördinaten noemt geen groep.',
      en: 'The group of GPS data holds no coordinates, and the rule about coordinates names no group.',
    },
    decision: {
      nl: 'Coördinaten zijn een eigen groep. Begin en einde van een GPS-rit worden een plaatsnaam.',
      en: 'Coordinates are a group of their own. Start and end of a GPS trip become a place name.',
    },
    reason: {
      nl: 'Anders bleef de gevoeligste soort buiten elke regel.',
      en: 'Otherwise the most sensitive kind would stay outside every rule.',
    },
  },
  A14: {
    severity: 'medium',
    needsCounsel: true,
    problem: {
      nl: 'Meedoen aan onderzoek is vrij, maar de grondslag heet contract.',
      en: 'Taking part in research is free, but the basis is called contract.',
    },
    decision: {
      nl: 'U geeft zich per project op en kunt stoppen. Een project zonder grondslag begint niet.',
      en: 'You sign up per project and can stop. A project without a basis does not begin.',
    },
    reason: {
      nl: 'Vrijwillig werk hoort niet in een contract.',
      en: 'Voluntary work does not belong in a contract.',
    },
  },
  A16: {
    severity: 'medium',
    needsCounsel: false,
    problem: {
      nl: 'Verbeteren gebruikt ook ritten; die kopie heeft 18 maanden, de rit zelf 2 boekjaren.',
      en: 'Improving uses trips too; that copy has 18 months, the trip itself 2 financial years.',
    },
    decision: {
      nl: 'De kopie heeft een eigen klok. Bij bezwaar stopt zij en is zij binnen een dag leeg.',
      en: 'The copy has a clock of its own. On an objection it stops and is empty within a day.',
    },
    reason: {
      nl: 'Een kopie voor een ander doel volgt dat doel.',
      en: 'A copy for another purpose follows that purpose.',
    },
  },
  A30: {
    severity: 'low',
    needsCounsel: false,
    problem: {
      nl: 'De uitleg over cookies staat in een ander stuk, dat er niet bij zit.',
      en: 'The explanation of cookies is in another document, which is not there.',
    },
    decision: {
      nl: 'Wij zetten alleen cookies die nodig zijn; de lijst is een pagina van dit product.',
      en: 'We set only cookies that are needed; the list is a page of this product.',
    },
    reason: {
      nl: 'Wat er niet is, hoeft niemand te weigeren.',
      en: 'What is not there nobody needs to refuse.',
    },
  },
  A34: {
    severity: 'medium',
    needsCounsel: false,
    problem: {
      nl: 'Het kenteken is voor uw gemak gegeven, en wordt dan voor CO2 gebruikt. Live opzoeken is delen.',
      en: 'The plate is given for your ease, and then used for CO2. Looking it up live is sharing.',
    },
    decision: {
      nl:
        'Wij zoeken in een eigen kopie van het open register. Wist u het kenteken, dan blijven de ' +
        'grammen staan.',
      en: 'We look it up in our own copy of the open register. If you erase the plate, the grams stay.',
    },
    reason: {
      nl: 'Zo gaat er niets naar buiten en blijft het cijfer kloppen.',
      en: 'So nothing goes out and the figure stays right.',
    },
  },
  A36: {
    severity: 'medium',
    needsCounsel: false,
    problem: {
      nl: 'Voor de app staat er geen grondslag en geen termijn, en de pushdienst wordt niet genoemd.',
      en: 'For the app there is no basis and no term, and the push service is not named.',
    },
    decision: {
      nl:
        'Grondslag is het contract. De sleutel gaat weg bij uitloggen, gegevens over het toestel ' +
        'na 18 maanden. De pushdienst staat bij de ontvangers.',
      en:
        'The basis is the contract. The key goes at logout, data about the device after 18 months. ' +
        'The push service is among the recipients.',
    },
    reason: {
      nl: 'Een verwerking zonder grondslag mag niet bestaan.',
      en: 'A processing without a basis may not exist.',
    },
  },
  A50: {
    severity: 'medium',
    needsCounsel: false,
    problem: {
      nl: 'Over besluiten door een computer wordt niets gezegd.',
      en: 'Nothing is said about decisions by a computer.',
    },
    decision: {
      nl: 'Over u beslist altijd een mens. Een noodstop van een kaart wordt binnen één werkdag bekeken.',
      en:
        'A human being always decides about you. An emergency stop of a card is looked at within ' +
        'one working day.',
    },
    reason: {
      nl: 'Een fout van een model mag u geen kaart kosten.',
      en: 'A fault of a model may not cost you a card.',
    },
  },
} as const satisfies Record<string, Decision>;
