// The process that does the jobs. Started by `reisrecht start`, or by hand beside an external database.
import { guardProcess } from '../guard-process.ts';
import { readSettings } from '../settings.ts';
import { tellStarter, untilMayBegin } from '../tell-starter.ts';
import { untilStopped } from '../until-stopped.ts';
import { runWorker } from './run-worker.ts';

guardProcess(process.env);
const stopped = untilStopped();
const isSupervised = process.argv.includes('--supervised');
const options = { isUpToDate: isSupervised, quiet: isSupervised };
try {
  const first = await Promise.race([untilMayBegin(isSupervised).then(() => 'begin'), stopped]);
  if (first === 'begin') {
    const worker = await runWorker(readSettings(process.env), options);
    tellStarter({ ready: true });
    await Promise.race([stopped, worker.ended]);
    await worker.stop();
  }
} catch (error) {
  const { message, code } = error as Error & { code?: string };
  tellStarter({ ready: false, reason: message, code });
  if (!isSupervised) process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
process.disconnect?.();
