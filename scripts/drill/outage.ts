// A provider that is gone for a day: npm run drill:outage -- [sessions]
//
// While the operator of charge points does not answer, cars go on charging, people go on switching passes on
// and off, and the rest of the system works. When it is back, what was missed is fetched and told. The last
// line says how many records were lost, how many counted twice, and how long the backlog took.
import { performance } from 'node:perf_hooks';
import { passUid } from '#providers/protocols/ocpi/contract-id';
import { listPoints } from '#services/mobility/ev-charging';
import { openCharging, openDriver, PROVIDER } from '#test/contract/open-charging';
import { loadText, numberArgument, print } from '../../bench/measure.ts';

const SESSIONS = numberArgument(0, 2_000);
const DRIVERS = 8;
const HOURS = 24;
/** Every hour the jobs look whether the operator is back. */
const ROUNDS = 4;

const town = await openCharging({ pageSize: 100 });
type Json = Record<string, unknown>;
try {
  const made = await town.connect();
  if (!made.ok) throw new Error(made.refusal.en);
  const drivers = [];
  for (let index = 0; index < DRIVERS; index += 1) {
    const driver = await openDriver(town);
    await driver.activate();
    drivers.push({ ...driver, number: await driver.contract() });
  }
  await town.tell();
  await town.pull();
  const [first] = drivers;
  if (first === undefined) throw new Error('nobody drives');
  const before = await pace(() => first.asHer((tx) => listPoints(tx, [PROVIDER])));
  print(`${DRIVERS} drivers of ${DRIVERS} clients; ${SESSIONS} sessions in a day; ${loadText()}`);

  await town.administer('failures', { mode: '503', path: '/ocpi/cpo', times: 1_000_000 });
  await charge(drivers, 0, SESSIONS);
  const [leaver, ...stayers] = drivers;
  await leaver?.deactivate();
  const late = await openDriver(town);
  await late.activate();
  let during = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await town.pass((HOURS / ROUNDS) * 3600);
    const [gone] = await Promise.all([town.pull(), town.tell()]);
    if (gone.failed.length !== 1) throw new Error('the outage was not seen');
    during = Math.max(during, await pace(() => first.asHer((tx) => listPoints(tx, [PROVIDER]))));
  }
  print(`looking for a point: ${before.toFixed(1)} ms before, ${during.toFixed(1)} ms during the outage`);

  await town.simulator.administer('DELETE', 'failures');
  // Back, and careless: part of what was missed is pushed as well, twice.
  await town.administer('failures', { mode: 'duplicate-push', path: '/cdrs', times: 50 });
  const began = performance.now();
  await charge(stayers, SESSIONS, 50, []);
  // What waited is due again a minute after its last try.
  await town.pass(120);
  await town.pull();
  await town.tell();
  const seconds = (performance.now() - began) / 1000;
  const again = await town.pull();
  const held = (await town.administer('held')) as { cdrs: Json[]; tokens: Json[] };
  const rows = await town.peek<{ key: string; times: number }>(
    'select source_key as key, count(*)::int as times from mobility.ev_charging_usage group by source_key',
  );
  const known = new Map(rows.map(({ key, times }) => [key, times]));
  const lost = held.cdrs.filter(({ id }) => !known.has(`CDR:NL:VBL:${id}`.toUpperCase())).length;
  const twice = rows.filter(({ times }) => times > 1).length + again.stored;
  const told = new Map(held.tokens.map((token) => [token.uid, token.valid]));
  const isTold = told.get(passUid(leaver?.number ?? '')) === false && told.get(await late.uid()) === true;
  if (!isTold) throw new Error('a pass that began or ended during the outage was not told');
  print(`${held.cdrs.length} records at the operator, ${rows.length} with us; passes told: ${told.size}`);
  print(`lost ${lost} duplicate ${twice} drained ${seconds.toFixed(1)}`);
  process.exitCode = lost === 0 && twice === 0 && seconds < 600 ? 0 : 1;
} finally {
  await town.close();
}

/** Sessions of all drivers in turn; what is not pushed can only be fetched. */
async function charge(
  drivers: readonly { readonly number: string }[],
  from: number,
  count: number,
  alter = ['not-pushed'],
): Promise<void> {
  for (let index = from; index < from + count; index += 1) {
    const contract_id = drivers[index % drivers.length]?.number ?? '';
    const evse = `LOC${(index % 4) + 1}-${(index % 2) + 1}`;
    const session = { uid: passUid(contract_id), contract_id, evse, kwh: 5 + (index % 40), minutes: 0.5 };
    await town.administer('charge', { ...session, alter });
  }
}

/** Milliseconds of the middle of twenty. */
async function pace(work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
  }
  return taken.sort((a, b) => a - b)[10] ?? 0;
}
