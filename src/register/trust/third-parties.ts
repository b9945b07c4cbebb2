// The statement about trust/third-parties: with whom we share.
import { activity, service } from '../define.ts';
import { tripForEmployer } from '../groups.ts';

const providerExchangeFields = ['booking_ref'] as const;

const organisationFields = [...tripForEmployer, 'employee_no'] as const;

const controllersFields = ['booking_ref'] as const;

const processorsFields = ['account_id'] as const;

export default service('trust', 'third-parties', {
  title: { nl: 'Met wie wij delen', en: 'With whom we share' },
  built: false,
  activities: {
    'provider-exchange': activity({
      title: { nl: 'Uitwisselen met aanbieders', en: 'Exchange with providers' },
      purpose: {
        nl: 'U de diensten van anderen laten gebruiken',
        en: 'To let you use the services of others',
      },
      text: {
        nl:
          'Wij krijgen gegevens van u, van uw werkgever en van aanbieders, en geven sommige weer ' +
          'door. Welke dat zijn, verschilt per dienst en staat bij die dienst. Wat een aanbieder ' +
          'ons over u stuurt, ziet u terug in de app. Van elk gegeven kunt u zien waar het vandaan ' +
          'kwam.',
        en:
          'We get data from you, from your employer and from providers, and pass some of it on. ' +
          'Which ones differs per service and is written with that service. What a provider sends ' +
          'us about you, you see in the app. Of each item you can see where it came from.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: providerExchangeFields,
      sources: [{ nl: 'aanbieders die u gebruikt', en: 'providers that you use' }],
      reads: {
        traveller: { fields: providerExchangeFields, when: 'own' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C021', 'C045', 'C046'],
      decisions: ['A29'],
    }),
    organisation: activity({
      title: { nl: 'Wat uw werkgever ziet', en: 'What your employer sees' },
      purpose: {
        nl: 'Uw werkgever laten beslissen over het gebruik van de diensten',
        en: 'To let your employer decide about the use of the services',
      },
      text: {
        nl:
          'De organisatie die u toegang gaf, mag beslissen over het gebruik van de diensten en ' +
          'krijgt daarvoor gegevens. Dat zijn altijd en alleen ritten die u als zakelijk of ' +
          'woon-werk bevestigde: met dag, tijd, plaats en vervoermiddel. Wat privé is of nog open ' +
          'staat, kan zij niet zien, ook niet in een rapport of bestand. Zet zij een dienst uit, ' +
          'dan hoort u dat van ons.',
        en:
          'The organisation that gave you access may decide about the use of the services and gets ' +
          'data for that. Those are always and only trips that you confirmed as business or ' +
          'commute: with day, time, place and means of transport. What is private or still open it ' +
          'cannot see, not in a report or file either. If it switches a service off, you hear that ' +
          'from us.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: organisationFields,
      sources: [{ nl: 'uw bevestigde ritten', en: 'your confirmed trips' }],
      reads: {
        traveller: { fields: organisationFields, when: 'own' },
        client: { fields: organisationFields, when: 'business-or-commute' },
      },
      recipients: {
        employer: { as: 'controller', receives: organisationFields, when: 'business-or-commute' },
      },
      retention: [{ term: 'by-recipient', from: 'received' }],
      clauses: ['C231', 'C232'],
      decisions: ['A09', 'A48'],
    }),
    controllers: activity({
      title: { nl: 'Andere verantwoordelijken', en: 'Other controllers' },
      purpose: { nl: 'Alleen delen wat een dienst nodig heeft', en: 'To share only what a service needs' },
      text: {
        nl:
          'Deelt een dienst gegevens met een partij die er zelf over gaat, dan staat dat bij die ' +
          'dienst, met de lijst van gegevens. Wij delen zo weinig mogelijk, over een beveiligde ' +
          'verbinding, en alleen met partijen die kunnen laten zien dat zij er goed mee omgaan. ' +
          'Een partij zonder geldige afspraken krijgt niets.',
        en:
          'If a service shares data with a party that decides about it itself, that is written ' +
          'with the service, with the list of data. We share as little as possible, over a secure ' +
          'connection, and only with parties that can show they handle it well. A party without ' +
          'valid agreements gets nothing.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: controllersFields,
      sources: [{ nl: 'aanbieders die u gebruikt', en: 'providers that you use' }],
      reads: {
        traveller: { fields: controllersFields, when: 'own' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C229', 'C230', 'C234'],
      decisions: ['A29'],
    }),
    processors: activity({
      title: { nl: 'Leveranciers die voor ons werken', en: 'Suppliers that work for us' },
      purpose: { nl: 'Onze diensten laten draaien', en: 'To keep our services running' },
      text: {
        nl:
          'Sommige leveranciers werken in onze opdracht: voor hosting, klantcontact, boekhouding, ' +
          'meten van prestaties, data-analyse, beveiliging, ontwikkeling van software en ' +
          'betalingen. Andere soorten zijn er niet. Zij krijgen alleen wat hun werk vraagt en ' +
          'mogen er niets anders mee doen. Wij gebruiken uw gegevens niet voor iets dat hier niet ' +
          'staat, en verkopen ze niet: het systeem kent die handeling niet.',
        en:
          'Some suppliers work on our instruction: for hosting, customer contact, bookkeeping, ' +
          'measuring performance, data analysis, security, software development and payments. ' +
          'There are no other kinds. They get only what their work asks and may do nothing else ' +
          'with it. We use your data for nothing that is not written here, and do not sell it: the ' +
          'system does not know that act.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: processorsFields,
      sources: [{ nl: 'onze eigen systemen', en: 'our own systems' }],
      reads: {
        traveller: { fields: processorsFields, when: 'own' },
      },
      recipients: {
        'proc-hosting': { as: 'processor', receives: 'declared-by-provider', when: 'when-needed' },
        'proc-support': { as: 'processor', receives: 'declared-by-provider', when: 'when-needed' },
        'proc-accounting': { as: 'processor', receives: 'declared-by-provider', when: 'when-needed' },
        'proc-apm': { as: 'processor', receives: 'declared-by-provider', when: 'when-needed' },
        'proc-analytics': { as: 'processor', receives: 'declared-by-provider', when: 'when-needed' },
        'proc-security': { as: 'processor', receives: 'declared-by-provider', when: 'when-needed' },
        'proc-itdev': { as: 'processor', receives: 'declared-by-provider', when: 'when-needed' },
        'proc-payment': { as: 'processor', receives: 'declared-by-provider', when: 'when-needed' },
      },
      retention: [{ term: 'by-recipient', from: 'received' }],
      clauses: ['C235', 'C236', 'C237'],
      decisions: ['A36', 'A38', 'A45'],
    }),
    links: activity({
      title: { nl: 'Links naar anderen', en: 'Links to others' },
      purpose: {
        nl: 'U naar andere websites kunnen verwijzen',
        en: 'To be able to refer you to other websites',
      },
      text: {
        nl:
          'In onze diensten staan links naar websites en apps van anderen. Wij geven bij zo’n link ' +
          'niets over u mee. Wat u daar invult, komt bij hen terecht, en hun regels gelden. ' +
          'Reclame of meetcode van anderen zetten wij niet op onze pagina’s.',
        en:
          'Our services contain links to websites and apps of others. With such a link we pass on ' +
          'nothing about you. What you fill in there reaches them, and their rules apply. ' +
          'Advertising or tracking code of others we do not put on our pages.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: [],
      sources: [],
      reads: {},
      recipients: {},
      retention: [{ term: 'not-kept', from: 'received' }],
      clauses: ['C238'],
      decisions: ['A55'],
    }),
  },
});
