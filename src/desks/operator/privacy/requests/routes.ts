// The endpoints of requests: the list names nobody, opening one is noted in that person's log of views.
import { type Route, route } from '#platform/http/route';
import { shows } from '#platform/http/views';
import { OfId, Stepped } from '../contract.ts';
import type { OfficerTools } from '../tools.ts';
import {
  OneRequest,
  previewPath,
  Recognise,
  RequestList,
  RequestPreview,
  RequestStep,
  recognisePath,
  requestPath,
  requestStepPath,
  requestsPath,
} from './contract.ts';
import { listRequests } from './list-requests.ts';
import { previewRequest } from './preview-request.ts';
import { showOneRequest } from './show-request.ts';
import { recogniseRequest, takeRequestStep } from './step-request.ts';

const who = ['privacy-officer'] as const;
const ofOne = {
  shown: [
    shows('trust/rights/requests', ['request_kind', 'request_date', 'request_text', 'request_outcome']),
  ] as const,
  reason: 'handling a request about rights',
  people: 'told' as const,
};

export const requestRoutes = (tools: OfficerTools): readonly Route[] => [
  route('GET', requestsPath, {
    who,
    views: { nobody: 'kinds of requests with their clocks; who asks is not in it' },
    answer: RequestList,
    answers: listRequests,
  }),
  route('GET', requestPath(':id'), {
    who,
    params: OfId,
    views: ofOne,
    answer: OneRequest,
    answers: showOneRequest,
  }),
  route('GET', previewPath(':id'), {
    who,
    params: OfId,
    views: ofOne,
    answer: RequestPreview,
    answers: previewRequest(tools),
  }),
  route('POST', requestStepPath(':id'), {
    who,
    params: OfId,
    body: RequestStep,
    views: { nobody: 'where the request stands now' },
    answer: Stepped,
    answers: takeRequestStep,
  }),
  route('POST', recognisePath(':id'), {
    who,
    params: OfId,
    body: Recognise,
    views: { nobody: 'where the request stands now' },
    answer: Stepped,
    answers: recogniseRequest,
  }),
];
