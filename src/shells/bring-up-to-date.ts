// Brings the database of an installation up to date: settings checked, migrated, queue and partitions made,
// figures loaded.
import { fileURLToPath } from 'node:url';
import { announceVersions } from '#flows/announce-versions';
import { compareSchema } from '#platform/compare-schema';
import { compareAccess } from '#platform/database/access-snapshot';
import { checkDatabase } from '#platform/database/check-database';
import type { ConnectionOptions } from '#platform/database/connection';
import { dropEmptied } from '#platform/database/drop-emptied';
import { ensurePartitions } from '#platform/database/ensure-partitions';
import { type Migrated, migrate } from '#platform/database/migrate';
import type { Database } from '#platform/database/types';
import { installQueue } from '#platform/jobs/install-queue';
import type { Secrets } from '#platform/secrets';
import { loadFigures } from '#services/money';
import { access } from './access.ts';
import { partitionedTables, records } from './catalogue.ts';

export const MIGRATIONS = fileURLToPath(new URL('../../migrations/', import.meta.url));

export interface UpToDateOptions {
  readonly owner: ConnectionOptions;
  readonly rolePrefix: string;
  readonly secrets: Secrets;
  readonly now: Temporal.Instant;
  readonly onProgress: (text: string) => void;
  /** The first digits of a register that the database knows as older, to go back to it on purpose. */
  readonly acceptedRegister?: string | undefined;
  /** The worker's login, opened for the figures and the comparison; the caller closes it. */
  readonly openWorker: () => Database;
}

export interface BroughtUpToDate extends Migrated {
  /** Partitions made ahead by this start. */
  readonly partitions: number;
  /** Figures of the law that were not there yet. */
  readonly figures: number;
  /** The version of the register that this program brought; undefined when it was there already. */
  readonly version: number | undefined;
  /** People who got a notice of it. */
  readonly notices: number;
}

/**
 * Safe at every start and in several processes at once. Throws with a sentence when the database may not be
 * used.
 */
export async function bringUpToDate(options: UpToDateOptions): Promise<BroughtUpToDate> {
  const { owner, rolePrefix, secrets, now, onProgress, openWorker } = options;
  const [trouble] = await checkDatabase(owner);
  if (trouble !== undefined) throw new Error(`${trouble.nl}\n${trouble.en}`);
  const store = { find: async (name: string) => secrets.password(name), put: async () => {} };
  const migrated = await migrate({
    owner,
    folder: MIGRATIONS,
    rolePrefix,
    access,
    now,
    secrets: store,
    onProgress,
  });
  const partitions = await ensurePartitions({ owner, tables: partitionedTables, now });
  await dropEmptied({ owner, tables: partitionedTables, now });
  await installQueue(owner, rolePrefix);
  const worker = openWorker();
  try {
    const figures = await worker.transaction({ role: 'operator', now }, loadFigures);
    const hasChanged = migrated.applied.length > 0 || migrated.isAccessChanged;
    if (hasChanged) await refuseOtherSchema(worker, now);
    await refuseOtherAccess(owner, rolePrefix);
    const { number, isNew, notices } = await announceVersions(worker, now, options.acceptedRegister);
    const version = isNew ? number : undefined;
    return { ...migrated, partitions: partitions.length, figures, version, notices };
  } finally {
    await worker.close();
  }
}

/**
 * Throws when tables, columns or comments are not what the records say: then grants and terms would not hold
 * either.
 */
export async function refuseOtherSchema(db: Database, now: Temporal.Instant): Promise<void> {
  const differences = await listDifferences(db, now);
  if (differences.length === 0) return;
  const shown = differences.slice(0, 20).map((line) => `  ${line}`);
  throw new Error(`the database differs from the records (see: reisrecht doctor):\n${shown.join('\n')}`);
}

/**
 * Throws when somebody changed a policy or a right by hand: then the register no longer says who sees what.
 * What was changed is named; without its row in platform.access, the next migration writes all access again.
 */
export async function refuseOtherAccess(owner: ConnectionOptions, rolePrefix: string): Promise<void> {
  const differences = await compareAccess(owner, rolePrefix);
  if (differences.length === 0) return;
  const shown = differences
    .slice(0, 20)
    .map((line) => `  ${line}`)
    .join('\n');
  throw new Error(
    `De toegang in deze database is met de hand veranderd. Maak dat ongedaan; of leeg als eigenaar de tabel platform.access, dan schrijft de volgende start alle toegang opnieuw.\n` +
      `Access in this database was changed by hand. Undo that; or empty the table platform.access as its owner, and the next start writes all access again.\n${shown}`,
  );
}

export function listDifferences(db: Database, now: Temporal.Instant): Promise<string[]> {
  return db.transaction({ role: 'operator', now }, (tx) => compareSchema(tx, records));
}
