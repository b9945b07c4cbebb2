// All endpoints of the privacy officer's desk, made with what the shells hand in.
import { type Route, route } from '#platform/http/route';
import { caseRoutes } from './cases/routes.ts';
import { ClosedList, ClosedPage, closedPath, OfClosed } from './closed/contract.ts';
import { listClosed } from './closed/list-closed.ts';
import { flagRoutes } from './flags/routes.ts';
import { Logs, logsPath } from './logs/contract.ts';
import { showLogs } from './logs/show-logs.ts';
import { registerRoutes } from './register/routes.ts';
import { requestRoutes } from './requests/routes.ts';
import { retentionRoutes } from './retention/routes.ts';
import { Start, startPath } from './start/contract.ts';
import { showStart } from './start/show-start.ts';
import type { OfficerTools } from './tools.ts';

export const officerRoutes = (tools: OfficerTools): readonly Route[] => [
  route('GET', startPath, {
    who: ['privacy-officer'],
    views: { nobody: 'counts and days' },
    answer: Start,
    answers: showStart(tools),
  }),
  ...requestRoutes(tools),
  ...flagRoutes,
  ...retentionRoutes(tools),
  ...caseRoutes,
  route('GET', closedPath(':kind'), {
    who: ['privacy-officer'],
    params: OfClosed,
    query: ClosedPage,
    views: { nobody: 'what was closed, how it ended and when it is gone; whose it was is not in it' },
    answer: ClosedList,
    answers: listClosed,
  }),
  ...registerRoutes(tools),
  route('GET', logsPath, {
    who: ['privacy-officer'],
    views: { nobody: 'who of staff looked and at how many; whose data it was is not in it' },
    answer: Logs,
    answers: showLogs,
  }),
];
