// Keeps the simulators of the demonstration running beside server and worker: with the demonstration alone,
// and again when one died or the demonstration was made afresh.
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pullCharging } from '#flows/charging/pull-charging';
import { refreshSharedCars } from '#flows/refresh-shared-cars';
import { tellProviders } from '#flows/tell-providers';
import { findDemoOrganisation, isOnlyDemo } from '#services/people/organisations';
import type { System } from '../open-system.ts';
import { type DemoProviders, runProviders } from './run-providers.ts';

export interface KeptProviders {
  stop(): Promise<void>;
}

interface Running {
  readonly organisation: string;
  readonly providers: DemoProviders;
}

const LOOK_AGAIN_MS = 10_000;

/** What each simulator holds belongs to one demonstration: a new one begins with what was played for it. */
export const stateFolderOf = (dataFolder: string, organisation: string): string =>
  join(dataFolder, 'simulators', organisation);

/** Answers at once; they come up meanwhile, and whoever opens a page does not wait for them. */
export function keepProviders(
  system: System,
  { ourUrl, say }: { readonly ourUrl: string; readonly say: (line: string) => void },
): KeptProviders {
  const ending = new AbortController();
  let running: Running | undefined;
  let said = '';
  const sayOnce = (line: string) => {
    if (line !== said) say(line);
    said = line;
  };
  const look = async () => {
    const organisation = await findDemo(system);
    const isSame = running !== undefined && running.organisation === organisation;
    if (isSame && (await running?.providers.isAlive())) return;
    await running?.providers.stop();
    running = undefined;
    if (organisation === undefined || ending.signal.aborted) return;
    const folder = stateFolderOf(system.settings.dataFolder, organisation);
    running = { organisation, providers: await runProviders(system, { folder, ourUrl }) };
    await readAll(system);
    sayOnce('SIMULATORS of bicycles, shared cars and charging run beside the demo');
  };
  const life = (async () => {
    while (!ending.signal.aborted) {
      await look().catch((error: Error) => {
        if (!ending.signal.aborted) sayOnce(`simulators: ${error.message}`);
      });
      await wait(LOOK_AGAIN_MS, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      ending.abort();
      await life;
      await running?.providers.stop();
    },
  };
}

/** Nobody invented stands beside real people, nor in production: then the simulators stay off. */
async function findDemo({ db, now }: System): Promise<string | undefined> {
  if (process.env.NODE_ENV === 'production') return undefined;
  return db.transaction({ role: 'operator', now: now() }, async (tx) =>
    (await isOnlyDemo(tx)) ? (await findDemoOrganisation(tx))?.id : undefined,
  );
}

/** What the jobs of the worker do every few minutes, once at the beginning. */
async function readAll({ db, secrets, now }: System): Promise<void> {
  await refreshSharedCars(db, secrets, now());
  await pullCharging(db, secrets, now());
  await tellProviders(db, secrets, now());
}
