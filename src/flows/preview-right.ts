// What a request would do, shown before it is sent.
import type { Database } from '#platform/database/types';
import { planErasure } from '#privacy/erase/plan-erasure';
import { type Preview, type PreviewQuestion, previewEffect } from '#privacy/erase/preview-effect';
import { type RightsTools, rightsContext } from './rights-tools.ts';

/** Changes nothing. Counts are of this person's rows at this moment. */
export function previewRight(
  { records, listDisclosed }: Pick<RightsTools, 'records' | 'listDisclosed'>,
  db: Database,
  asked: PreviewQuestion & {
    readonly organisation: string;
    readonly person: string;
    readonly now: Temporal.Instant;
  },
): Promise<Preview> {
  const { organisation, person, now } = asked;
  return db.transaction(rightsContext(organisation, person, now), async (tx) => {
    const plan = await planErasure(tx, records);
    return previewEffect(plan, asked, await listDisclosed?.(tx));
  });
}
