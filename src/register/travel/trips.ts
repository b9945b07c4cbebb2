// The statement about travel/trips: trips.
import { activity, service } from '../define.ts';
import { transaction, tripForEmployer } from '../groups.ts';
import { gpsAlways, gpsCoordinates, gpsPerTrip } from './trips-by-gps.ts';

const historyFields = [
  ...transaction,
  'trip_purpose',
  'suggested_purpose',
  'confirmation_time',
  'end_datetime',
  'registration_method',
  'fuel',
  'trip_cost',
] as const;

const byHandPlaces = ['trip_start_location', 'trip_end_location'] as const;
/** The last three are for the person alone. */
const byHandFields = [...byHandPlaces, 'trip_stops', 'distance_estimate', 'distance_reason'] as const;

const convenienceFields = [
  'home_address',
  'work_address',
  'licence_plate',
  'favourite_address',
  'favourite_trip',
  'transport_means',
  'trip_purpose',
] as const;

export default service('travel', 'trips', {
  title: { nl: 'Ritten', en: 'Trips' },
  built: true,
  activities: {
    history: activity({
      title: { nl: 'Ritten en reisgeschiedenis', en: 'Trips and travel history' },
      purpose: {
        nl: 'Uw ritten vastleggen en aan u laten zien',
        en: 'To record your trips and show them to you',
      },
      text: {
        nl:
          'Een rit komt van uzelf, van uw telefoon of van uw kaart. U kijkt hem na, geeft hem een ' +
          'doel en bevestigt hem; u kunt hem ook terugnemen. Uw werkgever ziet alleen ritten die u ' +
          'zelf als zakelijk of woon-werk heeft bevestigd, en nooit hoe een rit is vastgelegd. Een ' +
          'voorstel van ons telt niet: zolang u niets bevestigt, ziet niemand anders de rit.',
        en:
          'A trip comes from yourself, from your phone or from your card. You check it, give it a ' +
          'purpose and confirm it; you can also take it back. Your employer sees only trips that ' +
          'you confirmed as business or commute, and never how a trip was recorded. A proposal of ' +
          'ours does not count: as long as you confirm nothing, nobody else sees the trip.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: historyFields,
      sources: [
        { nl: 'uzelf', en: 'you yourself' },
        { nl: 'uw toestel', en: 'your device' },
        { nl: 'Translink', en: 'Translink as the clearing house' },
      ],
      reads: {
        traveller: { fields: historyFields, when: 'own' },
        client: { fields: [...tripForEmployer, 'fuel', 'end_datetime'], when: 'business-or-commute' },
        'service-desk': {
          fields: [
            'start_datetime',
            'transport_means',
            'distance_km',
            'trip_purpose',
            'trip_cost',
            'ci_stop',
            'co_stop',
            'carrier',
            'transaction_cost',
          ],
          when: 'open-ticket',
        },
        intake: { fields: historyFields, when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C047'],
      decisions: ['A01', 'A04', 'A08', 'A09', 'A10', 'A43', 'A51'],
    }),
    'by-hand': activity({
      title: { nl: 'Een rit zelf invoeren', en: 'Entering a trip by hand' },
      doneIn: ['src/flows/record-trip.ts', 'src/flows/add-trips.ts'],
      purpose: {
        nl: 'Een rit vastleggen die u zelf invult',
        en: 'To record a trip that you fill in yourself',
      },
      text: {
        nl:
          'U typt waar uw rit begon en waar hij eindigde, of alleen hoe ver het was. Wij vragen uw ' +
          'telefoon daarbij niet om uw locatie. De afstand schatten wij met een eigen lijst van ' +
          'plaatsen: wat u typt, gaat daarvoor nergens heen. Weet u het beter, dan telt uw eigen ' +
          'afstand; wijkt die meer dan een tiende af, dan vragen wij waarom. Die reden, onze ' +
          'schatting en uw tussenstops ziet alleen u. Zelf invoeren mag altijd en levert u precies ' +
          'dezelfde vergoeding op.',
        en:
          'You type where your trip began and where it ended, or only how far it was. We do not ' +
          'ask your phone for your location then. The distance we estimate with a list of places of ' +
          'our own: what you type goes nowhere for it. If you know better, your own distance ' +
          'counts; if it differs by more than a tenth, we ask why. That reason, our estimate and ' +
          'your stops only you can see. Entering by hand is always allowed and earns you exactly ' +
          'the same allowance.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: byHandFields,
      sources: [{ nl: 'uzelf', en: 'you yourself' }],
      reads: {
        traveller: { fields: byHandFields, when: 'own' },
        client: { fields: byHandPlaces, when: 'business-or-commute' },
        intake: { fields: byHandPlaces, when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C048', 'C049', 'C050'],
      decisions: ['A01', 'A04'],
    }),
    'gps-per-trip': gpsPerTrip,
    'gps-always': gpsAlways,
    'gps-coordinates': gpsCoordinates,
    convenience: activity({
      title: { nl: 'Adressen en kentekens voor uw gemak', en: 'Addresses and plates for your ease' },
      purpose: { nl: 'U minder laten typen', en: 'To let you type less' },
      text: {
        nl:
          'U mag uw huisadres, werkadres, kentekens en favoriete adressen en ritten bewaren, zodat ' +
          'u ze niet steeds hoeft in te voeren, en een regel als “deze reis is altijd woon-werk”. Zo’n ' +
          'regel stelt alleen voor; u bevestigt zelf. Het hoeft niet: zonder werkt alles ook. Wij ' +
          'gebruiken ze nergens anders voor, op één uitzondering na: met een kenteken berekenen wij ' +
          'de CO2 van uw rit nauwkeuriger. Uw werkgever krijgt ze niet.',
        en:
          'You may save your home address, work address, plates and favourite addresses and trips, ' +
          'so that you need not enter them each time, and a rule such as “this journey is always a ' +
          'commute”. Such a rule only proposes; you confirm yourself. You need not: everything works ' +
          'without them. We use them for nothing else, with one exception: with a plate we calculate ' +
          'the CO2 of your trip more precisely. Your employer does not get them.',
      },
      bases: ['consent'],
      role: 'controller',
      controller: 'operator',
      fields: convenienceFields,
      sources: [{ nl: 'uzelf', en: 'you yourself' }],
      reads: {
        traveller: { fields: convenienceFields, when: 'own' },
        intake: { fields: ['licence_plate'], when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '67-days', from: 'account-ended' }],
      clauses: ['C062', 'C063', 'C064', 'C065'],
      decisions: ['A06', 'A07', 'A34'],
      consent: {
        asked: {
          nl: 'Wilt u dit bewaren om sneller te kunnen invoeren?',
          en: 'Do you want to save this to enter trips faster?',
        },
        withdrawal: {
          nl:
            'Wis een adres of kenteken, of zet alles uit: het is dan meteen weg. De CO2 van ' +
            'eerdere ritten blijft staan, zonder kenteken.',
          en:
            'Erase an address or plate, or turn it all off: it is gone at once. The CO2 of earlier ' +
            'trips stays, without the plate.',
        },
      },
    }),
  },
});
