// The embedded database as a source of backups; an external one is backed up by whoever runs it.
import type { BackupSource } from '#platform/backup/source';
import type { System } from '../open-system.ts';

export function backupSourceOf({
  embedded,
  owner,
}: Pick<System, 'embedded' | 'owner'>): BackupSource | undefined {
  if (embedded === undefined) return undefined;
  return { administrator: embedded.administrator, cluster: embedded.cluster, database: owner.database };
}
