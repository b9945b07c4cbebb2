// A report of a charger at home, from its text to sessions that wait to be settled.
import { accept, type Refusal, type Result } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { parseHomeReport } from '#providers/protocols/home-charging/parse-sessions';
import { reportHomeSessions, tables } from '#services/mobility/ev-charging';
import { requireService } from '#services/people/entitlements';

export interface GivenReport {
  readonly organisation: string;
  readonly person: string;
  readonly now: Temporal.Instant;
  /** A CSV of sessions, or a list of OCPI records. */
  readonly text: string;
}

export interface TakenReport {
  readonly kept: number;
  readonly unchanged: number;
  /** Of another pass or plate: counted, and kept nowhere. */
  readonly others: number;
  /** By line of the file, or by the charger's own number. */
  readonly refused: readonly { readonly what: string; readonly refusal: Refusal }[];
}

/** Role `traveller`. The same report again changes nothing. */
export async function reportHomeCharging(
  db: Database,
  secrets: Secrets,
  { organisation, person, now, text }: GivenReport,
): Promise<Result<TakenReport>> {
  const read = parseHomeReport(text);
  if (!read.ok) return read;
  const { form, sessions, refused } = read.value;
  return db.transaction({ role: 'traveller', organisation, person, now }, async (tx) => {
    const on = await requireService(tx, tables.service);
    if (!on.ok) return on;
    const kept = await reportHomeSessions(tx, secrets, { form, sessions });
    if (!kept.ok) return kept;
    return accept({
      ...kept.value,
      refused: [
        ...refused.map(({ line, refusal }) => ({ what: String(line), refusal })),
        ...kept.value.refused.map(({ key, refusal }) => ({ what: key, refusal })),
      ],
    });
  });
}
