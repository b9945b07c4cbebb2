// All jobs of the worker. Each looks at the world by itself and may run twice.
import { closeRequestedMonths } from '#flows/close-requested-months';
import { deliverWaitingPayroll } from '#flows/deliver-waiting-payroll';
import type { Job } from '#platform/jobs/start-worker';
import { sweep } from '#privacy/sweep';
import { records } from '../catalogue.ts';
import type { System } from '../open-system.ts';

export function jobsOf({ db, secrets, now }: Pick<System, 'db' | 'secrets' | 'now'>): Job[] {
  return [
    {
      name: 'close-requested-months',
      // Also by itself: a request whose wake-up was lost is found again.
      pattern: '*/5 * * * *',
      work: async () => {
        const { closed, refused } = await closeRequestedMonths(db, now());
        return `${closed} months closed, ${refused} refused`;
      },
    },
    {
      name: 'deliver-payroll',
      pattern: '*/15 * * * *',
      work: async () => {
        const { acknowledged, left } = await deliverWaitingPayroll(db, secrets, now());
        return `${acknowledged} payroll lines acknowledged, ${left} left`;
      },
    },
    {
      name: 'sweep-expired',
      pattern: '7 * * * *',
      work: async () => {
        const swept = await sweep(db, records, now());
        const gone = swept.filter(({ rows }) => rows > 0).map(({ table, rows }) => `${table} ${rows}`);
        return gone.length === 0 ? 'nothing had expired' : gone.join(', ');
      },
    },
  ];
}
