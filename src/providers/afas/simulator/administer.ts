// The simulator's own path, for tests and for a curious person: what it holds, what it answered, what shall
// go wrong.
import { type Call, FAILURE_MODES, type Failure, type Reply, type World } from './world.ts';

/**
 * `GET /simulator/held`, `GET /simulator/journal`, `POST /simulator/failures` `{mode, times?, method?,
 * waitMs?}`.
 */
export function administer(world: World, call: Call): Reply {
  const what = `${call.method} ${call.url.pathname.slice('/simulator/'.length)}`;
  if (what === 'GET held') return reply(200, [...world.booked.values()]);
  if (what === 'GET journal') return reply(200, world.journal);
  if (what === 'POST failures') return addFailure(world, call.text);
  if (what === 'DELETE failures') {
    world.failures = [];
    return reply(200, {});
  }
  return reply(404, { reason: 'held, journal or failures' });
}

function addFailure(world: World, text: string): Reply {
  const asked = JSON.parse(text) as Partial<Failure>;
  const mode = FAILURE_MODES.find((each) => each === asked.mode);
  if (!mode) return reply(400, { reason: `the mode is one of ${FAILURE_MODES.join(', ')}` });
  world.failures.push({
    mode,
    method: asked.method ?? 'POST',
    times: asked.times ?? 1,
    waitMs: asked.waitMs ?? 5_000,
  });
  return reply(200, { waiting: world.failures.length });
}

function reply(status: number, body: unknown): Reply {
  return { status, text: JSON.stringify(body) };
}
