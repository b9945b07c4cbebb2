// Places or releases a hold again in a restored database, as the list beside the backups tells it.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { releaseHold } from './release-hold.ts';

/** Stands in place of ground and deciders for a line of before they were written down beside the backups. */
const LOST = {
  ground: 'Na een terugzetting opnieuw geplaatst; grond en besluit staan in het dossier.',
  decidedBy: ['dossier 1', 'dossier 2'],
} as const;

export interface HeldAgain {
  readonly id: string;
  readonly isPlaced: boolean;
  readonly organisationId: string;
  /** Undefined: everybody of the organisation. */
  readonly personId: string | undefined;
  readonly activity: string | undefined;
  readonly isTold: boolean;
  readonly reviewOn: string;
  /** Why it was placed, and by which two. */
  readonly said: { readonly ground: string; readonly decidedBy: readonly [string, string] } | undefined;
}

/** May run twice. As `privacy-officer`, at the instant at which it happened. */
export async function holdAgain(tx: Transaction, told: HeldAgain): Promise<void> {
  const { id, organisationId, activity = null, isTold, reviewOn } = told;
  const there = await tx.find(sql<{ isOpen: boolean }>`
    select released_on is null as "isOpen" from privacy.hold where id = ${id}::uuid`);
  if (!told.isPlaced) {
    if (there?.isOpen) await releaseHold(tx, id);
    return;
  }
  if (there !== undefined) return;
  const person = told.personId ?? null;
  const known = isTold ? person : null;
  const { ground, decidedBy } = told.said ?? LOST;
  await tx.batch([
    sql`insert into privacy.hold (id, organisation_id, person_id, told_person_id, activity, ground,
        decided_by_first, decided_by_second, placed_on, reviewed_on, review_on)
      values (${id}, ${organisationId}, ${person}, ${known}, ${activity}, ${ground}, ${decidedBy[0]},
        ${decidedBy[1]}, platform.today(), platform.today(), ${reviewOn}::date)`,
    sql`insert into privacy.hold_reach (hold_id, organisation_id, person_id, told_person_id, activity,
        may_know)
      values (${id}, ${organisationId}, ${person}, ${known}, ${activity}, ${isTold})`,
  ]);
}
