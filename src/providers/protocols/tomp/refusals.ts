// Why a message of a transport operator over TOMP-API is not taken, each with what to do about it.

export const tompRefusals = {
  'tomp-too-large': {
    nl: 'Het bericht is groter dan {max} bytes. Vraag de aanbieder om minder per bericht te sturen.',
    en: 'The message is larger than {max} bytes. Ask the provider to send less in one message.',
  },
  'tomp-not-json': {
    nl: 'Het bericht is geen JSON. Laat de aanbieder het bericht herstellen en opnieuw sturen.',
    en: 'The message is not JSON. Have the provider repair it and send it again.',
  },
  'tomp-too-deep': {
    nl: 'Het bericht is dieper dan {max} lagen of heeft een lijst van meer dan {items} regels. Laat de aanbieder het opdelen.',
    en: 'The message is deeper than {max} levels or holds a list of more than {items} items. Have the provider split it.',
  },
  'tomp-shape': {
    nl: '“{where}” klopt niet met TOMP-API 1.6.1. Laat de aanbieder het bericht vergelijken met het document.',
    en: '“{where}” does not matchShape TOMP-API 1.6.1. Have the provider compare the message with the document.',
  },
  'tomp-header': {
    nl: 'De kop “{name}” ontbreekt of klopt niet. Stuur hem zoals TOMP-API 1.6.1 het zegt.',
    en: 'The header “{name}” is missing or wrong. Send it as TOMP-API 1.6.1 says.',
  },
  'tomp-currency': {
    nl: 'Het bedrag is in {currency}. Alleen euro wordt verrekend: deze regel staat apart tot de aanbieder hem in euro stuurt.',
    en: 'The amount is in {currency}. Only euro is settled: this line is set aside until the provider sends it in euro.',
  },
  'tomp-amount': {
    nl: 'Een bedrag heeft meer decimalen dan een cent, of is te groot. Deze regel staat apart; vraag de aanbieder om herstel.',
    en: 'An amount has more decimals than a cent, or is too large. This line is set aside; ask the provider to repair it.',
  },
  'tomp-vat': {
    nl: 'De btw van deze regel ontbreekt of klopt niet met het bedrag. Vraag de aanbieder om herstel.',
    en: 'The VAT of this line is missing or does not matchShape the amount. Ask the provider to repair it.',
  },
  'tomp-price-unknown': {
    nl: 'Een deel van de prijs ({part}) is van een soort die niet na te rekenen is. Het tarief is niet overgenomen.',
    en: 'A part of the price ({part}) is of a kind that cannot be recomputed. The tariff was not taken over.',
  },
  'tomp-used-too-long': {
    nl: 'Een gebruik van {days} dagen kan niet kloppen. Deze regel staat apart; vraag de aanbieder om herstel.',
    en: 'A use of {days} days cannot be right. This line is set aside; ask the provider to repair it.',
  },
  'tomp-journal-incomplete': {
    nl: 'De boekingsregel mist “{name}”. Deze regel staat apart; vraag de aanbieder om herstel.',
    en: 'The journal entry lacks “{name}”. This line is set aside; ask the provider to repair it.',
  },
  'tomp-after-end': {
    nl: 'De rit is al {state}: “{event}” kan daarna niet meer. Er is niets veranderd.',
    en: 'The ride is {state} already: “{event}” cannot follow it. Nothing was changed.',
  },
  'tomp-wrong-order': {
    nl: '“{event}” kan niet terwijl de rit {state} is. Wacht op het bericht van de aanbieder of kijk opnieuw.',
    en: '“{event}” cannot be done while the ride is {state}. Wait for the provider’s message or look again.',
  },
  'tomp-not-yours': {
    nl: '“{event}” is niet aan deze kant. Er is niets veranderd.',
    en: '“{event}” is not for this side to send. Nothing was changed.',
  },
} as const;
