// What a base copy consists of, file by file with its hash. The manifest is written last, so a copy that was
// cut short has none and does not count; its own hash tells when it was changed.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupFolder, listNames, putFile } from './backup-folder.ts';

export interface Manifest {
  readonly version: 1;
  /** Such as `2026-11-22T09-00-00Z`. */
  readonly name: string;
  /** When the copy began and was whole, by the clock of the house: backups live 35 days from here. */
  readonly startedAt: string;
  /** When it was whole, by the clock of the machine, in which the log of the server tells time. */
  readonly endedOnMachine: string;
  readonly startLsn: string;
  readonly stopLsn: string;
  readonly timeline: number;
  readonly segmentBytes: number;
  /** Such as 18: another major version cannot read it. */
  readonly major: number;
  /** The server's own words about the copy: without them a restore would begin at the wrong place. */
  readonly label: string;
  /** Folders of the server, also the empty ones. */
  readonly folders: readonly string[];
  readonly files: readonly { readonly path: string; readonly sha256: string; readonly bytes: number }[];
}

const NAME = /^\d{4}-\d\d-\d\dT[\d-]+(?:\.\d+)?Z(?:-\d+)?\.json$/;

export const manifestName = (now: Temporal.Instant): string => now.toString().replaceAll(':', '-');

export function writeManifest(folder: string, manifest: Manifest): void {
  const text = JSON.stringify(manifest);
  const whole = `${text}\n${hashOf(text)}\n`;
  putFile(join(backupFolder(folder).base, `${manifest.name}.json`), Buffer.from(whole));
}

export interface ListedManifests {
  /** Oldest first. */
  readonly whole: readonly Manifest[];
  /** Names of manifests that are not what was written. */
  readonly broken: readonly string[];
}

export function listManifests(folder: string): ListedManifests {
  const { base } = backupFolder(folder);
  const whole: Manifest[] = [];
  const broken: string[] = [];
  for (const name of listNames(base, NAME)) {
    const [text = '', hash] = readFileSync(join(base, name), 'utf8').split('\n');
    if (hash === hashOf(text)) whole.push(JSON.parse(text) as Manifest);
    else broken.push(name.replace(/\.json$/, ''));
  }
  return { whole, broken };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
