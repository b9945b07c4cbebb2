// Open feeds of shared vehicles: which there are, and where.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface VehicleFeed {
  /** Whose vehicles these are; its folder when it has one. */
  readonly provider: string;
  /** As people know it. */
  readonly name: string;
  /** Of gbfs.json. */
  readonly url: string;
  readonly vatBasisPoints: number;
}

/** Role `operator`. A later one of the same provider replaces the earlier one. */
export async function setFeed(tx: Transaction, feed: VehicleFeed): Promise<void> {
  const { provider, name, url, vatBasisPoints } = feed;
  await tx.run(sql`
    insert into mobility.vehicle_feed (provider, name, url, vat_basis_points, set_at)
    values (${provider}, ${name}, ${url}, ${vatBasisPoints}, platform.now())
    on conflict (provider) do update set name = excluded.name, url = excluded.url,
      vat_basis_points = excluded.vat_basis_points, set_at = excluded.set_at`);
}

/** Roles `traveller` and `operator`. */
export function listFeeds(tx: Transaction, limit = 100): Promise<VehicleFeed[]> {
  return tx.list(sql<VehicleFeed>`
    select provider, name, url, vat_basis_points as "vatBasisPoints" from mobility.vehicle_feed
    order by provider limit ${limit}`);
}
