// The statement about card/public-transport-subscriptions: business public-transport subscriptions.
import { activity, service } from '../define.ts';

const held = ['first_name', 'last_name', 'home_address', 'birth_date', 'pass_photo'] as const;

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
          'vervoerder van dat abonnement, en aan geen andere. Een pasfoto gaat alleen mee als het ' +
          'abonnement haar eist, en verdwijnt daarna bij ons. De vervoerder is zelf ' +
          'verantwoordelijk voor wat hij krijgt.',
        en:
          'If you get a business subscription, we give your name, address and date of birth to the ' +
          'carrier of that subscription, and to no other. A passport photo goes along only if the ' +
          'subscription demands it, and disappears with us after that. The carrier is itself ' +
          'responsible for what it gets.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [
        { nl: 'uzelf', en: 'you yourself' },
        { nl: 'uw werkgever', en: 'your employer' },
      ],
      reads: {
        traveller: { fields: held, when: 'own' },
        'card-desk': { fields: held, when: 'open-ticket' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        carrier: { as: 'controller', receives: held, when: 'when-product-requires' },
      },
      retention: [
        { term: '2-financial-years', from: 'closed' },
        { term: 'until-delivered', from: 'closed', copy: { nl: 'de pasfoto', en: 'the passport photo' } },
      ],
      clauses: ['C161', 'C162', 'C163'],
      decisions: ['A26', 'A29'],
    }),
  },
});
