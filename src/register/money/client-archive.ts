// The statement about money/client-archive: archive for your employer.
import { activity, service } from '../define.ts';

const held = [
  'employee_no',
  'start_datetime',
  'distance_km',
  'transport_means',
  'trip_cost',
  'trip_purpose',
] as const;

export default service('money', 'client-archive', {
  title: { nl: 'Archief voor uw werkgever', en: 'Archive for your employer' },
  built: false,
  activities: {
    archive: activity({
      title: { nl: 'Gegevens bewaren voor uw werkgever', en: 'Keeping data for your employer' },
      purpose: {
        nl: 'Uw werkgever laten voldoen aan zijn plicht om te bewaren',
        en: 'To let your employer meet its duty to keep records',
      },
      text: {
        nl:
          'Uw werkgever moet zijn administratie jarenlang bewaren. Wij houden daarvoor een kleine ' +
          'set beschikbaar: personeelsnummer, dag, doel, vervoermiddel, kilometers en kosten van ' +
          'declarabele ritten. Zonder plaatsen en zonder tijdstip. Neemt uw werkgever het archief ' +
          'over, dan wissen wij het onze eerder. Maakt u bezwaar, dan kan uw werkgever de rij niet ' +
          'zien zolang wij dat wegen.',
        en:
          'Your employer must keep its records for years. For that we keep a small set available: ' +
          'personnel number, day, purpose, means of transport, kilometres and cost of claimable ' +
          'trips. Without places and without the time of day. If your employer takes the archive ' +
          'over, we erase ours earlier. If you object, your employer cannot see the row while we ' +
          'weigh that.',
      },
      bases: ['legitimate-interest'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'het overzicht bij de factuur', en: 'the overview with the invoice' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        client: { fields: held, when: 'business-or-commute' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        employer: {
          as: 'controller',
          receives: ['employee_no', 'start_datetime', 'distance_km', 'transport_means', 'trip_cost'],
          when: 'claimable',
        },
      },
      retention: [{ term: '7-years', from: 'booked' }],
      clauses: ['C185', 'C186', 'C187'],
      decisions: ['A04', 'A22', 'A49'],
      balancing: {
        weighed: {
          nl:
            'Uw werkgever moet deze gegevens hoe dan ook bewaren. De vraag is alleen waar: bij ons ' +
            'of bij hem. Voor u verandert dat weinig, voor hem scheelt het werk.',
          en:
            'Your employer must keep this data anyhow. The only question is where: with us or with ' +
            'them. For you that changes little, for them it saves work.',
        },
        objection: {
          nl: 'U kunt bezwaar maken. Zolang wij dat beoordelen, is uw rij voor uw werkgever onzichtbaar.',
          en: 'You can object. While we judge that, your row is invisible to your employer.',
        },
      },
    }),
  },
});
