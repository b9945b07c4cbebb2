// Lists of the operator: locations, tariffs, sessions, records; page by page and by the moment of change.
import { envelope, wrong } from './reply.ts';
import { writeSession } from './sessions.ts';
import { type Call, type Json, type Reply, takeFailure, type World } from './world.ts';

export function answerList(world: World, call: Call, module: string, rest: readonly string[]): Reply {
  if (call.method !== 'GET') return envelope(world, 405, 2000);
  const all = listOf(world, module);
  if (all === undefined) return envelope(world, 404, 3003);
  if (rest.length > 0) return one(world, module, all, rest);
  const query = call.url.searchParams;
  const faults = ['offset', 'limit'].filter(
    (name) => query.has(name) && !/^\d+$/.test(query.get(name) ?? ''),
  );
  if (module === 'sessions' && !query.has('date_from')) faults.push('date_from');
  for (const name of ['date_from', 'date_to'])
    if (query.has(name) && Number.isNaN(Date.parse(query.get(name) ?? ''))) faults.push(name);
  if (faults.length > 0)
    return wrong(
      world,
      faults.map((name) => `${name} is missing or wrong`),
    );
  const from = Date.parse(query.get('date_from') ?? '1970-01-01T00:00:00Z');
  const until = Date.parse(query.get('date_to') ?? '2999-01-01T00:00:00Z');
  const within = all.filter(({ last_updated }) => {
    const at = Date.parse(String(last_updated));
    return at >= from && at < until;
  });
  const offset = Number(query.get('offset') ?? 0);
  const limit = Math.min(Number(query.get('limit') ?? world.pageSize), world.pageSize);
  const page = within.slice(offset, offset + limit);
  const headers: Record<string, string> = {
    'X-Total-Count': String(within.length),
    'X-Limit': String(world.pageSize),
  };
  const isEndless = takeFailure(world, call.url.pathname, ['endless-pages']) !== undefined;
  if (offset + limit < within.length || isEndless) {
    const next = new URL(`${world.baseUrl}/2.2.1/${module}`);
    for (const [name, value] of query) next.searchParams.set(name, value);
    next.searchParams.set('offset', String(isEndless ? offset : offset + limit));
    next.searchParams.set('limit', String(limit));
    headers.Link = `<${next.href}>; rel="next"`;
  }
  return envelope(world, 200, 1000, page, 'SIMULATOR', headers);
}

function listOf(world: World, module: string): Json[] | undefined {
  if (module === 'locations') return [...world.locations.values()];
  if (module === 'tariffs') return [...world.tariffs.values()];
  if (module === 'sessions') return [...world.sessions.values()].map((one) => writeSession(world, one));
  return module === 'cdrs' ? world.cdrs : undefined;
}

function one(world: World, module: string, all: readonly Json[], [id, evse]: readonly string[]): Reply {
  const found = module === 'locations' ? all.find((each) => each.id === id) : undefined;
  const inner = evse === undefined ? found : ((found?.evses ?? []) as Json[]).find(({ uid }) => uid === evse);
  return inner === undefined ? envelope(world, 404, 2003) : envelope(world, 200, 1000, inner);
}
