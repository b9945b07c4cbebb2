// A new client: the organisation, and every service that is built switched on for it.

import { dayOf } from '#kernel/day';
import type { Result } from '#kernel/refusal';
import type { Database } from '#platform/database/types';
import { activities } from '#register';
import { switchOn } from '#services/people/entitlements';
import { createOrganisation as create } from '#services/people/organisations';

/** Entitlements begin long before the organisation, so that travel of earlier months can be brought in. */
const SINCE_YEARS = 10;

/** Answers the id of the organisation. */
export async function createOrganisation(
  db: Database,
  now: Temporal.Instant,
  name: string,
  brand?: { readonly id: string; readonly name: string },
): Promise<Result<string>> {
  return db.transaction({ role: 'operator', now }, async (tx) => {
    const made = await create(tx, name, brand);
    if (!made.ok) return made;
    const built = [...new Set(activities.filter((a) => a.built).map((a) => `${a.wing}/${a.service}`))];
    await switchOn(tx, made.value, built, dayOf(now).subtract({ years: SINCE_YEARS }));
    return made;
  });
}
