// The statement about trust/rights: your rights.
import { activity, service } from '../define.ts';

const held = [
  'request_kind',
  'request_date',
  'request_text',
  'request_outcome',
  'id_evidence',
  'flag_kind',
  'flag_activity',
] as const;

export default service('trust', 'rights', {
  title: { nl: 'Uw rechten', en: 'Your rights' },
  built: true,
  activities: {
    requests: activity({
      title: { nl: 'Een verzoek over uw gegevens', en: 'A request about your data' },
      purpose: { nl: 'Uw rechten uitvoeren', en: 'To carry out your rights' },
      text: {
        nl:
          'Uw gegevens zijn van u. U kunt ze inzien, laten verbeteren of aanvullen, laten wissen, ' +
          'het gebruik laten beperken, ze meenemen naar een ander en bezwaar maken. Dat kan in de ' +
          'app, op de website, met het formulier of met hulp van de klantenservice. Bent u ' +
          'ingelogd, dan vragen wij verder geen bewijs; anders herkennen wij u met gegevens die ' +
          'wij al hebben. Een kopie van uw paspoort vragen wij nooit. U krijgt binnen 30 dagen na ' +
          'uw verzoek antwoord; lukt dat niet, dan hoort u in die tijd waarom. Voor u bevestigt, ' +
          'ziet u welke diensten er door stoppen. Een beperking of een bezwaar neemt u zelf weer ' +
          'terug. Willen wij een beperking opheffen, dan hoort u dat een week eerder, met de reden.',
        en:
          'Your data are yours. You can inspect them, have them corrected or completed, have them ' +
          'erased, have their use restricted, take them along to somebody else and object. You can ' +
          'do so in the app, on the website, with the form or with help of the service desk. If ' +
          'you are logged in we ask no further proof; otherwise we recognise you by data we ' +
          'already have. We never ask a copy of your passport. You get an answer within 30 days of ' +
          'your request; if that fails, you hear why within that time. Before you confirm you see ' +
          'which services stop because of it. You take a restriction or an objection back ' +
          'yourself. If we want to lift a restriction, you hear so a week before, with the reason.',
      },
      bases: ['legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'uzelf', en: 'you yourself' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        'privacy-officer': { fields: held, when: 'everyone' },
        'service-desk': { fields: ['request_kind', 'request_date'], when: 'open-ticket' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        person: {
          as: 'subject',
          receives: ['request_kind', 'request_date', 'request_outcome'],
          when: 'on-request',
        },
      },
      retention: [{ term: '2-financial-years', from: 'closed' }],
      clauses: [
        'C250',
        'C251',
        'C252',
        'C253',
        'C254',
        'C255',
        'C256',
        'C257',
        'C258',
        'C259',
        'C260',
        'C261',
      ],
      decisions: ['A03', 'A07', 'A33'],
    }),
    corrections: activity({
      title: { nl: 'Wat u heeft laten verbeteren', en: 'What you had corrected' },
      purpose: {
        nl: 'Uw verbetering niet laten overschrijven',
        en: 'Not letting your correction be overwritten',
      },
      text: {
        nl:
          'Heeft u uw naam of adres laten verbeteren, dan onthouden wij welk van de twee dat was. ' +
          'Een latere lijst van uw werkgever maakt dat niet ongedaan; wie de lijst inleest, leest ' +
          'dat wij uw eigen gegeven hielden.',
        en:
          'If you had your name or address corrected, we remember which of the two it was. A later ' +
          'list of your employer does not undo that; whoever brings the list in reads that we kept ' +
          'your own.',
      },
      bases: ['legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: ['request_outcome', 'request_date'],
      sources: [{ nl: 'uzelf', en: 'you yourself' }],
      reads: {
        traveller: { fields: ['request_outcome', 'request_date'], when: 'own' },
        intake: { fields: ['request_outcome'], when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '2-financial-years', from: 'closed' }],
      clauses: [],
      decisions: ['A33'],
    }),
  },
});
