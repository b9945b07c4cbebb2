// Jobs of charging: what operators of charge points are told, and what they know.
import { carryOutChargeOrders } from '#flows/charging/carry-out-orders';
import { pullCharging } from '#flows/charging/pull-charging';
import { settleHomeCharging } from '#flows/charging/settle-home-charging';
import type { Job } from '#platform/jobs/start-worker';
import type { System } from '../open-system.ts';

export function chargingJobs({ db, secrets, now }: Pick<System, 'db' | 'secrets' | 'now'>): Job[] {
  return [
    {
      name: 'carry-out-charge-orders',
      // Also by itself: what nobody carried out in time must be told as lapsed.
      pattern: '* * * * *',
      work: async () => {
        const { taken, refused, lapsed } = await carryOutChargeOrders(db, secrets, now);
        return `${taken} orders taken, ${refused} refused, ${lapsed} lapsed`;
      },
    },
    {
      name: 'pull-charging',
      pattern: '*/5 * * * *',
      work: async () => {
        const { objects, stored, failed } = await pullCharging(db, secrets, now());
        const { locations, tariffs, sessions, cdrs } = objects;
        const trouble = failed.map((why) => `; ${why}`).join('');
        return `${locations} locations, ${tariffs} tariffs, ${sessions} sessions, ${cdrs} records, ${stored} new${trouble}`;
      },
    },
    {
      name: 'settle-home-charging',
      pattern: '*/5 * * * *',
      work: async () => {
        const { charged, waiting, refused } = await settleHomeCharging(db, now());
        return `${charged} sessions at home charged, ${waiting} wait, ${refused} refused`;
      },
    },
  ];
}
