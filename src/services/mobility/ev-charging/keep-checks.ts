// Each time that a point asked about a pass, and what we answered: the person sees why not, and what to do.
import { dayOf } from '#kernel/day';
import { newId } from '#kernel/ids';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Allowed } from '#providers/protocols/ocpi/format-authorization-info';
import type { ChargingBecause } from './refusals.ts';

export interface PassCheck {
  readonly activationId: string;
  readonly personId: string;
  readonly provider: string;
  readonly locationRef: string | undefined;
  readonly pointRef: string | undefined;
  readonly allowed: Allowed;
  readonly because: ChargingBecause | undefined;
}

/** Role `intake`. Answers the number of the check: the reference that comes back in session and record. */
export async function noteCheck(tx: Transaction, check: PassCheck): Promise<string> {
  const { organisation, now } = tx.context;
  const id = newId(now);
  const day = dayOf(now);
  await tx.run(sql`
    insert into mobility.ev_charging_check (organisation_id, id, person_id, activation_id, provider,
      point_ref, location_ref, asked_at, allowed, because, day, purge_on)
    values (${organisation}, ${id}, ${check.personId}, ${check.activationId}, ${check.provider},
      ${check.pointRef ?? null}::text, ${check.locationRef ?? null}::text, platform.now(), ${check.allowed},
      ${check.because ?? null}::text, ${day}, platform.two_financial_years(${day}::date))`);
  return id;
}

export interface OwnCheck {
  readonly pointRef: string | null;
  readonly askedAt: Temporal.Instant;
  readonly allowed: Allowed;
  readonly because: string | null;
}

/** Role `traveller`: the last refusals, the newest first. */
export function listOwnRefusals(tx: Transaction, since: Temporal.Instant, limit = 3): Promise<OwnCheck[]> {
  return tx.list(sql<OwnCheck>`
    select point_ref as "pointRef", asked_at as "askedAt", allowed, because
    from mobility.ev_charging_check
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
      and asked_at >= ${since} and allowed <> 'ALLOWED'
    order by asked_at desc limit ${limit}`);
}
