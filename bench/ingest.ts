// How fast a file of check-ins goes in, held against COPY of the same rows: npm run bench:ingest -- [rows]
// [pairs]
//
// Ours: `import ov-chipkaart` as the command line runs it: file checked, parsed, validated, owners by keyed
// hash, stored once, legs joined to journeys, trips with their CO2; one transaction, as the worker's login,
// under row security. The limit: COPY, in one transaction as table owner and without row security, of exactly
// the rows that the import made, in the order in which it made them, into tables with the same columns,
// defaults, keys, checks and indexes and one partition each. "The same rows" are those of four tables: card
// transactions, those set aside, trips, and the CO2 of trips. Their text is ready in memory, so the limit
// parses, hashes, looks up and decides nothing; it draws no numbers, and COPY writes rows in bundles where an
// insert writes them one by one. Each pair runs: import, the same file again, COPY. Tables are emptied
// between pairs, so both sides fill empty ones. Memory of the import alone is that of the first one, before
// the text of the limit is taken out; with no pairs only that is measured.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { createOrganisation } from '#flows/create-organisation';
import { importCardTransactions } from '#flows/import-card-transactions';
import type { ImportReport, Intake } from '#flows/import-report';
import { receiveCards } from '#services/card/mobility-card';
import { listColleagues, receivePeople } from '#services/people/organisations';
import type { System } from '#shells/open-system';
import { cardFile, cardNumberOf } from './card-file.ts';
import {
  loadText,
  type Measured,
  measure,
  median,
  numberArgument,
  print,
  rssMiB,
  seconds,
  watchRss,
} from './measure.ts';
import { type Installation, openInstallation } from './open-installation.ts';

const TABLES = ['card.card_transaction', 'card.set_aside', 'travel.trip', 'travel.trip_co2'];
const limitOf = (table: string) => `limit_of.${table.split('.')[1]}`;
const PEOPLE = 2_000;
const rows = numberArgument(0, 200_000);
const pairs = numberArgument(1, 5);

async function main({ system, owner, postmaster, folder }: Installation): Promise<void> {
  const file = join(folder, 'check-ins.csv');
  await pipeline(Readable.from(cardFile(rows, PEOPLE)), createWriteStream(file));
  const intake = await makeTown(system);
  await makeLimitTables(owner);
  print(`${rows} rows of ${PEOPLE} cards; ${pairs} pairs; ${loadText()}`);
  // Once before measuring: the code is compiled, and the rows of the limit are what the import made.
  const before = rssMiB();
  const stopWatching = watchRss();
  await importAll(intake, file);
  print(`memory before the first import ${before} MiB, during it at most ${stopWatching()} MiB`);
  const texts = new Map<string, readonly Buffer[]>();
  for (const table of TABLES) texts.set(table, await takeOut(owner, table));
  const ours: Measured<ImportReport>[] = [];
  const again: Measured<ImportReport>[] = [];
  const limit: Measured<number>[] = [];
  for (let pair = 1; pair <= pairs; pair += 1) {
    await owner.query(`truncate ${[...TABLES, ...TABLES.map(limitOf)].join(', ')}`);
    const stopWatching = watchRss();
    const first = await measure(postmaster, () => importAll(intake, file));
    const second = await measure(postmaster, () => importAll(intake, file));
    const highest = stopWatching();
    const copied = await measure(postmaster, () => copyAll(owner, texts));
    print(`pair ${pair}: import ${tell(first)}; again ${tell(second)}; COPY ${tell(copied)}`);
    print(`  our memory at most ${highest} MiB (with the text of the limit in it); ${loadText()}`);
    ours.push(first);
    again.push(second);
    limit.push(copied);
  }
  if (pairs > 0) report(ours, again, limit);
}

function report(
  ours: readonly Measured<ImportReport>[],
  again: readonly Measured<ImportReport>[],
  limit: readonly Measured<number>[],
): void {
  const ratio = (over: readonly Measured<unknown>[], of: (each: Measured<unknown>) => number) =>
    median(ours.map((each, index) => of(over[index] as Measured<unknown>) / of(each)));
  const wall = (each: Measured<unknown>) => each.wallMs;
  const cpu = (each: Measured<unknown>) => each.ownCpuMs + each.serverCpuMs;
  const changed = again.reduce((sum, each) => sum + each.value.accepted, 0);
  const perSecond = Math.round((rows / median(ours.map(wall))) * 1000);
  print(`${limit.at(-1)?.value} rows made of ${rows} rows of the file; ${perSecond} of those a second`);
  print(`COPY over import in CPU seconds of both programs: ${ratio(limit, cpu).toFixed(2)}`);
  print(`ingest ${ratio(limit, wall).toFixed(2)} again ${ratio(again, wall).toFixed(2)} changed ${changed}`);
}

const tell = (each: Measured<unknown>) =>
  `${seconds(each.wallMs)} (CPU ${seconds(each.ownCpuMs)} ours, ${seconds(each.serverCpuMs)} database)`;

async function importAll(intake: Intake, file: string): Promise<ImportReport> {
  const imported = await importCardTransactions(intake, file);
  if (!imported.ok) throw new Error(imported.refusal.en);
  const { accepted, unchanged, refusedCount } = imported.value;
  if (accepted + unchanged !== rows || refusedCount > 0)
    throw new Error(`${accepted} accepted, ${unchanged} unchanged, ${refusedCount} refused of ${rows}`);
  return imported.value;
}

async function makeTown(system: System): Promise<Intake> {
  const { db, secrets, now } = system;
  const made = await createOrganisation(db, now(), 'Meetbedrijf');
  if (!made.ok) throw new Error(made.refusal.en);
  const organisation = made.value;
  const startsOn = Temporal.PlainDate.from('2020-01-01');
  const numbers = Array.from({ length: PEOPLE }, (_, index) => index);
  await db.transaction({ role: 'intake', organisation, now: now() }, async (tx) => {
    await receivePeople(
      tx,
      numbers.map((index) => ({ personnelNumber: `P${index}`, name: `Reiziger ${index}`, startsOn })),
    );
    const people = await listColleagues(tx);
    const cards = numbers.map((index) => ({
      personId: people.get(`P${index}`) as string,
      cardNumber: cardNumberOf(index),
    }));
    await receiveCards(tx, secrets, cards);
  });
  return { db, secrets, organisation, now: now() };
}

async function makeLimitTables(owner: Client): Promise<void> {
  await owner.query('create schema limit_of');
  for (const table of TABLES) {
    const name = limitOf(table);
    await owner.query(`create table ${name} (like ${table} including all) partition by list (purge_on)`);
    await owner.query(`create table ${name}_2028 partition of ${name} for values in ('2028-01-01')`);
  }
}

/** The rows of a table as text for COPY, in the order in which they were made. */
async function takeOut(owner: Client, table: string): Promise<Buffer[]> {
  await owner.query(`begin; alter table ${table} no force row level security`);
  const from = table === 'travel.trip_co2' ? 'trip_id' : 'id';
  const stream = owner.query(copyTo(`copy (select * from ${table} order by ${from}) to stdout`));
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  await owner.query('rollback');
  // In the size that our own COPY sends.
  const whole = Buffer.concat(chunks);
  const size = 64 * 1024;
  return Array.from({ length: Math.ceil(whole.length / size) }, (_, i) =>
    whole.subarray(i * size, (i + 1) * size),
  );
}

async function copyAll(owner: Client, texts: ReadonlyMap<string, readonly Buffer[]>): Promise<number> {
  let copied = 0;
  await owner.query('begin');
  for (const [table, chunks] of texts) {
    const stream = owner.query(copyFrom(`copy ${limitOf(table)} from stdin`));
    await pipeline(Readable.from(chunks, { objectMode: true }), stream);
    copied += stream.rowCount;
  }
  await owner.query('commit');
  return copied;
}

const installation = await openInstallation();
try {
  await main(installation);
} finally {
  await installation.close();
}
