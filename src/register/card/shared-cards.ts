// The statement about card/shared-cards: shared cards.
import { activity, service } from '../define.ts';

const administrationFields = [
  'card_no',
  'card_expiry',
  'holder_name',
  'holder_from',
  'holder_until',
  'invoice_line',
] as const;

const transactionsFields = [
  'card_no',
  'ci_stop',
  'co_stop',
  'ci_date',
  'co_date',
  'ci_time',
  'co_time',
] as const;

export default service('card', 'shared-cards', {
  title: { nl: 'Deelkaarten', en: 'Shared cards' },
  built: false,
  activities: {
    administration: activity({
      title: { nl: 'Beheer van deelkaarten', en: 'Administration of shared cards' },
      purpose: {
        nl: 'Anonieme kaarten van een organisatie beheren',
        en: 'To administer anonymous cards of an organisation',
      },
      text: {
        nl:
          'Een deelkaart is van een organisatie en heeft geen naam: er staan een nummer en een ' +
          'einddatum op. Wie hem gebruikt, houdt de organisatie zelf bij. Legt zij dat in ons ' +
          'systeem vast, dan kennen wij uw naam en de periode, en komen die terug op haar factuur. ' +
          'Daarom kan een deelkaart minder dan een persoonlijke kaart.',
        en:
          'A shared card belongs to an organisation and has no name: it carries a number and an ' +
          'expiry date. Who uses it the organisation tracks itself. If it records that in our ' +
          'system, we know your name and the period, and they come back on its invoice. That is ' +
          'why a shared card can do less than a personal one.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: administrationFields,
      sources: [
        { nl: 'de organisatie die de kaarten beheert', en: 'the organisation that manages the cards' },
      ],
      reads: {
        traveller: { fields: administrationFields, when: 'own-period' },
        client: { fields: administrationFields, when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        'sharedcard-manager': {
          as: 'controller',
          receives: ['card_no', 'holder_name', 'holder_from', 'holder_until', 'invoice_line'],
          when: 'holder-recorded',
        },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C170', 'C171', 'C172'],
      decisions: ['A21'],
    }),
    transactions: activity({
      title: { nl: 'Transacties met deelkaarten', en: 'Transactions with shared cards' },
      purpose: {
        nl: 'De beheerder laten zien waar zijn kaarten zijn gebruikt',
        en: 'To show the manager where its cards were used',
      },
      text: {
        nl:
          'Van elke deelkaart krijgen wij waar en wanneer er is in- en uitgecheckt. Wij geven dat ' +
          'per kaartnummer door aan de organisatie die de kaart beheert. Andere partijen krijgen ' +
          'hooguit het kaartnummer, en alleen als het niet anders kan. De organisatie en wij zijn ' +
          'ieder verantwoordelijk voor het eigen deel. Was de kaart een tijd van u, dan kunt u de ' +
          'transacties van die tijd opvragen.',
        en:
          'Of each shared card we get where and when it was checked in and out. We pass that on by ' +
          'card number to the organisation that manages the card. Other parties get the card ' +
          'number at most, and only if there is no other way. The organisation and we are each ' +
          'responsible for our own part. If the card was yours for a time, you can ask for the ' +
          'transactions of that time.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: transactionsFields,
      sources: [{ nl: 'Translink', en: 'Translink as the clearing house' }],
      reads: {
        traveller: { fields: transactionsFields, when: 'own-period' },
        client: { fields: transactionsFields, when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        'sharedcard-manager': { as: 'controller', receives: transactionsFields, when: 'always' },
        carrier: { as: 'controller', receives: ['card_no'], when: 'when-needed' },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C173', 'C174', 'C175', 'C176', 'C177'],
      decisions: ['A21'],
    }),
  },
});
