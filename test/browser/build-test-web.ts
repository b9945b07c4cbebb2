// The web as the browser tests open it: built once for everybody who has the same source, in this run or the
// next.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { withLock } from '../../src/platform/embedded-postgres/with-lock.ts';
import { hashFiles } from '../hash-files.ts';

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const FOLDER = here('dist/web-test');
/** Another run of this checkout may still serve the one before. */
const KEPT = 2;

let built: Promise<string> | undefined;

/** The folder of the built web. Who comes first builds it; the others wait. */
export function buildTestWeb(): Promise<string> {
  built ??= find();
  return built;
}

async function find(): Promise<string> {
  const folder = join(FOLDER, hashFiles(['src'], /\.(?:tsx?|css|html|svg|json)$/));
  mkdirSync(FOLDER, { recursive: true });
  await withLock(FOLDER, async () => {
    if (existsSync(folder)) return;
    dropOthers();
    const making = `${folder}.making`;
    await build({
      configFile: here('src/shells/web/vite.config.ts'),
      logLevel: 'silent',
      build: { outDir: making, emptyOutDir: true },
    });
    renameSync(making, folder);
  });
  return folder;
}

function dropOthers(): void {
  const folders = readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(FOLDER, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const folder of folders.slice(KEPT - 1)) rmSync(folder, { recursive: true, force: true });
}
