// The statement about system/erasures: list of erasures.
import { activity, service } from '../define.ts';

const held = ['erasure_key', 'erased_at'] as const;
const toEnd = ['provider_number', 'active_service', 'erased_at'] as const;

export default service('system', 'erasures', {
  title: { nl: 'Lijst van wissingen', en: 'List of erasures' },
  built: true,
  activities: {
    ledger: activity({
      title: { nl: 'Wie is gewist', en: 'Who was erased' },
      purpose: {
        nl: 'Voorkomen dat een reservekopie u terugbrengt',
        en: 'To keep a spare copy from bringing you back',
      },
      text: {
        nl:
          'Na een wissing bewaren wij een onherkenbare afdruk van uw nummer. Komt er later een ' +
          'oude kopie of een laat bericht, dan weten wij dat u gewist bent. Zodra geen kopie u ' +
          'meer kan bevatten, gaat ook de afdruk weg.',
        en:
          'After an erasure we keep an unrecognisable hash of your number. If an old copy or a ' +
          'late message comes later, we know you were erased. Once no copy can contain you any ' +
          'more, the hash goes too.',
      },
      bases: ['legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'dit systeem', en: 'this system' }],
      reads: {
        'privacy-officer': { fields: held, when: 'everyone' },
        intake: { fields: held, when: 'everyone' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '70-days', from: 'created' }],
      clauses: [],
      decisions: ['A27', 'A56'],
    }),
    links: activity({
      title: { nl: 'Aanbieders laten wissen', en: 'Having providers erase' },
      purpose: {
        nl: 'Zorgen dat ook de aanbieder u wist',
        en: 'To see to it that the provider erases you as well',
      },
      text: {
        nl:
          'Was u bij een aanbieder gekoppeld, dan hoort hij na uw wissing dat de koppeling eindigt en dat ' +
          'hij u moet wissen. Tot hij dat bevestigt bewaren wij alleen uw nummer daar, versleuteld. ' +
          'Elke dag zonder bevestiging vragen wij het opnieuw. Na de bevestiging is het nummer meteen weg.',
        en:
          'If you were linked at a provider, it hears after your erasure that the link ends and that it ' +
          'must erase you. Until it confirms that, we keep only your number there, encrypted. Each day ' +
          'without a confirmation we ask again. After the confirmation the number is gone at once.',
      },
      bases: ['legal-obligation'],
      role: 'controller',
      controller: 'operator',
      fields: toEnd,
      sources: [{ nl: 'dit systeem', en: 'this system' }],
      reads: {
        'privacy-officer': { fields: toEnd, when: 'everyone' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {},
      retention: [{ term: '1-year', from: 'created' }],
      clauses: [],
      decisions: ['A27'],
    }),
  },
});
