// Questions and reports of damage, and customers without a name.
import { problem } from './problem.ts';
import type { Call, Reply, World } from './world.ts';

export function answerSupport(
  world: World,
  call: Call,
  parts: readonly string[],
  body: unknown,
): Reply | undefined {
  const [id = '', what] = parts;
  if (call.url.pathname.startsWith('/customers')) return answerCustomers(world, call, id, body);
  if (call.method === 'POST' && id === '') return ask(world, body);
  if (call.method !== 'GET' || what !== 'status') return undefined;
  if (!world.questions.has(id)) return { status: 404 };
  return { status: 200, body: [{ id, status: 'PROCESSING', order: 0, comment: 'SIMULATOR' }] };
}

function ask(world: World, body: unknown): Reply {
  const { id = '' } = body as { readonly id?: string };
  if (!world.bookings.has(id)) return { status: 404 };
  const number = `SUPPORT-${world.nextNumber++}`;
  world.questions.set(number, { booking: id, text: body });
  return { status: 200, body: { id: number, status: 'PROCESSING', order: 0 } };
}

function answerCustomers(world: World, call: Call, id: string, body: unknown): Reply | undefined {
  if (call.method === 'POST' && id === '') {
    const { externalId } = body as { readonly externalId: string };
    const known = [...world.customers].find(([, each]) => each.externalId === externalId && !each.deleted);
    const number = known?.[0] ?? `C-${String(world.nextNumber++).padStart(6, '0')}`;
    world.customers.set(number, { externalId, deleted: false });
    return { status: 200, body: { id: number, externalId, status: 'ACTIVE' } };
  }
  const customer = world.customers.get(id);
  if (!customer) return problem(404, 'unknown customer');
  if (call.method === 'GET') {
    return customer.deleted
      ? problem(410, 'deleted')
      : { status: 200, body: { id, externalId: customer.externalId, status: 'ACTIVE' } };
  }
  if (call.method !== 'DELETE') return undefined;
  customer.deleted = true;
  return { status: 200 };
}
