// A process that holds a lease on a cluster until its input ends: `node hold-cluster.ts DIRECTORY
// [name=setting …]`.
import { startEmbedded } from '../../src/platform/embedded-postgres/start-embedded.ts';

const [dataDir = '', ...pairs] = process.argv.slice(2);
const settings = Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]));
const progress: string[] = [];
const embedded = await startEmbedded({ dataDir, settings, onProgress: (text) => progress.push(text) });
process.stdout.write(`${JSON.stringify({ owner: embedded.owner, progress })}\n`);
for await (const _ of process.stdin);
await embedded.stop();
