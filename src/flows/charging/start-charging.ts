// A person wants to charge, from the screen: a pass, the service, what the client allows now, and the point;
// then the order waits for its turn.
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { mobilityRefusals } from '#services/mobility';
import { findOwnPass, refuseBecause, tables, wantStart } from '#services/mobility/ev-charging';
import { requireService } from '#services/people/entitlements';
import { passedLimit } from './authorise-pass.ts';

export interface StartingCharge {
  readonly organisation: string;
  readonly person: string;
  readonly provider: string;
  readonly pointId: string;
  readonly now: Temporal.Instant;
}

/** Role `traveller`. Answers the order's id; how it went is told later. */
export async function startCharging(
  db: Database,
  secrets: Secrets,
  { organisation, person, provider, pointId, now }: StartingCharge,
): Promise<Result<string>> {
  return db.transaction({ role: 'traveller', organisation, person, now }, async (tx) => {
    const on = await requireService(tx, tables.service);
    if (!on.ok) return on;
    const pass = await findOwnPass(tx, secrets, provider);
    if (pass === undefined) return refuse(mobilityRefusals, 'not-linked');
    const because = await passedLimit(tx, person, now);
    if (because !== undefined) return refuseBecause(because);
    const wanted = await wantStart(tx, { activationId: pass.activationId, provider, pointId, kind: 'start' });
    return wanted.ok ? accept(wanted.value) : wanted;
  });
}
