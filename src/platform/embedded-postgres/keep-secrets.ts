// The passwords of the embedded server's two roles, in a file that only its maker can read.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveToOwner } from './own-directory.ts';

export interface Secrets {
  /** The superuser of the cluster; it makes the owner and does nothing else. */
  readonly administrator: string;
  /** The owner of the database: CREATEROLE, no superuser. */
  readonly owner: string;
  /** The owner and the database exist. */
  readonly isReady: boolean;
}

const FILE = 'secrets.json';

/** Reads the secrets, or makes them for a directory without a cluster. */
export function keepSecrets(directory: string, hasCluster: boolean): Secrets {
  const file = join(directory, FILE);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  if (hasCluster) {
    throw new Error(
      `${directory} holds a database without its ${FILE}: put that file back, or remove the directory`,
    );
  }
  const secrets = { administrator: secret(), owner: secret(), isReady: false };
  writeSecrets(directory, secrets);
  return secrets;
}

/** Replaces the file as a whole, so that a crash leaves the old one or the new one. */
export function writeSecrets(directory: string, secrets: Secrets): void {
  const file = join(directory, FILE);
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  giveToOwner(directory, `${file}.new`);
  renameSync(`${file}.new`, file);
}

const secret = () => randomBytes(24).toString('base64url');
