// The endpoints of the register: it is about kinds of data, and nobody stands in it.
import { type Route, route } from '#platform/http/route';
import { Nothing, OfId, Stepped } from '../contract.ts';
import type { OfficerTools } from '../tools.ts';
import { compareVersions, listAllVersions } from './compare-versions.ts';
import {
  approvePath,
  Change,
  Clauses,
  clausesPath,
  Difference,
  differencePath,
  Effect,
  OfLanguage,
  OfPack,
  OfPaper,
  OfVersions,
  PaperText,
  ProposalList,
  Propose,
  paperPath,
  proposalsPath,
  Register,
  registerPath,
  tryPath,
  VersionList,
  versionsPath,
  withdrawPath,
} from './contract.ts';
import { approveOne, listAllProposals, proposeChange, tryChange, withdrawOne } from './decide-proposal.ts';
import { listClauses } from './list-clauses.ts';
import { makePaper } from './make-paper.ts';
import { showRegister } from './show-register.ts';

const register = {
  who: ['privacy-officer'],
  views: { nobody: 'the register and its proposals; there is nobody in it' },
} as const;

export const registerRoutes = (tools: OfficerTools): readonly Route[] => [
  route('GET', registerPath, { ...register, answer: Register, answers: showRegister }),
  route('GET', versionsPath, { ...register, answer: VersionList, answers: listAllVersions }),
  route('GET', differencePath(':from', ':to'), {
    ...register,
    params: OfVersions,
    answer: Difference,
    answers: compareVersions,
  }),
  route('GET', clausesPath, { ...register, query: OfLanguage, answer: Clauses, answers: listClauses }),
  route('GET', paperPath(':file'), {
    ...register,
    params: OfPaper,
    query: OfPack,
    answer: PaperText,
    answers: makePaper,
  }),
  route('GET', proposalsPath, { ...register, answer: ProposalList, answers: listAllProposals }),
  route('POST', proposalsPath, {
    ...register,
    body: Propose,
    answer: Stepped,
    answers: proposeChange(tools),
  }),
  route('POST', tryPath, { ...register, body: Change, answer: Effect, answers: tryChange(tools) }),
  route('POST', approvePath(':id'), {
    ...register,
    params: OfId,
    body: Nothing,
    answer: Stepped,
    answers: approveOne,
  }),
  route('POST', withdrawPath(':id'), {
    ...register,
    params: OfId,
    body: Nothing,
    answer: Stepped,
    answers: withdrawOne,
  }),
];
