// backup, backups, restore: a copy of the embedded database now, the list of them, and the way back.
import { readLogState } from '#platform/backup/archive-log';
import { findGap } from '#platform/backup/check-log';
import { listManifests } from '#platform/backup/manifest';
import { removeOldBackups } from '#platform/backup/remove-old';
import { takeBaseCopy } from '#platform/backup/take-base-copy';
import { backupSourceOf } from '../../restore/backup-source.ts';
import { backupFolderOf, readSettings } from '../../settings.ts';
import {
  DONE,
  NOTHING_DONE,
  PARTLY_DONE,
  type PlainCommand,
  type SystemCommand,
  showRefusal,
} from './command.ts';
import { externalRefusal } from './restore.ts';

export const backup: SystemCommand = {
  name: 'backup',
  help: 'make a base copy of the embedded database now (the worker makes one every day)',
  run: async (system, asked) => {
    const source = backupSourceOf(system);
    if (source === undefined) return showRefusal(asked, externalRefusal());
    const folder = backupFolderOf(system.settings);
    const manifest = await takeBaseCopy(source, folder, system.now());
    const removed = await removeOldBackups(folder, system.now());
    const { name, files } = manifest;
    asked.terminal.printJson({ backup: name, files: files.length, folder, removed: removed.copies });
    asked.terminal.print(`${name}: ${files.length} files, in ${folder}`);
    return DONE;
  },
};

export const backups: PlainCommand = {
  name: 'backups',
  help: 'list the base copies, and how far the log reaches',
  alone: async (asked) => {
    const { terminal } = asked;
    const settings = readSettings(asked.environment);
    if (settings.databaseUrl !== undefined) return showRefusal(asked, externalRefusal());
    const folder = backupFolderOf(settings);
    const { whole, broken } = listManifests(folder);
    const log = readLogState(folder);
    const shown = whole.map((manifest) => ({
      name: manifest.name,
      startedAt: manifest.startedAt,
      files: manifest.files.length,
      bytes: manifest.files.reduce((total, { bytes }) => total + bytes, 0),
      isLogWhole: findGap(folder, manifest) === undefined,
    }));
    terminal.printJson({ folder, backups: shown, broken, log });
    for (const { name, bytes, isLogWhole } of shown) {
      const words = isLogWhole ? 'log whole' : 'LOG WITH A GAP';
      terminal.print(`${name}  ${Math.ceil(bytes / 1_048_576)} MiB  ${words}`);
    }
    for (const name of broken) terminal.warn(`${name} is damaged and does not count`);
    if (log !== undefined) terminal.print(`log safe up to ${log.until}, copied at ${log.at}`);
    if (shown.length === 0) terminal.print(`no backups in ${folder}`);
    if (shown.length === 0) return NOTHING_DONE;
    return broken.length > 0 ? PARTLY_DONE : DONE;
  },
};
