// An installation in a temporary folder on which drills are held: organisations with the same month of
// travel, and its commands.
import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createOrganisation } from '#flows/create-organisation';
import { importPeople } from '#flows/import-people';
import type { ImportReport, Intake } from '#flows/import-report';
import { importTrips } from '#flows/import-trips';
import type { Result } from '#kernel/refusal';
import { type Installation, NOW, openInstallation } from '../../bench/open-installation.ts';

export const MONTH = '2026-03';
const MAIN = resolve(import.meta.dirname, '../../src/shells/cli/main.ts');
const PEOPLE = 200;

export interface DrillTown extends Installation {
  /**
   * A new organisation whose people and trips are in; nothing is confirmed. Its trips are the same each time.
   */
  readonly found: () => Promise<string>;
  /** Trips of each organisation. */
  readonly trips: number;
  /** The file of trips, for a drill that imports it itself. */
  readonly tripsFile: string;
  readonly makeOrganisation: () => Promise<string>;
}

export async function openDrillTown(trips: number): Promise<DrillTown> {
  const installation = await openInstallation();
  const { system, folder } = installation;
  const [peopleFile, tripsFile] = [join(folder, 'people.csv'), join(folder, 'trips.csv')];
  writeFileSync(peopleFile, peopleText());
  writeFileSync(tripsFile, tripsText(trips));
  const intakeOf = (organisation: string): Intake => {
    const { db, secrets } = system;
    return { db, secrets, organisation, now: system.now() };
  };
  const makeOrganisation = async () => {
    const made = await createOrganisation(system.db, system.now(), 'Oefenbedrijf');
    if (!made.ok) throw new Error(made.refusal.en);
    expectAll(await importPeople(intakeOf(made.value), peopleFile), PEOPLE);
    return made.value;
  };
  const found = async () => {
    const organisation = await makeOrganisation();
    expectAll(await importTrips(intakeOf(organisation), tripsFile), trips);
    return organisation;
  };
  return { ...installation, found, makeOrganisation, trips, tripsFile };
}

function expectAll(imported: Result<ImportReport>, rows: number): void {
  if (!imported.ok) throw new Error(imported.refusal.en);
  if (imported.value.accepted !== rows) throw new Error(`${imported.value.accepted} of ${rows} rows went in`);
}

function peopleText(): string {
  const rows = Array.from({ length: PEOPLE }, (_, index) => `P${index},Reiziger ${index},,2020-01-01,`);
  return ['personnel_number,name,email,starts_on,ends_on', ...rows, ''].join('\n');
}

const MODES = ['car,petrol', 'bicycle,', 'train,', 'e-bike,', 'bus,'];

/** Every purpose and several modes; one in ten is private, which makes no claim. Each row is another trip. */
function tripsText(trips: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const rows = Array.from({ length: trips }, (_, index) => {
    const slot = Math.floor(index / PEOPLE);
    const [day, hour, minute] = [
      1 + (slot % 31),
      6 + (Math.floor(slot / 31) % 16),
      Math.floor(slot / 496) % 40,
    ];
    const mode = MODES[index % MODES.length] as string;
    const purpose = index % 10 === 9 ? 'private' : index % 3 === 0 ? 'business' : 'commute';
    const isByTicket = mode === 'train,' || mode === 'bus,';
    const cost = isByTicket ? `${1 + (index % 17)}.${two(index % 100)}` : '';
    const times = `${two(hour)}:${two(minute)},${two(hour)}:${two(minute + 15)}`;
    return `P${index % PEOPLE},${MONTH}-${two(day)},${times},Huis,Kantoor ${index % 9},${5 + (index % 40)}.5,${mode},${purpose},${cost}`;
  });
  const header = 'personnel_number,date,departure,arrival,from,to,distance_km,mode,fuel,purpose,cost_eur';
  return [header, ...rows, ''].join('\n');
}

/** What a command did: its status and what it printed. Status null: it was killed. */
export interface Answer {
  readonly status: number | null;
  readonly output: string;
  readonly complaint: string;
  readonly wallMs: number;
}

export interface Command {
  readonly child: ChildProcess;
  readonly answer: Promise<Answer>;
}

/** Starts `reisrecht …` on an installation, as anybody would from the shell. */
export function startCommand(
  folder: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Command {
  const started = performance.now();
  const child = spawn(process.execPath, [MAIN, ...words, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, REISRECHT_DATA: folder, REISRECHT_CLOCK: NOW, DATABASE_URL: '', ...environment },
  });
  const answer = new Promise<Answer>((settle) => {
    let [output, complaint] = ['', ''];
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    child.on('close', (status) => settle({ status, output, complaint, wallMs: performance.now() - started }));
  });
  return { child, answer };
}

export const confirmWords = (organisation: string) => [
  ...['trips', 'confirm', '--organisation', organisation, '--month', MONTH],
];
export const closeWords = (organisation: string) => [
  ...['month', 'close', '--organisation', organisation, '--month', MONTH],
];
