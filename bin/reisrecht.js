#!/usr/bin/env node
// The command: installs what is missing, then hands over to the pinned Node. Runs on Node 20 with nothing
// installed.
import { join } from 'node:path';
import { ensureInstalled } from '../scripts/install.js';
import { run } from '../scripts/run.js';

try {
  const { root, node } = await ensureInstalled();
  process.exitCode = await run(node, [join(root, 'src/shells/cli/main.ts'), ...process.argv.slice(2)]);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
