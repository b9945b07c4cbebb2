// Links of somebody who is erased: what the provider must be told outlives the link itself, and no longer
// than until it confirmed.
import { dayOf } from '#kernel/day';
import { newId } from '#kernel/ids';
import { purgeOn } from '#kernel/retention';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import type { Told, WaitingMessage } from './keep-messages.ts';
import { tablesOf } from './tables-of.ts';
import { SECOND, type ServiceTables, SUBJECT } from './usage-tables.ts';

/**
 * Role `rights`, the person in the context, before the rows go. A provider that never heard of the link, or
 * has confirmed its deletion, is not told. Answers how many must be.
 */
export async function keepErasedLinks(tx: Transaction, tables: ServiceTables): Promise<number> {
  const { organisation, person, now } = tx.context;
  const at = tablesOf(tables);
  const second = tables.second === undefined ? sql`null::bytea` : sql`a.second_encrypted`;
  const links = await tx.list(sql<{ provider: string; subject: Buffer; second: Buffer | null }>`
    select a.provider, a.subject_encrypted as subject, ${second} as second
    from ${at.activation} a
    where a.organisation_id = ${organisation}::uuid and a.person_id = ${person}::uuid
      and exists (select from ${at.message} m where m.organisation_id = a.organisation_id
        and m.activation_id = a.id and m.kind = 'link' and m.told_at is not null)
      and not exists (select from ${at.message} m where m.organisation_id = a.organisation_id
        and m.activation_id = a.id and m.kind = 'unlink' and m.confirmed_at is not null)
    order by a.id`);
  await tx.batch(
    links.map(
      (link) => sql`
        insert into privacy.erased_link (organisation_id, id, person_id, provider, subject_encrypted,
          second_encrypted, wanted_at, tries, next_try_at, purge_on)
        values (${organisation}, ${newId(now)}, ${person}, ${link.provider}, ${link.subject}, ${link.second},
          platform.now(), 0, platform.now(), ${purgeOn('1-year', dayOf(now))}::date)`,
    ),
  );
  return links.length;
}

interface Due {
  readonly organisation: string;
  readonly id: string;
  readonly personId: string;
  readonly subject: Buffer;
  readonly second: Buffer | null;
  readonly tries: number;
  readonly wantedAt: Temporal.Instant;
  readonly wasTold: boolean;
}

export type ErasedLinkMessage = WaitingMessage & { readonly organisation: string };

/** Role `privacy-officer`: ends that a provider must be told, or asked about again; the oldest first. */
export async function listDueErasedLinks(
  tx: Transaction,
  secrets: Secrets,
  provider: string,
  limit: number,
): Promise<ErasedLinkMessage[]> {
  const rows = await tx.list(sql<Due>`
    select organisation_id as organisation, id, person_id as "personId", subject_encrypted as subject,
      second_encrypted as second, tries, wanted_at as "wantedAt", told_at is not null as "wasTold"
    from privacy.erased_link
    where provider = ${provider} and confirmed_at is null and refused_because is null
      and subject_encrypted is not null and next_try_at <= platform.now()
    order by wanted_at, id limit ${limit}`);
  return rows.map(({ subject, second, ...row }) => ({
    ...row,
    kind: 'unlink',
    activationId: row.id,
    provider,
    subject: secrets.decrypt(SUBJECT, subject),
    second: second === null ? undefined : secrets.decrypt(SECOND, second),
    licenceValidUntil: undefined,
    neverLinked: false,
  }));
}

/**
 * Role `privacy-officer`. Once it is confirmed the numbers are gone; without a confirmation it is asked
 * daily.
 */
export async function noteErasedLink(tx: Transaction, id: string, told: Told): Promise<void> {
  const waitSeconds = told.outcome === 'postponed' ? told.waitSeconds : 24 * 3600;
  const isConfirmed = told.outcome === 'confirmed';
  const isTold = isConfirmed || told.outcome === 'told';
  const gone = isConfirmed ? sql`, subject_encrypted = null, second_encrypted = null` : sql``;
  await tx.run(sql`
    update privacy.erased_link set tries = least(tries + 1, 1000),
      next_try_at = platform.now() + make_interval(secs => ${waitSeconds}::integer),
      told_at = case when ${isTold}::boolean then coalesce(told_at, platform.now()) else told_at end,
      confirmed_at = case when ${isConfirmed}::boolean then platform.now() end,
      refused_because = ${told.outcome === 'refused' ? told.because.slice(0, 200) : null}::text ${gone}
    where id = ${id}::uuid`);
}

/** An end that was asked after an erasure and is not confirmed. Whose it was is not in it. */
export interface OpenErasedLink {
  readonly id: string;
  readonly provider: string;
  readonly wantedAt: Temporal.Instant;
  readonly toldAt: Temporal.Instant | null;
  readonly refusedBecause: string | null;
  readonly tries: number;
}

/** Role `privacy-officer`; what waits longest first. */
export const listOpenErasedLinks = (tx: Transaction, limit: number): Promise<OpenErasedLink[]> =>
  tx.list(sql<OpenErasedLink>`
    select id, provider, wanted_at as "wantedAt", told_at as "toldAt",
      refused_because as "refusedBecause", tries
    from privacy.erased_link where confirmed_at is null order by wanted_at, id limit ${limit}`);
