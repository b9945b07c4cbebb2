// The statement about mobility/fleet: your employer’s fleet.
import { activity, service } from '../define.ts';

const held = ['employee_no', 'booking_ref', 'booking_start', 'booking_end', 'distance_km'] as const;

export default service('mobility', 'fleet', {
  title: { nl: 'Wagenpark van uw werkgever', en: 'Your employer’s fleet' },
  built: false,
  activities: {
    use: activity({
      title: { nl: 'Auto’s en fietsen van uw werkgever', en: 'Cars and bicycles of your employer' },
      purpose: {
        nl: 'Een voertuig van uw werkgever reserveren',
        en: 'To reserve a vehicle of your employer',
      },
      text: {
        nl:
          'Heeft uw werkgever eigen deelauto’s of deelfietsen, dan reserveert u die hier. Uw ' +
          'werkgever beheert de voertuigen en is verantwoordelijk; wij voeren uit wat hij ' +
          'opdraagt. Hij ziet wanneer een voertuig bezet is en wie het heeft, niet waarheen u ' +
          'rijdt.',
        en:
          'If your employer has shared cars or bicycles of its own, you reserve them here. Your ' +
          'employer manages the vehicles and is responsible; we carry out what it instructs. It ' +
          'sees when a vehicle is taken and who has it, not where you drive.',
      },
      bases: ['set-by-controller'],
      role: 'processor',
      controller: 'client',
      fields: held,
      sources: [{ nl: 'uzelf', en: 'you yourself' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        client: {
          fields: ['employee_no', 'booking_ref', 'booking_start', 'booking_end', 'distance_km'],
          when: 'organisation',
        },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        employer: {
          as: 'controller',
          receives: ['employee_no', 'booking_ref', 'booking_start', 'booking_end', 'distance_km'],
          when: 'on-instruction',
        },
      },
      retention: [{ term: '2-financial-years', from: 'event' }],
      clauses: [],
      decisions: ['A01', 'A53'],
      instruction: {
        nl: 'De werkgever legt schriftelijk vast welke voertuigen en gegevens het betreft.',
        en: 'The employer lays down in writing which vehicles and data it concerns.',
      },
    }),
  },
});
