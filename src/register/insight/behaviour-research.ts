// The statement about insight/behaviour-research: research into travel behaviour.
import { activity, service } from '../define.ts';
import { reportDetail } from '../groups.ts';

const projectsFields = [...reportDetail, 'cohort', 'measure', 'value'] as const;

const internalFields = ['cohort', 'measure', 'value'] as const;

export default service('insight', 'behaviour-research', {
  title: { nl: 'Onderzoek naar reisgedrag', en: 'Research into travel behaviour' },
  built: false,
  activities: {
    projects: activity({
      title: { nl: 'Onderzoek waaraan u meedoet', en: 'Research you take part in' },
      purpose: { nl: 'Leren hoe mensen reizen en betalen', en: 'To learn how people travel and pay' },
      text: {
        nl:
          'Soms werken wij mee aan een project dat reisgedrag wil veranderen. Alleen wie zich ' +
          'opgeeft, doet mee, en u kunt er elk moment mee stoppen. Het project legt vooraf vast ' +
          'welke grondslag geldt; zonder grondslag begint het niet. Wat naar buiten gaat, is ' +
          'geteld en noemt niemand.',
        en:
          'Sometimes we take part in a project that wants to change travel behaviour. Only those ' +
          'who sign up take part, and you can stop at any moment. The project lays down beforehand ' +
          'which basis applies; without a basis it does not begin. What goes out is counted and ' +
          'names nobody.',
      },
      bases: ['contract', 'set-by-controller'],
      role: 'controller',
      controller: 'operator',
      fields: projectsFields,
      sources: [{ nl: 'uw ritten', en: 'your trips' }],
      reads: {
        traveller: { fields: projectsFields, when: 'own' },
        research: { fields: projectsFields, when: 'enrolled' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        'research-partner': {
          as: 'controller',
          receives: ['cohort', 'measure', 'value'],
          when: 'aggregated',
        },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: ['C216', 'C217', 'C218', 'C220'],
      decisions: ['A14', 'A42'],
    }),
    internal: activity({
      title: { nl: 'Ons eigen onderzoek', en: 'Our own research' },
      purpose: {
        nl: 'Zelf leren van cijfers die niemand aanwijzen',
        en: 'To learn ourselves from figures that point to nobody',
      },
      text: {
        nl:
          'Voor ons eigen onderzoek gebruiken wij alleen cijfers waaruit niemand te herkennen is: ' +
          'zonder sleutel naar een persoon en in groepen van minstens tien. Losse reizen noemen ' +
          'wij nooit anoniem. De onderzoeker kan niet bij de tabellen met personen.',
        en:
          'For our own research we use only figures in which nobody can be recognised: without a ' +
          'key to a person and in groups of at least ten. Single journeys we never call anonymous. ' +
          'The researcher cannot reach the tables with people.',
      },
      bases: ['legitimate-interest'],
      role: 'controller',
      controller: 'operator',
      fields: internalFields,
      sources: [{ nl: 'cijfers zonder personen', en: 'figures without people' }],
      reads: {
        research: { fields: internalFields, when: 'aggregated' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: 'while-in-use', from: 'created' }],
      clauses: ['C219'],
      decisions: ['A42'],
      balancing: {
        weighed: {
          nl: 'Het tellen zelf raakt u nauwelijks: er blijft niets over dat naar u wijst.',
          en: 'The counting itself hardly touches you: nothing remains that points to you.',
        },
        objection: {
          nl: 'Maakt u bezwaar, dan tellen uw reizen niet meer mee in nieuwe cijfers.',
          en: 'If you object, your journeys no longer count in new figures.',
        },
      },
    }),
  },
});
