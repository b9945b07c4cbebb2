// Installs what the lockfile names when it is not there yet, and finds the pinned Node. Runs on Node 20 with
// nothing installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const modules = join(root, 'node_modules');
const stampFile = join(modules, '.reisrecht-installed');
const lockFile = join(root, '.install.lock');
/**
 * A holder that did not touch its lock for this long is taken for dead, whatever process now carries its
 * number.
 */
const lockDiesAfterMs = 600_000;

/**
 * Makes node_modules equal to the lockfile, once, whoever else tries at the same time.
 * Speaks on standard error only. Answers the root of the tree and the path of the pinned Node.
 * Throws an Error with one sentence for the user when the installation cannot be made.
 */
export async function ensureInstalled() {
  // Said at once: neither the pinned Node nor the embedded PostgreSQL exists there, and npm would fetch a lot
  // before anybody hears it.
  if (process.platform === 'win32') throw new Error(NOT_ON_WINDOWS);
  const wanted = lockfileDigest();
  if (!isInstalled(wanted)) {
    const release = await takeLock(() => isInstalled(wanted));
    try {
      if (!isInstalled(wanted)) await install(wanted);
    } finally {
      release();
    }
  }
  linkOurselves();
  const node = findPinnedNode();
  if (!node) throw new Error(missingNode());
  return { root, node };
}

const NOT_ON_WINDOWS =
  'Reisrecht runs on Linux and macOS. On Windows use WSL (wsl --install), clone it inside, and start it there.';

/** What the stamp must say: this lockfile on this kind of machine. */
function lockfileDigest() {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lockfile).update(`${process.platform} ${process.arch}`).digest('hex');
}

function isInstalled(wanted) {
  if (!findPinnedNode()) return false;
  if (readIfThere(stampFile)?.trim() === wanted) return true;
  if (!equalsLockfile()) return false;
  // Somebody ran npm by hand: what npm says it installed is what the lockfile asks, so it is taken over.
  writeIfAllowed(stampFile, `${wanted}\n`);
  return true;
}

/**
 * npm writes its hidden lockfile last: that it is there says finished, and what it says is what was
 * installed.
 */
function equalsLockfile() {
  const written = readIfThere(join(modules, '.package-lock.json'));
  if (written === undefined) return false;
  const there = JSON.parse(written).packages;
  const asked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(asked).every(([place, one]) => {
    if (place === '') return true;
    const found = there[place];
    if (!found) return (one.optional || one.devOptional) && !isForThisMachine(one);
    return found.version === one.version && found.integrity === one.integrity;
  });
}

/**
 * Of the optional packages npm takes those that name this machine; one that also names a C library may be
 * left out.
 */
function isForThisMachine({ os, cpu, libc }) {
  return os?.includes(process.platform) && cpu?.includes(process.arch) && !libc;
}

async function install(wanted) {
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  say('Installing what Reisrecht needs, as the lockfile says (once; about a minute on a fast line) …');
  rmSync(stampFile, { force: true });
  const [command, before] = npmCommand();
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const child = spawn(command, [...before, ...flags], { cwd: root, stdio: ['ignore', 2, 2] });
  const heartbeat = setInterval(() => {
    touchLock(child.pid);
    if (!process.stderr.isTTY) say(`… still installing (${seconds()} s)`);
  }, 5_000);
  touchLock(child.pid);
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(127));
    child.on('close', (status) => resolve(status ?? 1));
  });
  clearInterval(heartbeat);
  if (code === 127)
    throw new Error('npm was not found. Install Node 20 or newer together with npm, then try again.');
  if (code !== 0) {
    throw new Error(
      `\`npm ci\` stopped with status ${code}. Is the npm registry in reach and is there 1 GB of space? Then try again.`,
    );
  }
  if (!findPinnedNode()) throw new Error(missingNode());
  writeFileSync(stampFile, `${wanted}\n`);
  say(`Installed in ${seconds()} s.`);
}

/** The npm that started us when there is one, otherwise the one on the path. */
function npmCommand() {
  const started = process.env.npm_execpath;
  if (started && /npm-cli\.c?js$/.test(started) && existsSync(started)) return [process.execPath, [started]];
  return ['npm', []];
}

function findPinnedNode() {
  const packages = [
    `node-${process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
  ];
  const places = packages.map((one) => join(modules, one, 'bin', 'node'));
  return [join(modules, '.bin', 'node'), ...places].find((place) => existsSync(place));
}

function missingNode() {
  return `There is no pinned Node for ${process.platform} on ${process.arch}: Linux and macOS on x64 and arm64 have one.`;
}

/**
 * npm does not link a package's own command into its own tree; with this link `npx reisrecht` needs no
 * look-up.
 */
function linkOurselves() {
  const bin = join(modules, '.bin');
  const target = join('..', '..', 'bin', 'reisrecht.js');
  try {
    const link = join(bin, 'reisrecht');
    if (linkTarget(link) === target) return;
    rmSync(link, { force: true });
    mkdirSync(bin, { recursive: true });
    symlinkSync(target, link);
    chmodSync(join(root, 'bin', 'reisrecht.js'), 0o755);
  } catch (error) {
    // A tree that may only be read still runs; and of two processes that link at once the first did the work.
    if (!['EEXIST', 'EACCES', 'EROFS', 'EPERM'].includes(error.code)) throw error;
  }
}

function linkTarget(link) {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
}

/** Waits until this process holds the lock, or until another has done the work. Answers how to let go. */
async function takeLock(isDone) {
  let told = false;
  for (;;) {
    try {
      writeFileSync(lockFile, lockText(), { flag: 'wx' });
      const release = () => rmSync(lockFile, { force: true });
      process.once('exit', release);
      return () => {
        process.removeListener('exit', release);
        release();
      };
    } catch (error) {
      if (error.code !== 'EEXIST') throw notWritable(error);
    }
    if (isDone()) {
      removeDeadLock();
      return () => {};
    }
    if (!told) say('Another process is installing; waiting for it …');
    told = true;
    removeDeadLock();
    await sleep(300);
  }
}

function lockText(npmPid) {
  return JSON.stringify({ host: hostname(), pids: npmPid ? [process.pid, npmPid] : [process.pid] });
}

/**
 * Says that the holder lives, and which npm works for it: an npm that outlives its starter keeps the lock
 * too.
 */
function touchLock(npmPid) {
  const now = new Date();
  writeIfAllowed(lockFile, lockText(npmPid));
  utimesSync(lockFile, now, now);
}

function removeDeadLock() {
  const seen = readIfThere(lockFile);
  if (seen === undefined || !isDead(seen)) return;
  // Renamed before it is judged again: two who wait may both find it dead, and only one may remove it.
  const aside = join(root, `.install-${process.pid}.lock`);
  try {
    renameSync(lockFile, aside);
    if (readIfThere(aside) !== seen) linkSync(aside, lockFile);
  } catch {
    // Somebody else was first; the next round sees what is there now.
  }
  rmSync(aside, { force: true });
}

function isDead(text) {
  let holder = { host: '', pids: [] };
  try {
    holder = JSON.parse(text);
  } catch {
    // Half-written: only its age can say.
  }
  const ageMs =
    performance.timeOrigin +
    performance.now() -
    (statSync(lockFile, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (ageMs > lockDiesAfterMs) return true;
  return holder.host === hostname() && holder.pids.length > 0 && !holder.pids.some(isAlive);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function notWritable(error) {
  return new Error(
    `The folder ${root} cannot be written (${error.code}); run it once as the owner of the folder.`,
  );
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function writeIfAllowed(path, text) {
  try {
    writeFileSync(path, text);
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes(error.code)) throw error;
  }
}

function say(line) {
  process.stderr.write(`${line}\n`);
}
