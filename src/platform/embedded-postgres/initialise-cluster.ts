// A new cluster: data checksums, UTF-8, a collation that no system library can change, passwords for
// everybody.
import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Identity } from './choose-identity.ts';
import type { Native } from './prepare-native.ts';

export const ADMINISTRATOR = 'reisrecht_administrator';

/** What every PostgreSQL program of ours gets: nothing of the user's own PG… settings or language. */
export const ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Makes the cluster beside its place and moves it there when it is whole: a killed start leaves no half
 * cluster.
 */
export function initialiseCluster(
  native: Native,
  cluster: string,
  identity: Identity,
  password: string,
): void {
  const making = `${cluster}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  const privateDirectory = mkdtempSync('/tmp/reisrecht-init-');
  const passwordFile = join(privateDirectory, 'password');
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (identity !== undefined) {
      for (const path of [making, privateDirectory, passwordFile])
        chownSync(path, identity.uid, identity.gid);
    }
    const { status, stdout, stderr, error } = spawnSync(
      native.initdb,
      initdbArguments(making, passwordFile),
      {
        cwd: '/',
        encoding: 'utf8',
        env: ENVIRONMENT,
        ...identity,
      },
    );
    if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? `${stdout}\n${stderr}`.trim()}`);
  } finally {
    rmSync(privateDirectory, { recursive: true, force: true });
  }
  renameSync(making, cluster);
}

function initdbArguments(cluster: string, passwordFile: string): string[] {
  return [
    `--pgdata=${cluster}`,
    `--username=${ADMINISTRATOR}`,
    `--pwfile=${passwordFile}`,
    '--auth-local=scram-sha-256',
    '--auth-host=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
  ];
}
