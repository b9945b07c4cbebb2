// Makes the demonstration organisation afresh, through the same intake that real files take.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { confirmMonth } from '#flows/confirm-month';
import { createOrganisation } from '#flows/create-organisation';
import { importCardTransactions } from '#flows/import-card-transactions';
import { importCards } from '#flows/import-cards';
import { importGpx } from '#flows/import-gpx';
import { importHomeDays } from '#flows/import-home-days';
import type { ImportReport, Intake } from '#flows/import-report';
import { importTrips } from '#flows/import-trips';
import { importVehicles } from '#flows/import-vehicles';
import { openColleagues } from '#flows/know-colleagues';
import { keepPlateByConsent } from '#flows/withdraw-consent';
import { parseMonth } from '#kernel/month';
import type { Result } from '#kernel/refusal';
import { wallClock } from '#kernel/wall-clock';
import { createPolicy } from '#services/money';
import { close, keepPayDay } from '#services/money/payroll-settlement';
import { receivePeople, setBrandDetails } from '#services/people/organisations';
import { markRides } from '#services/travel/trips';
import type { System } from '../open-system.ts';
import { DEMO_MONTHS, demoCast } from './cast.ts';
import { eraseDemo } from './erase-demo.ts';
import { makePrivacyWork } from './make-privacy-work.ts';
import { makeServices } from './make-services.ts';
import { DEMO_BRAND_DETAILS, DEMO_ORGANISATION_NAME, demoPolicy } from './organisation.ts';
import { type DemoFile, demoFiles, demoMarks } from './write-files.ts';

export const DEMO_BRAND = { id: 'demo', name: 'Reisrecht (demonstratie)' };

export interface DemoMade {
  readonly organisation: string;
  readonly people: number;
  readonly months: readonly string[];
}

/** Takes an earlier demonstration away first; organisations of other brands are never touched. */
export async function resetDemo(
  system: System,
  onProgress: (text: string) => void = () => {},
): Promise<DemoMade> {
  onProgress('demo: taking the old one away');
  await eraseDemo(system.owner, DEMO_BRAND.id);
  const now = system.now();
  const made = need(
    await createOrganisation(system.db, now, DEMO_ORGANISATION_NAME, DEMO_BRAND),
    'organisation',
  );
  const operator = { role: 'operator', now };
  need(
    await system.db.transaction(operator, (tx) => setBrandDetails(tx, DEMO_BRAND.id, DEMO_BRAND_DETAILS)),
    'brand',
  );
  const intake: Intake = { db: system.db, secrets: system.secrets, organisation: made, now };
  await writePeople(system, intake);
  await writePolicy(system, made, now);
  await importAll(intake, onProgress);
  await markCardRides(intake);
  await confirmAndClose(system, made, now, onProgress);
  onProgress('demo: services at providers');
  await inFolder((put) => makeServices(system, made, put));
  onProgress('demo: requests and other work of the privacy office');
  await makePrivacyWork(system, made);
  return { organisation: made, people: demoCast().length, months: DEMO_MONTHS };
}

/**
 * People as the employer's own system would give them: with cost centre, group and hours, which a plain CSV
 * has not.
 */
async function writePeople(system: System, intake: Intake): Promise<void> {
  const cast = demoCast();
  const context = { role: 'intake', organisation: intake.organisation, now: intake.now };
  await system.db.transaction(context, async (tx) => {
    await receivePeople(tx, cast);
    const colleagues = openColleagues([]);
    await colleagues.load(tx);
    for (const { personnelNumber, vehicle } of cast) {
      const person = colleagues.find(personnelNumber);
      if (person.ok && vehicle?.plate !== undefined)
        await keepPlateByConsent(tx, vehicle.plate, { personId: person.value, channel: 'app' });
    }
  });
}

async function writePolicy(system: System, organisation: string, now: Temporal.Instant): Promise<void> {
  const context = { role: 'operator', organisation, now };
  need(await system.db.transaction(context, (tx) => createPolicy(tx, demoPolicy())), 'policy');
  need(await system.db.transaction(context, (tx) => keepPayDay(tx, 25)), 'pay day');
}

type Put = (name: string, text: string) => Promise<string>;

/** Gives work a folder that is gone afterwards. */
async function inFolder(work: (put: Put) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'reisrecht-demo-'));
  try {
    await work(async (name, text) => {
      const path = join(folder, name.replaceAll(/[^\w.-]/g, '-'));
      await writeFile(path, text);
      return path;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function importAll(intake: Intake, onProgress: (text: string) => void): Promise<void> {
  await inFolder(async (put) => {
    for (const file of order(demoFiles({ now: intake.now }))) {
      onProgress(`demo: ${file.name}`);
      need(await importOne(intake, file, await put(file.name, file.text)), file.name);
    }
  });
}

/** Vehicles before trips, so that a trip by car finds its vehicle; people are in already. */
function order(files: readonly DemoFile[]): DemoFile[] {
  const kinds = ['vehicles', 'cards', 'trips', 'home-days', 'ov-chipkaart', 'gpx'];
  return files
    .filter(({ kind }) => kind !== 'people')
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

function importOne(intake: Intake, file: DemoFile, path: string): Promise<Result<ImportReport>> {
  switch (file.kind) {
    case 'cards':
      return importCards(intake, path);
    case 'vehicles':
      return importVehicles(intake, path);
    case 'trips':
      return importTrips(intake, path);
    case 'home-days':
      return importHomeDays(intake, path);
    case 'ov-chipkaart':
      return importCardTransactions(intake, path);
    case 'gpx':
      return importGpx(intake, path, file.personnelNumber ?? '');
    default:
      throw new Error(`the demo does not import ${file.kind}`);
  }
}

/** What the travellers say of their rides by card. */
async function markCardRides(intake: Intake): Promise<void> {
  const context = { role: 'intake', organisation: intake.organisation, now: intake.now };
  await intake.db.transaction(context, async (tx) => {
    const colleagues = openColleagues([]);
    await colleagues.load(tx);
    const marks = demoMarks({ now: intake.now }).flatMap((mark) => {
      const person = colleagues.find(mark.personnelNumber);
      if (!person.ok) return [];
      const arrivedAt = need(wallClock(mark.day, mark.checkedOut), 'a check-out of the demo');
      return [{ personId: person.value, day: mark.day, arrivedAt, purpose: mark.purpose, mode: mark.mode }];
    });
    await markRides(tx, marks, 'traveller');
  });
}

/**
 * Every month is confirmed; all but the last are closed, so that there is one to close and one to look back
 * at.
 */
async function confirmAndClose(
  system: System,
  organisation: string,
  now: Temporal.Instant,
  onProgress: (text: string) => void,
): Promise<void> {
  for (const [index, text] of DEMO_MONTHS.entries()) {
    onProgress(`demo: ${text}`);
    const month = need(parseMonth(text), 'month');
    await confirmMonth(system.db, { organisation, month, now, by: 'traveller' });
    if (index < DEMO_MONTHS.length - 1)
      need(await close(system.db, { organisation, month: text, now }), text);
  }
}

function need<T>(result: Result<T>, what: string): T {
  if (!result.ok) throw new Error(`${what}: ${result.refusal.en}`);
  return result.value;
}
