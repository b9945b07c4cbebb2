// The statement about money/client-invoices: invoices to your employer.
import { activity, service } from '../define.ts';

const held = [
  'employee_no',
  'start_datetime',
  'trip_goal',
  'trip_purpose',
  'claimable_confirmed',
  'distance_km',
] as const;

export default service('money', 'client-invoices', {
  title: { nl: 'Facturen aan uw werkgever', en: 'Invoices to your employer' },
  built: false,
  activities: {
    overview: activity({
      title: { nl: 'Overzicht bij de factuur', en: 'Overview with the invoice' },
      purpose: {
        nl: 'De factuur aan uw werkgever onderbouwen',
        en: 'To justify the invoice to your employer',
      },
      text: {
        nl:
          'Reist u voor uw werk, dan betaalt uw werkgever ons. Bij de factuur zit een overzicht ' +
          'van ritten die u zelf als declarabel bevestigde: personeelsnummer, dag en tijd, doel en ' +
          'kilometers. Namen, haltes en adressen staan er niet op. Een privérit kan nooit ' +
          'declarabel zijn.',
        en:
          'If you travel for your work, your employer pays us. With the invoice comes an overview ' +
          'of trips that you confirmed as claimable: personnel number, day and time, purpose and ' +
          'kilometres. Names, stops and addresses are not on it. A private trip can never be ' +
          'claimable.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'uw ritten', en: 'your trips' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        client: {
          fields: ['employee_no', 'start_datetime', 'trip_purpose', 'distance_km'],
          when: 'business-or-commute',
        },
        invoicing: { fields: held, when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        employer: {
          as: 'controller',
          receives: ['employee_no', 'start_datetime', 'trip_purpose', 'distance_km'],
          when: 'claimable',
        },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C181', 'C182', 'C183', 'C184'],
      decisions: ['A11', 'A22'],
    }),
  },
});
