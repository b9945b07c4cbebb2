// Why a row of one of the import files is refused.

export const importRefusals = {
  'email-shape': {
    nl: '“{text}” is geen e-mailadres. Schrijf het als naam@bedrijf.nl.',
    en: '“{text}” is not an e-mail address. Write it as name@company.nl.',
  },
  'employment-ends-before-start': {
    nl: 'Het dienstverband eindigt ({ends}) voordat het begint ({starts}). Controleer beide datums.',
    en: 'The employment ends ({ends}) before it starts ({starts}). Check both dates.',
  },
  'citizen-number-hidden': {
    nl: 'In de kolom “{column}” staat een burgerservicenummer. Wij hebben het niet nodig en bewaren het niet. Haal het weg en bied de regel opnieuw aan; is het echt een nummer van uzelf, bied het dan aan in de lijst met uw andere nummers.',
    en: 'In the column “{column}” stands a citizen service number. We do not need it and do not keep it. Remove it and offer the row again; if it really is a number of your own, offer it in the list with your other numbers.',
  },
  'hours-a-week': {
    nl: 'De uren per week zijn geen heel getal van 0 tot en met {max}. Vul hele uren in.',
    en: 'The hours a week are no whole number from 0 up to {max}. Fill in whole hours.',
  },
  'personnel-number-twice': {
    nl: 'Personeelsnummer {number} staat al op regel {line} van dit bestand. Laat één regel staan.',
    en: 'Personnel number {number} is already on line {line} of this file. Keep one line.',
  },
  'mode-unknown': {
    nl: '“{text}” is geen vervoermiddel. Kies uit: {allowed}.',
    en: '“{text}” is not a mode. Choose from: {allowed}.',
  },
  'fuel-unknown': {
    nl: '“{text}” is geen brandstof. Kies uit: {allowed}, of laat leeg.',
    en: '“{text}” is not a fuel. Choose from: {allowed}, or leave empty.',
  },
  'fuel-does-not-fit': {
    nl: 'De brandstof “{fuel}” past niet bij “{mode}”. Laat de brandstof leeg of wijzig het vervoermiddel.',
    en: 'The fuel “{fuel}” does not fit the mode “{mode}”. Leave the fuel empty or change the mode.',
  },
  'purpose-unknown': {
    nl: '“{text}” is geen doel. Kies uit: {allowed}, of laat leeg.',
    en: '“{text}” is not a purpose. Choose from: {allowed}, or leave empty.',
  },
  'distance-missing': {
    nl: 'De afstand ontbreekt. Vul kilometers in, zoals 12,5.',
    en: 'The distance is missing. Fill in kilometres, such as 12.5.',
  },
  'distance-implausible': {
    nl: '{km} is te ver voor één dag met “{mode}” (hoogstens {max}). Controleer de afstand.',
    en: '{km} is too far for one day by “{mode}” (at most {max}). Check the distance.',
  },
  'cost-negative': {
    nl: 'De kosten “{text}” zijn negatief. Vul 0 of meer in.',
    en: 'The cost “{text}” is negative. Fill in 0 or more.',
  },
  'trip-in-the-future': {
    nl: 'Deze reis ligt in de toekomst. Voer een reis pas in als zij gemaakt is.',
    en: 'This trip lies in the future. Enter a trip once it has been made.',
  },
  'trip-one-time': {
    nl: 'Er staat maar één tijd. Vul vertrek én aankomst in, of laat beide leeg.',
    en: 'There is only one time. Fill in departure and arrival, or leave both empty.',
  },
  'arrival-before-departure': {
    nl: 'De aankomst ({arrival}) ligt voor het vertrek ({departure}). ’s Nachts mag het, tot {hours} uur.',
    en: 'The arrival ({arrival}) is before the departure ({departure}). At night: up to {hours} hours.',
  },
  'home-day-in-the-future': {
    nl: '{day} ligt in de toekomst. Voer een thuiswerkdag pas in als hij voorbij of vandaag is.',
    en: '{day} lies in the future. Enter a home-working day once it is past or today.',
  },
} as const;
