// Switches a provider on for a person: the link, the way back to it from what the provider will send, and the
// message that tells the provider.
import { dayOf } from '#kernel/day';
import { newId } from '#kernel/ids';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { mobilityRefusals } from './refusals.ts';
import { tablesOf } from './tables-of.ts';
import { SECOND, type ServiceTables, SUBJECT } from './usage-tables.ts';

export interface Activating {
  /** The folder of the provider's profile. */
  readonly provider: string;
  /** What stands for the person there: a number that nobody else knows, or the card that they use. */
  readonly subject: string;
  /** A second number that goes with it; for a service that has one. */
  readonly second?: string;
  readonly licenceValidUntil?: Temporal.PlainDate;
}

/** How a number at a provider is found: keyed, and apart for each provider. */
export const hashSubject = (secrets: Secrets, provider: string, subject: string): Buffer =>
  secrets.hash(SUBJECT, `${provider}:${subject}`);

/** Role `traveller`, the person in the context. Answers the link's id. */
export async function activate(
  tx: Transaction,
  secrets: Secrets,
  tables: ServiceTables,
  { provider, subject, second, licenceValidUntil }: Activating,
): Promise<Result<{ readonly activationId: string }>> {
  const { organisation, person, now } = tx.context;
  const at = tablesOf(tables);
  const id = newId(now);
  const hash = hashSubject(secrets, provider, subject);
  await tx.batch([
    sql`select pg_advisory_xact_lock(hashtextextended(${`activate:${person}:${provider}`}, 0))`,
  ]);
  if ((await findLink(tx, tables, provider)) !== undefined) return refuse(mobilityRefusals, 'already-linked');
  const added = await tx.run(sql`
    insert into ${at.activation} (organisation_id, id, person_id, provider, subject_encrypted, subject_hash,
      activated_at
      ${tables.second === undefined ? sql`` : sql`, second_encrypted`}
      ${tables.hasLicence ? sql`, licence_valid_until` : sql``})
    values (${organisation}, ${id}, ${person}, ${provider}, ${secrets.encrypt(SUBJECT, subject)}, ${hash},
      platform.now()
      ${tables.second === undefined ? sql`` : sql`, ${second === undefined ? null : secrets.encrypt(SECOND, second)}::bytea`}
      ${tables.hasLicence ? sql`, ${licenceValidUntil ?? null}::date` : sql``})
    on conflict do nothing`);
  if (added === 0) return refuse(mobilityRefusals, 'number-taken');
  await tx.run(sql`
    insert into ${at.route} (organisation_id, activation_id, provider, subject_hash)
    values (${organisation}, ${id}, ${provider}, ${hash})`);
  await wantMessage(tx, tables, { activationId: id, personId: person ?? '', kind: 'link' });
  return accept({ activationId: id });
}

/** Puts a message in the waiting row of those that delivery sends; the same message twice is one. */
export async function wantMessage(
  tx: Transaction,
  tables: ServiceTables,
  message: { readonly activationId: string; readonly personId: string; readonly kind: 'link' | 'unlink' },
): Promise<void> {
  const { organisation, now } = tx.context;
  const day = dayOf(now);
  await tx.run(sql`
    insert into ${tablesOf(tables).message} (organisation_id, id, person_id, activation_id, kind, wanted_at,
      day, next_try_at, purge_on)
    values (${organisation}, ${newId(now)}, ${message.personId}, ${message.activationId}, ${message.kind},
      platform.now(), ${day}, platform.now(), platform.two_financial_years(${day}::date))
    on conflict (organisation_id, activation_id, kind) do nothing`);
}

/** The open link of the person of the context with a provider. Role `traveller`. */
export async function findLink(
  tx: Transaction,
  tables: ServiceTables,
  provider: string,
): Promise<{ readonly id: string; readonly activatedAt: Temporal.Instant } | undefined> {
  return tx.find(sql<{ id: string; activatedAt: Temporal.Instant }>`
    select id, activated_at as "activatedAt" from ${tablesOf(tables).activation}
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
      and provider = ${provider} and ended_at is null limit 1`);
}
