// Our layout: the purpose is the table, the rest of the metadata a register, objections rows of one table.
import type pg from 'pg';
import { DATA, dayOf, type Layout, LOOK, PURPOSES, peopleOf } from './layouts.ts';

/** A purpose is a table; its terms are partitions of it in the product, an index here. */
export function registerLayout(client: pg.Client): Layout {
  return {
    name: 'register and flags',
    make: async (records) => {
      await client.query('drop schema if exists bench_ours cascade; create schema bench_ours');
      await client.query(`create table bench_ours.activity (id integer primary key, shared_with text,
        origin text,
          term_days integer, decisions text);
        create table bench_ours.flag (person bigint, kind text, activity integer, primary key (person,
          kind, activity));
        create table bench_ours.record (key bigint, person bigint, purpose integer, purge_on date,
          data text)
          partition by list (purpose)`);
      for (let purpose = 0; purpose < PURPOSES; purpose += 1)
        await client.query(
          `create table ${tableOf(purpose)} partition of bench_ours.record for values in (${purpose})`,
        );
      await client.query(`insert into bench_ours.activity select a, 'party' || a, 'source' || a % 7,
        700, 'allowed'
          from generate_series(0, ${PURPOSES - 1}) a;
        insert into bench_ours.record select k, k % ${peopleOf(records)}, k % ${PURPOSES},
          date '2027-01-01' + (k % 28)::integer, ${DATA} from generate_series(1, ${records}) k;
        alter table bench_ours.record add primary key (key, purpose);
        create index on bench_ours.record (person); create index on bench_ours.record (purge_on)`);
      await client.query('vacuum (analyze) bench_ours.record');
      await client.query('vacuum (analyze) bench_ours.activity');
    },
    ...reads(client),
    ...changes(client),
  };
}

const runner =
  (client: pg.Client) =>
  (name: string, text: string, values: readonly unknown[] = []) =>
    client.query({ name: `ours-${name}`, text, values: [...values] });
const tableOf = (purpose: number) => `bench_ours.record_${purpose}`;
const purposeOf = (key: number) => key % PURPOSES;
/**
 * Whose restriction or objection keeps a row out, as the row policies of the product ask it (decision 0009).
 */
const free = (use: string) =>
  `r.person <> all (array(select f.person from bench_ours.flag f where f.kind = '${use}'))`;
const isFree = (purpose: number, use: string) =>
  `select ${LOOK} from ${tableOf(purpose)} r where ${free(use)}`;

function reads(client: pg.Client) {
  const run = runner(client);
  return {
    create: (key: number, person: number, purpose: number) =>
      run(
        `create${purpose}`,
        `insert into ${tableOf(purpose)} values ($1, $2, ${purpose}, '2027-01-28', repeat('x', 128))`,
        [key, person],
      ),
    readByKey: (key: number) =>
      run(
        `key${purposeOf(key)}`,
        `select data from ${tableOf(purposeOf(key))} r where key = $1 and ${free('use')}`,
        [key],
      ),
    readMetadataByKey: (key: number) =>
      run(
        `meta${purposeOf(key)}`,
        `select r.person, r.purge_on, a.*,
          array(select kind from bench_ours.flag f where f.person = r.person)
         from ${tableOf(purposeOf(key))} r join bench_ours.activity a on a.id = ${purposeOf(key)} where
           r.key = $1`,
        [key],
      ),
    readByPerson: (person: number) =>
      run('person', 'select data from bench_ours.record where person = $1', [person]),
    readByPurpose: (purpose: number) => run(`purpose${purpose}`, `select ${LOOK} from ${tableOf(purpose)}`),
    readByObjection: (purpose: number) => run(`objection${purpose}`, isFree(purpose, 'use')),
    readByDecision: (purpose: number) => run(`decision${purpose}`, isFree(purpose, 'decision')),
  } satisfies Partial<Layout>;
}

function changes(client: pg.Client) {
  const run = runner(client);
  return {
    updateByKey: (key: number) =>
      run(
        `update${purposeOf(key)}`,
        `update ${tableOf(purposeOf(key))} set data = repeat('y', 128) where key = $1`,
        [key],
      ),
    objectByKey: (key: number) =>
      run(
        `object${purposeOf(key)}`,
        `insert into bench_ours.flag select person, 'use',
          ${purposeOf(key)} from ${tableOf(purposeOf(key))} where key = $1
         on conflict do nothing`,
        [key],
      ),
    shareByPurpose: (purpose: number) =>
      run('share', `update bench_ours.activity set shared_with = 'party2' where id = $1`, [purpose]),
    objectByPerson: (person: number) =>
      run('objectperson', `insert into bench_ours.flag values ($1, 'use', -1) on conflict do nothing`, [
        person,
      ]),
    shareByRecipient: (recipient: number) =>
      run('recipient', 'update bench_ours.activity set shared_with = $1 where shared_with = $1', [
        `party${recipient}`,
      ]),
    deleteByKey: (key: number) =>
      run(`delete${purposeOf(key)}`, `delete from ${tableOf(purposeOf(key))} where key = $1`, [key]),
    deleteByPurpose: (purpose: number) => client.query(`truncate ${tableOf(purpose)}`),
    deleteByTerm: (day: number) =>
      run('deleteterm', 'delete from bench_ours.record where purge_on = $1', [dayOf(day)]),
    deleteByPerson: (person: number) =>
      run('deleteperson', 'delete from bench_ours.record where person = $1', [person]),
  } satisfies Partial<Layout>;
}
