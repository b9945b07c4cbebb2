// Runs of the sweeper with their proofs, newest first, each proof checked against its signature.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { type Sign, type Statement, textOfProof } from './keep-proof.ts';

export interface RetentionProof extends Omit<Statement, 'run'> {
  readonly mechanism: 'partition' | 'batches';
  readonly provedAt: Temporal.Instant;
  /** The text of the proof is still what was signed. */
  readonly isGenuine: boolean;
}

export interface RetentionRun {
  readonly id: string;
  readonly startedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
  /** `running` long after its start: the process ended half-way, and a later run did the rest. */
  readonly outcome: 'running' | 'done' | 'failed' | 'refused';
  readonly rows: number;
  readonly failedTables: number;
  readonly proofs: readonly RetentionProof[];
}

type FoundProof = Omit<RetentionProof, 'isGenuine'> & { readonly run: string; readonly signature: Buffer };

/** As `privacy-officer`, `operator` or `sweeper`. `sign` is the function that the sweeper signs with. */
export async function listRetentionRuns(tx: Transaction, limit: number, sign: Sign): Promise<RetentionRun[]> {
  const runs = await tx.list(sql<Omit<RetentionRun, 'proofs'>>`
    select id, started_at as "startedAt", ended_at as "endedAt", outcome, expired_rows as rows,
      failed_tables as "failedTables"
    from privacy.sweep_run order by started_at desc, id desc limit ${limit}`);
  const proofs = await tx.list(sql<FoundProof>`
    select run_id as run, number, register_hash as "registerHash", activity, term, mechanism,
      source_table as table, leaf, failure, expired_rows as rows, held_rows as held,
      purge_first::text as "purgeFirst", purge_last::text as "purgeLast",
      event_first::text as "eventFirst", event_last::text as "eventLast", sample_query as "sampleQuery",
      rows_left as "rowsLeft", wal_lsn as "walLsn", clean_on::text as "cleanOn", proved_at as "provedAt",
      signature
    from privacy.sweep_proof where run_id = any(${runs.map(({ id }) => id)}::uuid[]) order by number`);
  return runs.map((run) => ({
    ...run,
    proofs: proofs
      .filter((proof) => proof.run === run.id)
      .map(({ run: of, signature, ...proof }) => ({
        ...proof,
        isGenuine: sign(textOfProof({ ...proof, run: of })).equals(signature),
      })),
  }));
}
