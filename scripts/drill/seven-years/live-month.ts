// One month of one client: its travel comes in, is confirmed, closed and handed over for payroll.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { confirmMonth } from '#flows/confirm-month';
import { exportPayroll } from '#flows/export-payroll';
import { importCardTransactions } from '#flows/import-card-transactions';
import { importGpx } from '#flows/import-gpx';
import { importHomeDays } from '#flows/import-home-days';
import { importTrips } from '#flows/import-trips';
import { settleMonth } from '#services/money/payroll-settlement';
import { drawTrack } from './draw-track.ts';
import { allIn, type Client, intakeOf, isThere, type Run, type Worker } from './employ-people.ts';
import { need } from './open-years.ts';
import { plant, plantTrack } from './oracle/canaries.ts';
import { type Day, daysOn, earliestOf, yearOf } from './oracle/civil-days.ts';
import { endOf } from './oracle/end-of.ts';
import { caseEnd, findCase, foretell, note } from './oracle/ledger.ts';
import { noteTripDays } from './scan-tables.ts';
import { codesIn } from './search-canaries.ts';

const two = (value: number) => String(value).padStart(2, '0');
const TRIPS = 'personnel_number;date;departure;arrival;from;to;distance_km;mode;fuel;purpose;cost_eur';
const RIDES =
  'Datum;Check-in;Vertrek;Check-uit;Bestemming;Bedrag;Transactie;Klasse;Product;Opmerkingen;Naam;Kaartnummer';

/** The days of a month on which this person was employed. */
function daysOf(worker: Worker, month: Temporal.PlainYearMonth): Day[] {
  const first = `${month}-01`;
  return Array.from({ length: month.daysInMonth }, (_, index) => daysOn(first, index)).filter((day) =>
    isThere(worker, day),
  );
}

/** A place that only this person knows, another one each year. */
const places = new Map<string, string>();
function placeOf({ book, ledger }: Run, { id }: Worker, day: Day, what: string): string {
  const key = `${what} ${id} ${yearOf(day)}`;
  const known = places.get(key);
  if (known !== undefined) return known;
  const code = plant(book, what, () => earliestOf(ledger.erased.get(id), endOf('2-financial-years', day)));
  places.set(key, code);
  return code;
}

/** Brings in what was travelled in a month; `late` is a handful more for a month that was closed before. */
export async function bringTravel(
  run: Run,
  client: Client,
  month: Temporal.PlainYearMonth,
  isLate = false,
): Promise<void> {
  const trips: string[] = [];
  const home: string[] = [];
  const rides: string[] = [];
  for (const worker of client.people) {
    if (worker.restricted !== undefined) continue;
    const days = daysOf(worker, month);
    if (days.length === 0 || (isLate && !run.dice.chance(0.1))) continue;
    trips.push(...tripsOf(run, worker, days, isLate));
    if (isLate) continue;
    home.push(...homeDaysOf(run, worker, days));
    rides.push(...ridesOf(run, worker, days));
  }
  const intake = intakeOf(run, client);
  const bring = async (header: string, rows: readonly string[], into: typeof importTrips) => {
    if (rows.length > 0) allIn(await into(intake, run.years.put([header, ...rows, ''].join('\n'))));
  };
  await bring(TRIPS, trips, importTrips);
  await bring('personnel_number;date', home, importHomeDays);
  await bring(RIDES, rides, importCardTransactions);
  if (!isLate) await bringTracks(run, client, month);
  await noteTripDays(run.years.peek);
}

const MODES = ['car;petrol', 'bicycle;', 'train;', 'e-bike;', 'bus;'];

function tripsOf(run: Run, worker: Worker, days: readonly Day[], isLate: boolean): string[] {
  const { dice, ledger } = run;
  const count = isLate ? 2 : Math.ceil((run.tripsAMonth * days.length) / 30);
  return Array.from({ length: count }, (_, index) => {
    const day = days[index % days.length] as Day;
    const hour = (isLate ? 16 : 5) + Math.floor(index / days.length);
    const mode = MODES[dice.between(0, 4)] as string;
    const purpose = dice.pick(['commute', 'commute', 'commute', 'business', 'business', 'private', '']);
    const cost = mode === 'train;' || mode === 'bus;' ? `${dice.between(2, 19)},50` : '';
    foretell(ledger, 'travel.trip', worker.id, day);
    const place = placeOf(run, worker, day, 'a place');
    const times = `${two(hour)}:00;${two(hour)}:40`;
    const km = dice.between(4, 60);
    return `${worker.number};${day};${times};Thuis ${place};Kantoor;${km};${mode};${purpose};${cost}`;
  });
}

function homeDaysOf({ dice, ledger }: Run, worker: Worker, days: readonly Day[]): string[] {
  return days.flatMap((day) => {
    if (!dice.chance(0.15)) return [];
    foretell(ledger, 'travel.home_working_day', worker.id, day);
    return [`${worker.number};${day}`];
  });
}

/** One journey a day at most, so that it is clear how many trips come of it; now and then something odd. */
function ridesOf(run: Run, worker: Worker, days: readonly Day[]): string[] {
  const { dice, ledger } = run;
  if (worker.card === undefined) return [];
  const { card } = worker;
  return days.flatMap((day) => {
    if (!dice.chance(0.15)) return [];
    const isOdd = dice.chance(0.1);
    const place = placeOf(run, worker, day, 'a stop');
    foretell(ledger, isOdd ? 'card.set_aside' : 'card.card_transaction', worker.id, day);
    if (!isOdd) foretell(ledger, 'travel.trip', worker.id, day);
    const date = day.split('-').reverse().join('-');
    const kind = isOdd ? 'Onbekend' : 'Check-uit';
    return [`${date};20:05;Halte ${place};20:25;Amersfoort Centraal;3,10;${kind};;;;;${card}`];
  });
}

/** Tracks of some people, in the last days of the month; where they went waits for a confirmation. */
async function bringTracks(run: Run, client: Client, month: Temporal.PlainYearMonth): Promise<void> {
  const { dice, ledger, book, years } = run;
  for (const worker of client.people) {
    const day = daysOf(worker, month).at(-1);
    if (day === undefined || worker.restricted !== undefined || !dice.chance(0.04)) continue;
    let id = '';
    const rule = {
      by: 'case',
      table: '',
      term: '30-days',
      kind: 'track',
      key: '',
      goesOnErasure: true,
    } as const;
    const latitude = plantTrack(book, 'the begin of a track', () =>
      id === '' ? undefined : caseEnd(ledger, rule, id),
    );
    const gpx = drawTrack(Temporal.Instant.from(`${day}T21:00:00Z`), latitude / 1_000_000);
    foretell(ledger, 'travel.trip', worker.id, day);
    allIn(await importGpx(intakeOf(run, client), years.put(gpx, 'gpx'), worker.number));
    const { rows } = await years.peek.query<{ id: string }>(
      `select max(id)::text as id from travel.trip where person_id = $1 and source = 'gpx'`,
      [worker.id],
    );
    id = rows[0]?.id ?? '';
    note(ledger, { kind: 'track', id, person: worker.id, from: years.today() });
    tracks.push({ id, worker, organisation: client.organisation, month: month.toString() });
  }
}

const tracks: { id: string; worker: Worker; organisation: string; month: string }[] = [];

/** Confirms, closes and hands over. Where everything is confirmed, no track of the month may be left. */
export async function closeMonth(run: Run, client: Client, month: Temporal.PlainYearMonth): Promise<void> {
  const { years, ledger, dice } = run;
  const { organisation, confirmsAll } = client;
  const { db } = years.system;
  const purpose = confirmsAll ? (dice.chance(0.5) ? 'business' : 'private') : undefined;
  await confirmMonth(db, { organisation, month, now: years.now(), by: 'drill', purpose });
  if (confirmsAll) {
    for (const track of tracks) {
      if (track.organisation !== organisation || track.month !== month.toString()) continue;
      // A close does not see them, and confirms nothing of theirs: the cap of thirty days is left.
      if (track.worker.restricted !== undefined) continue;
      const one = findCase(ledger, 'track', track.id);
      if (one !== undefined) one.goneOn ??= years.today();
    }
  }
  const asked = { organisation, month: month.toString(), now: years.now() };
  need(await settleMonth(db, asked));
  await handOver(run, asked);
}

/** What leaves is read as the recipient reads it: names, places and plates have no business there. */
async function handOver(
  { years, book }: Run,
  asked: { organisation: string; month: string; now: Temporal.Instant },
): Promise<void> {
  for (const format of ['csv', 'afas'] as const) {
    const { files } = need(
      await exportPayroll(years.system.db, asked, format, join(years.outside, 'payroll')),
    );
    for (const path of files) {
      // The number of a row is reckoned from run and line, and may look like the latitude of a track.
      const text = readFileSync(path, 'utf8').replaceAll(/"Id":\d+/g, '');
      for (const { code } of codesIn(text, path)) {
        const what = book.planted.get(code)?.what;
        if (what !== undefined && what !== 'a personnel number') {
          throw new Error(`${what} (${code}) left for payroll in ${path}`);
        }
      }
    }
  }
}
