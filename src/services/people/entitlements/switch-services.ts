// Which services a client has on: what is off collects no field.
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export const entitlementRefusals = {
  'service-off': {
    nl: 'De dienst {service} staat uit voor deze organisatie. Zet hem eerst aan (service on); tot dan nemen wij hier niets van aan.',
    en: 'The service {service} is off for this organisation. Switch it on first (service on); until then we accept nothing of it.',
  },
} as const;

/** Switches services on from a day on, without an end. A service that is on stays as it is. */
export async function switchOn(
  tx: Transaction,
  organisation: string,
  services: readonly string[],
  from: Temporal.PlainDate,
): Promise<number> {
  return tx.run(sql`
    insert into people.entitlement (organisation_id, service, valid, changed_at)
    select ${organisation}::uuid, s, daterange(${from}::date, null), platform.now()
    from unnest(${[...services]}::text[]) s
    where not exists (select from people.entitlement e
      where e.organisation_id = ${organisation}::uuid and e.service = s and upper_inf(e.valid))`);
}

/**
 * Switches services off from a day on. What would have begun on or after it never does. Answers how many
 * changed.
 */
export async function switchOff(
  tx: Transaction,
  organisation: string,
  services: readonly string[],
  from: Temporal.PlainDate,
): Promise<number> {
  const named = sql`organisation_id = ${organisation}::uuid and service = any(${[...services]}::text[])`;
  const never = await tx.run(sql`delete from people.entitlement where ${named} and lower(valid) >= ${from}`);
  const ended = await tx.run(sql`
    update people.entitlement set valid = daterange(lower(valid), ${from}::date), changed_at = platform.now()
    where ${named} and valid @> ${from}::date`);
  return never + ended;
}

/** The services that are on today, by name. */
export async function listServices(tx: Transaction, organisation: string): Promise<string[]> {
  const rows = await tx.list<{ service: string }>(sql`
    select service from people.entitlement
    where organisation_id = ${organisation}::uuid and valid @> platform.today() order by service limit 1000`);
  return rows.map(({ service }) => service);
}

/**
 * Refuses when the service is off today; the row policy already limits the question to the organisation of
 * the context.
 */
export async function requireService(tx: Transaction, service: string): Promise<Result<true>> {
  const found = await tx.find(sql`
    select 1 from people.entitlement
    where organisation_id = ${tx.context.organisation}::uuid and service = ${service}
      and valid @> platform.today() limit 1`);
  return found === undefined ? refuse(entitlementRefusals, 'service-off', { service }) : accept(true);
}
