// The statement about money/split-billing: private use.
import { activity, service } from '../define.ts';

const privateUseFields = [
  'employee_no',
  'trip_purpose',
  'trip_cost',
  'invoice_line',
  'invoice_total',
  'allowance_period',
] as const;

const usageFields = [
  'start_datetime',
  'active_service',
  'trip_purpose',
  'transport_means',
  'fuel',
  'distance_km',
  'co2_grams',
  'trip_cost',
  'vat_amount',
  'charge_payer',
] as const;

const shiftToEmployerFields = ['email', 'total_outstanding'] as const;

export default service('money', 'split-billing', {
  title: { nl: 'Privégebruik', en: 'Private use' },
  built: true,
  activities: {
    usage: activity({
      title: { nl: 'Wie uw gebruik betaalt', en: 'Who pays for your use' },
      purpose: {
        nl: 'Kunnen aantonen wie welk gebruik bij een aanbieder betaalt',
        en: 'To be able to show who pays for which use at a provider',
      },
      text: {
        nl:
          'Gebruikt u een dienst van een aanbieder, dan leggen wij vast wie betaalt: uw werkgever ' +
          'bij zakelijk en woon-werk, uzelf bij privé. In zo’n boeking staan de dag, de dienst, het ' +
          'doel, het bedrag en de btw, en bij een auto de kilometers, de brandstof en de CO2. ' +
          'Tijden en plaatsen staan er niet in. Verandert u het doel, dan boeken wij het oude ' +
          'bedrag tegen en het nieuwe bij; een boeking verandert nooit. De belastingregels vragen ' +
          'dat dit bewijs zeven jaar blijft. Een privéboeking ziet uw werkgever nooit.',
        en:
          'If you use a service of a provider, we record who pays: your employer for business and ' +
          'commute, you yourself for private. Such an entry holds the day, the service, the ' +
          'purpose, the amount and the VAT, and of a car the kilometres, the fuel and the CO2. ' +
          'Times and places are not in it. If you change the purpose, we book the old amount back ' +
          'and add the new one; an entry never changes. The tax rules ask that this proof stays for ' +
          'seven years. Your employer never sees a private entry.',
      },
      bases: ['contract', 'legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: usageFields,
      sources: [
        { nl: 'uzelf', en: 'you yourself' },
        { nl: 'uw gebruik bij aanbieders', en: 'your use at providers' },
      ],
      reads: {
        traveller: { fields: usageFields, when: 'own' },
        client: { fields: usageFields, when: 'business-or-commute' },
        'finance-desk': { fields: usageFields, when: 'organisation' },
        intake: { fields: usageFields, when: 'organisation' },
        settlement: { fields: usageFields, when: 'organisation' },
        invoicing: { fields: usageFields, when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '7-years', from: 'booked' }],
      clauses: [],
      decisions: ['A03', 'A60'],
    }),
    'private-use': activity({
      built: false,
      title: { nl: 'Privé reizen met dezelfde kaart', en: 'Travelling privately with the same card' },
      purpose: { nl: 'Uw privégebruik met u afrekenen', en: 'To settle your private use with you' },
      text: {
        nl:
          'Staat uw werkgever privégebruik toe, dan bevestigt u zelf welke ritten privé zijn. U ' +
          'rekent ze af via uw salaris of rechtstreeks met ons; rechtstreeks kan alleen als u dat ' +
          'zelf aanzet. Bij afrekenen via het salaris krijgt uw werkgever één totaal per periode, ' +
          'nooit een rit. Facturen bewaren wij langer dan de ritten erachter, omdat de wet dat ' +
          'eist.',
        en:
          'If your employer allows private use, you confirm yourself which trips are private. You ' +
          'settle them through your salary or directly with us; directly is possible only if you ' +
          'switch it on yourself. When settled through the salary, your employer gets one total ' +
          'per period, never a trip. We keep invoices longer than the trips behind them, because ' +
          'the law demands it.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: privateUseFields,
      sources: [{ nl: 'uzelf', en: 'you yourself' }],
      reads: {
        traveller: { fields: privateUseFields, when: 'own' },
        client: { fields: ['employee_no', 'invoice_total', 'allowance_period'], when: 'totals-only' },
        'finance-desk': { fields: ['invoice_total'], when: 'organisation' },
        invoicing: { fields: privateUseFields, when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        employer: {
          as: 'controller',
          receives: ['employee_no', 'invoice_total', 'allowance_period'],
          when: 'on-settlement',
        },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C188', 'C189', 'C190', 'C191', 'C192', 'C198', 'C199'],
      decisions: ['A03', 'A23', 'A32'],
    }),
    'shift-to-employer': activity({
      built: false,
      title: { nl: 'Als u niet op tijd betaalt', en: 'If you do not pay in time' },
      purpose: {
        nl: 'Een openstaand bedrag aan uw werkgever overdragen',
        en: 'To pass an outstanding amount to your employer',
      },
      text: {
        nl:
          'Betaalt u na twee aanmaningen nog niet, dan kan uw werkgever de rekening krijgen. Wij ' +
          'kondigen dat aan en geven u nog minstens 14 dagen. Uw werkgever krijgt dan twee ' +
          'gegevens: uw e-mailadres en het totaal dat openstaat. Welke ritten het waren, hoort hij ' +
          'niet.',
        en:
          'If you still do not pay after two reminders, your employer may get the bill. We ' +
          'announce that and give you at least 14 more days. Your employer then gets two items: ' +
          'your e-mail address and the total that is outstanding. Which trips they were it does ' +
          'not learn.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: shiftToEmployerFields,
      sources: [{ nl: 'uw facturen', en: 'your invoices' }],
      reads: {
        traveller: { fields: shiftToEmployerFields, when: 'own' },
        'finance-desk': { fields: shiftToEmployerFields, when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        employer: { as: 'controller', receives: shiftToEmployerFields, when: 'when-overdue' },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C196', 'C197'],
      decisions: ['A32'],
    }),
  },
});
