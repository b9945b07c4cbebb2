// Where the cluster stands: in the data directory, or, when its user cannot get there (a clone under /root),
// in a reachable one.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Identity, mayUse } from './choose-identity.ts';

export interface Place {
  /** Holds `cluster` and, if needed, a copy of the programs. */
  readonly directory: string;
  readonly cluster: string;
}

/** Says where the cluster is when it is not here. */
const NOTE = 'location.json';
/** Stands beside a cluster that is elsewhere, and says whose it is. */
const BACK_NOTE = 'belongs-to.json';
const ELSEWHERE = ['/var/lib', '/opt', '/srv'];

/** A short name of a data directory, the same for every process that uses it. */
export function placeKey(dataDirectory: string): string {
  return createHash('sha256').update(realpathSync(dataDirectory)).digest('hex').slice(0, 12);
}

/** Where it was put before, or undefined for a data directory without a cluster. */
export function findPlace(dataDirectory: string): Place | undefined {
  const note = join(dataDirectory, NOTE);
  if (existsSync(note)) {
    const { directory } = JSON.parse(readFileSync(note, 'utf8')) as { directory: string };
    assertBelongs(directory, dataDirectory);
    return { directory, cluster: join(directory, 'cluster') };
  }
  const cluster = join(dataDirectory, 'cluster');
  return existsSync(cluster) ? { directory: dataDirectory, cluster } : undefined;
}

/** A copied data directory must never share the original's database; a moved one takes its database along. */
function assertBelongs(directory: string, dataDirectory: string): void {
  const back = join(directory, BACK_NOTE);
  if (!existsSync(back)) {
    throw new Error(
      `${join(dataDirectory, NOTE)} names ${directory}, which is gone; ` +
        'remove the note to begin an empty database',
    );
  }
  const { dataDirectory: original } = JSON.parse(readFileSync(back, 'utf8')) as { dataDirectory: string };
  const here = realpathSync(dataDirectory);
  if (original === here) return;
  if (existsSync(join(original, NOTE))) {
    throw new Error(
      `${here} is a copy of ${original}, whose database stands in ${directory}; ` +
        `remove ${join(here, NOTE)} and ${join(here, 'secrets.json')} to begin an empty database here`,
    );
  }
  writeFileSync(back, `${JSON.stringify({ dataDirectory: here }, null, 2)}\n`, { mode: 0o600 });
}

/** A place for a new cluster that `identity` can reach; writes the note when it is elsewhere. */
export function choosePlace(
  dataDirectory: string,
  identity: Identity,
  onProgress: (text: string) => void,
): Place {
  if (isReachable(dataDirectory, identity))
    return { directory: dataDirectory, cluster: join(dataDirectory, 'cluster') };
  for (const parent of ELSEWHERE) {
    const directory = join(parent, `reisrecht-${placeKey(dataDirectory)}`);
    try {
      setAside(directory, onProgress);
      mkdirSync(directory, { recursive: true, mode: 0o755 });
      chmodSync(directory, 0o755);
      if (!isReachable(directory, identity)) continue;
    } catch {
      continue;
    }
    onProgress(`${dataDirectory} is closed to the database's own user; its files stand in ${directory}`);
    const back = { dataDirectory: realpathSync(dataDirectory) };
    writeFileSync(join(directory, BACK_NOTE), `${JSON.stringify(back, null, 2)}\n`, { mode: 0o600 });
    writeFileSync(join(dataDirectory, NOTE), `${JSON.stringify({ directory }, null, 2)}\n`, { mode: 0o600 });
    return { directory, cluster: join(directory, 'cluster') };
  }
  throw new Error(
    `the database's own user may work nowhere (tried ${[dataDirectory, ...ELSEWHERE].join(', ')}); ` +
      'start as an ordinary user, or set DATABASE_URL',
  );
}

/**
 * A cluster whose data directory was removed and made again: it is kept under another name, never mixed or
 * deleted.
 */
function setAside(directory: string, onProgress: (text: string) => void): void {
  if (!existsSync(join(directory, 'cluster'))) return;
  let number = 1;
  while (existsSync(`${directory}.old-${number}`)) number += 1;
  renameSync(directory, `${directory}.old-${number}`);
  onProgress(
    `an earlier database of this folder was set aside as ${directory}.old-${number}; remove it if it may go`,
  );
}

/** Tried with a real directory of that user, and taken away again. */
function isReachable(directory: string, identity: Identity): boolean {
  const trial = join(directory, `.trial-${process.pid}`);
  try {
    mkdirSync(trial, { mode: 0o700 });
    if (identity !== undefined) chownSync(trial, identity.uid, identity.gid);
    return mayUse(trial, identity);
  } catch {
    return false;
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}
