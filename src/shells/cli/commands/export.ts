// export person: everything we hold of somebody, or what he may take along, as one zip.
import { exportByNumber } from '#flows/export-person';
import { records } from '../../catalogue.ts';
import { findOrganisationId } from '../find-organisation.ts';
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
    const exported = await exportByNumber(
      { db, secrets, records, now: system.now() },
      {
        organisation: organisation.value,
        person: args.options.person ?? '',
        kind: args.switches.includes('portability') ? 'portability' : 'access',
        file,
        onProgress: ({ activity, rows }) => terminal.progress(`${activity}: ${rows} rows`),
      },
    );
    if (!exported.ok) return showRefusal(asked, exported.refusal);
    const { rows, activities, files } = exported.value;
    terminal.printJson({ file, rows, activities, files });
    terminal.print(`${file}: ${rows} rows of ${activities} activities in ${files.length} files`);
    return DONE;
  },
};
