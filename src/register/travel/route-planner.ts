// The statement about travel/route-planner: route planner.
import { activity, service } from '../define.ts';

const aToBFields = ['origin', 'destination', 'query_datetime', 'advice'] as const;

const nearbyFields = ['nearby_point', 'advice'] as const;

export default service('travel', 'route-planner', {
  title: { nl: 'Reisplanner', en: 'Route planner' },
  built: false,
  activities: {
    'a-to-b': activity({
      title: { nl: 'Van hier naar daar', en: 'From here to there' },
      purpose: { nl: 'U laten zien hoe u kunt reizen', en: 'To show you how you can travel' },
      text: {
        nl:
          'U geeft twee plaatsen en een tijd op en krijgt alle manieren om te reizen: met eigen ' +
          'fiets, motor of auto, lopend, met het openbaar vervoer of met een deelvoertuig. Alleen ' +
          'de plaatsen en de tijd gaan naar de leverancier van het advies, zonder iets dat naar u ' +
          'wijst. Het antwoord koppelen wij alleen in ons eigen systeem aan u, om het te tonen. Uw ' +
          'vraag en het advies slaan wij nergens op, ook niet in een logboek.',
        en:
          'You give two places and a time and get all the ways to travel: with your own bicycle, ' +
          'motorcycle or car, on foot, by public transport or with a shared vehicle. Only the ' +
          'places and the time go to the supplier of the advice, without anything that points to ' +
          'you. We link the answer to you in our own system only, to show it. Your query and the ' +
          'advice we store nowhere, not in a log either.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: aToBFields,
      sources: [
        { nl: 'uzelf', en: 'you yourself' },
        { nl: 'de leverancier van reisadviezen', en: 'the supplier of travel advice' },
      ],
      reads: {
        traveller: { fields: aToBFields, when: 'own' },
      },
      recipients: {
        'route-provider': {
          as: 'anonymous',
          receives: ['origin', 'destination', 'query_datetime'],
          when: 'anonymous',
        },
      },
      retention: [{ term: 'not-kept', from: 'received' }],
      clauses: ['C142', 'C143', 'C144', 'C146', 'C147', 'C148'],
      decisions: ['A20', 'A40'],
    }),
    nearby: activity({
      title: { nl: 'In de buurt', en: 'Nearby' },
      purpose: { nl: 'U laten zien wat er nu om u heen rijdt', en: 'To show you what runs around you now' },
      text: {
        nl:
          'U kiest een plek en ziet welk openbaar vervoer en welke deelvoertuigen daar nu zijn. ' +
          'Wij ronden de plek af voor zij ons systeem verlaat, en sturen niets mee over u of uw ' +
          'toestel. Ook hiervan bewaren wij niets.',
        en:
          'You choose a place and see which public transport and shared vehicles are there now. We ' +
          'round the place off before it leaves our system, and send nothing along about you or ' +
          'your device. Of this too we keep nothing.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: nearbyFields,
      sources: [
        { nl: 'uzelf', en: 'you yourself' },
        { nl: 'de leverancier van reisadviezen', en: 'the supplier of travel advice' },
      ],
      reads: {
        traveller: { fields: nearbyFields, when: 'own' },
      },
      recipients: {
        'route-provider': { as: 'anonymous', receives: ['nearby_point'], when: 'anonymous' },
      },
      retention: [{ term: 'not-kept', from: 'received' }],
      clauses: ['C145'],
      decisions: ['A20'],
    }),
  },
});
