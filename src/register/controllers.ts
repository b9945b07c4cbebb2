// Who answers for a processing. Names, addresses and brands are configuration; here stand only the roles and
// how they share the duty.
import type { Text } from './vocabulary.ts';

export interface ControllerEntry extends Text {
  /** How the duty is shared when more than one answers (art. 26), in words for people. */
  readonly arrangement?: Text;
}

export const controllers = {
  operator: {
    nl: 'de onderneming bij wie u uw account heeft',
    en: 'the company where you have your account',
    arrangement: {
      nl:
        'Deze onderneming en de groep beheren samen het platform. U mag uw vraag bij beide stellen; ' +
        'de onderneming antwoordt.',
      en:
        'This company and the group run the platform together. You may put your question to either; ' +
        'the company answers.',
    },
  },
  group: {
    nl: 'de groep waar die onderneming bij hoort',
    en: 'the group that company belongs to',
    arrangement: {
      nl: 'De groep draagt de laatste verantwoordelijkheid voor wat haar ondernemingen doen.',
      en: 'The group bears the final responsibility for what its companies do.',
    },
  },
  'card-issuer': {
    nl: 'de kaartuitgever binnen de groep, die de licentie heeft',
    en: 'the card issuer within the group, which holds the licence',
  },
  client: {
    nl: 'de organisatie die u toegang gaf, meestal uw werkgever',
    en: 'the organisation that gave you access, mostly your employer',
  },
} as const satisfies Record<string, ControllerEntry>;
export type Controller = keyof typeof controllers;
