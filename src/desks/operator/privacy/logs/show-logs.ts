// The logs as the officer watches them: the last sealed months verified now, alerts, and looks by staff.
import type { z } from 'zod';
import { demoOfficers } from '#desks/site/demo-officers';
import { dayOf } from '#kernel/day';
import type { Answered, Asking } from '#platform/http/route';
import { openSigner } from '#privacy/evidence/sign-root';
import { verifyLog } from '#privacy/evidence/verify-log';
import { listStaffViews, listViewAlerts } from '#privacy/views/list-staff-views';
import { sayReason } from '#privacy/views/view-reasons';
import { readers } from '#register/vocabulary';
import { asOfficer } from '../as-officer.ts';
import { titleOf, wordsOf } from '../requests/show-request.ts';
import type { Logs } from './contract.ts';

const MONTHS = 3;
const LISTED = 200;
const nameOfViewer = (viewer: string) => demoOfficers.find(({ id }) => id === viewer)?.name ?? viewer;

export async function showLogs(asking: Asking): Promise<Answered<z.input<typeof Logs>>> {
  const { db, now, ledger } = asking.house;
  const signer = openSigner(ledger.secrets);
  const current = dayOf(now()).toPlainYearMonth();
  const months: z.input<typeof Logs>['months'] = [];
  for (let back = 1; back <= MONTHS; back += 1) {
    const found = await verifyLog(db, signer, now(), current.subtract({ months: back }));
    months.push(
      ...found.map(({ month, leaves, state, faults, troubles }) => ({
        month,
        leaves,
        state,
        faults: faults.length,
        troubles: [...troubles],
      })),
    );
  }
  const [alerts, views] = await asOfficer(
    asking,
    async (tx) => [await listViewAlerts(tx, LISTED), await listStaffViews(tx, LISTED)] as const,
  );
  return {
    ok: true,
    value: {
      months,
      alerts: alerts.map(({ viewer, viewerRole, hour, people }) => ({
        viewer: nameOfViewer(viewer),
        role: wordsOf(readers[viewerRole]),
        hour: hour.toString(),
        people,
      })),
      views: views.map(({ viewer, viewerRole, activity, reason, people, lastAt }) => ({
        viewer: viewer === null ? null : nameOfViewer(viewer),
        role: wordsOf(readers[viewerRole]),
        title: titleOf(activity),
        reason: sayReason(reason),
        people,
        lastAt: lastAt.toString(),
      })),
    },
  };
}
