// Somebody who is logged in asks: that is proof enough, and nothing more is asked of them.
import type { Result } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import { checkCorrection } from '#services/people/organisations';
import { type Asking, isCorrectedAtOnce, receiveRequest, stepRequest } from '#services/trust/rights';
import { rightsContext } from './rights-tools.ts';

export interface AskedByPerson {
  readonly organisation: string;
  readonly person: string;
  readonly asking: Asking;
  readonly now: Temporal.Instant;
}

/** Answers the number of the request; recognised in the same transaction. */
export async function askForRight(
  db: Database,
  { organisation, person, asking, now }: AskedByPerson,
): Promise<Result<string>> {
  if (asking.kind === 'rectification' && isCorrectedAtOnce(asking.field)) {
    const checked = checkCorrection(asking.field, asking.asked ?? '');
    if (!checked.ok) return checked;
  }
  return db.transaction(rightsContext(organisation, person, now), async (tx) => {
    const received = await receiveRequest(tx, asking, { organisationId: organisation, personId: person });
    if (!received.ok) return received;
    const recognised = await stepRequest(tx, received.value, {
      event: 'recognise',
      actor: 'person',
      detail: 'logged-in',
    });
    return recognised.ok ? received : recognised;
  });
}
