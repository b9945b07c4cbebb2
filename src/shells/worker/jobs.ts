// All jobs of the worker. Each looks at the world by itself and may run twice.

import { watchedProviders } from '#flows/benched-providers';
import { carryOutCarOrders } from '#flows/carry-out-car-orders';
import { carryOutWaiting } from '#flows/carry-out-waiting';
import { checkProviders } from '#flows/check-providers';
import { closeRequestedMonths } from '#flows/close-requested-months';
import { deliverWaitingPayroll } from '#flows/deliver-waiting-payroll';
import { endLinks } from '#flows/end-links';
import { fetchCarBills } from '#flows/fetch-car-bills';
import { refreshSharedCars } from '#flows/refresh-shared-cars';
import { sendDisputeLetters } from '#flows/send-dispute-letters';
import { settleUsage } from '#flows/settle-usage';
import { simulateDrafts } from '#flows/simulate-drafts';
import { tellErasedLinks } from '#flows/tell-erased-links';
import { tellProviders } from '#flows/tell-providers';
import type { Transaction } from '#platform/database/types';
import type { Job } from '#platform/jobs/start-worker';
import { openLetters, removeOldLetters } from '#platform/mail/open-letters';
import { sealMonths } from '#privacy/evidence/seal-month';
import { openSigner } from '#privacy/evidence/sign-root';
import { countDueReviews } from '#privacy/retain/list-holds';
import { raiseViewAlerts } from '#privacy/views/raise-view-alerts';
import { findProviderConnection } from '#services/mobility';
import type { System } from '../open-system.ts';
import { type BackedUp, backUpLog, keepBackups } from '../restore/keep-backups.ts';
import { rightsToolsOf } from '../rights-tools.ts';
import { runRetention } from '../run-retention.ts';
import { lettersFolderOf } from '../settings.ts';
import { chargingJobs } from './charging-jobs.ts';
import { mailJobs } from './mail-jobs.ts';

export type JobSystem = Pick<System, 'db' | 'secrets' | 'now'> & BackedUp;

export const jobsOf = (system: JobSystem): Job[] => [
  ...monthJobs(system),
  ...providerJobs(system),
  ...carJobs(system),
  ...chargingJobs(system),
  ...privacyJobs(system),
  ...mailJobs(system),
];

/** What the months need: closing, delivery. */
function monthJobs({ db, secrets, now }: JobSystem): Job[] {
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
      name: 'simulate-drafts',
      // Also by itself: a request whose wake-up was lost, or that a crash left, is found again.
      pattern: '*/5 * * * *',
      work: async () => {
        const { finished, left } = await simulateDrafts(db, now);
        return `${finished} drafts replayed, ${left} left`;
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
  ];
}

/** What providers must hear, and what was used at them. */
function providerJobs({ db, secrets, now, settings }: JobSystem): Job[] {
  return [
    {
      name: 'tell-providers',
      pattern: '* * * * *',
      work: async () => {
        const ended = await endLinks(db, now());
        const told = await tellProviders(db, secrets, now());
        const erased = await tellErasedLinks(db, secrets, now());
        const { postponed, refused, heldBack } = told;
        return `${ended} links ended, ${told.told} told, ${told.confirmed} confirmed, ${postponed} postponed, ${refused} refused, ${heldBack} held back; of erased people ${erased.asked} asked, ${erased.confirmed} confirmed`;
      },
    },
    {
      name: 'check-providers',
      pattern: '* * * * *',
      work: async () => {
        const findConnection = (tx: Transaction, provider: string) =>
          findProviderConnection(tx, secrets, provider);
        const ran = await checkProviders(db, now, { benched: watchedProviders, findConnection });
        return `${ran} runs of the test bench`;
      },
    },
    {
      name: 'send-dispute-letters',
      pattern: '* * * * *',
      work: async () => {
        const folder = lettersFolderOf(settings);
        const letters = openLetters(folder, `http://127.0.0.1:${settings.port}`);
        const { sent, heldBack } = await sendDisputeLetters(db, letters, now());
        return `${sent} questions to providers, ${heldBack} held back`;
      },
    },
    {
      name: 'settle-usage',
      pattern: '*/5 * * * *',
      work: async () => {
        const { charged, rows, disputed, waiting } = await settleUsage(db, now());
        return `${charged} uses charged in ${rows} rows, ${disputed} disputed, ${waiting} wait`;
      },
    },
  ];
}

/** What people want done with shared cars, what stands where, and what operators want to be paid for. */
function carJobs({ db, secrets, now }: JobSystem): Job[] {
  return [
    {
      name: 'carry-out-car-orders',
      // Woken by each order; by itself for those whose wake-up was lost, and for an operator that is back.
      pattern: '* * * * *',
      work: async () => {
        const { done, refused, lapsed, postponed } = await carryOutCarOrders(db, secrets, now);
        return `${done} orders done, ${refused} refused, ${lapsed} lapsed, ${postponed} postponed`;
      },
    },
    {
      name: 'refresh-shared-cars',
      pattern: '*/3 * * * *',
      work: async () => {
        const { cars, plans, silent } = await refreshSharedCars(db, secrets, now());
        return `${cars} cars, ${plans} new prices, ${silent} operators silent`;
      },
    },
    {
      name: 'fetch-car-bills',
      pattern: '*/10 * * * *',
      work: async () => {
        const { lines, stored, setAside, silent } = await fetchCarBills(db, secrets, now());
        return `${lines} lines, ${stored} new, ${setAside} set aside, ${silent} operators silent`;
      },
    },
  ];
}

/** What keeps the statement true: requests, seals, terms, backups. */
function privacyJobs(system: JobSystem): Job[] {
  const { db, secrets, now } = system;
  return [
    {
      name: 'carry-out-rights',
      pattern: '*/5 * * * *',
      work: async () => {
        const told = await carryOutWaiting(rightsToolsOf(system), now());
        const clocks = `${told.warned} warned, ${told.extended} extended`;
        const failed = told.failed.map(({ request, why }) => `; ${request} failed: ${why}`).join('');
        return `${told.done} requests done, ${told.waiting} wait for somebody, ${clocks}${failed}`;
      },
    },
    {
      name: 'seal-logs',
      // Each night: the month that ended last is sealed in the first of them.
      pattern: '23 2 * * *',
      work: async () => {
        const sealed = await sealMonths(db, openSigner(secrets), now());
        return sealed.length === 0
          ? 'every month that is over was sealed'
          : sealed.map(({ month, leaves }) => `${month} ${leaves} rows`).join(', ');
      },
    },
    {
      name: 'watch-staff-views',
      pattern: '*/10 * * * *',
      work: async () => `${await raiseViewAlerts(db, now())} alerts about staff who look at very many people`,
    },
    {
      name: 'sweep-expired',
      pattern: '7 * * * *',
      work: async () => {
        const { outcome, tables } = await runRetention({ db, secrets, now });
        if (outcome === 'refused') return 'the clock stands before the last run: nothing was touched';
        const letters = removeOldLetters(lettersFolderOf(system.settings), now());
        const told = tables.map(({ table, leaf, rows, failure }) => `${leaf ?? table} ${failure ?? rows}`);
        if (letters > 0) told.push(`letters ${letters}`);
        return told.length === 0 ? 'nothing had expired' : told.join(', ');
      },
    },
    {
      name: 'holds-due',
      // In the morning, when somebody is there to look.
      pattern: '20 6 * * *',
      work: async () => {
        const due = await db.transaction({ role: 'privacy-officer', now: now() }, countDueReviews);
        return `${due} holds wait for their review`;
      },
    },
    { name: 'back-up-log', pattern: '* * * * *', work: () => backUpLog(system) },
    { name: 'keep-backups', pattern: '23 * * * *', work: () => keepBackups(system) },
  ];
}
