// The statement about insight/client-reports: reports for your employer.
import { activity, service } from '../define.ts';
import { reportDetail } from '../groups.ts';

const reportsFields = [...reportDetail, 'cohort', 'measure', 'value'] as const;

const leaseKilometresFields = ['employee_no', 'distance_km'] as const;

export default service('insight', 'client-reports', {
  title: { nl: 'Rapporten voor uw werkgever', en: 'Reports for your employer' },
  built: false,
  activities: {
    reports: activity({
      title: { nl: 'Getelde rapporten', en: 'Counted reports' },
      purpose: {
        nl: 'Uw werkgever cijfers geven, bijvoorbeeld over CO2',
        en: 'To give your employer figures, for example about CO2',
      },
      text: {
        nl:
          'Vraagt uw werkgever om een rapport, dan maken wij het uit reisgegevens. Wij doen dat in ' +
          'zijn opdracht; zijn privacyregels gelden dan. Het rapport telt groepen van minstens ' +
          'tien mensen en noemt niemand. Kleinere groepen laten wij weg, ook als iemand twee ' +
          'rapporten van elkaar zou aftrekken.',
        en:
          'If your employer asks for a report, we make it from travel data. We do so on its ' +
          'instruction; its privacy rules apply then. The report counts groups of at least ten ' +
          'people and names nobody. Smaller groups we leave out, also when somebody would subtract ' +
          'two reports from each other.',
      },
      bases: ['set-by-controller'],
      role: 'processor',
      controller: 'client',
      fields: reportsFields,
      sources: [{ nl: 'uw ritten en kaarttransacties', en: 'your trips and card transactions' }],
      reads: {
        analysis: { fields: reportsFields, when: 'instructed' },
        client: { fields: ['cohort', 'measure', 'value'], when: 'aggregated' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        employer: { as: 'controller', receives: ['cohort', 'measure', 'value'], when: 'aggregated' },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C079', 'C080', 'C081', 'C082', 'C083', 'C084'],
      decisions: ['A12', 'A42'],
      instruction: {
        nl:
          'De werkgever geeft een schriftelijke opdracht met doel, grondslag en groep. Zonder ' +
          'opdracht start er geen rapport.',
        en:
          'The employer gives a written instruction with purpose, basis and group. Without an ' +
          'instruction no report starts.',
      },
    }),
    'lease-kilometres': activity({
      title: { nl: 'Leasekilometers per personeelsnummer', en: 'Lease kilometres per personnel number' },
      purpose: {
        nl: 'De leasekilometers doorgeven die een leasecontract vraagt',
        en: 'To pass on the lease kilometres that a lease contract asks',
      },
      text: {
        nl:
          'Voor leaseauto’s kan uw werkgever kilometers per persoon nodig hebben. Hij krijgt dan ' +
          'alleen personeelsnummer en afstand, na een schriftelijke opdracht die u kunt inzien. Uw ' +
          'naam, e-mailadres en telefoonnummer horen daar niet bij.',
        en:
          'For lease cars your employer may need kilometres per person. It then gets the personnel ' +
          'number and the distance only, after a written instruction that you can inspect. Your ' +
          'name, e-mail address and telephone number are not part of it.',
      },
      bases: ['set-by-controller'],
      role: 'processor',
      controller: 'client',
      fields: leaseKilometresFields,
      sources: [{ nl: 'uw bevestigde ritten', en: 'your confirmed trips' }],
      reads: {
        traveller: { fields: leaseKilometresFields, when: 'own' },
        analysis: { fields: leaseKilometresFields, when: 'instructed' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        employer: { as: 'controller', receives: leaseKilometresFields, when: 'on-instruction' },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: [],
      decisions: ['A12'],
      instruction: {
        nl: 'De werkgever vraagt het schriftelijk en zegt waarom het per persoon moet.',
        en: 'The employer asks for it in writing and says why it must be per person.',
      },
    }),
  },
});
