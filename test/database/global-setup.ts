// Once per test run (vitest's globalSetup): nothing before, and afterwards no server of the tests is left
// running.
import { stopCluster } from './cluster.ts';

export default function setup(): () => Promise<void> {
  return stopCluster;
}
