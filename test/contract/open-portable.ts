// Noor at two installations: the first knows a month of hers, and gave her the file to take along.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportByNumber } from '#flows/export-person';
import { keepPlate } from '#services/travel/trips';
import { cast } from '../cast.ts';
import {
  HOME_DAYS,
  openTown,
  RIDES,
  records,
  rideRow,
  type Town,
  type TownOrganisation,
  TRIPS,
  tripRow,
} from './open-town.ts';

const { noor, daan } = cast;

export type Portable = Awaited<ReturnType<typeof openPortable>>;

/** The first line of every such file. */
export const FIRST = { format: 'reisrecht-portability', version: 1, madeAt: '2026-11-22T12:00:00Z' };

/** `await close()` in `afterAll`. */
export async function openPortable() {
  const folder = mkdtempSync(join(tmpdir(), 'portability-'));
  const [here, there] = [await openTown(), await openTown()];
  const client = await here.found();
  await live(here, client);
  const take = async (town: Town, from: TownOrganisation, person: string): Promise<string> => {
    const file = join(folder, `${from.organisation}.zip`);
    const house = { db: town.db.worker, secrets: town.secrets, records, now: town.now };
    const asked = { organisation: from.organisation, person, kind: 'portability', file } as const;
    const done = await exportByNumber(house, asked);
    if (!done.ok) throw new Error(done.refusal.en);
    return file;
  };
  const file = await take(here, client, noor.personnelNumber);
  /** A second installation that employs Noor under a number of its own: X-1. */
  const arrive = async (): Promise<TownOrganisation> => {
    const target = await there.found();
    const header = 'personnel_number;name;email;starts_on;ends_on';
    await target.bring('people', header, `X-1;${noor.name};;2026-01-01;`);
    return target;
  };
  const put = (...lines: readonly unknown[]) =>
    there.put(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), 'ndjson');
  const close = async () => {
    await Promise.all([here.close(), there.close()]);
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, there, file, take, arrive, put, close };
}

async function live(here: Town, client: TownOrganisation): Promise<void> {
  await client.hire(noor, daan);
  const number = noor.personnelNumber;
  await client.bring(
    'trips',
    TRIPS,
    tripRow(number),
    tripRow(number, { date: '2026-09-02', purpose: 'private', cost_eur: '3,20', from: '=1+1' }),
    tripRow(number, { date: '2026-09-03', departure: '', arrival: '', purpose: '' }),
    tripRow(number, { date: '2026-09-08', from: 'Wordt ingetrokken' }),
    tripRow(daan.personnelNumber, { from: 'Plaats van Daan' }),
  );
  await client.bring('home-days', HOME_DAYS, `${number};2026-09-04`, `${number};2020-01-06`);
  await client.bring('ov-chipkaart', RIDES, rideRow(noor.cardNumber ?? ''));
  const person = await client.personOf(noor);
  await client.act('intake', (tx) => keepPlate(tx, person, 'NN001N'));
  const [gone] = await here.peek<{ id: string }>(
    `select id from travel.trip where origin = 'Wordt ingetrokken'`,
  );
  await client.confirm('2026-09');
  await client.takeBack(Number(gone?.id));
}

export interface PortableLine {
  readonly record: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export const readZip = (zip: string, name: string): string =>
  execFileSync('unzip', ['-p', zip, name]).toString();

/** Without the first line. */
export const linesOf = (zip: string): PortableLine[] =>
  readZip(zip, 'portability.ndjson')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line) as PortableLine);
