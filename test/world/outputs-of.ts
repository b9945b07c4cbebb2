// Everything that a job or a page answers about one organisation and month, as a plain value without ids:
// what two worlds can be compared by.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { showMonth } from '#desks/organisation/month/show-month';
import { deliverPayroll } from '#flows/deliver-payroll';
import { exportPayroll } from '#flows/export-payroll';
import type { Result } from '#kernel/refusal';
import { startSimulator } from '#providers/afas/start-simulator';
import { close, keepConnection, preview, toJson, wpmTotals } from '#services/money/payroll-settlement';
import { listColleagues } from '#services/people/organisations';
import type { Town, TownOrganisation } from '#test/contract/open-town';

export interface World {
  readonly town: Town;
  readonly client: TownOrganisation;
  /** 'YYYY-MM'. */
  readonly month: string;
}

/** How many people an answer says it left out, by the name of the answer. */
export type LeftOut = Readonly<Record<string, number>>;

export interface Outputs {
  readonly values: Readonly<Record<string, unknown>>;
  readonly leftOut: LeftOut;
}

const need = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.en);
  return result.value;
};

/** Confirms, previews, shows, closes, exports, reports and delivers the month: each job that is built. */
export async function outputsOf(world: World): Promise<Outputs> {
  const { client, month } = world;
  const confirmed = await client.confirm(month);
  const open = { confirmed, preview: toJson(await client.look(month)), page: await pageOf(world) };
  const closed = await closedOutputsOf(world);
  return gather(world, { ...open, ...closed });
}

/** What a closed month still answers. */
export async function closedOutputsOf(world: World): Promise<Record<string, unknown>> {
  const { client, month, town } = world;
  const request = { organisation: client.organisation, month, now: town.now };
  const run = need(await close(town.db.worker, request));
  const afresh = await client.act('settlement', (tx) =>
    preview(tx, { organisation: client.organisation, month }),
  );
  const wpm = await client.act('settlement', (tx) =>
    wpmTotals(tx, { organisation: client.organisation, year: Number(month.slice(0, 4)) }),
  );
  return {
    run: toJson(run),
    afresh: toJson(afresh),
    wpm,
    closedPage: await pageOf(world),
    csv: await exportOf(world, 'csv'),
    afas: await exportOf(world, 'afas'),
    delivered: await deliverOf(world),
  };
}

export async function pageOf({ client, town, month }: World) {
  const signed = { role: 'client', organisation: client.organisation } as const;
  const house = { db: town.db.server, now: () => town.now };
  const shown = await showMonth({
    params: { month },
    query: {},
    body: undefined,
    signed: signed as never,
    address: '127.0.0.1',
    house: house as never,
  });
  if (!shown.ok) throw new Error(shown.refusal.en);
  return shown.value;
}

async function exportOf({ client, town, month }: World, format: 'csv' | 'afas') {
  const folder = mkdtempSync(join(tmpdir(), 'world-'));
  try {
    const request = { organisation: client.organisation, month, now: town.now };
    const { files, rows, leftOut } = need(await exportPayroll(town.db.worker, request, format, folder));
    const lines = files.flatMap((file) => readFileSync(file, 'utf8').split(/\r?\n/));
    return { lines: lines.map((line) => (line.startsWith('{') ? JSON.parse(line) : line)), rows, leftOut };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the payroll system of the client holds after the delivery. */
async function deliverOf({ client, town, month }: World) {
  const numbers = [...(await client.act('intake', (tx) => listColleagues(tx))).keys()];
  const options = ['--employees', numbers.join(','), '--clock', town.now.toString()];
  const simulator = await startSimulator('WORLDTOKEN', options);
  try {
    const place = { baseUrl: simulator.baseUrl, token: 'WORLDTOKEN' };
    const { organisation } = client;
    await town.db.worker.transaction({ role: 'operator', organisation, now: town.now }, (tx) =>
      keepConnection(tx, town.secrets, {
        ...place,
        readBackConnector: undefined,
        readBackField: undefined,
      }),
    );
    const report = need(
      await deliverPayroll(town.db.worker, town.secrets, { organisation, month, now: town.now }),
    );
    return { report, held: await simulator.administer('GET', 'held') };
  } finally {
    await simulator.stop();
  }
}

/** Takes apart what an answer says of people left out, and writes ids as what they stand for. */
export async function gather({ client }: World, values: Readonly<Record<string, unknown>>): Promise<Outputs> {
  const people = await client.act('intake', (tx) => listColleagues(tx));
  const names = new Map([...people].map(([number, id]) => [id, number]));
  const leftOut: Record<string, number> = {};
  const plain = (name: string, value: unknown): unknown => {
    if (Array.isArray(value)) {
      const kept = value.filter((item) => !tellsOfPeople(item, (count) => (leftOut[name] = count)));
      return kept.map((item) => plain(name, item)).sort(byText);
    }
    if (typeof value === 'string') return withoutIds(value, client.organisation, names);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).filter(([key, item]) => {
      if (key === 'leftOut' && item !== 0) leftOut[name] = item as number;
      // What the payroll system calls a row follows from its line, and lines are in the order of person ids.
      return key !== 'leftOut' && key !== 'Id' && key !== 'key' && !(key === 'id' && item === 'facts');
    });
    return Object.fromEntries(entries.map(([key, item]) => [key, plain(name, item)]));
  };
  const shown = Object.entries(values).map(([name, value]) => [name, plain(name, value)] as const);
  return { values: Object.fromEntries(shown), leftOut };
}

/** A warning about people left out, or the point of the checklist that carries it. */
function tellsOfPeople(item: unknown, found: (count: number) => void): boolean {
  if (typeof item !== 'object' || item === null) return false;
  const { code, subject, id, points } = item as Record<string, unknown>;
  if (code === 'people-restricted') {
    found(Number(subject));
    return true;
  }
  if (id !== 'facts' || !Array.isArray(points)) return false;
  const point = points.find((one) => /laten? het gebruik|lieten het gebruik/.test(JSON.stringify(one)));
  if (point !== undefined) found(Number((point as { title: { nl: string } }).title.nl));
  return true;
}

function withoutIds(text: string, organisation: string, names: ReadonlyMap<string, string>): string {
  let plain = text.replaceAll(organisation, 'ORGANISATION');
  for (const [id, number] of names) plain = plain.replaceAll(id, number);
  return plain.replaceAll(/ORGANISATION\.(\d+)\.\d+/g, 'LINE $1').replaceAll(/\bR(\d+)-\d+-/g, 'R$1-');
}

const byText = (a: unknown, b: unknown): number => {
  const [left, right] = [JSON.stringify(a) ?? '', JSON.stringify(b) ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
};
