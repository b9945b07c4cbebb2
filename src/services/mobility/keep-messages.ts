// The waiting row of messages to providers: what must be told, what was told, what was confirmed. A provider
// that is down for a day loses nothing.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { tablesOf } from './tables-of.ts';
import { SECOND, type ServiceTables, SUBJECT } from './usage-tables.ts';

export interface WaitingMessage {
  readonly id: string;
  readonly kind: 'link' | 'unlink';
  readonly activationId: string;
  readonly personId: string;
  readonly provider: string;
  readonly subject: string;
  readonly second: string | undefined;
  readonly licenceValidUntil: Temporal.PlainDate | undefined;
  readonly tries: number;
  readonly wantedAt: Temporal.Instant;
  /** Told, and its deletion not confirmed yet: it is asked again. */
  readonly wasTold: boolean;
  /** The link ended before the provider ever heard of it: there is nothing to tell. */
  readonly neverLinked: boolean;
}

interface Row extends Omit<WaitingMessage, 'subject' | 'second' | 'licenceValidUntil'> {
  readonly subject: Buffer;
  readonly second: Buffer | null;
  readonly licence: Temporal.PlainDate | null;
}

/**
 * Role `delivery`: what is due now, the oldest first. Of one link the end is not told before its begin was,
 * or was refused.
 */
export async function listDueMessages(
  tx: Transaction,
  secrets: Secrets,
  tables: ServiceTables,
  limit: number,
): Promise<WaitingMessage[]> {
  const at = tablesOf(tables);
  const second = tables.second === undefined ? sql`null::bytea` : sql`a.second_encrypted`;
  const licence = tables.hasLicence ? sql`a.licence_valid_until` : sql`null::date`;
  const rows = await tx.list(sql<Row>`
    select m.id, m.kind, m.activation_id as "activationId", m.person_id as "personId", a.provider,
      a.subject_encrypted as subject, ${second} as second, ${licence} as licence, m.tries,
      m.wanted_at as "wantedAt",
      m.told_at is not null as "wasTold",
      (m.kind = 'unlink' and exists (select from ${at.message} l
        where l.organisation_id = m.organisation_id and l.activation_id = m.activation_id
          and l.kind = 'link' and l.told_at is null)) as "neverLinked"
    from ${at.message} m
    join ${at.activation} a on a.organisation_id = m.organisation_id and a.id = m.activation_id
    where m.organisation_id = ${tx.context.organisation}::uuid and m.refused_because is null
      and m.next_try_at <= platform.now()
      and (m.told_at is null or (m.kind = 'unlink' and m.confirmed_at is null))
      and (m.kind = 'unlink' or a.ended_at is null)
    order by m.wanted_at, m.kind, m.id limit ${limit}`);
  return rows.map(({ subject, second: more, licence: until, ...row }) => ({
    ...row,
    subject: secrets.decrypt(SUBJECT, subject),
    second: more === null ? undefined : secrets.decrypt(SECOND, more),
    licenceValidUntil: until ?? undefined,
  }));
}

export type Told =
  /** `second`: the number that the provider gave this link, for a service that has one. */
  | { readonly outcome: 'told'; readonly second?: string }
  | { readonly outcome: 'confirmed' }
  | { readonly outcome: 'postponed'; readonly waitSeconds: number }
  /** The other side said no, and says so again when it is asked again. */
  | { readonly outcome: 'refused'; readonly because: string };

/** Role `delivery`: the number that a provider gave a link in its answer. */
export async function keepSecond(
  tx: Transaction,
  secrets: Secrets,
  tables: ServiceTables,
  { activationId, second }: { readonly activationId: string; readonly second: string },
): Promise<void> {
  await tx.run(sql`
    update ${tablesOf(tables).activation} set second_encrypted = ${secrets.encrypt(SECOND, second)}
    where organisation_id = ${tx.context.organisation}::uuid and id = ${activationId}::uuid`);
}

/** Role `delivery`. Each outcome with its moment; told once stays told. */
export async function noteMessage(
  tx: Transaction,
  tables: ServiceTables,
  messageId: string,
  told: Told,
): Promise<void> {
  const until = told.outcome === 'postponed' ? told.waitSeconds : 24 * 3600;
  const isTold = told.outcome === 'told' || told.outcome === 'confirmed';
  await tx.run(sql`
    update ${tablesOf(tables).message} set tries = least(tries + 1, 1000),
      next_try_at = platform.now() + make_interval(secs => ${until}::integer),
      told_at = case when ${isTold}::boolean then coalesce(told_at, platform.now()) else told_at end,
      confirmed_at = case when ${told.outcome === 'confirmed'}::boolean then coalesce(confirmed_at,
        platform.now()) else confirmed_at end,
      refused_because = ${told.outcome === 'refused' ? told.because.slice(0, 200) : null}::text
    where organisation_id = ${tx.context.organisation}::uuid and id = ${messageId}::uuid`);
}

/** A link at a provider as its person sees it: on or off, and how far the provider was told. */
export interface ProviderAccount {
  readonly activationId: string;
  readonly provider: string;
  readonly activatedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
  readonly usualPurpose: 'commute' | 'business' | 'private' | null;
  readonly linkToldAt: Temporal.Instant | null;
  readonly linkRefused: string | null;
  readonly endToldAt: Temporal.Instant | null;
  readonly deletionConfirmedAt: Temporal.Instant | null;
  readonly keptUntil: Temporal.PlainDate | null;
}

/** Role `traveller`, own; the open ones first. */
export function listProviderAccounts(
  tx: Transaction,
  tables: ServiceTables,
  limit = 100,
): Promise<ProviderAccount[]> {
  const at = tablesOf(tables);
  return tx.list(sql<ProviderAccount>`
    select a.id as "activationId", a.provider, a.activated_at as "activatedAt", a.ended_at as "endedAt",
      a.usual_purpose as "usualPurpose", l.told_at as "linkToldAt", l.refused_because as "linkRefused",
      u.told_at as "endToldAt", u.confirmed_at as "deletionConfirmedAt", a.purge_on as "keptUntil"
    from ${at.activation} a
    left join ${at.message} l on l.organisation_id = a.organisation_id and l.activation_id = a.id
      and l.kind = 'link'
    left join ${at.message} u on u.organisation_id = a.organisation_id and u.activation_id = a.id
      and u.kind = 'unlink'
    where a.organisation_id = ${tx.context.organisation}::uuid and a.person_id = ${tx.context.person}::uuid
    order by a.ended_at nulls first, a.activated_at desc limit ${limit}`);
}
