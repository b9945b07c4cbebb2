// The promises that no program can prove: what must show that they are kept, who answers for it, and whether
// it has expired.
import type { ClauseEntry } from '#register/clauses';
import type { Text } from '#register/vocabulary';

export interface EvidenceState {
  readonly clause: string;
  readonly activity: string;
  readonly document: Text;
  readonly owner: string;
  /** Civil day: on that day it still counts. */
  readonly expiresOn: string;
  /** `soon`: within 60 days. */
  readonly state: 'valid' | 'soon' | 'expired';
}

const SOON_DAYS = 60;

/** What expires first stands first. */
export function listEvidence(clauses: readonly ClauseEntry[], today: Temporal.PlainDate): EvidenceState[] {
  return clauses
    .flatMap(({ id, activity, evidence }) =>
      evidence === undefined
        ? []
        : [{ clause: id, activity, ...evidence, state: stateOf(evidence.expiresOn, today) }],
    )
    .sort((a, b) => (a.expiresOn + a.clause < b.expiresOn + b.clause ? -1 : 1));
}

function stateOf(expiresOn: string, today: Temporal.PlainDate): EvidenceState['state'] {
  const days = today.until(Temporal.PlainDate.from(expiresOn), { largestUnit: 'days' }).days;
  if (days < 0) return 'expired';
  return days < SOON_DAYS ? 'soon' : 'valid';
}
