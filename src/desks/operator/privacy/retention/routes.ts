// The endpoints of keeping and deleting: none of them shows whom a row is about.
import { type Route, route } from '#platform/http/route';
import { OfId, Stepped } from '../contract.ts';
import type { OfficerTools } from '../tools.ts';
import {
  DecideHold,
  decideHoldPath,
  HoldList,
  holdsPath,
  PlaceHold,
  Plan,
  planPath,
  ReleaseHold,
  ReviewHold,
  RunList,
  releasePath,
  reviewPath,
  runsPath,
} from './contract.ts';
import { askForHold, askForRelease, decideOneAsk, listAllHolds, reviewOneHold } from './decide-hold.ts';
import { listPlanned, listRuns } from './list-retention.ts';

const who = ['privacy-officer'] as const;
const holds = {
  who,
  views: { nobody: 'holds as decisions; whom one is about is not in it, for telling may be forbidden' },
} as const;
const tables = { who, views: { nobody: 'tables with counts and days' } } as const;

export const retentionRoutes = (tools: OfficerTools): readonly Route[] => [
  route('GET', planPath, { ...tables, answer: Plan, answers: listPlanned(tools) }),
  route('GET', runsPath, { ...tables, answer: RunList, answers: listRuns(tools) }),
  route('GET', holdsPath, { ...holds, answer: HoldList, answers: listAllHolds }),
  route('POST', holdsPath, { ...holds, body: PlaceHold, answer: Stepped, answers: askForHold }),
  route('POST', reviewPath(':id'), {
    ...holds,
    params: OfId,
    body: ReviewHold,
    answer: Stepped,
    answers: reviewOneHold,
  }),
  route('POST', decideHoldPath(':id'), {
    ...holds,
    params: OfId,
    body: DecideHold,
    answer: Stepped,
    answers: decideOneAsk,
  }),
  route('POST', releasePath(':id'), {
    ...holds,
    params: OfId,
    body: ReleaseHold,
    answer: Stepped,
    answers: askForRelease,
  }),
];
