// The bare pair: Fastify with its own schema and one prepared statement over a pool, nothing else.
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import pg from 'pg';
import { clientConfig } from '#platform/database/connection';
import { openSystem } from '#shells/open-system';
import { readSettings } from '#shells/settings';
import { tellCpu } from './tell-cpu.ts';

const town = JSON.parse(process.env.BENCH_TOWN ?? '{}') as { organisation: string; person: string };
const system = await openSystem(readSettings(process.env), { login: 'server', isUpToDate: true });
const pool = new pg.Pool({ ...clientConfig(system.owner), max: 10 });
pool.on('error', () => {});
const text = `select id, name, email from bare.person
        where organisation_id = $1::uuid and id = $2::uuid`;
const properties = { id: { type: 'string' }, name: { type: 'string' }, email: { type: 'string' } };

const app = fastify();
app.get('/person/:id', { schema: { response: { 200: { type: 'object', properties } } } }, async (request) => {
  const { id } = request.params as { id: string };
  const { rows } = await pool.query({ name: 'person', text, values: [town.organisation, id] });
  return rows[0];
});
await app.listen({ host: '127.0.0.1', port: 0 });
const { port } = app.server.address() as AddressInfo;
tellCpu();
process.send?.({ url: `http://127.0.0.1:${port}/person/${town.person}`, cookie: '' });
const stop = () =>
  app
    .close()
    .then(() => pool.end())
    .then(() => system.close());
process.on('SIGTERM', () => void stop().then(() => process.disconnect?.()));
