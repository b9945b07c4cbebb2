// Every way in, as text under review: endpoints with who may ask and what leaves, and jobs with when they
// run.
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { LOGIN_PURPOSES } from '#platform/database/logins';
import { permissionsOf } from '#privacy/access';
import { type Activity, activityById } from '#register';
import { records } from '#shells/catalogue';
import { providerRoutes } from '#shells/server/provider-routes';
import { routes } from '#shells/server/routes';
import { type JobSystem, jobsOf } from '#shells/worker/jobs';
import { expectGolden } from './golden/expect.ts';

const fieldsOf = (shape: z.ZodType) =>
  'shape' in shape ? Object.keys(shape.shape as object).join(' ') : shape.type;
const whoOf = (who: (typeof routes)[number]['who']) => (who === 'anybody' ? who : who.join(', '));

/** What the log of views gets: names of kinds, or why nobody is shown. */
function viewsOf(views: (typeof routes)[number]['views']): string {
  if (views === undefined) return 'own data';
  if ('nobody' in views) return `shows nobody (${views.nobody})`;
  return `noted as ${views.shown.map(({ activity, fields }) => `${activity}: ${fields.join(' ')}`).join(', ')}`;
}

test('an endpoint shows others only what their role reads by the register', () => {
  for (const { path, who, views } of routes) {
    if (views === undefined || 'nobody' in views) continue;
    for (const { activity, fields } of views.shown) {
      const { reads }: Activity = activityById(activity);
      for (const role of who === 'anybody' ? [] : who) {
        const read: readonly string[] = reads[role]?.fields ?? [];
        const beyond = fields.filter((field) => !read.includes(field));
        expect(beyond, `${path} shows ${role} more of ${activity}`).toEqual([]);
      }
    }
  }
});

test('endpoints: who may ask, and what a browser gets', () => {
  const lines = routes.map(
    (r) => `${r.method} ${r.path} · ${whoOf(r.who)} · ${fieldsOf(r.answer)} · ${viewsOf(r.views)}`,
  );
  const doors = providerRoutes.map(
    ({ method, path, bodyBytes }) =>
      `${method} ${path} · provider · by its own protocol, ≤ ${bodyBytes} bytes in`,
  );
  expectGolden('routes.txt', `${[...lines, ...doors].sort().join('\n')}\n`);
});

test('jobs: what runs by itself, and when', () => {
  const jobs = jobsOf({} as JobSystem);
  expectGolden(
    'jobs.txt',
    `${jobs.map((job) => `${job.name} · ${job.pattern ?? 'when asked'}`).join('\n')}\n`,
  );
});

test('a role of an endpoint is one that the login of the server may take, and that may read something', () => {
  const permitted = new Set(records.flatMap(permissionsOf).map((permission) => permission.role));
  const roles = new Set(routes.flatMap((r) => (r.who === 'anybody' ? [] : [...r.who])));
  for (const role of roles) {
    expect(LOGIN_PURPOSES.server).toContain(role);
    expect(permitted).toContain(role);
  }
  expect(roles.size).toBeGreaterThan(0);
});

/** A person confirms the own trips and days in the browser: the claim of it is a row of that person alone. */
const OWN_FACTS = /^money\.claim(_withdrawal)?$/;

test('no endpoint runs under a role that writes facts of somebody else, runs or lines', () => {
  const writers = new Set(
    records
      .flatMap(permissionsOf)
      .filter((p) => p.action !== 'select' && /^money\.(claim|run|settlement|ledger)/.test(p.table))
      .filter((p) => !(p.action === 'insert' && p.when === 'own' && OWN_FACTS.test(p.table)))
      // A step about a claim that waits: it pays nothing by itself, and who travelled may only answer.
      .filter((p) => p.table !== 'money.claim_review')
      .map((p) => p.role),
  );
  const roles = routes.flatMap((r) => (r.who === 'anybody' ? [] : [...r.who]));
  expect(roles.filter((role) => writers.has(role))).toEqual([]);
});
