// `reisrecht`: finds the command, opens what it needs, and ends with the status the contract names.
import { DatabaseFault } from '#platform/database/fault';
import { tellFault } from '#platform/database/tell-fault';
import { guardProcess } from '../guard-process.ts';
import { openSystem } from '../open-system.ts';
import { readSettings } from '../settings.ts';
import {
  type CommandSpec,
  findCommand,
  languageOfWords,
  optionsOf,
  readArguments,
  UsageError,
} from './arguments.ts';
import { type Command, NOTHING_DONE, WRONG_USAGE } from './commands/command.ts';
import { commands } from './commands/index.ts';
import { openTerminal, type Terminal } from './terminal.ts';

async function main(argv: readonly string[]): Promise<number> {
  const terminal = openTerminal(argv.includes('--json'));
  const command = findCommand(commands, argv);
  try {
    if (command === undefined) return withoutCommand(argv, terminal);
    if (argv.includes('--help')) return showCommandHelp(command);
    return await runCommand(command, argv.slice(command.name.split(' ').length), terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.printJson({ refusal: { code: 'wrong-usage', reason: error.message } });
      terminal.warn(`${error.message}. See: reisrecht ${command?.name ?? ''} --help`);
      return WRONG_USAGE;
    }
    return showFault(error, terminal, argv);
  }
}

async function runCommand(command: Command, rest: readonly string[], terminal: Terminal): Promise<number> {
  const args = readArguments(command, rest);
  if ('alone' in command) return command.alone({ args, terminal });
  const system = await openSystem(readSettings(process.env), {
    login: 'worker',
    onProgress: terminal.progress,
  });
  try {
    return await command.run(system, { args, terminal });
  } finally {
    await system.close();
  }
}

function showFault(error: unknown, terminal: Terminal, argv: readonly string[]): number {
  if (error instanceof DatabaseFault) {
    const { refusal } = tellFault(error);
    const sentence = refusal[languageOfWords(argv)];
    terminal.printJson({ fault: error.message, reason: sentence });
    terminal.warn(sentence);
    return NOTHING_DONE;
  }
  const fault = error instanceof Error ? error : new Error(String(error));
  terminal.printJson({ fault: fault.message });
  terminal.warn(fault.message);
  if (process.env.REISRECHT_DEBUG === '1') terminal.warn(String(fault.stack));
  return NOTHING_DONE;
}

function withoutCommand(argv: readonly string[], terminal: Terminal): number {
  const asksHelp = argv.length === 0 || argv[0] === '--help' || argv[0] === 'help';
  if (!asksHelp) {
    const given = argv.filter((word) => !word.startsWith('-')).join(' ');
    throw new UsageError(`there is no command "${given}"`);
  }
  const write = (line: string) => process.stdout.write(`${line}\n`);
  write('reisrecht: business mobility in which the privacy statement is the program\n');
  const width = Math.max(...commands.map((command) => usageOf(command).length));
  for (const command of commands) write(`  ${usageOf(command).padEnd(width)}  ${command.help}`);
  write('\nEvery command takes --json and --help. Exit status: 0 done, 2 done but some rows refused,');
  write('1 nothing done, 64 wrong usage. Settings: PORT, DATABASE_URL, REISRECHT_DATA (default ./data).');
  void terminal;
  return argv.length === 0 ? WRONG_USAGE : 0;
}

const usageOf = (command: CommandSpec): string => [command.name, ...(command.words ?? [])].join(' ');

function showCommandHelp(command: CommandSpec): number {
  const options = Object.entries(optionsOf(command)).map(([name, option]) => ({
    usage: `--${name}${option.value ? ` ${option.value}` : ''}`,
    help: `${option.help}${option.required ? ' (required)' : ''}`,
  }));
  const width = Math.max(...options.map(({ usage }) => usage.length));
  const lines = options.map(({ usage, help }) => `  ${usage.padEnd(width)}  ${help}`);
  process.stdout.write(`reisrecht ${usageOf(command)}\n\n${command.help}\n\n${lines.join('\n')}\n`);
  return 0;
}

guardProcess(process.env);
process.exitCode = await main(process.argv.slice(2));
