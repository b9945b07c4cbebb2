// The process that does the jobs. Started by `reisrecht start`, or by hand beside an external database.
import { readSettings } from '../settings.ts';
import { tellStarter } from '../tell-starter.ts';
import { untilStopped } from '../until-stopped.ts';
import { runWorker } from './run-worker.ts';

const stopped = untilStopped();
const isSupervised = process.argv.includes('--supervised');
try {
  const worker = await runWorker(readSettings(process.env), { isUpToDate: isSupervised, quiet: isSupervised });
  tellStarter({ ready: true });
  await Promise.race([stopped, worker.ended]);
  await worker.stop();
} catch (error) {
  const { message, code } = error as Error & { code?: string };
  tellStarter({ ready: false, reason: message, code });
  if (!isSupervised) process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
process.disconnect?.();
