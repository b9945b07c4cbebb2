// Sets a restriction of the use of somebody's data, or an objection to one use: from the next statement on no
// job sees the rows.
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { type Activity, type ActivityId, activityById } from '#register';

export const flagRefusals = {
  'objection-not-possible': {
    nl: 'Bezwaar maken kan tegen gebruik dat op een gerechtvaardigd belang rust, en tegen wat een opdrachtgever laat doen. Dit gebruik is dat niet; u kunt het wel laten beperken.',
    en: 'You can object to a use that rests on a legitimate interest, and to what a client has us do. This use is neither; you can have it restricted.',
  },
} as const;

export interface AskedFlag {
  readonly kind: 'restriction' | 'objection';
  /** An objection is always to one activity; a restriction may be of all. */
  readonly activity: ActivityId | 'all';
  /** The request it follows from. */
  readonly request?: string | undefined;
}

/**
 * Whether somebody can object (art. 21): where an interest of ours was weighed against the person's, and
 * where a client has us work on an interest of its own.
 */
export function canObject(activity: ActivityId | 'all'): boolean {
  if (activity === 'all') return false;
  const { bases, role }: Activity = activityById(activity);
  return bases.includes('legitimate-interest') || role === 'processor';
}

/**
 * For the person of the context, as role `rights`. The same flag again changes nothing and keeps its day.
 * Statements that run already keep the rows they began with.
 */
export async function setFlag(
  tx: Transaction,
  { kind, activity, request }: AskedFlag,
): Promise<Result<'set' | 'unchanged'>> {
  if (kind === 'objection' && !canObject(activity)) return refuse(flagRefusals, 'objection-not-possible');
  if (activity !== 'all') activityById(activity);
  const { organisation, person } = tx.context;
  const added = await tx.run(sql`
    insert into hidden.flag (organisation_id, person_id, kind, activity, request, since)
    values (${organisation}::uuid, ${person}::uuid, ${kind}, ${activity}, ${request ?? null}, platform.now())
    on conflict do nothing`);
  return accept(added === 1 ? 'set' : 'unchanged');
}
