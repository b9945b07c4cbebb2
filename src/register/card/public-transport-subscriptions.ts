// The statement about card/public-transport-subscriptions: business public-transport subscriptions.
import { activity, service } from '../define.ts';

const subscriptionFields = ['first_name', 'last_name', 'home_address', 'birth_date'] as const;

const photoFields = ['pass_photo'] as const;

export default service('card', 'public-transport-subscriptions', {
  title: { nl: 'Zakelijke OV-abonnementen', en: 'Business public-transport subscriptions' },
  built: false,
  activities: {
    subscription: activity({
      title: { nl: 'Een abonnement op uw kaart', en: 'A subscription on your card' },
      purpose: {
        nl: 'Een zakelijk abonnement op uw kaart laten zetten',
        en: 'To have a business subscription put on your card',
      },
      text: {
        nl:
          'Krijgt u een zakelijk abonnement, dan geven wij uw naam, adres en geboortedatum aan de ' +
          'vervoerder van dat abonnement, en aan geen andere. De vervoerder is zelf ' +
          'verantwoordelijk voor wat hij krijgt.',
        en:
          'If you get a business subscription, we give your name, address and date of birth to the ' +
          'carrier of that subscription, and to no other. The carrier is itself responsible for ' +
          'what it gets.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: subscriptionFields,
      sources: [
        { nl: 'uzelf', en: 'you yourself' },
        { nl: 'uw werkgever', en: 'your employer' },
      ],
      reads: {
        traveller: { fields: subscriptionFields, when: 'own' },
        'card-desk': { fields: subscriptionFields, when: 'open-ticket' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        carrier: { as: 'controller', receives: subscriptionFields, when: 'on-order' },
      },
      retention: [{ term: '2-financial-years', from: 'closed' }],
      clauses: ['C161', 'C162', 'C163'],
      decisions: ['A29'],
    }),
    photo: activity({
      title: { nl: 'De pasfoto bij een abonnement', en: 'The passport photo with a subscription' },
      purpose: {
        nl: 'Een foto meesturen als het abonnement die eist',
        en: 'To send a photo along if the subscription demands one',
      },
      text: {
        nl:
          'Eist een abonnement een pasfoto, dan gaat zij mee naar die ene vervoerder. Bij andere ' +
          'abonnementen nemen wij geen foto aan. Na de levering is zij bij ons weg.',
        en:
          'If a subscription demands a passport photo, it goes along to that one carrier. With ' +
          'other subscriptions we accept no photo. After delivery it is gone with us.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: photoFields,
      sources: [{ nl: 'uzelf', en: 'you yourself' }],
      reads: {
        traveller: { fields: photoFields, when: 'own' },
        'card-desk': { fields: photoFields, when: 'open-ticket' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        carrier: { as: 'controller', receives: photoFields, when: 'when-product-requires' },
      },
      retention: [{ term: 'until-delivered', from: 'closed' }],
      clauses: [],
      decisions: ['A26'],
    }),
  },
});
