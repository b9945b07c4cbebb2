// What this desk is handed by the shells: the list of all records, and what needs the source of the register.
import type { AnyRecord } from '#platform/records';
import type { Secrets } from '#platform/secrets';
import type { Edit } from '#privacy/proposals/edit-source';
import type { Effect } from '#privacy/proposals/keep-proposal';
import type { Sign } from '#privacy/retain/keep-proof';

export interface OfficerTools {
  readonly records: readonly AnyRecord[];
  /** The keyed hash with which the sweeper signs its proofs. */
  readonly signProof: (of: { readonly secrets: Secrets }) => Sign;
  /** Patch and effect of a change, made in a copy. Throws with a sentence when it cannot be made. */
  readonly showEffect: (
    activity: string,
    edits: readonly Edit[],
  ) => Promise<{ readonly patch: string; readonly base: string; readonly effect: Effect }>;
}
