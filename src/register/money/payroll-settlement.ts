// The statement about money/payroll-settlement: settlement with your salary.
import { activity, service } from '../define.ts';

const settlementFields = [
  'employee_no',
  'start_datetime',
  'trip_purpose',
  'distance_km',
  'allowance_amount',
  'allowance_period',
  'transport_means',
  'homework_time',
  'cost_centre',
] as const;

const evidenceFields = [
  'employee_no',
  'start_datetime',
  'trip_purpose',
  'transport_means',
  'fuel',
  'distance_km',
  'trip_cost',
  'allowance_amount',
  'allowance_period',
  'homework_time',
  'homework_allowance',
  'claim_kind',
  'confirmation_time',
  'cost_centre',
  'day_choice',
  'approval_state',
  'approval_reason',
] as const;

const agreementsFields = [
  'employee_no',
  'commute_distance_km',
  'commute_days',
  'transport_means',
  'policy_group',
  'allowance_period',
  'confirmation_time',
] as const;

export default service('money', 'payroll-settlement', {
  title: { nl: 'Verrekening met uw salaris', en: 'Settlement with your salary' },
  built: true,
  activities: {
    settlement: activity({
      title: { nl: 'Uw vergoeding op uw loonstrook', en: 'Your allowance on your payslip' },
      doneIn: ['src/flows/export-payroll.ts', 'src/flows/deliver-payroll.ts'],
      purpose: {
        nl: 'Uw vergoeding met uw salaris uitbetalen',
        en: 'To pay your allowance with your salary',
      },
      text: {
        nl:
          'Elke maand rekenen wij uit wat u krijgt en geven dat door aan het salarispakket van uw ' +
          'werkgever. Het pakket krijgt uw personeelsnummer, de bedragen en de periode, en per ' +
          'maand het doel, het vervoermiddel, de kilometers, het aantal thuiswerkdagen en de ' +
          'kostenplaats; nooit een dag of een plaats. Uw werkgever krijgt ter uitleg een overzicht met personeelsnummer, dag, doel, kilometers ' +
          'en bedrag. Na het sluiten van een maand verandert er niets meer aan die maand: elke ' +
          'wijziging wordt een correctie in de volgende.',
        en:
          'Each month we work out what you get and pass it on to the payroll system of your ' +
          'employer. That system gets your personnel number, the amounts and the period, and per ' +
          'month the purpose, the mode, the kilometres, the number of home-working days and the ' +
          'cost centre; never a day or a place. Your employer gets an overview to explain it, with personnel number, day, purpose, ' +
          'kilometres and amount. After a month is closed nothing changes in that month any more: ' +
          'each change becomes a correction in the next.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: settlementFields,
      sources: [{ nl: 'uw vergoedingen', en: 'your allowances' }],
      reads: {
        traveller: { fields: settlementFields, when: 'own' },
        client: { fields: settlementFields, when: 'organisation' },
        settlement: { fields: settlementFields, when: 'organisation' },
        delivery: { fields: settlementFields, when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        employer: {
          as: 'controller',
          receives: ['employee_no', 'start_datetime', 'trip_purpose', 'distance_km', 'allowance_amount'],
          when: 'on-settlement',
        },
        'hr-payroll': {
          as: 'processor',
          receives: [
            'employee_no',
            'allowance_amount',
            'allowance_period',
            'trip_purpose',
            'transport_means',
            'distance_km',
            'homework_time',
            'cost_centre',
          ],
          when: 'on-settlement',
        },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C201', 'C202', 'C203'],
      decisions: ['A04', 'A11', 'A52', 'A58'],
    }),
    evidence: activity({
      title: { nl: 'Het bewijs van uw vergoeding', en: 'The proof of your allowance' },
      purpose: {
        nl: 'Kunnen aantonen waarom een bedrag is betaald',
        en: 'To be able to show why an amount was paid',
      },
      text: {
        nl:
          'Bevestigt u een rit of thuiswerkdag, dan maken wij een klein bewijs: de dag, het doel, ' +
          'het vervoermiddel, de afstand en het bedrag. Plaatsen, haltes en tijden staan er niet ' +
          'in. Dit bewijs moet van de belastingregels zeven jaar blijven, ook als de rit zelf al ' +
          'weg is. Een privérit komt er nooit in. Vraagt de regeling om een blik van uw werkgever, dan staat ' +
          'erbij wat die besliste en waarom, en wat u antwoordde.',
        en:
          'If you confirm a trip or a home-working day, we make a small proof: the day, the ' +
          'purpose, the means of transport, the distance and the amount. Places, stops and times ' +
          'are not in it. The tax rules ask that this proof stays for seven years, also when the ' +
          'trip itself is gone. A private trip never gets in. Where the policy asks for a look of your ' +
          'employer, it says what was decided and why, and what you answered.',
      },
      bases: ['contract', 'legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: evidenceFields,
      sources: [{ nl: 'uw bevestigde ritten en dagen', en: 'your confirmed trips and days' }],
      reads: {
        traveller: { fields: evidenceFields, when: 'own' },
        client: { fields: evidenceFields, when: 'organisation' },
        intake: { fields: evidenceFields, when: 'organisation' },
        settlement: { fields: evidenceFields, when: 'organisation' },
        delivery: {
          fields: [
            'employee_no',
            'start_datetime',
            'trip_purpose',
            'transport_means',
            'fuel',
            'distance_km',
            'allowance_amount',
            'allowance_period',
            'homework_time',
            'homework_allowance',
            'claim_kind',
            'cost_centre',
          ],
          when: 'organisation',
        },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '7-years', from: 'booked' }],
      clauses: [],
      decisions: ['A03', 'A04', 'A37', 'A52'],
    }),
    agreements: activity({
      title: { nl: 'Afspraken over uw vergoeding', en: 'Agreements about your allowance' },
      purpose: {
        nl: 'Weten welke afspraak op welke dag voor u geldt',
        en: 'To know which agreement applies to you on which day',
      },
      text: {
        nl:
          'Krijgt u een vaste vergoeding, dan leggen wij vast welke afstand en hoeveel reisdagen u ' +
          'met uw werkgever heeft afgesproken. Op een dag met reis én thuiswerk geldt de beste van ' +
          'de twee, tenzij u zelf anders kiest.',
        en:
          'If you get a fixed allowance, we record which distance and how many travel days you ' +
          'agreed with your employer. On a day with both a commute and home working the better of ' +
          'the two applies, unless you choose otherwise.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: agreementsFields,
      sources: [
        { nl: 'uw werkgever', en: 'your employer' },
        { nl: 'uzelf', en: 'you yourself' },
      ],
      reads: {
        traveller: { fields: agreementsFields, when: 'own' },
        client: { fields: agreementsFields, when: 'organisation' },
        intake: { fields: agreementsFields, when: 'organisation' },
        settlement: { fields: agreementsFields, when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'closed' }],
      clauses: [],
      decisions: ['A01', 'A43'],
    }),
  },
});
