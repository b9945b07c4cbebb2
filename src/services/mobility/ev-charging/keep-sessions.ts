// Sessions while they last: what a person follows on the screen. The record afterwards is what is charged.
import { dayOf } from '#kernel/day';
import { newId } from '#kernel/ids';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { LiveUsage } from '#providers/protocols/ocpi/parse-session';

/** Role `intake`, the organisation of the link. An older word changes nothing. */
export async function saveSession(
  tx: Transaction,
  link: { readonly activationId: string; readonly personId: string },
  told: LiveUsage & { readonly howAsked: string },
): Promise<'new' | 'changed' | 'older'> {
  const { organisation, now } = tx.context;
  const day = dayOf(told.startedAt);
  const known = await tx.find(sql<{ toldAt: Temporal.Instant }>`
    select told_at as "toldAt" from mobility.ev_charging_session
    where organisation_id = ${organisation}::uuid and provider = ${told.provider}
      and session_key = ${told.key} for update`);
  if (known !== undefined && Temporal.Instant.compare(told.lastUpdated, known.toldAt) < 0) return 'older';
  await tx.run(sql`
    insert into mobility.ev_charging_session (organisation_id, id, person_id, activation_id, provider,
      session_key, session_ref, state, started_at, ended_at, energy_wh, cost_cents, location_ref, point_ref,
      plug_ref, how_asked, told_at, day, purge_on)
    values (${organisation}, ${newId(now)}, ${link.personId}, ${link.activationId}, ${told.provider},
      ${told.key}, ${told.sessionId}, ${told.state}, ${told.startedAt}, ${told.endedAt ?? null}::timestamptz,
      ${told.energyWh}, ${told.costCents ?? null}::integer, ${told.locationId}, ${told.evseUid},
      ${told.connectorId}, ${told.howAsked}, ${told.lastUpdated}, ${day},
      platform.two_financial_years(${day}::date))
    on conflict (organisation_id, provider, session_key) do update set state = excluded.state,
      started_at = excluded.started_at, ended_at = excluded.ended_at, energy_wh = excluded.energy_wh,
      cost_cents = excluded.cost_cents, location_ref = excluded.location_ref,
      point_ref = excluded.point_ref, plug_ref = excluded.plug_ref, how_asked = excluded.how_asked,
      told_at = excluded.told_at, day = excluded.day, purge_on = excluded.purge_on`);
  return known === undefined ? 'new' : 'changed';
}

export interface OwnSession {
  readonly id: string;
  readonly provider: string;
  readonly sessionRef: string;
  readonly state: LiveUsage['state'];
  readonly startedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
  readonly energyWh: number;
  readonly costCents: number | null;
  readonly pointRef: string;
  readonly toldAt: Temporal.Instant;
}

const columns = sql`id, provider, session_ref as "sessionRef", state, started_at as "startedAt",
  ended_at as "endedAt", energy_wh as "energyWh", cost_cents as "costCents", point_ref as "pointRef",
  told_at as "toldAt"`;

/** Role `traveller`: what runs, and what ended since a moment; the newest first. */
export function listOwnSessions(tx: Transaction, since: Temporal.Instant, limit = 20): Promise<OwnSession[]> {
  return tx.list(sql<OwnSession>`
    select ${columns} from mobility.ev_charging_session
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
      and (state in ('reserved', 'pending', 'active') or told_at >= ${since})
    order by started_at desc limit ${limit}`);
}

/** One's own, by its id. */
export function findOwnSession(tx: Transaction, id: string): Promise<OwnSession | undefined> {
  return tx.find(sql<OwnSession>`
    select ${columns} from mobility.ev_charging_session
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
      and id = ${id}::uuid`);
}

interface Kept {
  readonly sessionRef: string;
  readonly state: LiveUsage['state'];
  readonly startedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
  readonly energyWh: number;
  readonly costCents: number | null;
  readonly locationRef: string;
  readonly pointRef: string;
  readonly plugRef: string;
  readonly howAsked: string;
  readonly toldAt: Temporal.Instant;
  readonly activationId: string;
}

/** Role `intake`: what a change in part is laid over, with the link that it is of. */
export function findSession(tx: Transaction, provider: string, key: string): Promise<Kept | undefined> {
  return tx.find(sql<Kept>`
    select session_ref as "sessionRef", state, started_at as "startedAt", ended_at as "endedAt",
      energy_wh as "energyWh", cost_cents as "costCents", location_ref as "locationRef",
      point_ref as "pointRef", plug_ref as "plugRef", how_asked as "howAsked", told_at as "toldAt",
      activation_id as "activationId"
    from mobility.ev_charging_session
    where organisation_id = ${tx.context.organisation}::uuid and provider = ${provider}
      and session_key = ${key}`);
}
