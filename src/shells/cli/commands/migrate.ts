// migrate: brings the database up to date and says what it did. Every other command does the same by itself.
import { DONE, type SystemCommand } from './command.ts';

export const migrate: SystemCommand = {
  name: 'migrate',
  help: 'bring the database up to date and say what changed',
  run: async (system, { terminal }) => {
    const { applied = [], isAccessChanged = false, partitions = 0, figures = 0 } = system.changes ?? {};
    const { version, notices = 0 } = system.changes ?? {};
    terminal.printJson({ applied, accessChanged: isAccessChanged, partitions, figures, version, notices });
    for (const name of applied) terminal.print(`applied ${name}`);
    if (isAccessChanged) terminal.print('access of roles written anew');
    if (partitions > 0) terminal.print(`${partitions} partitions made ahead`);
    if (figures > 0) terminal.print(`${figures} figures of the law added`);
    if (version !== undefined)
      terminal.print(`the register is version ${version}; ${notices} people get a notice`);
    const isSame =
      applied.length === 0 && !isAccessChanged && partitions === 0 && figures === 0 && version === undefined;
    if (isSame) terminal.print('nothing to do: the database is up to date');
    return DONE;
  },
};
