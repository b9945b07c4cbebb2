// charging connect, invite, list, close: the lines to operators of charge points.
import { closeLine, inviteOperator, openLine } from '#flows/charging/open-line';
import { PROVIDER } from '#providers/voorbeeld-laden/profile';
import { listLines } from '#services/mobility/ev-charging';
import { UsageError } from '../arguments.ts';
import { DONE, type SystemCommand, showRefusal } from './command.ts';

const versions = {
  value: 'URL',
  help: 'where the operator said that its list of versions is',
  required: true,
} as const;
const ours = {
  value: 'URL',
  help: 'where this system is for the operator, such as https://reisrecht.example',
  required: true,
} as const;

function addressOf(text: string | undefined, name: string): string {
  if (text === undefined || !URL.canParse(text)) throw new UsageError(`--${name} takes an address`);
  return text;
}

export const chargingConnect: SystemCommand = {
  name: 'charging connect',
  help: 'exchange keys with the operator of charge points; its start key is read from CHARGING_KEY',
  options: { url: versions, ours },
  run: async (system, asked) => {
    const { options } = asked.args;
    const startKey = asked.environment.CHARGING_KEY;
    if (!startKey) throw new UsageError('set CHARGING_KEY to the key; it is never given on the command line');
    const made = await openLine(system.db, system.secrets, {
      provider: PROVIDER,
      versionsUrl: addressOf(options.url, 'url'),
      ourUrl: addressOf(options.ours, 'ours'),
      startKey,
      now: system.now(),
    });
    if (!made.ok) return showRefusal(asked, made.refusal);
    asked.terminal.printJson({ connected: true });
    asked.terminal.print('connected');
    return DONE;
  },
};

export const chargingInvite: SystemCommand = {
  name: 'charging invite',
  help: 'make a key with which the operator of charge points begins the exchange itself; shown once',
  options: { url: versions, ours },
  run: async (system, asked) => {
    const { options } = asked.args;
    const invitation = await inviteOperator(system.db, system.secrets, {
      provider: PROVIDER,
      versionsUrl: addressOf(options.url, 'url'),
      ourUrl: addressOf(options.ours, 'ours'),
      now: system.now(),
    });
    asked.terminal.printJson(invitation);
    asked.terminal.print(`${invitation.versionsUrl}\n${invitation.key}`);
    return DONE;
  },
};

export const chargingList: SystemCommand = {
  name: 'charging list',
  help: 'show the lines to operators: state, how far each list was read, what went wrong, undeclared names',
  options: {},
  run: async (system, asked) => {
    const lines = await system.db.transaction({ role: 'operator', now: system.now() }, (tx) =>
      listLines(tx, system.secrets),
    );
    asked.terminal.printJson({
      lines: lines.map(({ theirKey: _secret, endpoints: _addresses, readUntil, ...line }) => ({
        ...line,
        changedAt: line.changedAt.toString(),
        readUntil: Object.fromEntries(
          Object.entries(readUntil).map(([list, until]) => [list, until?.toString() ?? null]),
        ),
      })),
    });
    for (const { provider, state, readUntil, failedBecause, undeclaredNames } of lines) {
      const read = readUntil.cdrs?.toString() ?? 'never';
      const trouble = failedBecause === undefined ? '' : `; ${failedBecause}`;
      const names = undeclaredNames.length === 0 ? '' : `; undeclared: ${undeclaredNames.join(', ')}`;
      asked.terminal.print(`${provider} ${state}, records read until ${read}${trouble}${names}`);
    }
    return DONE;
  },
};

export const chargingClose: SystemCommand = {
  name: 'charging close',
  help: 'end the line to the operator of charge points: from then on no key opens anything',
  options: {},
  run: async (system, asked) => {
    const closed = await closeLine(system.db, system.secrets, { provider: PROVIDER, now: system.now() });
    if (!closed.ok) asked.terminal.warn(closed.refusal[asked.args.language]);
    asked.terminal.printJson({ closed: true, told: closed.ok });
    asked.terminal.print('closed');
    return DONE;
  },
};
