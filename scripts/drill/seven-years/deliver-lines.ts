// A client whose payroll system gets its lines one by one, by the job of the worker: the simulator of AFAS, a
// program of its own.
import { type RunningSimulator, startSimulator } from '#providers/afas/start-simulator';
import { keepConnection } from '#services/money/payroll-settlement';
import type { Client } from './employ-people.ts';
import type { Years } from './open-years.ts';
import type { CanaryBook } from './oracle/canaries.ts';
import { codesIn } from './search-canaries.ts';

const TOKEN = 'SEVENYEARS';

export async function connectPayroll(
  { system, now }: Years,
  { organisation }: Client,
): Promise<RunningSimulator> {
  const simulator = await startSimulator(TOKEN);
  const context = { role: 'operator', organisation, now: now() };
  await system.db.transaction(context, (tx) =>
    keepConnection(tx, system.secrets, {
      baseUrl: simulator.baseUrl,
      token: TOKEN,
      readBackConnector: undefined,
      readBackField: undefined,
    }),
  );
  return simulator;
}

/** How many lines it holds. Throws when something of anybody came along that has no business there. */
export async function lookAtDelivered(simulator: RunningSimulator, { planted }: CanaryBook): Promise<number> {
  const held = (await simulator.administer('GET', 'held')) as readonly unknown[];
  const text = JSON.stringify(held).replaceAll(/"Id":"?\d+"?/g, '');
  for (const { code } of codesIn(text, 'the payroll system')) {
    const what = planted.get(code)?.what;
    if (what !== undefined && what !== 'a personnel number') {
      throw new Error(`${what} (${code}) went to the payroll system`);
    }
  }
  return held.length;
}
