// Once per test run (vitest's globalSetup): what leaves is captured and judged, and afterwards no server of
// the tests is left running.
import { captureRun } from '../capture/capture-run.ts';
import { stopCluster } from './cluster.ts';

export default function setup(): () => Promise<void> {
  const judge = captureRun();
  return async () => {
    await stopCluster();
    judge();
  };
}
