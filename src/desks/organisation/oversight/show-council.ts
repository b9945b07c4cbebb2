// What a works council asks of its employer: what is processed, who sees what, and what changed since it last
// agreed. All of it is the register's, for the services that this client has on.
import type { z } from 'zod';
import { dayOf } from '#kernel/day';
import { type RefusalTable, refuse } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { findApproval, noteApproval } from '#privacy/council/note-approval';
import { compareFacts, packFacts, snapshotFacts } from '#privacy/inventory/compare-packs';
import { activityFacts } from '#privacy/statement-activity';
import { findSnapshot, listVersions } from '#privacy/versions/list-versions';
import { activities } from '#register';
import { listServices } from '#services/people/entitlements';
import type { Approving, Council } from './contract.ts';

type Shown = z.input<typeof Council>;

const refusals = {
  'approval-in-future': {
    nl: 'De ondernemingsraad kan niet in de toekomst hebben ingestemd. Kies vandaag of een eerdere dag.',
    en: 'The works council cannot have agreed in the future. Choose today or an earlier day.',
  },
} as const satisfies RefusalTable;

export async function showCouncil(asking: Pick<Asking, 'signed' | 'house'>): Promise<Answered<Shown>> {
  const value = await asking.house.db.transaction(contextOf(asking), readCouncil);
  return { ok: true, value };
}

export async function approve(
  asking: Asking<unknown, unknown, z.output<typeof Approving>>,
): Promise<Answered<Shown>> {
  const context = contextOf(asking);
  const approvedOn = Temporal.PlainDate.from(asking.body.approvedOn);
  if (Temporal.PlainDate.compare(approvedOn, dayOf(context.now)) > 0)
    return { ...refuse(refusals, 'approval-in-future'), status: 400 };
  await asking.house.db.transaction(context, async (tx) => {
    const [newest] = await listVersions(tx, 1);
    if (newest !== undefined) await noteApproval(tx, { version: newest.hash, approvedOn });
  });
  return showCouncil(asking);
}

async function readCouncil(tx: Transaction): Promise<Shown> {
  const services = await listServices(tx, tx.context.organisation ?? '');
  const entries = activities.filter(
    ({ wing, service, built }) => built && (services.includes(`${wing}/${service}`) || always.includes(wing)),
  );
  const [newest] = await listVersions(tx, 1);
  const approval = await findApproval(tx);
  const before = approval && (await findSnapshot(tx, approval.version));
  const names = [...new Set(entries.map(({ wing, service }) => `${wing}/${service}`))];
  return {
    version: newest?.hash.slice(0, 8) ?? '',
    approvedOn: approval?.approvedOn.toString() ?? null,
    approvedVersion: approval?.version.slice(0, 8) ?? null,
    changes:
      before === undefined ? null : changesSince(snapshotFacts(before.snapshot, names), packFacts(entries)),
    activities: entries.map(({ id, activity }) => ({
      id,
      title: { nl: activity.title.nl, en: activity.title.en },
      text: { nl: activity.text.nl, en: activity.text.en },
      facts: pairs(activityFacts(activity, 'nl'), activityFacts(activity, 'en')),
    })),
    today: dayOf(tx.context.now).toString(),
  };
}

/** What every client has, without switching it on. */
const always: readonly string[] = ['people', 'system', 'trust'];

function changesSince(before: readonly string[], after: readonly string[]): NonNullable<Shown['changes']> {
  const [nl, en] = [compareFacts(before, after, 'nl'), compareFacts(before, after, 'en')];
  return nl
    .map(({ kind, says }, at) => ({ kind, says: { nl: says, en: en[at]?.says ?? says } }))
    .slice(0, 5000);
}

type Fact = ReturnType<typeof activityFacts>[number];
const pairs = (nl: readonly Fact[], en: readonly Fact[]) =>
  nl.map(({ label, value }, at) => ({
    label: { nl: label, en: en[at]?.label ?? label },
    value: { nl: value, en: en[at]?.value ?? value },
  }));
