// The statement about people/access: access.
import { activity, service } from '../define.ts';
import { transaction } from '../groups.ts';

const invitationFields = ['email', 'first_name', 'last_name', 'organisation_role'] as const;

const employerFeedFields = ['home_address', 'work_address', 'employee_no', 'employer_extra'] as const;

const selfRegistrationFields = ['first_name', 'last_name', 'home_address', 'email', 'phone'] as const;

const singleSignOnFields = ['sso_subject'] as const;

const appFields = [
  'email',
  'phone',
  'card_no',
  'travel_balance',
  'device_model',
  'os_name',
  'os_version',
  ...transaction,
] as const;

const remindersFields = ['push_token'] as const;

export default service('people', 'access', {
  title: { nl: 'Toegang', en: 'Access' },
  built: true,
  activities: {
    invitation: activity({
      title: { nl: 'Uitnodiging', en: 'Invitation' },
      purpose: {
        nl: 'U een persoonlijke link sturen waarmee u een account maakt',
        en: 'To send you a personal link with which you make an account',
      },
      text: {
        nl:
          'Uw werkgever kan ons vragen u uit te nodigen. Wij krijgen dan alleen uw e-mailadres, ' +
          'voornaam en achternaam, en mailen u een link die één keer werkt. Pas als u zich ' +
          'aanmeldt, sluit u een overeenkomst met ons. Tot wij de gegevens binnen hebben, is uw ' +
          'werkgever er zelf verantwoordelijk voor. Neemt u de uitnodiging niet aan, dan wissen ' +
          'wij haar na 90 dagen.',
        en:
          'Your employer can ask us to invite you. We then get only your e-mail address, first ' +
          'name and last name, and mail you a link that works once. Only when you register do you ' +
          'conclude an agreement with us. Until we have received the data, your employer answers ' +
          'for it. If you do not accept the invitation, we erase it after 90 days.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: invitationFields,
      sources: [{ nl: 'uw werkgever', en: 'your employer' }],
      reads: {
        traveller: { fields: invitationFields, when: 'own' },
        client: { fields: invitationFields, when: 'organisation' },
        'service-desk': { fields: invitationFields, when: 'open-ticket' },
        intake: { fields: ['email', 'organisation_role'], when: 'organisation' },
        access: { fields: ['email', 'organisation_role'], when: 'everyone' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        'proc-support': { as: 'processor', receives: ['email', 'first_name'], when: 'when-needed' },
      },
      retention: [
        { term: '2-financial-years', from: 'account-ended' },
        {
          term: '90-days',
          from: 'created',
          copy: { nl: 'een uitnodiging die niet is aangenomen', en: 'an invitation that was not accepted' },
        },
      ],
      clauses: ['C024', 'C025', 'C026', 'C027', 'C031', 'C036'],
      decisions: ['A02', 'A19'],
    }),
    'employer-feed': activity({
      title: { nl: 'Extra gegevens van uw werkgever', en: 'Extra data from your employer' },
      built: false,
      purpose: {
        nl: 'Een kaart bij u bezorgen of uw woon-werkreis vergoeden',
        en: 'To deliver a card to you or reimburse your commute',
      },
      text: {
        nl:
          'Uw werkgever mag meer gegevens aanleveren, maar alleen soorten die wij vooraf met hem ' +
          'hebben vastgelegd. Denk aan uw woonadres om een kaart te bezorgen, of uw werkadres voor ' +
          'de woon-werkvergoeding. Na het aanmelden ziet u alles wat wij kregen en kunt u het ' +
          'bevestigen of betwisten. U kunt deze gegevens altijd meteen bekijken. Een bestand met ' +
          'andere kolommen weigeren wij.',
        en:
          'Your employer may supply more data, but only kinds that we laid down with them ' +
          'beforehand. Think of your home address to deliver a card, or your work address for the ' +
          'commute allowance. After registering you see all that we received and can confirm or ' +
          'dispute it. You can look at this data at any time, at once. We refuse a file with other ' +
          'columns.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: employerFeedFields,
      sources: [{ nl: 'uw werkgever', en: 'your employer' }],
      reads: {
        traveller: { fields: employerFeedFields, when: 'own' },
        client: { fields: ['employee_no', 'work_address'], when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        person: { as: 'subject', receives: employerFeedFields, when: 'always' },
      },
      retention: [{ term: '2-financial-years', from: 'account-ended' }],
      clauses: ['C028', 'C029', 'C030', 'C264'],
      decisions: ['A06', 'A18', 'A19', 'A43'],
    }),
    'self-registration': activity({
      title: { nl: 'Zelf aanmelden', en: 'Registering yourself' },
      built: false,
      purpose: { nl: 'Een account maken zonder werkgever', en: 'To make an account without an employer' },
      text: {
        nl:
          'U kunt zich ook zelf aanmelden. Wij vragen dan uw naam, uw adres en hoe wij u bereiken, ' +
          'en niets anders. De onderneming waar u zich aanmeldt, is verantwoordelijk.',
        en:
          'You can also register by yourself. We then ask your name, your address and how to reach ' +
          'you, and nothing else. The company where you register is responsible.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: selfRegistrationFields,
      sources: [{ nl: 'uzelf', en: 'you yourself' }],
      reads: {
        traveller: { fields: selfRegistrationFields, when: 'own' },
        'service-desk': { fields: ['first_name', 'last_name', 'email', 'phone'], when: 'open-ticket' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'account-ended' }],
      clauses: ['C032', 'C033', 'C037'],
      decisions: ['A02', 'A19'],
    }),
    'single-sign-on': activity({
      title: { nl: 'Inloggen via uw werkgever', en: 'Logging in through your employer' },
      purpose: {
        nl: 'U laten inloggen met het account van uw werk',
        en: 'To let you log in with your work account',
      },
      text: {
        nl:
          'Logt u in met het account van uw werk, dan bewaren wij één kenmerk waaraan wij u ' +
          'herkennen. Welk kenmerk dat is, spreken wij af met uw werkgever; u ziet het op uw ' +
          'gegevenspagina. Wat de inlogdienst verder meestuurt, bewaren wij niet. Inloggen met een ' +
          'wachtwoord of een passkey kan ook.',
        en:
          'If you log in with your work account, we keep one identifier by which we recognise you. ' +
          'Which one that is, we agree with your employer; you see it on your data page. Whatever ' +
          'else the login service sends along, we do not keep. Logging in with a password or a ' +
          'passkey is possible too.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: singleSignOnFields,
      sources: [{ nl: 'de inlogdienst van uw werkgever', en: 'the login service of your employer' }],
      reads: {
        traveller: { fields: singleSignOnFields, when: 'own' },
        access: { fields: singleSignOnFields, when: 'everyone' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'account-ended' }],
      clauses: ['C034', 'C035'],
      decisions: ['A35'],
    }),
    app: activity({
      title: { nl: 'App en website', en: 'App and website' },
      built: false,
      purpose: {
        nl: 'Uw eigen gegevens tonen, op elk apparaat gelijk',
        en: 'To show your own data, the same on each device',
      },
      text: {
        nl:
          'Na het inloggen tonen de app en de website dezelfde gegevens: uw contactgegevens, ' +
          'reizen, kaarten, saldo en transacties. Van uw toestel bewaren wij alleen type, ' +
          'besturingssysteem en versie. Zonder inloggen geven wij niets door, en na uitloggen ' +
          'blijft er niets op het toestel staan. Vanuit de app kunt u ook de klantenservice een ' +
          'vraag stellen.',
        en:
          'After logging in, the app and the website show the same data: your contact data, trips, ' +
          'cards, balance and transactions. Of your device we keep only model, operating system ' +
          'and version. Without a login we pass nothing on, and after logging out nothing stays on ' +
          'the device. From the app you can also put a question to the service desk.',
      },
      bases: ['contract'],
      role: 'joint-controller',
      controller: 'operator',
      fields: appFields,
      sources: [
        { nl: 'uzelf', en: 'you yourself' },
        { nl: 'uw toestel', en: 'your device' },
        { nl: 'aanbieders die u gebruikt', en: 'providers that you use' },
      ],
      reads: {
        traveller: { fields: appFields, when: 'own' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        'proc-hosting': { as: 'processor', receives: [], when: 'always' },
      },
      retention: [
        { term: '2-financial-years', from: 'account-ended' },
        {
          term: '18-months',
          from: 'collected',
          copy: { nl: 'gegevens over uw toestel', en: 'data about your device' },
        },
      ],
      clauses: ['C041', 'C042', 'C044'],
      decisions: ['A19', 'A36'],
    }),
    reminders: activity({
      title: { nl: 'Herinneringen op uw telefoon', en: 'Reminders on your phone' },
      built: false,
      purpose: {
        nl: 'U eraan herinneren dat een rit op uw oordeel wacht',
        en: 'To remind you that a trip awaits your judgement',
      },
      text: {
        nl:
          'Wilt u herinneringen, dan stuurt uw telefoon ons een sleutel voor pushberichten. Het ' +
          'bericht zelf noemt geen plaats, tijd of naam. Bij uitloggen of verwijderen van de app ' +
          'wissen wij de sleutel.',
        en:
          'If you want reminders, your phone sends us a key for push messages. The message itself ' +
          'names no place, time or person. When you log out or remove the app we erase the key.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: remindersFields,
      sources: [{ nl: 'uw toestel', en: 'your device' }],
      reads: {
        traveller: { fields: remindersFields, when: 'own' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        'push-gateway': { as: 'processor', receives: ['push_token'], when: 'when-needed' },
      },
      retention: [{ term: 'while-in-use', from: 'collected' }],
      clauses: ['C043'],
      decisions: ['A36', 'A38'],
    }),
  },
});
