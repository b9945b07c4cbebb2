// Notes that the works council of a client agreed with what is processed now, and finds the last time it did.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface Approval {
  /** The hash of the version of the register. */
  readonly version: string;
  readonly approvedOn: Temporal.PlainDate;
}

/** A second one of the same day takes its place. Role `client`. */
export async function noteApproval(tx: Transaction, { version, approvedOn }: Approval): Promise<void> {
  await tx.run(sql`
    insert into privacy.council_approval (organisation_id, version, approved_on, noted_at)
    values (${tx.context.organisation}, ${version}, ${approvedOn}, platform.now())
    on conflict (organisation_id, approved_on)
    do update set version = excluded.version, noted_at = excluded.noted_at`);
}

/** The newest; undefined: never yet. Role `client`. */
export function findApproval(tx: Transaction): Promise<Approval | undefined> {
  return tx.find(sql<Approval>`
    select version, approved_on as "approvedOn" from privacy.council_approval
    where organisation_id = ${tx.context.organisation}::uuid order by approved_on desc limit 1`);
}
