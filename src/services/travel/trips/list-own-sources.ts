// How fresh each source of trips is: when something of it came in last, and for which day. For the person
// alone.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface OwnSource {
  readonly source: 'hand' | 'file' | 'gpx' | 'card';
  readonly lastAt: Temporal.Instant;
  readonly newestDay: Temporal.PlainDate;
}

/** The freshest first; a source without a trip is not among them. */
export function listOwnSources(tx: Transaction): Promise<OwnSource[]> {
  return tx.list<OwnSource>(sql`
    select source, max(recorded_at) as "lastAt", max(day) as "newestDay" from travel.trip
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${tx.context.person}::uuid
    group by source order by 2 desc limit 10`);
}
