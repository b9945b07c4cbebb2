// The statement about mobility/ev-charging: EV charging.
import { activity, service } from '../define.ts';
import { ownUse, useAtProvider } from '../groups.ts';

const held = [...useAtProvider, ...ownUse, 'pass_no', 'charge_point', 'energy_kwh'] as const;

/** Exactly this goes to the provider: the pass, and which point should start or stop. */
const toProvider = ['pass_no', 'charge_point', 'booking_ref', 'booking_end'] as const;

const toSettle = [
  ...useAtProvider,
  'energy_kwh',
  'trip_purpose',
  'dispute_reason',
  'dispute_answer',
] as const;

const homeFields = [
  'meter_reading',
  'energy_kwh',
  'booking_start',
  'booking_end',
  'booking_cost',
  'charge_point',
  'pass_no',
  'licence_plate',
  'activated_at',
] as const;

export default service('mobility', 'ev-charging', {
  title: { nl: 'Elektrisch laden', en: 'EV charging' },
  built: true,
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
          'als u de dienst aanzet. De aanbieder krijgt het nummer van uw pas, de paal en het kenmerk ' +
          'van de laadbeurt; geen naam en geen kenteken. Dat verwerkt hij onder zijn eigen ' +
          'privacyverklaring. Van elke laadbeurt krijgen wij het begin, het einde, de stroom, de ' +
          'plaats en de kosten. Daarmee splitsen wij zakelijk en privé; uw werkgever ziet privé ' +
          'nooit. Uw pas blijft gekoppeld zolang de dienst aanstaat; daarna geldt dezelfde termijn ' +
          'als voor een laadbeurt.',
        en:
          'With your charging pass or the app you charge at points of several providers. That ' +
          'works only once you switch the service on. The provider gets the number of your pass, the ' +
          'point and the reference of the session; no name and no licence plate. It processes those ' +
          'under its own privacy statement. Of each session we get the start, the end, the energy, ' +
          'the place and the cost. With those we split business and private; your employer never ' +
          'sees private. Your pass stays linked as long as the service is on; after that the same ' +
          'term holds as for a session.',
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
        client: {
          fields: ['booking_start', 'booking_end', 'booking_cost', 'energy_kwh', 'trip_purpose'],
          when: 'business-or-commute',
        },
        'service-desk': { fields: [...useAtProvider, 'charge_point'], when: 'open-ticket' },
        'finance-desk': { fields: toSettle, when: 'organisation' },
        intake: { fields: held, when: 'organisation' },
        delivery: { fields: [...toProvider, 'active_service', 'activated_at'], when: 'organisation' },
        invoicing: { fields: toSettle, when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        'charging-provider': { as: 'controller', receives: toProvider, when: 'on-activation' },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C109', 'C110', 'C111', 'C112', 'C113', 'C114'],
      decisions: ['A29', 'A38', 'A59'],
    }),
    home: activity({
      title: { nl: 'Thuis laden vergoed krijgen', en: 'Getting home charging reimbursed' },
      purpose: {
        nl: 'De stroom vergoeden die u thuis voor uw werk laadt',
        en: 'To reimburse the energy that you charge at home for your work',
      },
      text: {
        nl:
          'Laadt u uw auto thuis, dan geeft u de meterstand van uw lader door, of een bestand met ' +
          'laadbeurten. U zegt welke laadpas of welk kenteken telt. Daarvan bewaren wij alleen een ' +
          'vingerafdruk, en laadbeurten van anderen nemen wij niet over. Wij rekenen de stroom om naar ' +
          'een bedrag, met de prijs die uw werkgever heeft vastgelegd en nooit meer dan wat de stroom u ' +
          'kost. Die prijs kunt u openen. Uw werkgever ziet wanneer, hoeveel stroom en welk bedrag. Uw ' +
          'adres vragen wij niet: uw lader heeft bij ons alleen een eigen kenmerk.',
        en:
          'If you charge your car at home, you pass on the meter reading of your charger, or a file ' +
          'with sessions. You say which pass or which plate counts. Of that we keep only a fingerprint, ' +
          'and we do not take in sessions of others. We turn the energy into an amount, with the price ' +
          'that your employer has set and never more than what the energy costs you. You can open that ' +
          'price. Your employer sees when, how much energy and which amount. We do not ask your ' +
          'address: with us your charger has only a reference of its own.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: homeFields,
      sources: [{ nl: 'uzelf', en: 'you yourself' }],
      reads: {
        traveller: { fields: homeFields, when: 'own' },
        client: { fields: ['energy_kwh', 'booking_end', 'booking_cost'], when: 'organisation' },
        intake: { fields: homeFields, when: 'organisation' },
        settlement: { fields: ['energy_kwh', 'booking_end', 'booking_cost'], when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: [],
      decisions: ['A01'],
    }),
  },
});
