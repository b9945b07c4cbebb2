// The statement about mobility/ev-charging: EV charging.
import { activity, service } from '../define.ts';
import { providerUse } from '../groups.ts';

const held = [...providerUse] as const;

export default service('mobility', 'ev-charging', {
  title: { nl: 'Elektrisch laden', en: 'EV charging' },
  built: false,
  activities: {
    use: activity({
      title: { nl: 'Uw auto opladen', en: 'Charging your car' },
      purpose: {
        nl: 'U laden bij openbare laadpalen mogelijk maken',
        en: 'To let you charge at public charge points',
      },
      text: {
        nl:
          'Met uw laadpas of de app laadt u bij palen van verschillende aanbieders. Dat werkt pas ' +
          'als u de dienst aanzet. De aanbieder krijgt de gegevens die op zijn lijst staan en ' +
          'verwerkt ze onder zijn eigen privacyverklaring. Van elke laadbeurt krijgen wij het ' +
          'begin, het einde en de kosten. Daarmee splitsen wij zakelijk en privé.',
        en:
          'With your charging pass or the app you charge at points of several providers. That ' +
          'works only once you switch the service on. The provider gets the data on its list and ' +
          'processes them under its own privacy statement. Of each session we get the start, the ' +
          'end and the cost. With those we split business and private.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [
        { nl: 'uzelf', en: 'you yourself' },
        { nl: 'de aanbieder', en: 'the provider' },
      ],
      reads: {
        traveller: { fields: held, when: 'own' },
        'service-desk': {
          fields: ['booking_ref', 'booking_start', 'booking_end', 'booking_cost'],
          when: 'open-ticket',
        },
        invoicing: {
          fields: ['booking_ref', 'booking_start', 'booking_end', 'booking_cost'],
          when: 'organisation',
        },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        'charging-provider': { as: 'controller', receives: 'declared-by-provider', when: 'on-activation' },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C109', 'C110', 'C111', 'C112', 'C113', 'C114'],
      decisions: ['A29', 'A38'],
    }),
  },
});
