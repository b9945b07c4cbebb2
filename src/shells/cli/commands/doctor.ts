// doctor: looks at everything a start needs and says of each whether it is good, or what to do.
import { examineBackups } from '../../doctor/examine-backups.ts';
import { examineDatabase } from '../../doctor/examine-database.ts';
import { examineMachine } from '../../doctor/examine-machine.ts';
import { readSettings } from '../../settings.ts';
import { DONE, NOTHING_DONE, type PlainCommand } from './command.ts';

const marks = { ok: 'ok       ', attention: 'attention', wrong: 'wrong    ' } as const;

export const doctor: PlainCommand = {
  name: 'doctor',
  help: 'look at runtime, clock, data folder, disk, browser and database, and say what to do',
  alone: async ({ terminal, args, environment }) => {
    const settings = readSettings(environment);
    const findings = [
      ...examineMachine(settings.dataFolder, settings.clock.now()),
      ...(await examineDatabase(settings)),
      ...examineBackups(settings),
    ];
    const shown = findings.map(({ subject, state, ...words }) => ({
      subject,
      state,
      text: words[args.language],
    }));
    terminal.printJson({ findings: shown });
    for (const { subject, state, text } of shown) terminal.print(`${marks[state]} ${subject}: ${text}`);
    return findings.some(({ state }) => state === 'wrong') ? NOTHING_DONE : DONE;
  },
};
