// Builds the web when it is missing or older than what it is made from.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PAGE = join(ROOT, 'dist/web/index.html');

/** What a change of makes the built web old. */
const SOURCES = ['src/shells/web', 'src/ui-kit', 'src/desks', 'src/kernel', 'package-lock.json'];

/** Answers whether it built. Two starts at once may both build: the result is the same. */
export async function buildWeb(onProgress: (text: string) => void): Promise<boolean> {
  const builtAt = timeOf(PAGE);
  if (builtAt !== undefined && !SOURCES.some((path) => newestIn(join(ROOT, path)) > builtAt)) return false;
  onProgress('building the web pages (once)');
  // Vite is needed for this alone, and a start that has nothing to build does not load it.
  const { build } = await import('vite');
  const before = process.env.NODE_ENV;
  await build({ configFile: join(ROOT, 'src/shells/web/vite.config.ts'), logLevel: 'error' });
  // A build calls itself production; this process is not, and what it starts asks.
  if (before === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = before;
  return true;
}

function timeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

/** When something in a folder changed last; tests do not count. */
function newestIn(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  const files = names.filter(
    (name) => /\.(?:tsx?|css|html|js|svg|json)$/.test(name) && !/\.test\.tsx?$/.test(name),
  );
  return Math.max(0, ...files.map((name) => timeOf(join(path, name)) ?? 0));
}
