// Whether data of a service may leave now: asked in the transaction that lets them go, so that a switch or a
// flag of a second ago counts.
import type { Result } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { requireService } from '#services/people/entitlements';

/** `service` is `<wing>/<service>`; a service that is off lets nothing out. */
export function mayDisclose(tx: Transaction, service: string): Promise<Result<true>> {
  return requireService(tx, service);
}
