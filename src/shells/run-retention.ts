// One run of the sweeper over all records of this system, and how its proofs are signed.
import type { Sign } from '#privacy/retain/keep-proof';
import { type Sweep, sweepExpired } from '#privacy/retain/sweep-expired';
import { records } from './catalogue.ts';
import type { System } from './open-system.ts';

/** The key never stands in the database: who can change a proof there cannot sign it again. */
export const signerOf =
  ({ secrets }: Pick<System, 'secrets'>): Sign =>
  (text) =>
    secrets.hash('retention proof', text);

export function runRetention(system: Pick<System, 'db' | 'secrets' | 'now'>): Promise<Sweep> {
  return sweepExpired(system.db, { records, now: system.now(), sign: signerOf(system) });
}
