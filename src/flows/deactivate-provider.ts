// A person switches a provider off: the link ends now, and the provider is told to end it and to delete.
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import { deactivate, mobilityRefusals } from '#services/mobility';
import { activationRefusals } from './activate-provider.ts';
import { findOffered } from './offered-providers.ts';

/** Whatever the client has on or off: taking away is always allowed. Role `traveller`. */
export async function deactivateProvider(
  db: Database,
  {
    organisation,
    person,
    provider,
    now,
  }: {
    readonly organisation: string;
    readonly person: string;
    readonly provider: string;
    readonly now: Temporal.Instant;
  },
): Promise<Result<true>> {
  const offered = findOffered(provider);
  if (offered === undefined) return refuse(activationRefusals, 'provider-unknown');
  const ended = await db.transaction({ role: 'traveller', organisation, person, now }, (tx) =>
    deactivate(tx, offered.tables, { provider, people: [person], because: 'person' }),
  );
  return ended === 0 ? refuse(mobilityRefusals, 'not-linked') : accept(true);
}
