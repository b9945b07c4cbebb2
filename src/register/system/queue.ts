// The statement about system/queue: work queue.
import { activity, service } from '../define.ts';

const held = ['job_subject'] as const;

export default service('system', 'queue', {
  title: { nl: 'Werkvoorraad', en: 'Work queue' },
  built: false,
  activities: {
    jobs: activity({
      title: { nl: 'Taken die nog moeten gebeuren', en: 'Tasks still to be done' },
      purpose: {
        nl: 'Werk op de achtergrond in de juiste volgorde doen',
        en: 'To do background work in the right order',
      },
      text: {
        nl:
          'Taken op de achtergrond bevatten alleen een nummer, nooit uw naam of rit. Is een taak ' +
          'klaar, dan verdwijnt zij.',
        en:
          'Background tasks hold a number only, never your name or trip. When a task is done it ' +
          'disappears.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'dit systeem', en: 'this system' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '30-days', from: 'created' }],
      clauses: [],
      decisions: ['A54'],
    }),
  },
});
