// The product's server with one point read: session, row policies, and an answer that is checked against its
// shape.
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { sql } from '#platform/database/sql';
import { openHttp } from '#platform/http/open-http';
import { contextOf, route } from '#platform/http/route';
import { openSessions, SESSION_COOKIE } from '#platform/http/session-cookie';
import { openLog } from '#platform/log';
import { openLetters } from '#platform/mail/open-letters';
import { noteViews } from '#privacy/views/record-views';
import { openSystem } from '#shells/open-system';
import { readSettings } from '#shells/settings';
import { tellCpu } from './tell-cpu.ts';

const town = JSON.parse(process.env.BENCH_TOWN ?? '{}') as { organisation: string; person: string };
const system = await openSystem(readSettings(process.env), { login: 'server', isUpToDate: true });
const Person = z.object({ id: z.string(), name: z.string(), email: z.string().nullable() });

const pointRead = route('GET', '/api/me/name', {
  who: ['traveller'],
  answer: Person,
  answers: async (asking) => {
    const context = contextOf(asking);
    const [person] = await asking.house.db.list(
      context,
      sql<z.input<typeof Person>>`select id, name, email from people.person
        where organisation_id = ${context.organisation}::uuid and id = ${context.person}::uuid`,
    );
    if (person === undefined) throw new Error('nobody');
    return { ok: true, value: person };
  },
});

const app = await openHttp({
  house: {
    db: system.db,
    now: system.now,
    ledger: system.ledger,
    records: [],
    letters: openLetters('none', ''),
  },
  secrets: system.secrets,
  routes: [pointRead],
  noteViews: noteViews(system.db),
  webFolder: 'none',
  log: openLog(true),
  isReady: () => Promise.resolve(true),
  requestsPerMinute: 1_000_000_000,
});
await app.listen({ host: '127.0.0.1', port: 0 });
const { port } = app.server.address() as AddressInfo;
const signed = { role: 'traveller' as const, ...town };
const cookie = `${SESSION_COOKIE}=${openSessions(system.secrets).write(signed, system.now())}`;
tellCpu();
process.send?.({ url: `http://127.0.0.1:${port}/api/me/name`, cookie });
process.on(
  'SIGTERM',
  () =>
    void app
      .close()
      .then(() => system.close())
      .then(() => process.disconnect?.()),
);
