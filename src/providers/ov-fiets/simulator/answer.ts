// How the simulator answers: a link, its end, and on its own path what a tester wants to see or to happen.
import { FAILURE_MODES, type Failure, type Rental, type World } from './world.ts';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  /** Undefined: the body was too large. */
  readonly text: string | undefined;
}
export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly type?: string;
  readonly headers?: Record<string, string>;
  readonly waitMs?: number;
  readonly cut?: boolean;
}

const json = (status: number, body: unknown): Reply => ({ status, text: JSON.stringify(body) });

export function answer(world: World, call: Call): Reply {
  if (call.path.startsWith('/simulator/')) return administer(world, call);
  const names = namesIn(call.text);
  const reply = failing(world) ?? serve(world, call, names);
  world.journal.push({ path: `${call.method} ${call.path}`, names, status: reply.status });
  return reply;
}

function namesIn(text: string | undefined): string[] {
  try {
    const body: unknown = JSON.parse(text ?? '');
    return typeof body === 'object' && body !== null ? Object.keys(body).sort() : [];
  } catch {
    return [];
  }
}

function failing(world: World): Reply | undefined {
  const failure = world.failures.find(({ times, mode }) => times > 0 && mode !== 'never-deletes');
  if (!failure) return undefined;
  failure.times -= 1;
  if (failure.mode === '429')
    return { ...json(429, { reason: 'too many' }), headers: { 'retry-after': '30' } };
  if (failure.mode === 'slow') return { ...json(503, {}), waitMs: 20_000 };
  if (failure.mode === 'cut') return { ...json(200, {}), cut: true };
  return json(500, { reason: 'told to fail' });
}

/** Exactly the two numbers: a body with any other name is refused, as a careful party would. */
function serve(world: World, call: Call, names: string[]): Reply {
  if (call.authorization !== `Bearer ${world.token}`) return json(401, { reason: 'who are you' });
  if (call.text === undefined) return json(413, { reason: 'too large' });
  const isEnd = call.path === '/links/end';
  if (call.method !== 'POST' || (call.path !== '/links' && !isEnd))
    return json(404, { reason: 'no such path' });
  if (names.join() !== 'chip_id,engraved_id')
    return json(400, { reason: 'engraved_id and chip_id, and no more' });
  const body = JSON.parse(call.text) as { engraved_id: unknown; chip_id: unknown };
  const { engraved_id: engravedId, chip_id: chipId } = body;
  if (typeof engravedId !== 'string' || typeof chipId !== 'string')
    return json(400, { reason: 'text, please' });
  const known = world.links.get(engravedId);
  if (!isEnd) {
    world.links.set(engravedId, { engravedId, chipId, deleted: false });
    return json(known && !known.endedAt ? 200 : 201, { linked: true });
  }
  if (known === undefined || known.chipId !== chipId) return json(404, { reason: 'no such link' });
  if (known.endedAt === undefined) {
    known.endedAt = world.now();
    if (!world.deletesAtOnce) return json(202, { deleted: false });
  }
  const never = world.failures.some(({ mode, times }) => mode === 'never-deletes' && times > 0);
  if (!never) known.deleted = true;
  return never ? json(202, { deleted: false }) : json(200, { deleted: true });
}

function administer(world: World, call: Call): Reply {
  const what = `${call.method} ${call.path.slice('/simulator/'.length)}`;
  if (what === 'GET held') return json(200, { links: [...world.links.values()], rentals: world.rentals });
  if (what === 'GET journal') return json(200, world.journal);
  if (what === 'GET file') return { status: 200, text: fileOf(world), type: 'text/csv; charset=utf-8' };
  if (what === 'POST rent') return rent(world, call.text ?? '');
  if (what === 'POST failures') {
    const asked = JSON.parse(call.text ?? '{}') as Partial<Failure>;
    const mode = FAILURE_MODES.find((each) => each === asked.mode);
    if (!mode) return json(400, { reason: `the mode is one of ${FAILURE_MODES.join(', ')}` });
    world.failures.push({ mode, times: asked.times ?? 1 });
    return json(200, {});
  }
  if (what === 'DELETE failures') {
    world.failures = [];
    return json(200, {});
  }
  return json(404, { reason: 'held, journal, file, rent or failures' });
}

/** Somebody stands at the station: the card must be linked now. */
function rent(world: World, text: string): Reply {
  const asked = JSON.parse(text) as Omit<Rental, 'amountCents'> & { amountCents?: number };
  const link = world.links.get(asked.engravedId);
  if (link === undefined || link.endedAt !== undefined)
    return json(409, { reason: 'this card is not linked' });
  const hours = (Date.parse(asked.endedAt) - Date.parse(asked.startedAt)) / 3_600_000;
  const days = Math.max(1, Math.ceil(hours / 24));
  world.rentals.push({ ...asked, amountCents: asked.amountCents ?? days * 455 });
  return json(201, world.rentals.at(-1));
}

const HEADER =
  'rental_number;engraved_id;started_at;ended_at;station;amount_eur;vat_percent;currency;corrects';

function fileOf({ rentals }: World): string {
  const euro = (cents: number) =>
    `${cents < 0 ? '-' : ''}${(Math.abs(cents) / 100).toFixed(2).replace('.', ',')}`;
  const rows = rentals.map((r) =>
    [
      r.number,
      r.engravedId,
      r.startedAt,
      r.endedAt,
      r.station,
      euro(r.amountCents),
      '21',
      'EUR',
      r.corrects ?? '',
    ].join(';'),
  );
  return `${[HEADER, ...rows].join('\n')}\n`;
}
