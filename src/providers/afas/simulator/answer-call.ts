// Answers a call as AFAS's document says: who may call, what a line must look like, what is booked, what is
// read back.
import { checkWageLine } from './check-wage-line.ts';
import type { Call, Failure, Reply, World } from './world.ts';

const BASE = '/ProfitRestServices';
const CONNECTORS = ['HrCompMut', 'HrCompMutGUID'];
const LONGEST_JOURNAL = 10_000;

/** Answers and writes the call down; the key that the caller showed is not written down. */
export function answerCall(world: World, call: Call): Reply {
  const failure = takeFailure(world, call.method);
  const reply = misbehave(world, call, failure);
  if (world.journal.length < LONGEST_JOURNAL)
    world.journal.push({
      method: call.method,
      path: call.url.pathname + call.url.search,
      requestText: call.text,
      status: reply.status,
      replyText: reply.text,
      cut: reply.cut ?? false,
    });
  return reply;
}

function takeFailure(world: World, method: string): Failure | undefined {
  const failure = world.failures.find((each) => each.method === method && each.times > 0);
  if (failure) failure.times -= 1;
  return failure;
}

function misbehave(world: World, call: Call, failure: Failure | undefined): Reply {
  switch (failure?.mode) {
    case '429':
      return { status: 429, text: '' };
    case '500':
      return { status: 500, text: '{}' };
    case '503':
      return {
        status: 503,
        text: JSON.stringify({
          error: { code: '503', message: 'Closed for upkeep (simulator)' },
          retry_after: 7200,
        }),
        headers: { 'retry-after': '7200' },
      };
    case 'application-error':
      return trouble(21, 'The period is being processed (simulator)');
    case 'cut-before-commit':
      return { status: 0, text: '', cut: true };
    case 'cut-after-commit':
      return { ...answer(world, call), cut: true };
    case 'slow':
      return { ...answer(world, call), waitMs: failure.waitMs };
    case 'duplicate':
      // As a proxy does that repeats a call by itself: the caller sees the second answer.
      answer(world, call);
      return answer(world, call);
    default:
      return answer(world, call);
  }
}

function answer(world: World, call: Call): Reply {
  const path = call.url.pathname;
  if (call.headers.authorization !== expectedKey(world.token)) return { status: 401, text: '' };
  if (call.method === 'GET' && path === `${BASE}/ProfitVersion`) return json(200, { version: 'simulator' });
  const name = path.startsWith(`${BASE}/connectors/`) ? path.slice(`${BASE}/connectors/`.length) : '';
  if (call.method === 'POST' && CONNECTORS.includes(name)) return book(world, name, call);
  if (call.method === 'GET' && name === world.getConnector) return readBack(world, call.url.searchParams);
  return { status: 404, text: '' };
}

function expectedKey(token: string): string {
  const xml = `<token><version>1</version><data>${token}</data></token>`;
  return `AfasToken ${btoa(xml)}`;
}

function book(world: World, connector: string, call: Call): Reply {
  const type = (call.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return refuse('the content type must be application/json');
  const { faults, fields } = checkWageLine(connector, world.keys, call.text);
  if (faults.length > 0) return refuse(faults.join('; '));
  if (world.employees && !world.employees.includes(String(fields.EmId)))
    return trouble(30, `Employee ${String(fields.EmId)} is not known (simulator)`);
  const row = fields.Id ?? world.booked.size + 1;
  const parts = [
    fields.PtId,
    fields.Year,
    fields.PeId,
    row,
    fields.DaTi,
    fields.EmId,
    fields.ErId,
    fields.Sc02,
  ];
  const own = connector === 'HrCompMutGUID' ? String(fields.GuLi).toLowerCase() : parts.join(',');
  const key = `${connector}:${own}`;
  if (world.booked.has(key))
    return trouble(2627, 'Cannot insert duplicate key in object HrCompMut (simulator)');
  world.booked.set(key, { connector, key, bookedAt: world.now(), fields: { ...fields } });
  world.save();
  return json(201, {
    results: { [connector]: { Id: String(connector === 'HrCompMutGUID' ? fields.GuLi : row) } },
  });
}

/** A GetConnector that the organisation made for us: flat rows, with the filter on equality alone. */
function readBack(world: World, query: URLSearchParams): Reply {
  const names = query.get('filterfieldids')?.split(',') ?? [];
  const wanted = query.get('filtervalues')?.split(',') ?? [];
  if ((query.get('operatortypes') ?? '1').split(',').some((operator) => operator !== '1'))
    return refuse('this simulator compares on equality alone');
  const skip = Number(query.get('skip') ?? 0);
  const take = Number(query.get('take') ?? 100);
  const rows = [...world.booked.values()]
    .map((line) => line.fields)
    .filter((fields) => names.every((name, index) => String(fields[name]) === wanted[index]));
  return json(200, { skip, take, rows: rows.slice(skip, skip + take) });
}

function refuse(why: string): Reply {
  return json(400, {
    errorNumber: 1,
    externalMessage: `${why} (simulator)`,
    profitLogReference: 'SIMULATOR',
  });
}

function trouble(errorNumber: number, externalMessage: string): Reply {
  return json(500, { errorNumber, externalMessage, profitLogReference: 'SIMULATOR' });
}

function json(status: number, body: unknown): Reply {
  return { status, text: JSON.stringify(body) };
}
