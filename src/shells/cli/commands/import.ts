// import KIND FILE: people, cards, trips, home-days, ov-chipkaart, gpx, portability, vehicles, rentals.

import { importCardTransactions } from '#flows/import-card-transactions';
import { importCards } from '#flows/import-cards';
import { importGpx } from '#flows/import-gpx';
import { importHomeDays } from '#flows/import-home-days';
import { importPeople } from '#flows/import-people';
import { importPortability } from '#flows/import-portability';
import { importRentals } from '#flows/import-rentals';
import { type ImportReport, type Intake, newReport } from '#flows/import-report';
import { importTrips } from '#flows/import-trips';
import { importVehicles } from '#flows/import-vehicles';
import type { Result } from '#kernel/refusal';
import type { System } from '../../open-system.ts';
import { type Arguments, UsageError } from '../arguments.ts';
import { findOrganisationId } from '../find-organisation.ts';
import { type Asked, DONE, NOTHING_DONE, PARTLY_DONE, type SystemCommand, showRefusal } from './command.ts';

type Importer = (intake: Intake, file: string, args: Arguments) => Promise<Result<ImportReport>>;

const kinds: Readonly<Record<string, Importer>> = {
  people: importPeople,
  cards: importCards,
  trips: importTrips,
  'home-days': importHomeDays,
  'ov-chipkaart': importCardTransactions,
  gpx: (intake, file, args) => importGpx(intake, file, needPerson(args, 'gpx')),
  portability: (intake, file, args) => importPortability(intake, file, needPerson(args, 'portability')),
  vehicles: importVehicles,
  rentals: importRentals,
};

/** Of no organisation: a register, or a provider's file that says by its numbers whose it is. */
const ofNobody = ['vehicles', 'rentals'];

function needPerson({ options }: Arguments, kind: string): string {
  if (options.person === undefined) throw new UsageError(`"import ${kind}" needs --person NUMBER`);
  return options.person;
}

export const importFile: SystemCommand = {
  name: 'import',
  words: ['KIND', 'FILE'],
  help: `take in a file; KIND is ${Object.keys(kinds).join(', ')}`,
  options: {
    organisation: {
      value: 'ID',
      help: 'the organisation; not needed for vehicles and rentals, which name none',
    },
    person: { value: 'NUMBER', help: 'personnel number of the traveller (gpx, portability)' },
  },
  run: async (system, asked) => {
    const [kind = '', file = ''] = asked.args.words;
    const importer = kinds[kind];
    if (importer === undefined)
      throw new UsageError(`KIND is one of ${Object.keys(kinds).join(', ')}, not "${kind}"`);
    const intake = await openIntake(system, asked, kind);
    if (!intake.ok) return showRefusal(asked, intake.refusal);
    const report = await importer(intake.value, file, asked.args);
    return showReport(asked, report);
  },
};

async function openIntake(system: System, { args, terminal }: Asked, kind: string): Promise<Result<Intake>> {
  const onProgress = (rows: number) => terminal.progress(`${kind}: ${rows} rows read`);
  const common = { db: system.db, secrets: system.secrets, now: system.now(), onProgress };
  if (ofNobody.includes(kind)) return { ok: true, value: { ...common, organisation: '' } };
  if (args.options.organisation === undefined)
    throw new UsageError(`"import ${kind}" needs --organisation ID`);
  const organisation = await findOrganisationId(system, args.options.organisation);
  return organisation.ok
    ? { ok: true, value: { ...common, organisation: organisation.value } }
    : organisation;
}

/** A file that is refused as a whole is one refused row: line 1. */
function showReport({ args, terminal }: Asked, result: Result<ImportReport>): number {
  const report = result.ok
    ? result.value
    : { ...newReport(), refused: [{ line: 1, refusal: result.refusal }], refusedCount: 1 };
  const refused = report.refused.map(({ line, refusal }) => ({ line, reason: refusal[args.language] }));
  const notes = report.notes?.map(({ line, refusal }) => ({ line, reason: refusal[args.language] }));
  const { accepted, unchanged, refusedCount, leftOut } = report;
  terminal.printJson({
    accepted,
    unchanged,
    refused,
    ...(refusedCount > refused.length ? { refusedCount } : {}),
    ...(leftOut === undefined ? {} : { leftOut }),
    ...(notes === undefined ? {} : { notes }),
  });
  const left = leftOut === undefined ? '' : `, ${leftOut} left out`;
  terminal.print(`${accepted} accepted, ${unchanged} unchanged, ${refusedCount} refused${left}`);
  if (!args.json)
    for (const { line, reason } of [...refused.slice(0, 50), ...(notes ?? []).slice(0, 50)])
      terminal.warn(`line ${line}: ${reason}`);
  if (!args.json && refusedCount > 50) terminal.warn(`and ${refusedCount - 50} more; --json lists them`);
  if (accepted + unchanged === 0) return NOTHING_DONE;
  return refusedCount > 0 ? PARTLY_DONE : DONE;
}
