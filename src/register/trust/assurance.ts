// The statement about trust/assurance: this statement.
import { activity, service } from '../define.ts';

const statementChangesFields = ['email', 'statement_version'] as const;

export default service('trust', 'assurance', {
  title: { nl: 'Dit statement', en: 'This statement' },
  built: true,
  activities: {
    'statement-changes': activity({
      title: { nl: 'Wijzigingen in dit statement', en: 'Changes of this statement' },
      purpose: { nl: 'U vertellen wat er verandert', en: 'To tell you what changes' },
      text: {
        nl:
          'Verandert er iets dat u raakt, zoals een nieuw doel, een nieuwe ontvanger of een ' +
          'langere termijn, dan krijgt u vooraf bericht. Een andere formulering melden wij niet. ' +
          'De nieuwste versie staat altijd op de website, en de oude kunt u nalezen. Een langere ' +
          'termijn geldt alleen voor gegevens van na dat bericht.',
        en:
          'If something changes that touches you, such as a new purpose, a new recipient or a ' +
          'longer term, you get notice beforehand. Other wording we do not announce. The newest ' +
          'version is always on the website, and you can read the old ones. A longer term applies ' +
          'only to data from after that notice.',
      },
      bases: ['legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: statementChangesFields,
      sources: [{ nl: 'dit register', en: 'this register' }],
      reads: {
        traveller: { fields: statementChangesFields, when: 'own' },
        operator: { fields: ['statement_version'], when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'created' }],
      clauses: ['C001', 'C002', 'C003', 'C004', 'C005', 'C006'],
      decisions: ['A39'],
    }),
    'who-we-are': activity({
      title: { nl: 'Wie wij zijn', en: 'Who we are' },
      built: false,
      purpose: { nl: 'U laten weten wie verantwoordelijk is', en: 'To let you know who is responsible' },
      text: {
        nl:
          'U heeft te maken met één onderneming van een groep: die waar u uw account heeft. Zij is ' +
          'verantwoordelijk voor wat zij met uw gegevens doet; de groep draagt de laatste ' +
          'verantwoordelijkheid. Hoe u hen en de privacyfunctionaris bereikt, staat bij de ' +
          'contactgegevens. Zonder die gegevens start dit systeem niet.',
        en:
          'You deal with one company of a group: the one where you have your account. It is ' +
          'responsible for what it does with your data; the group bears the final responsibility. ' +
          'How to reach them and the privacy officer is written with the contact details. Without ' +
          'those details this system does not start.',
      },
      bases: ['legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: [],
      sources: [],
      reads: {},
      recipients: {},
      retention: [{ term: 'while-in-use', from: 'created' }],
      clauses: ['C018', 'C019', 'C020'],
      decisions: ['A19', 'A41'],
    }),
    definitions: activity({
      title: { nl: 'Woorden die wij gebruiken', en: 'Words that we use' },
      built: false,
      purpose: {
        nl: 'Overal hetzelfde woord gebruiken voor hetzelfde gegeven',
        en: 'To use the same word for the same item everywhere',
      },
      text: {
        nl:
          'Wij verdelen persoonsgegevens in groepen en zeggen van elke groep wat erin zit. Wat ' +
          'niet in een groep staat, bewaren wij niet. Een gegeven dat geen enkele dienst nodig ' +
          'heeft, zoals uw rijgedrag, verzamelen wij niet. Welke groepen over u gaan, hangt af van ' +
          'de diensten die u gebruikt.',
        en:
          'We divide personal data into groups and say of each group what is in it. What is in no ' +
          'group we do not keep. An item that no service needs, such as your driving behaviour, we ' +
          'do not collect. Which groups concern you depends on the services you use.',
      },
      bases: ['legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: [],
      sources: [],
      reads: {},
      recipients: {},
      retention: [{ term: 'while-in-use', from: 'created' }],
      clauses: [
        'C007',
        'C008',
        'C009',
        'C010',
        'C011',
        'C012',
        'C013',
        'C014',
        'C015',
        'C016',
        'C017',
        'C022',
      ],
      decisions: ['A08', 'A17'],
    }),
    completeness: activity({
      title: { nl: 'Wat u verder moet weten', en: 'What else you must know' },
      built: false,
      purpose: {
        nl: 'Alles zeggen wat de wet wil dat wij zeggen',
        en: 'To say all that the law wants us to say',
      },
      text: {
        nl:
          'Toestemming kunt u altijd intrekken, net zo makkelijk als u haar gaf. Gegevens gaan ' +
          'standaard niet buiten de EER; gebeurt dat toch, dan staan het land en de waarborg bij ' +
          'de ontvanger. Geen besluit met gevolgen voor u wordt alleen door een computer genomen. ' +
          'Bij elk gegeven staat of u het moet geven en wat er gebeurt als u dat niet doet: de ' +
          'dienst werkt dan niet, en meer niet.',
        en:
          'You can always withdraw a consent, as easily as you gave it. Data do not leave the EEA ' +
          'by default; should it happen, the country and the safeguard are named with the ' +
          'recipient. No decision with consequences for you is taken by a computer alone. With ' +
          'each item you read whether you must give it and what happens if you do not: the service ' +
          'then does not work, and nothing more.',
      },
      bases: ['legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: [],
      sources: [],
      reads: {},
      recipients: {},
      retention: [{ term: 'while-in-use', from: 'created' }],
      clauses: [],
      decisions: ['A07', 'A27', 'A38', 'A50'],
    }),
  },
});
