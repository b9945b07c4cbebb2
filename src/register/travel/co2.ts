// The statement about travel/co2: CO2 per trip.
import { activity, service } from '../define.ts';

const held = [
  'co2_grams',
  'co2_source',
  'distance_km',
  'trip_cost',
  'licence_plate',
  'make_model',
  'co2_spec',
  'fuel',
  'trip_purpose',
] as const;

export default service('travel', 'co2', {
  title: { nl: 'CO2 per rit', en: 'CO2 per trip' },
  built: true,
  activities: {
    estimate: activity({
      title: { nl: 'CO2 van uw ritten', en: 'CO2 of your trips' },
      purpose: { nl: 'Laten zien hoeveel CO2 een rit kost', en: 'To show how much CO2 a trip costs' },
      text: {
        nl:
          'Bij elke rit berekenen wij de uitstoot van CO2. Kennen wij uw kenteken, dan gebruiken ' +
          'wij de gegevens van dat voertuig; anders een openbare lijst met gemiddelden. Wij zoeken ' +
          'het kenteken op in onze eigen kopie van het open kentekenregister, dus het verlaat ons ' +
          'systeem niet. U ziet bij elk cijfer waar het vandaan komt.',
        en:
          'For each trip we calculate the CO2 emission. If we know your plate, we use the data of ' +
          'that vehicle; otherwise a public list of averages. We look the plate up in our own copy ' +
          'of the open vehicle register, so it does not leave our system. With each figure you see ' +
          'where it comes from.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [
        { nl: 'de openbare lijst met emissiefactoren', en: 'the public list of emission factors' },
        { nl: 'het open kentekenregister', en: 'the open vehicle register' },
        { nl: 'uw ritten', en: 'your trips' },
      ],
      reads: {
        traveller: { fields: held, when: 'own' },
        client: {
          fields: ['co2_grams', 'co2_source', 'distance_km', 'fuel', 'trip_purpose'],
          when: 'business-or-commute',
        },
        intake: { fields: held, when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C066', 'C067', 'C068', 'C069'],
      decisions: ['A34'],
    }),
  },
});
