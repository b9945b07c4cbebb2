// Tariffs as the operator tells them: kept with the moment from which they hold, so that a session is priced
// by the terms of its own moment.
import { accept, type Result } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import { parseTariff } from '#providers/protocols/ocpi/parse-tariff';
import type { Received } from '#providers/protocols/ocpi/serve/ports';
import { type HeldTariff, saveTariffs } from '#services/mobility';

export interface ArrivedTariffs {
  readonly provider: string;
  readonly tariffs: readonly unknown[];
  readonly now: Temporal.Instant;
}

/** One answer for each; what cannot be read is told and does not stop the others. */
export async function receiveTariffs(
  db: Database,
  { provider, tariffs, now }: ArrivedTariffs,
): Promise<Result<Received>[]> {
  const held: HeldTariff[] = [];
  const answers = tariffs.map((told): Result<Received> => {
    const read = parseTariff(told, provider);
    if (!read.ok) return read;
    const { tariff, lastUpdated } = read.value;
    held.push({ tariff, holdsFrom: tariff.validFrom ?? lastUpdated });
    return accept('changed');
  });
  await db.transaction({ role: 'intake', now }, (tx) => saveTariffs(tx, held));
  return answers;
}
