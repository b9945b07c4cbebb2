// A demand of an authority: written down, checked by one, approved by another, given, told. Each step a row.
import { dayOf } from '#kernel/day';
import { newId } from '#kernel/ids';
import { accept, type Result, refuse } from '#kernel/refusal';
import { purgeOn } from '#kernel/retention';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export type DemandState = 'received' | 'checked' | 'approved' | 'refused' | 'given' | 'told' | 'closed';

export const demandRefusals = {
  'demand-incomplete': {
    nl: 'Noteer wie eist, op welke wet dat steunt en wat er precies wordt gevraagd.',
    en: 'Write down who demands, on which law it rests and what exactly is demanded.',
  },
  'demand-unknown': { nl: 'Deze eis bestaat niet.', en: 'This demand does not exist.' },
  'demand-not-now': {
    nl: 'Dat kan nu niet: deze eis staat op “{state}”.',
    en: 'That cannot be done now: this demand stands at “{state}”.',
  },
  'demand-same-person': {
    nl: 'Twee mensen moeten een eis bekijken. Vraag een ander om hem goed te keuren.',
    en: 'Two people must examine a demand. Ask somebody else to approve it.',
  },
  'demand-detail-missing': {
    nl: 'Noteer wat er is gegeven, of waarom het is geweigerd.',
    en: 'Write down what was given, or why it was refused.',
  },
  'demand-not-told': {
    nl: 'De betrokkene weet het nog niet. Vertel het eerst, tenzij de wet dat verbiedt.',
    en: 'The person has not been told. Tell them first, unless the law forbids it.',
  },
} as const;

export interface Demand {
  readonly authority: string;
  readonly statute: string;
  /** What was demanded, as narrow as it can be; never the data themselves. */
  readonly scope: string;
  readonly tellingForbidden: boolean;
  /** Left out as long as telling is forbidden: the row would be in the person's own log. */
  readonly about?: { readonly organisationId: string; readonly personId: string } | undefined;
}

/** Role `privacy-officer`. */
export async function receiveDemand(
  tx: Transaction,
  demand: Demand,
  reviewer: string,
): Promise<Result<string>> {
  const { authority, statute, scope, tellingForbidden, about } = demand;
  if ([authority, statute, scope].some((text) => text.trim() === '')) {
    return refuse(demandRefusals, 'demand-incomplete');
  }
  const id = newId(tx.context.now);
  const of = tellingForbidden || about === undefined ? [null, null] : [about.organisationId, about.personId];
  await tx.batch([
    sql`insert into trust.legal_demand (id, organisation_id, person_id, received_at, authority, statute,
        scope, telling_forbidden)
      values (${id}, ${of[0]}, ${of[1]}, platform.now(), ${authority}, ${statute}, ${scope},
        ${tellingForbidden})`,
    sql`insert into trust.legal_demand_step (demand_id, number, organisation_id, person_id, state, at,
        reviewer)
      values (${id}, 1, ${of[0]}, ${of[1]}, 'received', platform.now(), ${reviewer})`,
  ]);
  return accept(id);
}

/** From which states each state may follow. */
export const demandSteps: Readonly<Record<Exclude<DemandState, 'received'>, readonly DemandState[]>> = {
  checked: ['received'],
  approved: ['checked'],
  refused: ['received', 'checked'],
  given: ['approved'],
  told: ['given', 'refused'],
  closed: ['refused', 'given', 'told'],
};

interface StepRow {
  readonly state: DemandState;
  readonly reviewer: string;
  readonly number: number;
}

/** Role `privacy-officer`. Nothing is given before two different people looked at it. */
export async function stepDemand(
  tx: Transaction,
  step: {
    readonly id: string;
    readonly state: Exclude<DemandState, 'received'>;
    readonly reviewer: string;
    readonly detail?: string | undefined;
  },
): Promise<Result<DemandState>> {
  const { id, state, reviewer, detail } = step;
  await tx.batch([sql`select pg_advisory_xact_lock(hashtextextended(${`trust.legal_demand:${id}`}, 0))`]);
  const demand = await tx.find(sql<{ forbidden: boolean }>`
    select telling_forbidden as forbidden from trust.legal_demand where id = ${id}`);
  const steps = await tx.list(sql<StepRow>`
    select state, reviewer, number from trust.legal_demand_step where demand_id = ${id} order by number`);
  const newest = steps.at(-1);
  if (demand === undefined || newest === undefined) return refuse(demandRefusals, 'demand-unknown');
  if (!demandSteps[state].includes(newest.state)) {
    return refuse(demandRefusals, 'demand-not-now', { state: newest.state });
  }
  const checker = steps.find((one) => one.state === 'checked')?.reviewer;
  if (state === 'approved' && checker === reviewer) return refuse(demandRefusals, 'demand-same-person');
  if ((state === 'given' || state === 'refused') && !detail?.trim()) {
    return refuse(demandRefusals, 'demand-detail-missing');
  }
  if (state === 'closed' && newest.state === 'given' && !demand.forbidden) {
    return refuse(demandRefusals, 'demand-not-told');
  }
  await tx.run(sql`
    insert into trust.legal_demand_step (demand_id, number, organisation_id, person_id, state, at, reviewer,
      detail)
    select id, ${newest.number + 1}, organisation_id, person_id, ${state}, platform.now(), ${reviewer},
      ${detail ?? null}
    from trust.legal_demand where id = ${id}`);
  if (state === 'closed') await close(tx, id);
  return accept(state);
}

async function close(tx: Transaction, id: string): Promise<void> {
  const day = purgeOn('2-financial-years', dayOf(tx.context.now));
  await tx.batch([
    sql`update trust.legal_demand set purge_on = ${day} where id = ${id}`,
    sql`update trust.legal_demand_step set purge_on = ${day} where demand_id = ${id}`,
  ]);
}

export interface ListedDemand {
  readonly id: string;
  readonly receivedAt: Temporal.Instant;
  readonly authority: string;
  readonly statute: string;
  readonly scope: string;
  readonly tellingForbidden: boolean;
  readonly state: DemandState;
  /** Who checked it: somebody else must approve. Null as long as nobody did. */
  readonly checkedBy: string | null;
}

/**
 * The newest first; the officer sees all, a person those about themselves that may be told. `isOpen`: without
 * those that are closed.
 */
export function listDemands(
  tx: Transaction,
  limit: number,
  { isOpen = false }: { readonly isOpen?: boolean } = {},
): Promise<ListedDemand[]> {
  return tx.list(sql<ListedDemand>`
    select d.id, d.received_at as "receivedAt", d.authority, d.statute, d.scope,
      d.telling_forbidden as "tellingForbidden", s.state,
      (select c.reviewer from trust.legal_demand_step c where c.demand_id = d.id and c.state = 'checked'
        limit 1) as "checkedBy"
    from trust.legal_demand d
    join lateral (select state from trust.legal_demand_step s where s.demand_id = d.id
      order by s.number desc limit 1) s on true
    where d.purge_on is null or ${!isOpen}
    order by d.received_at desc, d.id desc limit ${limit}`);
}
