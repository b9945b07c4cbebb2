// The statement about card/mobility-card: mobility card.
import { activity, service } from '../define.ts';

const applicationFields = [
  'initials',
  'last_name',
  'home_address',
  'birth_date',
  'card_no',
  'card_expiry',
  'card_status',
] as const;

const photoFields = ['pass_photo'] as const;

const numbersFields = ['card_no', 'engraved_id', 'chip_id', 'card_expiry', 'card_status'] as const;

export default service('card', 'mobility-card', {
  title: { nl: 'Mobiliteitskaart', en: 'Mobility card' },
  built: true,
  activities: {
    application: activity({
      title: { nl: 'Een kaart aanvragen', en: 'Applying for a card' },
      built: false,
      purpose: {
        nl: 'Een zakelijke OV-chipkaart voor u laten maken',
        en: 'To have a business OV-chipkaart made for you',
      },
      text: {
        nl:
          'Met een account kunt u een kaart aanvragen. De aanvraag loopt altijd via de onderneming ' +
          'in de groep die kaarten mag uitgeven. Translink maakt de kaart en krijgt daarvoor uw ' +
          'voorletters, achternaam, adres en geboortedatum. Welke kaart u krijgt en tot wanneer ' +
          'zij geldt, bewaren wij erbij.',
        en:
          'With an account you can apply for a card. The application always goes through the ' +
          'company of the group that may issue cards. Translink makes the card and gets your ' +
          'initials, last name, address and date of birth for that. Which card you get and until ' +
          'when it is valid we keep with it.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'card-issuer',
      fields: applicationFields,
      sources: [
        { nl: 'uzelf', en: 'you yourself' },
        { nl: 'uw werkgever', en: 'your employer' },
      ],
      reads: {
        traveller: { fields: applicationFields, when: 'own' },
        'card-desk': { fields: applicationFields, when: 'open-ticket' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        translink: {
          as: 'processor',
          receives: ['initials', 'last_name', 'home_address', 'birth_date'],
          when: 'on-order',
        },
      },
      retention: [{ term: '2-financial-years', from: 'closed' }],
      clauses: ['C149', 'C150', 'C151', 'C153'],
      decisions: ['A47'],
    }),
    photo: activity({
      title: { nl: 'De pasfoto op uw kaart', en: 'The passport photo on your card' },
      built: false,
      purpose: {
        nl: 'Een foto op de kaart zetten als het product die eist',
        en: 'To put a photo on the card if the product demands one',
      },
      text: {
        nl:
          'Sommige kaarten eisen een pasfoto. Alleen dan vragen wij erom en gaat zij naar ' +
          'Translink; bij een andere kaart weigeren wij haar. Is de kaart geleverd, dan wissen wij ' +
          'de foto, uiterlijk na 30 dagen.',
        en:
          'Some cards demand a passport photo. Only then do we ask for it and does it go to ' +
          'Translink; with another card we refuse it. Once the card is delivered we erase the ' +
          'photo, after 30 days at most.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'card-issuer',
      fields: photoFields,
      sources: [{ nl: 'uzelf', en: 'you yourself' }],
      reads: {
        traveller: { fields: photoFields, when: 'own' },
        'card-desk': { fields: photoFields, when: 'open-ticket' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        translink: { as: 'processor', receives: photoFields, when: 'when-product-requires' },
      },
      retention: [{ term: 'until-delivered', from: 'closed' }],
      clauses: ['C152'],
      decisions: ['A26'],
    }),
    numbers: activity({
      title: { nl: 'Welke kaart van u is', en: 'Which card is yours' },
      purpose: {
        nl: 'Transacties bij de juiste persoon brengen',
        en: 'To bring transactions to the right person',
      },
      text: {
        nl:
          'Wij onthouden welke kaart bij u hoort. Het nummer slaan wij versleuteld op en zoeken ' +
          'het via een afdruk; op het scherm ziet u alleen de laatste vier cijfers. Voor diensten ' +
          'op de kaart, zoals OV-fiets, bewaren wij ook het nummer op de kaart en dat in de chip, ' +
          'versleuteld.',
        en:
          'We remember which card belongs to you. We store the number encrypted and find it by a ' +
          'hash; on the screen you see the last four digits only. For services on the card, such as ' +
          'OV-fiets, we also keep the number on the card and the one in its chip, encrypted.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: numbersFields,
      sources: [
        { nl: 'uzelf', en: 'you yourself' },
        { nl: 'uw werkgever', en: 'your employer' },
      ],
      reads: {
        traveller: { fields: numbersFields, when: 'own' },
        'card-desk': { fields: ['card_no', 'card_expiry', 'card_status'], when: 'open-ticket' },
        intake: { fields: numbersFields, when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'closed' }],
      clauses: [],
      decisions: ['A01', 'A48'],
    }),
  },
});
