// The statement about insight/travel-data-analysis: analysis of travel data.
import { activity, service } from '../define.ts';
import { cico } from '../groups.ts';

const subscriptionsFields = [
  ...cico,
  'transport_means',
  'first_name',
  'last_name',
  'cohort',
  'measure',
  'value',
  'advice_for_self',
] as const;

const fleetFields = [
  'transport_means',
  'distance_km',
  'start_datetime',
  'cohort',
  'measure',
  'value',
] as const;

export default service('insight', 'travel-data-analysis', {
  title: { nl: 'Analyse van reisgegevens', en: 'Analysis of travel data' },
  built: false,
  activities: {
    subscriptions: activity({
      title: { nl: 'Welk abonnement loont', en: 'Which subscription pays off' },
      purpose: {
        nl: 'Uitrekenen of een abonnement goedkoper is',
        en: 'To work out whether a subscription is cheaper',
      },
      text: {
        nl:
          'Op verzoek van uw werkgever kijken wij of een korting of abonnement goedkoper zou zijn. ' +
          'Het advies over uzelf ziet alleen u. Uw werkgever krijgt aantallen en verwachte ' +
          'besparing, zonder namen. De kopie waarmee wij rekenen, verdwijnt op het moment dat het ' +
          'rapport klaar is. Geen computer beslist hier iets over u.',
        en:
          'At the request of your employer we see whether a discount or subscription would be ' +
          'cheaper. The advice about yourself only you see. Your employer gets counts and the ' +
          'expected saving, without names. The copy we calculate with disappears the moment the ' +
          'report is ready. No computer decides anything about you here.',
      },
      bases: ['set-by-controller'],
      role: 'processor',
      controller: 'client',
      fields: subscriptionsFields,
      sources: [{ nl: 'uw kaarttransacties', en: 'your card transactions' }],
      reads: {
        traveller: { fields: ['advice_for_self'], when: 'own' },
        analysis: { fields: subscriptionsFields, when: 'instructed' },
        client: { fields: ['cohort', 'measure', 'value'], when: 'aggregated' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        employer: { as: 'controller', receives: ['cohort', 'measure', 'value'], when: 'aggregated' },
        person: { as: 'subject', receives: ['advice_for_self'], when: 'on-request' },
      },
      retention: [{ term: 'until-report', from: 'created' }],
      clauses: ['C210', 'C212', 'C213', 'C214', 'C215'],
      decisions: ['A13', 'A42', 'A50'],
      instruction: {
        nl: 'De werkgever vraagt de analyse schriftelijk aan en noemt zijn grondslag.',
        en: 'The employer asks for the analysis in writing and names its basis.',
      },
    }),
    fleet: activity({
      title: { nl: 'Gebruik van het wagenpark', en: 'Use of the fleet' },
      purpose: {
        nl: 'Zien hoe goed eigen deelauto’s en deelfietsen worden gebruikt',
        en: 'To see how well own shared cars and bicycles are used',
      },
      text: {
        nl:
          'Heeft uw werkgever eigen deelauto’s of deelfietsen, dan tellen wij hoe vol ze zijn. Zo ' +
          'blijkt welke korte autorit een fietsrit kan worden en welke lange een treinreis. Ritten ' +
          'bij andere aanbieders doen niet mee. Uw werkgever krijgt alleen tellingen.',
        en:
          'If your employer has shared cars or bicycles of its own, we count how full they are. ' +
          'That shows which short drive can become a bicycle ride and which long one a train ' +
          'journey. Trips with other providers do not take part. Your employer gets counts only.',
      },
      bases: ['set-by-controller'],
      role: 'processor',
      controller: 'client',
      fields: fleetFields,
      sources: [{ nl: 'het wagenpark van uw werkgever', en: 'the fleet of your employer' }],
      reads: {
        analysis: { fields: fleetFields, when: 'instructed' },
        client: { fields: ['cohort', 'measure', 'value'], when: 'aggregated' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        employer: { as: 'controller', receives: ['cohort', 'measure', 'value'], when: 'aggregated' },
      },
      retention: [{ term: 'until-report', from: 'created' }],
      clauses: ['C211'],
      decisions: ['A13', 'A42'],
      instruction: {
        nl: 'De werkgever geeft schriftelijk opdracht voor de telling van zijn eigen voertuigen.',
        en: 'The employer instructs in writing the count of its own vehicles.',
      },
    }),
  },
});
