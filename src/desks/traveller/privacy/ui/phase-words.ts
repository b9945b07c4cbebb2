// The word of each phase of a request.
import type { OwnRequest } from '../contract.ts';
import type { rightWords } from './right-words.ts';

export const phaseWords = {
  received: 'phaseReceived',
  doubted: 'phaseDoubted',
  identified: 'phaseIdentified',
  deciding: 'phaseDeciding',
  'carrying-out': 'phaseCarryingOut',
  done: 'phaseDone',
  rejected: 'phaseRejected',
  withdrawn: 'phaseWithdrawn',
} as const satisfies Record<OwnRequest['phase'], keyof (typeof rightWords)['nl']>;
