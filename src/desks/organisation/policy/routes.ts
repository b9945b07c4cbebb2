// The endpoints of the policy of an organisation: its versions, its draft, and the publication.
import { type Route, route } from '#platform/http/route';
import { beginDraft, bringOut, dropDraft, keepDraft } from './change-draft.ts';
import {
  draftDiscardPath,
  draftPublishPath,
  draftSavePath,
  draftStartPath,
  OfVersion,
  PolicyPage,
  policyPath,
  Saving,
  Simulating,
  SimulationPage,
  Starting,
  simulationAskPath,
  simulationPath,
} from './contract.ts';
import { showPolicy } from './show-policy.ts';
import { askSimulation, showSimulation } from './show-simulation.ts';

const client = {
  who: ['client'],
  answer: PolicyPage,
  views: { nobody: 'the policy of the organisation; its test cases are of nobody' },
} as const;

const replay = {
  who: ['client'],
  answer: SimulationPage,
  views: { nobody: 'sums over groups; no cell is about fewer than ten people' },
} as const;

export const routes: readonly Route[] = [
  route('GET', policyPath, { ...client, answers: showPolicy }),
  route('POST', draftStartPath, { ...client, body: Starting, answers: beginDraft }),
  route('POST', draftSavePath, { ...client, body: Saving, answers: keepDraft }),
  route('POST', draftDiscardPath, { ...client, body: OfVersion, answers: dropDraft }),
  route('POST', draftPublishPath, { ...client, body: OfVersion, answers: bringOut }),
  route('GET', simulationPath, { ...replay, answers: showSimulation }),
  route('POST', simulationAskPath, { ...replay, body: Simulating, answers: askSimulation }),
];
