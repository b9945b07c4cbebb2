// The layout of GDPRBench: every row carries its own purpose, term, objections, decisions, recipient, origin.
import type pg from 'pg';
import { DATA, dayOf, type Layout, LOOK, PURPOSES, peopleOf } from './layouts.ts';

/** `indexed`: with an index on each kind of metadata, as the authors tried as well. */
export function rowMetadata(client: pg.Client, indexed: boolean): Layout {
  return {
    name: indexed ? 'metadata on rows, indexed' : 'metadata on rows',
    make: async (records) => {
      await client.query('drop schema if exists bench_row cascade; create schema bench_row');
      await client.query(`create table bench_row.record (key bigint primary key, person text,
        purpose text, term date,
        objections text, decisions text, shared_with text, origin text, data text)`);
      await client.query(`insert into bench_row.record select k, 'person' || k % ${peopleOf(records)},
        'purpose' || k % ${PURPOSES}, date '2027-01-01' + (k % 28)::integer, '', 'allowed',
        'party' || k % ${PURPOSES}, 'source' || k % 7, ${DATA} from generate_series(1, ${records}) k`);
      if (indexed)
        await client.query(`create index on bench_row.record (person); create index on bench_row.record
          (purpose);
          create index on bench_row.record (term); create index on bench_row.record (shared_with)`);
      await client.query('vacuum (analyze) bench_row.record');
    },
    ...reads(client),
    ...changes(client),
  };
}

const runner = (client: pg.Client) => (name: string, text: string, values: readonly unknown[]) =>
  client.query({ name: `row-${name}`, text, values: [...values] });
const select = 'select data from bench_row.record';
const look = `select ${LOOK} from bench_row.record`;

function reads(client: pg.Client) {
  const run = runner(client);
  return {
    create: (key: number, person: number, purpose: number) =>
      run(
        'create',
        `insert into bench_row.record values ($1, $2, $3, '2027-01-28', '', 'allowed', 'party1',
          'source1', repeat('x', 128))`,
        [key, `person${person}`, `purpose${purpose}`],
      ),
    readByKey: (key: number) => run('key', `${select} where key = $1 and objections not like '%use%'`, [key]),
    readMetadataByKey: (key: number) =>
      run(
        'meta',
        `select person, purpose, term, objections, decisions, shared_with, origin
         from bench_row.record where key = $1`,
        [key],
      ),
    readByPerson: (person: number) => run('person', `${select} where person = $1`, [`person${person}`]),
    readByPurpose: (purpose: number) => run('purpose', `${look} where purpose = $1`, [`purpose${purpose}`]),
    readByObjection: (purpose: number) =>
      run('objection', `${look} where purpose = $1 and objections not like '%use%'`, [`purpose${purpose}`]),
    readByDecision: (purpose: number) =>
      run('decision', `${look} where purpose = $1 and decisions = 'allowed'`, [`purpose${purpose}`]),
  } satisfies Partial<Layout>;
}

function changes(client: pg.Client) {
  const run = runner(client);
  return {
    updateByKey: (key: number) =>
      run('update', `update bench_row.record set data = repeat('y', 128) where key = $1`, [key]),
    objectByKey: (key: number) =>
      run('object', `update bench_row.record set objections = 'use' where key = $1`, [key]),
    shareByPurpose: (purpose: number) =>
      run('share', `update bench_row.record set shared_with = 'party2' where purpose = $1`, [
        `purpose${purpose}`,
      ]),
    objectByPerson: (person: number) =>
      run('objectperson', `update bench_row.record set objections = 'use' where person = $1`, [
        `person${person}`,
      ]),
    shareByRecipient: (recipient: number) =>
      run('recipient', `update bench_row.record set shared_with = $1 where shared_with = $1`, [
        `party${recipient}`,
      ]),
    deleteByKey: (key: number) => run('delete', 'delete from bench_row.record where key = $1', [key]),
    deleteByPurpose: (purpose: number) =>
      run('deletepurpose', 'delete from bench_row.record where purpose = $1', [`purpose${purpose}`]),
    deleteByTerm: (day: number) =>
      run('deleteterm', 'delete from bench_row.record where term = $1', [dayOf(day)]),
    deleteByPerson: (person: number) =>
      run('deleteperson', 'delete from bench_row.record where person = $1', [`person${person}`]),
  } satisfies Partial<Layout>;
}
