// The statement about people/organisations: organisations and employments.
import { activity, service } from '../define.ts';

const administrationFields = ['contact_name', 'email', 'organisation_role'] as const;

const employmentFields = [
  'employee_no',
  'full_name',
  'first_name',
  'last_name',
  'email',
  'employment_start',
  'employment_end',
  'contract_hours',
  'cost_centre',
  'policy_group',
] as const;

export default service('people', 'organisations', {
  title: { nl: 'Organisaties en dienstverbanden', en: 'Organisations and employments' },
  built: true,
  activities: {
    administration: activity({
      title: { nl: 'Beheer van organisaties', en: 'Administration of organisations' },
      built: false,
      purpose: {
        nl: 'Weten welke organisatie klant is en wie haar vertegenwoordigt',
        en: 'To know which organisation is a client and who represents it',
      },
      text: {
        nl:
          'Van elke organisatie die klant is, leggen wij de naam vast en wie haar aanspreekpunt ' +
          'is. Een organisatie ziet nooit de gegevens van een andere organisatie.',
        en:
          'Of each organisation that is a client we record the name and who speaks for it. One ' +
          'organisation never sees the data of another.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: administrationFields,
      sources: [{ nl: 'de organisatie', en: 'the organisation' }],
      reads: {
        traveller: { fields: administrationFields, when: 'own' },
        client: { fields: administrationFields, when: 'organisation' },
        operator: { fields: administrationFields, when: 'everyone' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'account-ended' }],
      clauses: [],
      decisions: ['A02', 'A43'],
    }),
    employment: activity({
      title: { nl: 'Uw dienstverband', en: 'Your employment' },
      purpose: {
        nl: 'Weten bij welke organisatie u hoort en welke regeling voor u geldt',
        en: 'To know which organisation you belong to and which scheme applies to you',
      },
      text: {
        nl:
          'Uw werkgever geeft door wie u bent, welk personeelsnummer u heeft en van wanneer tot ' +
          'wanneer u in dienst bent. Daarmee weten wij welke regeling op een dag voor u geldt. ' +
          'Heeft u twee werkgevers, dan houden wij die gegevens uit elkaar: een nieuwe werkgever ' +
          'ziet niets van de tijd ervoor.',
        en:
          'Your employer tells us who you are, which personnel number you have and from when until ' +
          'when you are employed. That tells us which scheme applies to you on a day. If you have ' +
          'two employers we keep their data apart: a new employer sees nothing of the time before.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: employmentFields,
      sources: [{ nl: 'uw werkgever', en: 'your employer' }],
      reads: {
        traveller: { fields: employmentFields, when: 'own' },
        client: { fields: employmentFields, when: 'organisation' },
        'service-desk': { fields: ['full_name', 'email', 'employee_no'], when: 'open-ticket' },
        operator: { fields: ['employee_no', 'full_name', 'employment_end'], when: 'organisation' },
        intake: { fields: employmentFields, when: 'organisation' },
        settlement: {
          fields: [
            'employee_no',
            'employment_start',
            'employment_end',
            'contract_hours',
            'cost_centre',
            'policy_group',
          ],
          when: 'organisation',
        },
        delivery: { fields: ['employee_no'], when: 'organisation' },
        recognition: { fields: ['employee_no', 'email'], when: 'organisation' },
        access: { fields: ['employment_end'], when: 'everyone' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'account-ended' }],
      clauses: [],
      decisions: ['A02', 'A18', 'A43', 'A51'],
    }),
  },
});
