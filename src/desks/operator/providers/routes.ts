// The endpoints of the desk for providers.
import { type Route, route } from '#platform/http/route';
import { shows } from '#platform/http/views';
import { askCheck } from './ask-check.ts';
import {
  AskCheck,
  askProviderPath,
  checkPath,
  Decide,
  Dispute,
  Disputes,
  Done,
  decidePath,
  disputesPath,
  Endings,
  endingsPath,
  OfDispute,
  openPath,
  Providers,
  providersPath,
} from './contract.ts';
import { ask, decide, listDisputes, showDispute } from './handle-disputes.ts';
import { listEndings } from './list-endings.ts';
import { listProviders } from './list-providers.ts';

const who = ['finance-desk'] as const;
const shown = [
  'booking_ref',
  'booking_start',
  'booking_end',
  'booking_cost',
  'dispute_reason',
  'dispute_answer',
] as const;

export const routes: readonly Route[] = [
  route('GET', providersPath, {
    who,
    views: { nobody: 'agreements, counts and days' },
    answer: Providers,
    answers: listProviders,
  }),
  route('POST', checkPath, {
    who,
    views: { nobody: 'only whether a run was asked for' },
    body: AskCheck,
    answer: Done,
    answers: askCheck,
  }),
  route('GET', disputesPath, {
    who,
    views: { nobody: 'days and amounts of uses; whose they are, and why, is not in it' },
    answer: Disputes,
    answers: listDisputes,
  }),
  route('POST', openPath, {
    who,
    views: {
      shown: [
        shows('mobility/shared-car/use', shown),
        shows('mobility/ev-charging/use', shown),
        shows('card/ov-fiets/rental', shown),
      ],
      reason: 'A dispute about the price of a use',
      people: 'told',
    },
    body: OfDispute,
    answer: Dispute,
    answers: showDispute,
  }),
  route('POST', decidePath, {
    who,
    views: { nobody: 'only that the decision was taken' },
    body: Decide,
    answer: Done,
    answers: decide,
  }),
  route('POST', askProviderPath, {
    who,
    views: { nobody: 'only that the worker is to write to the provider' },
    body: OfDispute,
    answer: Done,
    answers: ask,
  }),
  route('GET', endingsPath, {
    who,
    views: { nobody: 'moments of messages; whose link it was is not in it' },
    answer: Endings,
    answers: listEndings,
  }),
];
