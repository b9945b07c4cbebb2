// The organisations of the demo: the only ones a browser may look at as long as nobody can sign in.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

/** The brand of everything made up. It is given when an organisation is made and never changed. */
export const DEMO_BRAND = 'demo';

/** The newest demo organisation, or undefined. Runs as `operator`. */
export async function findDemoOrganisation(
  tx: Transaction,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  return tx.find(sql<{ id: string; name: string }>`
    select id, name from people.organisation where brand_id = ${DEMO_BRAND}
    order by created_at desc, id desc limit 1`);
}

/**
 * Whether everybody here is made up: no organisation of a brand that is none of the demo's. As `operator`.
 */
export async function isOnlyDemo(tx: Transaction): Promise<boolean> {
  const real = await tx.find(sql`
    select 1 from people.organisation where brand_id <> ${DEMO_BRAND} limit 1`);
  return real === undefined;
}

/** Whether there is any organisation at all. Runs as `operator`. */
export async function hasOrganisation(tx: Transaction): Promise<boolean> {
  return (await tx.find(sql`select 1 from people.organisation limit 1`)) !== undefined;
}
