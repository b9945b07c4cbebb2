// The simulator's own path, for who runs it: faults, the clock, what happens at the car, what it holds, what
// was said.
import { callBack, type Message } from './call-back.ts';
import { apply } from './ride.ts';
import { type Call, FAULTS, type Fault, type Reply, type World } from './world.ts';

export async function administer(world: World, call: Call): Promise<Reply> {
  const what = call.url.pathname.slice('/simulator/'.length);
  const body = call.text === '' ? {} : (JSON.parse(call.text) as Record<string, unknown>);
  const is = (method: string, name: string) => call.method === method && what === name;
  if (is('GET', 'held')) return { status: 200, body: held(world) };
  if (is('GET', 'calls')) return { status: 200, body: world.calls };
  if (is('GET', 'clock')) return { status: 200, body: { now: world.now().toISOString() } };
  if (is('POST', 'clock')) {
    world.advance(Number(body.seconds ?? 0));
    return { status: 200, body: { now: world.now().toISOString() } };
  }
  if (is('POST', 'faults')) return addFault(world, body);
  if (is('DELETE', 'faults')) {
    world.faults = [];
    return { status: 200, body: {} };
  }
  if (is('POST', 'at-the-car')) return await atTheCar(world, body);
  if (is('POST', 'confirm')) return confirm(world, String(body.booking), String(body.state ?? 'CONFIRMED'));
  if (is('POST', 'bill')) return addBill(world, body);
  if (is('POST', 'call-back'))
    return { status: 200, body: { status: await callBack(world, body as unknown as Message) } };
  return { status: 404 };
}

function held(world: World) {
  return {
    simulator: 'SIMULATOR',
    bookings: [...world.bookings.values()].filter(({ state }) => state !== 'NEW'),
    bills: world.bills,
    customers: [...world.customers].map(([id, each]) => ({ id, ...each })),
    questions: [...world.questions].map(([id, each]) => ({ id, ...each })),
  };
}

function addFault(world: World, body: Record<string, unknown>): Reply {
  if (!FAULTS.includes(body.fault as Fault)) return { status: 400, body: { faults: FAULTS } };
  const { path = '', times = 1, waitMs = 30_000 } = body;
  world.faults.push({
    fault: body.fault as Fault,
    path: String(path),
    times: Number(times),
    waitMs: Number(waitMs),
  });
  return { status: 200, body: {} };
}

/**
 * Somebody opens, pauses or ends at the car itself; the operator then tells us. `distanceM` is what it drove.
 */
async function atTheCar(world: World, body: Record<string, unknown>): Promise<Reply> {
  const booking = world.bookings.get(String(body.booking));
  if (!booking) return { status: 404 };
  if (typeof body.distanceM === 'number') booking.distanceM = body.distanceM;
  if (body.event === undefined) return { status: 200, body: {} };
  const time = typeof body.time === 'string' ? body.time : world.now().toISOString();
  const why = apply(world, booking, String(body.event), time);
  if (why) return { status: 409, body: { why } };
  if (world.callback === undefined || body.silent === true) return { status: 200, body: {} };
  const path = `/legs/${booking.id}/events`;
  const status = await callBack(world, { method: 'POST', path, body: { time, event: body.event } });
  return { status: 200, body: { status } };
}

function confirm(world: World, id: string, state: string): Reply {
  const booking = world.bookings.get(id);
  if (booking?.state !== 'CONDITIONAL_CONFIRMED') return { status: 409 };
  booking.state = state;
  return { status: 200, body: {} };
}

function addBill(world: World, body: Record<string, unknown>): Reply {
  world.bills.push({
    journalId: String(body.journalId),
    sequence: String(body.sequence ?? '2'),
    category: String(body.category ?? 'FARE'),
    cents: Number(body.cents ?? 0),
    distanceM: body.distanceM === undefined ? undefined : Number(body.distanceM),
    usedSeconds: body.usedSeconds === undefined ? undefined : Number(body.usedSeconds),
    price: undefined,
    madeAt: world.now().toISOString(),
    comment: 'SIMULATOR',
  });
  return { status: 200, body: {} };
}
