// Counts what waits, each from the list that its own page shows.
import type { z } from 'zod';
import { dayOf } from '#kernel/day';
import type { Transaction } from '#platform/database/types';
import type { Answered, Asking } from '#platform/http/route';
import { breachClock } from '#privacy/breaches/breach-clock';
import { listOpenBreaches } from '#privacy/breaches/step-breach';
import { listEvidence } from '#privacy/list-evidence';
import { isReminderDue, listNotices } from '#privacy/notices/step-notice';
import { listProposals } from '#privacy/proposals/keep-proposal';
import { listHoldAsks } from '#privacy/retain/list-hold-asks';
import { listHolds } from '#privacy/retain/list-holds';
import { listRetentionRuns } from '#privacy/retain/list-runs';
import { listViewAlerts } from '#privacy/views/list-staff-views';
import { clauses } from '#register/clauses';
import { listOpenErasedLinks } from '#services/mobility';
import { listOpenComplaints } from '#services/trust/complaints';
import { listDemands } from '#services/trust/legal-demands';
import { type Lift, type ListedRequest, listLifts, listOpenRequests } from '#services/trust/rights';
import { asOfficer, MOST, nameOf } from '../as-officer.ts';
import type { OfficerTools } from '../tools.ts';
import type { Start } from './contract.ts';

type Told = z.input<typeof Start>;

/** Of the last week; older ones are on the page of runs. */
const RUNS = 7 * 24;
const ALERT_HOURS = 7 * 24;

export const showStart =
  ({ signProof }: OfficerTools) =>
  async (asking: Asking): Promise<Answered<Told>> => {
    const now = asking.house.now();
    const sign = signProof(asking.house.ledger);
    const me = nameOf(asking);
    const value = await asOfficer(asking, async (tx) => ({
      now: now.toString(),
      requests: countRequests(await listOpenRequests(tx, { limit: MOST }), dayOf(now)),
      ...(await countCases(tx, now)),
      lifts: countLifts(await listLifts(tx, MOST), dayOf(now)),
      holds: {
        ...countHolds(await listHolds(tx, MOST)),
        asked: (await listHoldAsks(tx, MOST)).filter(({ askedBy }) => askedBy !== me).length,
      },
      runs: countRuns(await listRetentionRuns(tx, RUNS, sign)),
      evidence: countEvidence(dayOf(now)),
      alerts: {
        recent: (await listViewAlerts(tx, MOST)).filter(
          ({ hour }) => Temporal.Instant.compare(hour, now.subtract({ hours: ALERT_HOURS })) > 0,
        ).length,
      },
      proposals: { open: (await listProposals(tx, MOST)).filter(({ state }) => state === 'proposed').length },
    }));
    return { ok: true, value };
  };

function countRequests(open: readonly ListedRequest[], today: Temporal.PlainDate): Told['requests'] {
  const due = open.map(({ dueOn }) => dueOn.toString()).sort();
  // In these phases the machine waits for a person of ours: to recognise, or to decide.
  const forUs = open.filter(({ phase }) => ['received', 'doubted', 'deciding'].includes(phase));
  return {
    open: open.length,
    forUs: forUs.length,
    overdue: due.filter((day) => day < today.toString()).length,
    firstDueOn: due[0] ?? null,
  };
}

async function countCases(
  tx: Transaction,
  now: Temporal.Instant,
): Promise<Pick<Told, 'complaints' | 'breaches' | 'demands' | 'recipients'>> {
  const complaints = await listOpenComplaints(tx, MOST);
  const breaches = await listOpenBreaches(tx, MOST);
  const [first] = breaches
    .map((breach) => breachClock(breach, now))
    .filter(({ due }) => due !== 'nothing')
    .sort((a, b) => a.hoursLeft - b.hoursLeft);
  const demands = await listDemands(tx, MOST, { isOpen: true });
  const notices = await listNotices(tx, { limit: MOST });
  const links = await listOpenErasedLinks(tx, MOST);
  return {
    complaints: {
      open: complaints.length,
      firstDueOn: complaints.map(({ answerBy }) => answerBy.toString()).sort()[0] ?? null,
    },
    breaches: {
      open: breaches.length,
      firstHoursLeft: first?.hoursLeft ?? null,
      firstDue: first?.due ?? null,
    },
    demands: { open: demands.length, toApprove: demands.filter(({ state }) => state === 'checked').length },
    recipients: {
      waiting: notices.filter(({ state }) => !isOver.includes(state)).length + links.length,
      remind: notices.filter((notice) => isReminderDue(notice, now)).length,
      never: notices.filter(({ state }) => state === 'never-answered').length,
    },
  };
}

/** What was announced to somebody and may be lifted on its day, by hand. */
function countLifts(all: readonly Lift[], today: Temporal.PlainDate): Told['lifts'] {
  const days = all.flatMap(({ outcome, liftOn }) => (outcome === null ? [liftOn.toString()] : [])).sort();
  return {
    announced: days.length,
    due: days.filter((day) => day <= today.toString()).length,
    firstOn: days[0] ?? null,
  };
}

const isOver: readonly string[] = ['confirmed', 'impossible', 'never-answered'];

function countHolds(all: Awaited<ReturnType<typeof listHolds>>): Omit<Told['holds'], 'asked'> {
  const open = all.filter(({ releasedOn }) => releasedOn === null);
  return {
    open: open.length,
    due: open.filter(({ isReviewDue }) => isReviewDue).length,
    firstReviewOn: open.map(({ reviewOn }) => reviewOn.toString()).sort()[0] ?? null,
  };
}

function countRuns(runs: Awaited<ReturnType<typeof listRetentionRuns>>): Told['runs'] {
  return {
    lastAt: runs[0]?.startedAt.toString() ?? null,
    failed: runs.filter(({ outcome }) => outcome === 'failed' || outcome === 'refused').length,
    forged: runs.filter(({ proofs }) => proofs.some(({ isGenuine }) => !isGenuine)).length,
  };
}

function countEvidence(today: Temporal.PlainDate): Told['evidence'] {
  const all = listEvidence(clauses, today);
  return {
    expired: all.filter(({ state }) => state === 'expired').length,
    soon: all.filter(({ state }) => state === 'soon').length,
    firstOn: all[0]?.expiresOn ?? null,
  };
}
