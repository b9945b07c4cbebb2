// The endpoints of restrictions: none of them tells whose it is.
import { type Route, route } from '#platform/http/route';
import { Stepped } from '../contract.ts';
import { FlagId, FlagList, FlagStep, flagStepPath, flagsPath } from './contract.ts';
import { listStanding, stepFlag } from './step-flag.ts';

const common = {
  who: ['privacy-officer'],
  views: { nobody: 'what stands still or was objected to; whose it is is not in it' },
} as const;

export const flagRoutes: readonly Route[] = [
  route('GET', flagsPath, { ...common, answer: FlagList, answers: listStanding }),
  route('POST', flagStepPath(':id'), {
    ...common,
    params: FlagId,
    body: FlagStep,
    answer: Stepped,
    answers: stepFlag,
  }),
];
