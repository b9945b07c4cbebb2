// A command line from its words to its exit status: finds the command, opens what it needs, and tells a
// fault.
import { DatabaseFault } from '#platform/database/fault';
import { tellFault } from '#platform/database/tell-fault';
import { openSystem } from '../open-system.ts';
import { type Environment, readSettings } from '../settings.ts';
import {
  type CommandSpec,
  findCommand,
  languageOfWords,
  optionsOf,
  readArguments,
  UsageError,
} from './arguments.ts';
import { type Asked, type Command, NOTHING_DONE, WRONG_USAGE } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { openTerminal, type Streams } from './terminal.ts';

/** Where the words were typed: the process, or a test that runs many commands in one. */
export interface Typed {
  readonly environment: Environment;
  readonly streams: Streams;
  /** A command of this process has brought the database up to date a moment ago. */
  readonly isUpToDate?: boolean;
}

/** Answers the exit status of the contract; throws nothing that a command may meet. */
export async function runWords(
  argv: readonly string[],
  { environment, streams, isUpToDate = false }: Typed,
): Promise<number> {
  const terminal = openTerminal(argv.includes('--json'), streams);
  const write = (text: string) => void streams.out.write(text);
  const command = findCommand(commands, argv);
  try {
    if (command === undefined) return withoutCommand(argv, write);
    if (argv.includes('--help')) return showCommandHelp(command, write);
    const rest = argv.slice(command.name.split(' ').length);
    const args = readArguments(command, rest, environment);
    return await runCommand(command, { args, terminal, environment }, isUpToDate);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.printJson({ refusal: { code: 'wrong-usage', reason: error.message } });
      terminal.warn(`${error.message}. See: reisrecht ${command?.name ?? ''} --help`);
      return WRONG_USAGE;
    }
    return showFault(error, argv, { terminal, environment });
  }
}

async function runCommand(command: Command, asked: Asked, isUpToDate: boolean): Promise<number> {
  if ('alone' in command) return command.alone(asked);
  const { environment, terminal } = asked;
  const open = { login: 'worker', onProgress: terminal.progress, isUpToDate } as const;
  const system = await openSystem(readSettings(environment), open);
  try {
    return await command.run(system, asked);
  } finally {
    await system.close();
  }
}

function showFault(
  error: unknown,
  argv: readonly string[],
  { terminal, environment }: Omit<Asked, 'args'>,
): number {
  if (error instanceof DatabaseFault) {
    const { refusal } = tellFault(error);
    const sentence = refusal[languageOfWords(argv, environment)];
    terminal.printJson({ fault: error.message, reason: sentence });
    terminal.warn(sentence);
    return NOTHING_DONE;
  }
  const fault = error instanceof Error ? error : new Error(String(error));
  terminal.printJson({ fault: fault.message });
  terminal.warn(fault.message);
  if (environment.REISRECHT_DEBUG === '1') terminal.warn(String(fault.stack));
  return NOTHING_DONE;
}

function withoutCommand(argv: readonly string[], print: (text: string) => void): number {
  const asksHelp = argv.length === 0 || argv[0] === '--help' || argv[0] === 'help';
  if (!asksHelp) {
    const given = argv.filter((word) => !word.startsWith('-')).join(' ');
    throw new UsageError(`there is no command "${given}"`);
  }
  const write = (line: string) => print(`${line}\n`);
  write('reisrecht: business mobility in which the privacy statement is the program\n');
  const width = Math.max(...commands.map((command) => usageOf(command).length));
  for (const command of commands) write(`  ${usageOf(command).padEnd(width)}  ${command.help}`);
  write('\nEvery command takes --json and --help. Exit status: 0 done, 2 done but some rows refused,');
  write('1 nothing done, 64 wrong usage. Settings: PORT, DATABASE_URL, REISRECHT_DATA (default ./data).');
  return argv.length === 0 ? WRONG_USAGE : 0;
}

const usageOf = (command: CommandSpec): string => [command.name, ...(command.words ?? [])].join(' ');

function showCommandHelp(command: CommandSpec, print: (text: string) => void): number {
  const options = Object.entries(optionsOf(command)).map(([name, option]) => ({
    usage: `--${name}${option.value ? ` ${option.value}` : ''}`,
    help: `${option.help}${option.required ? ' (required)' : ''}`,
  }));
  const width = Math.max(...options.map(({ usage }) => usage.length));
  const lines = options.map(({ usage, help }) => `  ${usage.padEnd(width)}  ${help}`);
  print(`reisrecht ${usageOf(command)}\n\n${command.help}\n\n${lines.join('\n')}\n`);
  return 0;
}
