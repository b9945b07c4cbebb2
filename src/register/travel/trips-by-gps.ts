// The three activities of a trip by GPS: consent each, and coordinates that never outlive the confirmation.
import { activity } from '../define.ts';
import { gpsFigures } from '../groups.ts';

const figures = [...gpsFigures, 'trip_start_location', 'trip_end_location'] as const;
const fixes = ['lat', 'lon', 'fix_time', 'accuracy'] as const;

export const gpsPerTrip = activity({
  title: { nl: 'Met GPS, per rit', en: 'By GPS, trip by trip' },
  built: false,
  purpose: {
    nl: 'Eén rit vastleggen terwijl u daarvoor de locatie aanzet',
    en: 'To record one trip while you switch location on for it',
  },
  text: {
    nl:
      'In de app kunt u voor één rit de locatie aanzetten, als uw werkgever die functie ' +
      'aanbiedt. Locatie staat uit tot u toestemt, en stopt vanzelf aan het einde van de rit. ' +
      'Uw toestel bepaalt de plek met telefoonsignaal, wifi of GPS; namen van netwerken en ' +
      'zendmasten bewaren wij niet. Weigert u, dan werkt al het andere gewoon. Begin en einde ' +
      'worden een plaatsnaam die u herkent, nooit een coördinaat.',
    en:
      'In the app you can switch location on for one trip, if your employer offers that ' +
      'feature. Location is off until you agree, and stops by itself at the end of the trip. ' +
      'Your device finds the place by phone signal, Wi-Fi or GPS; names of networks and masts ' +
      'we do not keep. If you refuse, everything else simply works. Start and end become a ' +
      'place name that you recognise, never a coordinate.',
  },
  bases: ['consent'],
  role: 'controller',
  controller: 'operator',
  fields: figures,
  sources: [
    { nl: 'uw toestel: telefoonsignaal, wifi of GPS', en: 'your device: phone signal, Wi-Fi or GPS' },
  ],
  reads: {
    traveller: { fields: figures, when: 'own' },
    client: {
      fields: [
        'distance_km',
        'transport_means',
        'start_datetime',
        'trip_start_location',
        'trip_end_location',
      ],
      when: 'business-or-commute',
    },
    intake: { fields: figures, when: 'organisation' },
    sweeper: { fields: [], when: 'expired' },
  },
  recipients: {},
  retention: [{ term: '2-financial-years', from: 'event' }],
  clauses: ['C051', 'C052', 'C055', 'C056', 'C058', 'C059', 'C060', 'C061'],
  decisions: ['A01', 'A05', 'A07', 'A08', 'A36'],
  consent: {
    asked: {
      nl: 'Mag de app voor deze ene rit uw locatie gebruiken?',
      en: 'May the app use your location for this one trip?',
    },
    withdrawal: {
      nl:
        'Zet de schakelaar uit. Wij nemen vanaf dat moment niets meer aan en wissen de ' +
        'coördinaten van ritten die nog open staan.',
      en:
        'Turn the switch off. From that moment we accept nothing more and erase the ' +
        'coordinates of trips that are still open.',
    },
  },
});

export const gpsAlways = activity({
  title: { nl: 'Met GPS, altijd aan', en: 'By GPS, always on' },
  built: false,
  purpose: {
    nl: 'Uw ritten op de achtergrond vastleggen, zodat u niets hoeft in te voeren',
    en: 'To record your trips in the background, so that you need not enter anything',
  },
  text: {
    nl:
      'Kiest u ervoor de locatie altijd aan te laten, dan herkent de app uw ritten ook als u ' +
      'haar niet gebruikt. Dit vraagt een eigen toestemming, los van die per rit. Zolang het ' +
      'aanstaat, ziet u dat in de app. Geen rit gaat naar een ander voor u hem bevestigt.',
    en:
      'If you choose to leave location always on, the app recognises your trips also when you ' +
      'are not using it. This asks a consent of its own, apart from the one trip by trip. ' +
      'While it is on, the app shows it. No trip goes to anybody else before you confirm it.',
  },
  bases: ['consent'],
  role: 'controller',
  controller: 'operator',
  fields: figures,
  sources: [{ nl: 'uw toestel, ook op de achtergrond', en: 'your device, also in the background' }],
  reads: {
    traveller: { fields: figures, when: 'own' },
    client: {
      fields: [
        'distance_km',
        'transport_means',
        'start_datetime',
        'trip_start_location',
        'trip_end_location',
      ],
      when: 'business-or-commute',
    },
    intake: { fields: figures, when: 'organisation' },
    sweeper: { fields: [], when: 'expired' },
  },
  recipients: {},
  retention: [{ term: '2-financial-years', from: 'event' }],
  clauses: ['C053', 'C054'],
  decisions: ['A01', 'A05', 'A07', 'A08'],
  consent: {
    asked: {
      nl: 'Mag de app uw locatie ook gebruiken als zij niet openstaat?',
      en: 'May the app use your location also while it is not open?',
    },
    withdrawal: {
      nl:
        'Zet de schakelaar uit. Wij weigeren dan elke nieuwe meting en wissen de coördinaten ' +
        'van onbevestigde ritten.',
      en:
        'Turn the switch off. We then refuse every new fix and erase the coordinates of ' +
        'unconfirmed trips.',
    },
  },
});

export const gpsCoordinates = activity({
  title: { nl: 'GPS-coördinaten', en: 'GPS coordinates' },
  purpose: {
    nl: 'Uit metingen een rit afleiden tot u hem bevestigt',
    en: 'To derive a trip from fixes until you confirm it',
  },
  text: {
    nl:
      'De losse metingen van uw locatie gebruiken wij om uw rit te herkennen. Op het moment ' +
      'dat u de rit bevestigt of afwijst, zijn ze weg: bij ons en in de wachtrij op uw ' +
      'toestel. Bevestigt u niets, dan wissen wij ze na 30 dagen. Buiten u kan niemand ze ' +
      'zien, en wij delen ze met niemand. Daarna kan er geen route meer getekend worden.',
    en:
      'We use the separate fixes of your location to recognise your trip. At the moment you ' +
      'confirm or reject the trip they are gone: with us and in the queue on your device. If ' +
      'you confirm nothing, we erase them after 30 days. Nobody but you can see them, and we ' +
      'share them with no one. After that no route can be drawn any more.',
  },
  bases: ['consent'],
  role: 'controller',
  controller: 'operator',
  fields: fixes,
  sources: [
    { nl: 'uw toestel', en: 'your device' },
    { nl: 'een GPX-bestand dat u inleest', en: 'a GPX file that you read in' },
  ],
  reads: {
    traveller: { fields: fixes, when: 'own' },
    sweeper: { fields: [], when: 'expired' },
  },
  recipients: {},
  retention: [
    { term: 'until-confirmed', from: 'confirmed' },
    {
      term: '30-days',
      from: 'collected',
      copy: {
        nl: 'metingen van een rit die niet is bevestigd',
        en: 'fixes of a trip that was not confirmed',
      },
    },
  ],
  clauses: ['C057'],
  decisions: ['A05', 'A07', 'A08', 'A40'],
  consent: {
    asked: {
      nl: 'Mogen wij de metingen gebruiken tot u de rit bevestigt?',
      en: 'May we use the fixes until you confirm the trip?',
    },
    withdrawal: {
      nl: 'Trekt u de toestemming in, dan zijn alle metingen direct weg.',
      en: 'If you withdraw the consent, all fixes are gone at once.',
    },
  },
});
