// PostgreSQL refuses to run as root: as root we choose an unprivileged user for it, otherwise we are that
// user ourselves.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** Undefined: as ourselves. */
export type Identity = { readonly uid: number; readonly gid: number } | undefined;

const CANDIDATES = ['postgres', 'nobody'];
const NOBODY = { uid: 65_534, gid: 65_534 };

/** An existing cluster keeps its owner; a new one made by root gets `postgres`, else `nobody`. */
export function chooseIdentity(cluster: string): Identity {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = readUsers();
  for (const name of CANDIDATES) {
    const user = users.get(name);
    if (user !== undefined) return user;
  }
  return NOBODY;
}

function readUsers(): Map<string, { uid: number; gid: number }> {
  const users = new Map<string, { uid: number; gid: number }>();
  let text = '';
  try {
    text = readFileSync('/etc/passwd', 'utf8');
  } catch {
    return users;
  }
  for (const line of text.split('\n')) {
    const [name = '', , uid, gid] = line.split(':');
    if (Number(uid) > 0 && Number(gid) > 0) users.set(name, { uid: Number(uid), gid: Number(gid) });
  }
  return users;
}

/**
 * Whether that user may work in a directory. Asked of the system itself, for permissions alone do not tell.
 */
export function mayUse(directory: string, identity: Identity): boolean {
  const check = 'cd "$0" && test -r . && test -w .';
  const { status } = spawnSync('/bin/sh', ['-c', check, directory], {
    cwd: '/',
    stdio: 'ignore',
    ...identity,
  });
  return status === 0;
}

/**
 * Whether that user can run a PostgreSQL program: on its path, on a disk that allows it, with its libraries.
 */
export function mayRun(program: string, identity: Identity): boolean {
  const { status } = spawnSync(program, ['--version'], { cwd: '/', stdio: 'ignore', ...identity });
  return status === 0;
}
