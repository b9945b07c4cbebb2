// Which duties at a client enter which questions: one table for all of them. What stands in no row is for
// nobody with an account.
import type { ClientDuty } from '#kernel/duty';
import type { Route } from '#platform/http/route';

interface Row {
  readonly method: Route['method'] | 'any';
  /** The route itself and everything below it. */
  readonly path: string;
  readonly duties: readonly ClientDuty[];
}

const everybody = ['mobility-manager', 'payroll', 'finance', 'approver'] as const;
const manager = ['mobility-manager'] as const;
const offices = ['mobility-manager', 'payroll', 'finance'] as const;

/** The first that fits counts: narrow ones stand above wide ones. */
export const dutyRows: readonly Row[] = [
  { method: 'any', path: '/api/organisation/access', duties: manager },
  { method: 'GET', path: '/api/lines', duties: everybody },
  { method: 'POST', path: '/api/organisation/months', duties: ['payroll'] },
  { method: 'GET', path: '/api/organisation/months', duties: offices },
  { method: 'any', path: '/api/organisation/policy', duties: manager },
  { method: 'any', path: '/api/organisation/people', duties: manager },
  { method: 'any', path: '/api/organisation/people-list', duties: manager },
  { method: 'any', path: '/api/organisation/cost-centres', duties: manager },
  { method: 'GET', path: '/api/organisation/reports', duties: offices },
  { method: 'GET', path: '/api/organisation/setup', duties: offices },
  { method: 'GET', path: '/api/organisation/works-council', duties: offices },
  { method: 'POST', path: '/api/organisation/works-council', duties: manager },
  { method: 'GET', path: '/api/organisation/views', duties: manager },
  { method: 'any', path: '/api/organisation/approvals', duties: ['approver'] },
  { method: 'GET', path: '/api/organisation/services', duties: offices },
  { method: 'POST', path: '/api/organisation/services', duties: manager },
];

export const dutiesOf = ({ method, path }: Pick<Route, 'method' | 'path'>): readonly ClientDuty[] =>
  dutyRows.find((row) => fits(row, method, path))?.duties ?? [];

const fits = (row: Row, method: Route['method'], path: string): boolean =>
  (row.method === 'any' || row.method === method) && (path === row.path || path.startsWith(`${row.path}/`));
