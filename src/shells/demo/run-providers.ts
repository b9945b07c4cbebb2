// The providers of the demonstration: simulators as programs of their own on free ports of this machine, with
// keys exchanged as they are in the field. A real provider is reached from the command line.
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openLine } from '#flows/charging/open-line';
import { throughDoor } from '#platform/outbound/guard-egress';
import { startSimulator as startBicycles } from '#providers/ov-fiets/start-simulator';
import { startFeedSimulator } from '#providers/vehicles-nearby/start-simulator';
import { startSimulator as startCars } from '#providers/voorbeeld-deelauto/start-simulator';
import { startSimulator as startCharging } from '#providers/voorbeeld-laden/start-simulator';
import { connectProvider, setFeed } from '#services/mobility';
import { agreeWith } from '#services/mobility/shared-car';
import type { System } from '../open-system.ts';

export const BICYCLES = 'ov-fiets';
export const CARS = 'voorbeeld-deelauto';
export const CHARGING = 'voorbeeld-laden';
const OUR_ID = 'reisrecht';
/** The name of the country's rate is not in a feed: it stands with its address. */
const SCOOTERS = { provider: 'voorbeeld-step', name: 'Voorbeeld Step (SIMULATOR)', vatBasisPoints: 2100 };

export type Administer = (what: string, body?: unknown) => Promise<unknown>;

export interface DemoProviders {
  /** Speaks to a simulator as its tester: never as a party that gets anything. */
  readonly cars: Administer;
  readonly charging: Administer;
  /** Whether each of them still answers. */
  readonly isAlive: () => Promise<boolean>;
  readonly stop: () => Promise<void>;
}

export interface RunningProviders {
  /** Where they keep what they hold between two starts. */
  readonly folder: string;
  /** Where they reach us, without a path. */
  readonly ourUrl: string;
  /** Their clock stands there until it is moved; absent: they have the machine's. */
  readonly clock?: Temporal.Instant;
}

interface Started {
  readonly administer: (method: 'GET' | 'POST', what: string, body?: unknown) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** Each gets new keys; those of before stop. Throws with the reason when one does not come up. */
export async function runProviders(
  system: Pick<System, 'db' | 'secrets' | 'now'>,
  { folder, ourUrl, clock }: RunningProviders,
): Promise<DemoProviders> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const key = randomBytes(24).toString('hex');
  const started: Started[] = [];
  const stop = async () => {
    await Promise.all(started.map((one) => one.stop()));
  };
  const optionsOf = (provider: string) => [
    ...['--starter', String(process.pid), '--state', join(folder, `${provider}.json`)],
    ...(clock === undefined ? [] : ['--clock', clock.toString()]),
  ];
  const keep = async <One extends Started>(starting: Promise<One>): Promise<One> => {
    const one = await starting;
    started.push(one);
    return one;
  };
  try {
    const agreed = await agree(system, clock);
    const back = ['--callback', `${ourUrl}/tomp`, '--callback-token', agreed.token];
    const ids = ['--secret', agreed.sealKeyHex, '--provider-id', OUR_ID, '--operator-id', CARS];
    const starter = ['--starter', String(process.pid)];
    const [feed, bicycles, cars, charging] = await Promise.all([
      keep(startFeedSimulator(starter)),
      keep(startBicycles(key, [...optionsOf(BICYCLES), '--delete-at-once'])),
      keep(startCars(key, [...optionsOf(CARS), ...back, ...ids])),
      keep(startCharging(key, [...optionsOf(CHARGING), '--locations', '4'])),
    ]);
    const now = clock ?? system.now();
    await system.db.transaction({ role: 'operator', now }, async (tx) => {
      const of = (provider: string, baseUrl: string) =>
        connectProvider(tx, system.secrets, { provider, baseUrl, token: key });
      await of(BICYCLES, bicycles.baseUrl);
      await of(CARS, cars.baseUrl);
      await setFeed(tx, { ...SCOOTERS, url: feed.url });
    });
    const opening = { provider: CHARGING, versionsUrl: charging.versionsUrl, ourUrl, startKey: key, now };
    const made = await openLine(system.db, system.secrets, opening);
    if (!made.ok) throw new Error(made.refusal.en);
    const askers = {
      feed: asker(feed, feed.url),
      bicycles: asker(bicycles, bicycles.baseUrl),
      cars: asker(cars, cars.baseUrl),
      charging: asker(charging, charging.versionsUrl),
    };
    const isAlive = async () => {
      const { feed: first, ...others } = askers;
      const asked = [first('journal'), ...Object.values(others).map((ask) => ask('held'))];
      return (await Promise.allSettled(asked)).every(({ status }) => status === 'fulfilled');
    };
    return { cars: askers.cars, charging: askers.charging, isAlive, stop };
  } catch (error) {
    await Promise.allSettled([stop()]);
    throw error;
  }
}

const agree = ({ db, secrets, now }: Pick<System, 'db' | 'secrets' | 'now'>, clock?: Temporal.Instant) =>
  db.transaction({ role: 'operator', now: clock ?? now() }, (tx) =>
    agreeWith(tx, secrets, { provider: CARS, ourId: OUR_ID, theirId: CARS }),
  );

/** This process reaches nobody unless told so, a program of its own on this machine neither. */
function asker(one: Started, address: string): Administer {
  const { host } = new URL(address);
  return (what, body) =>
    throughDoor(new URL(`http://${host}`), () =>
      one.administer(body === undefined ? 'GET' : 'POST', what, body),
    );
}
