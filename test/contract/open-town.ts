// A real database with organisations of the cast, for the tests of services and flows: files go in as a
// user brings them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeMonth, previewMonth } from '#flows/close-month';
import { confirmMonth } from '#flows/confirm-month';
import { createOrganisation } from '#flows/create-organisation';
import { importCardTransactions } from '#flows/import-card-transactions';
import { importCards } from '#flows/import-cards';
import { importGpx } from '#flows/import-gpx';
import { importHomeDays } from '#flows/import-home-days';
import { importPeople } from '#flows/import-people';
import type { ImportReport, Intake } from '#flows/import-report';
import { importTrips } from '#flows/import-trips';
import { importVehicles } from '#flows/import-vehicles';
import { type WithdrawnTrip, withdrawTrip } from '#flows/withdraw-trip';
import type { Purpose } from '#kernel/mode';
import { parseMonth } from '#kernel/month';
import type { Result } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Compilable, Transaction } from '#platform/database/types';
import { openSecrets } from '#platform/secrets';
import { listColleagues } from '#services/people/organisations';
import { access } from '#shells/access';
import type { DemoPerson } from '#shells/demo/cast';
import { testCluster, withAdministrator } from '../database/cluster.ts';
import { livedIn } from '../database/lived-in.ts';
import { testDatabase } from '../database.ts';

export { records } from '#shells/catalogue';

/** The day on which every test of a town takes place. */
export const NOW = Temporal.Instant.from('2026-11-22T12:00:00Z');

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

const kinds = {
  people: importPeople,
  cards: importCards,
  trips: importTrips,
  'home-days': importHomeDays,
  'ov-chipkaart': importCardTransactions,
  vehicles: importVehicles,
} as const;
export type FileKind = keyof typeof kinds;

export type Town = Awaited<ReturnType<typeof openTown>>;
export type TownOrganisation = Awaited<ReturnType<Town['found']>>;

/** What an import answers, short enough for a test to compare whole: refused rows as `line code`. */
export interface Brought {
  readonly accepted: number;
  readonly unchanged: number;
  readonly refused: readonly string[];
}

/** `await town.close()` in `afterAll`. */
export async function openTown(now = NOW) {
  const db = await testDatabase({ access, prepared: livedIn(now) });
  const folder = mkdtempSync(join(tmpdir(), 'town-'));
  const secrets = openSecrets(folder);
  let files = 0;

  /** Writes text as a file; answers its path. */
  const put = (text: string | Uint8Array, ending = 'csv'): string => {
    files += 1;
    const path = join(folder, `file-${files}.${ending}`);
    writeFileSync(path, text);
    return path;
  };
  /** As the superuser, for whom no row policy counts: what really stands in the tables. */
  const peek = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> => {
    const cluster = await testCluster();
    const administrator = { ...cluster.administrator, database: db.owner.database };
    return withAdministrator(
      { ...cluster, administrator },
      async (client) => (await client.query(text, [...values])).rows as Row[],
    );
  };

  const found = async (name = 'Voorbeeld') => {
    const made = await createOrganisation(db.worker, now, name);
    if (!made.ok) throw new Error(made.refusal.en);
    return foundIn({ db: db.worker, server: db.server, secrets, now, put }, made.value);
  };
  const close = async () => {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { db, secrets, now, put, found, peek, close };
}

interface Place {
  readonly db: Intake['db'];
  readonly server: Intake['db'];
  readonly secrets: Intake['secrets'];
  readonly now: Temporal.Instant;
  readonly put: (text: string | Uint8Array, ending?: string) => string;
}

function foundIn(place: Place, organisation: string) {
  const { db, server, secrets, now } = place;
  const intake: Intake = { db, secrets, organisation, now };
  /** Roles of travellers and clients log in as the server, the others as the worker. */
  const act = <T>(role: string, work: (tx: Transaction) => Promise<T>, person?: string): Promise<T> => {
    const base = ['traveller', 'client'].includes(role) ? server : db;
    return base.transaction({ role, organisation, person, now }, work);
  };
  const list = <Row>(role: string, query: Compilable<Row>, person?: string): Promise<Row[]> =>
    act(role, (tx) => tx.list(query), person);
  const base = { intake, organisation, now, act, list };
  return { ...base, ...bringer(place, intake), ...months(base) };
}

/** Files, as users bring them in; each line of an answer is a row. */
function bringer({ put }: Place, intake: Intake) {
  /** A file of rows below its header. */
  const bring = async (kind: FileKind, ...lines: readonly string[]): Promise<Brought> =>
    tell(await kinds[kind](intake, put(`${lines.join('\n')}\n`)));
  const bringBytes = async (kind: FileKind, bytes: string | Uint8Array): Promise<Brought> =>
    tell(await kinds[kind](intake, put(bytes)));
  const bringTrack = async (gpx: string, personnelNumber: string): Promise<Brought> =>
    tell(await importGpx(intake, put(gpx, 'gpx'), personnelNumber));
  /** A diesel of 120 g/km (WLTP), by the two files of the vehicle register. */
  const bringVehicle = async (plate: string): Promise<readonly Brought[]> => [
    await bring('vehicles', 'Kenteken,Voertuigsoort,Merk', `${plate},Personenauto,VOORBEELD`),
    await bring('vehicles', VEHICLE_FUELS, `${plate},1,Diesel,120`),
  ];
  /** People of the cast, as their employer would send them; cards of those who have one. */
  const hire = async (...people: readonly DemoPerson[]) => {
    await bring('people', PEOPLE, ...people.map(personRow));
    const cards = people.flatMap(({ personnelNumber, cardNumber }) =>
      cardNumber === undefined ? [] : [`${personnelNumber};${cardNumber}`],
    );
    if (cards.length > 0) await bring('cards', CARDS, ...cards);
  };
  return { bring, bringBytes, bringTrack, bringVehicle, hire };
}

interface Acting {
  readonly organisation: string;
  readonly intake: Intake;
  readonly now: Temporal.Instant;
  readonly act: <T>(role: string, work: (tx: Transaction) => Promise<T>) => Promise<T>;
}

function months({ organisation, intake: { db }, now, act }: Acting) {
  const confirm = (month: string, purpose?: Purpose) => {
    const parsed = parseMonth(month);
    if (!parsed.ok) throw new Error(parsed.refusal.en);
    return confirmMonth(db, { organisation, month: parsed.value, now, by: 'test', purpose });
  };
  const look = (month: string, knownAt?: string) => previewMonth(db, { organisation, month, knownAt, now });
  const settle = async (month: string, knownAt?: string) => {
    const closed = await closeMonth(db, { organisation, month, knownAt, now });
    if (!closed.ok) throw new Error(closed.refusal.en);
    return closed.value;
  };
  const personOf = async ({ personnelNumber }: Pick<DemoPerson, 'personnelNumber'>): Promise<string> => {
    const person = (await act('intake', (tx) => listColleagues(tx))).get(personnelNumber);
    if (person === undefined) throw new Error(`nobody has ${personnelNumber}`);
    return person;
  };
  /** The number of the one trip of this organisation. */
  const onlyTrip = async (): Promise<number> =>
    (await act('intake', (tx) => tx.get<{ id: number }>(sql`select id from travel.trip`))).id;
  const takeBack = async (trip: number): Promise<WithdrawnTrip> => {
    const taken = await withdrawTrip(db, { organisation, trip, by: 'test', now });
    if (!taken.ok) throw new Error(taken.refusal.en);
    return taken.value;
  };
  return { confirm, look, settle, personOf, onlyTrip, takeBack };
}

const VEHICLE_FUELS = 'Kenteken,Brandstof volgnummer,Brandstof omschrijving,Emissie co2 gecombineerd wltp';
export const PEOPLE = 'personnel_number;name;email;starts_on;ends_on';
export const CARDS = 'personnel_number;card_number';
export const HOME_DAYS = 'personnel_number;date';
export const TRIPS = 'personnel_number;date;departure;arrival;from;to;distance_km;mode;fuel;purpose;cost_eur';
export const RIDES =
  'Datum;Check-in;Vertrek;Check-uit;Bestemming;Bedrag;Transactie;Klasse;Product;Opmerkingen;Naam;Kaartnummer';

export const personRow = ({ personnelNumber, name, email, startsOn }: DemoPerson): string =>
  `${personnelNumber};${name};${email};${startsOn.toString()};`;

/** One trip of the cast: 21,4 km by car to work, unless the test says otherwise. */
export function tripRow(personnelNumber: string, changes: Readonly<Record<string, string>> = {}): string {
  const row: Readonly<Record<string, string>> = {
    personnel_number: personnelNumber,
    date: '2026-09-01',
    departure: '08:00',
    arrival: '08:40',
    from: 'Nieuwegein',
    to: 'Utrecht',
    distance_km: '21,4',
    mode: 'car',
    purpose: 'commute',
    ...changes,
  };
  return TRIPS.split(';')
    .map((name) => row[name] ?? '')
    .join(';');
}

/** A check-out as the card holder's web site exports it. */
export function rideRow(cardNumber: string, changes: Readonly<Record<string, string>> = {}): string {
  const row: Readonly<Record<string, string>> = {
    Datum: '01-09-2026',
    'Check-in': '08:02',
    Vertrek: 'Amersfoort Centraal',
    'Check-uit': '08:21',
    Bestemming: 'Utrecht Centraal',
    Bedrag: '5,10',
    Transactie: 'Check-uit',
    Kaartnummer: cardNumber,
    ...changes,
  };
  return RIDES.split(';')
    .map((name) => row[name] ?? '')
    .join(';');
}

function tell(result: Result<ImportReport>): Brought {
  if (!result.ok) return { accepted: 0, unchanged: 0, refused: [`file ${result.refusal.code}`] };
  const { accepted, unchanged, refused } = result.value;
  return { accepted, unchanged, refused: refused.map(({ line, refusal }) => `${line} ${refusal.code}`) };
}

/** The tables, partitions included, in any column of which one of these texts or numbers stands. */
export async function tablesThatHold(town: Town, ...needles: readonly string[]): Promise<string[]> {
  const tables = await town.peek<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const looks = tables.map(
    ({ name }) => `select '${name}' as name where exists (
      select from ${name} t, unnest($1::text[]) needle where strpos(t::text, needle) > 0)`,
  );
  return (await town.peek<{ name: string }>(looks.join(' union all '), [needles])).map(({ name }) => name);
}
