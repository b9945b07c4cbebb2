// How fast the data of one person are handed out and erased in a full database, and what the layout of the
// metadata costs: npm run bench:dsar -- [rows] [people measured] [records of the mixes] [seconds a mix]
//
// Export: everything of one person as a zip on disk, by the flow that the command line runs, as the worker's
// login and under row security; memory is what one of them adds to this whole process
// at most. Erasure: what privacy/erase does to live
// storage, in one transaction. Mixes: see dsar/mixes.ts; the ratio is ours to metadata on every row.
import { join } from 'node:path';
import { createOrganisation } from '#flows/create-organisation';
import { exportPerson } from '#flows/export-person';
import { withCheckDigit } from '#kernel/card-number';
import { erasePerson } from '#privacy/erase/erase-person';
import { listHoldings } from '#privacy/export/list-holdings';
import { receiveCards } from '#services/card/mobility-card';
import { records } from '#shells/catalogue';
import { fillTown, personSql } from './dsar/fill-town.ts';
import { mixes, runMix } from './dsar/mixes.ts';
import { registerLayout } from './dsar/register-layout.ts';
import { rowMetadata } from './dsar/row-metadata.ts';
import { loadText, numberArgument, print, rssMiB, watchRss } from './measure.ts';
import { type Installation, openInstallation } from './open-installation.ts';

const rows = numberArgument(0, 10_000_000);
const measured = numberArgument(1, 40);
const recordsOfMix = numberArgument(2, 0);
const secondsOfMix = numberArgument(3, 10);

const p95 = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
const spread = (values: readonly number[]) =>
  `p50 ${ms([...values].sort((a, b) => a - b)[values.length >> 1])} p95 ${ms(p95(values))} max ${ms(Math.max(...values))}`;
const ms = (value: number | undefined) => `${value?.toFixed(0)} ms`;

async function main(house: Installation): Promise<void> {
  const { system, owner } = house;
  const made = await createOrganisation(system.db, system.now(), 'Voorbeeld');
  if (!made.ok) throw new Error(made.refusal.en);
  const organisation = made.value;
  const town = await fillTown(owner, organisation, rows);
  print(`${town.rows} rows of ${town.people} people; ${measured} measured; ${loadText()}`);
  const step = Math.max(1, Math.floor(town.people / measured));
  const numbers = Array.from({ length: measured }, (_, index) => 1 + index * step);
  const chosen = await owner.query<{ id: string }>(
    `select ${personSql('p')} as id from unnest($1::integer[]) p`,
    [numbers],
  );
  const people = chosen.rows.map(({ id }) => id);
  await giveCards(house, organisation, people);
  const exported = await measureExports(house, organisation, people);
  const erased = await measureErasures(house, organisation, people);
  const ratios = await measureMixes(house);
  print(
    `export p95 ${(exported.p95 / 1000).toFixed(2)} s ${exported.mebibytes} MB erasure p95 ${(erased / 1000).toFixed(2)} s mixes ${ratios.join(' ')}`,
  );
}

async function giveCards({ system }: Installation, organisation: string, people: readonly string[]) {
  const cards = people.map((personId, index) => ({
    personId,
    cardNumber: withCheckDigit(`3528${String(index).padStart(11, '0')}`),
  }));
  await system.db.transaction({ role: 'intake', organisation, now: system.now() }, (tx) =>
    receiveCards(tx, system.secrets, cards),
  );
}

async function measureExports(
  { system, folder }: Installation,
  organisation: string,
  people: readonly string[],
) {
  const { db, secrets } = system;
  const times: number[] = [];
  const looks: number[] = [];
  const grown: number[] = [];
  let count = 0;
  const server = system.open('server');
  const first = rssMiB();
  for (const personId of people) {
    const before = rssMiB();
    const stopWatching = watchRss();
    const start = performance.now();
    const file = join(folder, 'export.zip');
    const done = await exportPerson(
      { db, secrets, records, now: system.now() },
      { organisation, personId, kind: 'access', file },
    );
    times.push(performance.now() - start);
    grown.push(stopWatching() - before);
    count = done.rows;
    const looked = performance.now();
    const context = { role: 'traveller', organisation, person: personId, now: system.now() };
    await server.transaction(context, (tx) => listHoldings(tx, records));
    looks.push(performance.now() - looked);
  }
  await server.close();
  const mebibytes = Math.max(...grown);
  print(`export of ${count} rows each: ${spread(times)}`);
  print(
    `memory ${first} MiB; one export at most ${mebibytes} more, after ${people.length} of them ${rssMiB()} MiB`,
  );
  print(`holdings: ${spread(looks)}`);
  return { p95: p95(times), mebibytes };
}

async function measureErasures({ system }: Installation, organisationId: string, people: readonly string[]) {
  const times: number[] = [];
  for (const personId of people) {
    const start = performance.now();
    await erasePerson(system.db, { records, organisationId, personId, now: system.now() });
    times.push(performance.now() - start);
  }
  print(`erasure with what stays told: ${spread(times)}`);
  return p95(times);
}

/** At 100 thousand and a million records, or at the number that was asked for. The smallest ratio counts. */
async function measureMixes({ owner }: Installation): Promise<string[]> {
  const sizes = recordsOfMix > 0 ? [recordsOfMix] : [100_000, 1_000_000];
  // Both layouts alike: what is compared is the work of the layout, not the disk that a commit waits for.
  await owner.query('set synchronous_commit = off');
  const ours = registerLayout(owner);
  const lowest: number[] = [];
  for (const mix of mixes) {
    for (const size of sizes) {
      const rate = await runMix(ours, mix, size, secondsOfMix);
      const plain = await runMix(rowMetadata(owner, false), mix, size, secondsOfMix);
      const indexed = await runMix(rowMetadata(owner, true), mix, size, secondsOfMix);
      const text = [rate, plain, indexed].map((one) => one.toFixed(0));
      print(
        `${mix} at ${size} records: ours ${text[0]}/s; metadata on rows ${text[1]}/s, ratio ${(rate / plain).toFixed(1)}; with an index on each ${text[2]}/s, ratio ${(rate / indexed).toFixed(1)}`,
      );
      const at = mixes.indexOf(mix);
      lowest[at] = Math.min(lowest[at] ?? Number.POSITIVE_INFINITY, rate / plain);
    }
  }
  return lowest.slice(0, 3).map((ratio) => ratio.toFixed(1));
}

const house = await openInstallation();
try {
  await main(house);
} finally {
  await house.close();
}
