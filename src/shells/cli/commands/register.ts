// register: the whole register as data: activities with bases, fields, readers, recipients, terms, and the
// tables.
import { registerJson } from '#privacy/register-json';
import { records } from '../../catalogue.ts';
import { DONE, type PlainCommand } from './command.ts';

export const registerCommand: PlainCommand = {
  name: 'register',
  help: 'the register of processing activities and the tables that belong to them (with --json: all of it)',
  alone: async ({ args, terminal }) => {
    const all = registerJson(
      records.map((record) => ({
        table: record.table,
        activity: record.activity ?? '',
        subjects: [...(record.scope.subjects ?? [])],
        columns: Object.entries(record.columns).map(([name, column]) => ({ name, field: column.means })),
      })),
    );
    terminal.printJson(all);
    for (const activity of all.activities) {
      const state = activity.built ? 'built  ' : 'unbuilt';
      terminal.print(`${state}  ${activity.id.padEnd(48)}  ${activity.text[args.language].slice(0, 60)}…`);
    }
    return DONE;
  },
};
