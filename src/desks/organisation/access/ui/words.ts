// The words of letting people in, in Dutch and English.
import type { ClientDuty } from '#kernel/duty';
import { catalogue } from '#ui-kit';
import type { PersonAccess } from '../contract.ts';

export const letInWords = catalogue(
  {
    title: 'Toegang',
    state: (state: PersonAccess['state']) =>
      ({
        none: 'Niet uitgenodigd',
        invited: 'Uitgenodigd',
        expired: 'Uitnodiging verlopen',
        active: 'Heeft een account',
        left: 'Uit dienst',
      })[state],
    until: (moment: string) => `de link werkt tot ${moment}`,
    duties: 'Taken naast reizen',
    dutiesHint: 'Wie een taak heeft, stelt eerst een tweede stap in.',
    duty: (duty: ClientDuty) =>
      ({
        'mobility-manager': 'Mobiliteitsmanager',
        payroll: 'Salarisadministratie',
        finance: 'Financiën',
        approver: 'Goedkeurder',
      })[duty],
    dutyBelow: (duty: ClientDuty) =>
      ({
        'mobility-manager': 'mensen, diensten en regelingen',
        payroll: 'de maand afsluiten en naar salaris',
        finance: 'de maand en de kosten zien',
        approver: 'reizen goedkeuren die wachten',
      })[duty],
    invite: 'Nodig uit',
    again: 'Nodig opnieuw uit',
    withdraw: 'Trek uitnodiging in',
    keep: 'Wijzig taken',
    oneself: 'Uw eigen taken verandert een andere mobiliteitsmanager.',
    done: 'Opgeslagen.',
    sent: 'De uitnodiging is onderweg.',
  },
  {
    title: 'Access',
    state: (state) =>
      ({
        none: 'Not invited',
        invited: 'Invited',
        expired: 'Invitation expired',
        active: 'Has an account',
        left: 'Has left',
      })[state],
    until: (moment) => `the link works until ${moment}`,
    duties: 'Duties beside travelling',
    dutiesHint: 'Who has a duty sets up a second step first.',
    duty: (duty) =>
      ({
        'mobility-manager': 'Mobility manager',
        payroll: 'Payroll',
        finance: 'Finance',
        approver: 'Approver',
      })[duty],
    dutyBelow: (duty) =>
      ({
        'mobility-manager': 'people, services and schemes',
        payroll: 'close the month and send it to payroll',
        finance: 'see the month and its costs',
        approver: 'approve journeys that wait',
      })[duty],
    invite: 'Invite',
    again: 'Invite again',
    withdraw: 'Withdraw the invitation',
    keep: 'Change duties',
    oneself: 'Your own duties are changed by another mobility manager.',
    done: 'Saved.',
    sent: 'The invitation is on its way.',
  },
);
