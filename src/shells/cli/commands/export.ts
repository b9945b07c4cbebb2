// export person: everything we hold of somebody, or what he may take along, as one zip.
import { rm } from 'node:fs/promises';
import { exportByNumber } from '#flows/export-person';
import { records } from '../../catalogue.ts';
import type { System } from '../../open-system.ts';
import { findOrganisationId } from '../find-organisation.ts';
import { noteShown } from '../note-shown.ts';
import { fileShown } from '../shown-fields.ts';
import { DONE, type SystemCommand, showRefusal } from './command.ts';
import { organisationOption, personOption } from './options.ts';

export const exportPersonCommand: SystemCommand = {
  name: 'export person',
  help: 'everything that is held of one person, with purpose, basis, readers and end dates, as a zip',
  options: {
    organisation: organisationOption,
    person: personOption,
    out: { value: 'FILE', help: 'the zip to write; only you can read it', required: true },
    portability: { help: 'only what the person gave or what was observed of him, for another supplier' },
  },
  run: async (system, asked) => {
    const { args, terminal } = asked;
    const organisation = await findOrganisationId(system, args.options.organisation ?? '');
    if (!organisation.ok) return showRefusal(asked, organisation.refusal);
    const { db, secrets } = system;
    const file = args.options.out ?? '';
    const held = rowsByPart();
    const exported = await exportByNumber(
      { db, secrets, records, now: system.now() },
      {
        organisation: organisation.value,
        person: args.options.person ?? '',
        kind: args.switches.includes('portability') ? 'portability' : 'access',
        file,
        onProgress: ({ activity, rows }) => {
          held.tell(activity, rows);
          terminal.progress(`${activity}: ${rows} rows`);
        },
      },
    );
    if (!exported.ok) return showRefusal(asked, exported.refusal);
    await noteFile(system, organisation.value, args.options.person ?? '', { file, parts: held.parts });
    const { rows, activities, files } = exported.value;
    terminal.printJson({ file, rows, activities, files });
    terminal.print(`${file}: ${rows} rows of ${activities} activities in ${files.length} files`);
    return DONE;
  },
};

/** Which parts of a file hold something: what is told is the sum of the rows so far. */
function rowsByPart() {
  const parts = new Set<string>();
  let before = 0;
  const tell = (part: string, rows: number) => {
    if (rows > before) parts.add(part);
    before = rows;
  };
  return { parts, tell };
}

/** The person reads that this file was made, and of what; when that cannot be written, there is no file. */
async function noteFile(
  system: System,
  organisation: string,
  number: string,
  { file, parts }: { readonly file: string; readonly parts: ReadonlySet<string> },
): Promise<void> {
  // A file of everything tells activities, one to take along tells tables.
  const held = records.filter(({ table, activity }) => parts.has(table) || parts.has(activity ?? ''));
  const activities = new Set(held.flatMap(({ activity }) => activity ?? []));
  const told = { organisation, command: exportPersonCommand.name, shown: fileShown(activities) };
  try {
    await noteShown(system, { ...told, numbers: [number] });
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}
