// The command line as words and options: what a command takes is data, and so is its help.
import { parseArgs } from 'node:util';
import type { Environment } from '../settings.ts';

export interface OptionSpec {
  /** What stands behind it: 'YYYY-MM', 'ID' …; absent: a switch. */
  readonly value?: string;
  readonly help: string;
  readonly required?: true;
}

export interface CommandSpec {
  /** 'month close'. */
  readonly name: string;
  readonly help: string;
  /** Names of the words behind the command: ['KIND', 'FILE']. */
  readonly words?: readonly string[];
  readonly options?: Readonly<Record<string, OptionSpec>>;
}

export interface Arguments {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  /** The switches of the command itself that were given. */
  readonly switches: readonly string[];
  readonly json: boolean;
  readonly language: 'nl' | 'en';
}

/** Wrong usage: the sentence, and exit status 64. */
export class UsageError extends Error {}

const COMMON: Readonly<Record<string, OptionSpec>> = {
  json: { help: 'print one JSON object on standard output and nothing else' },
  language: {
    value: 'nl|en',
    help: 'language of reasons and explanations (default: from the environment, else en)',
  },
  help: { help: 'show this help' },
};

export const optionsOf = (spec: CommandSpec) => ({ ...spec.options, ...COMMON });

/** Finds the command whose name the words begin with; the longest name wins. */
export function findCommand<C extends CommandSpec>(
  commands: readonly C[],
  argv: readonly string[],
): C | undefined {
  const matches = commands.filter((command) => {
    const name = command.name.split(' ');
    return name.every((word, index) => argv[index] === word);
  });
  return matches.sort((a, b) => b.name.length - a.name.length)[0];
}

/** Reads the arguments behind the command's name. Throws UsageError with a sentence that says what to do. */
export function readArguments(
  spec: CommandSpec,
  argv: readonly string[],
  environment: Environment = {},
): Arguments {
  const options = optionsOf(spec);
  const known = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      { type: option.value ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  const parsed = parse(argv, known);
  const words = parsed.positionals;
  const expected = spec.words ?? [];
  if (words.length !== expected.length) {
    throw new UsageError(`"${spec.name}" takes ${expected.length === 0 ? 'no words' : expected.join(' ')}`);
  }
  for (const [name, option] of Object.entries(options)) {
    if (option.required && parsed.values[name] === undefined) {
      throw new UsageError(`"${spec.name}" needs --${name} ${option.value}`);
    }
  }
  const values = Object.entries(parsed.values).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {
    words,
    options: Object.fromEntries(values),
    switches: Object.keys(spec.options ?? {}).filter((name) => parsed.values[name] === true),
    json: parsed.values.json === true,
    language: languageOf(parsed.values.language, environment),
  };
}

function parse(argv: readonly string[], options: Record<string, { type: 'string' | 'boolean' }>) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message.split(/\.(?:\s|$)|\n/)[0] ?? 'wrong usage');
  }
}

/** The language of an invocation whose arguments may not even be right: for what is said when it fails. */
export function languageOfWords(argv: readonly string[], environment: Environment): 'nl' | 'en' {
  const given = argv[argv.indexOf('--language') + 1];
  const isGiven = argv.includes('--language') && (given === 'nl' || given === 'en');
  return languageOf(isGiven ? given : undefined, environment);
}

function languageOf(given: unknown, { LC_ALL, LC_MESSAGES, LANG }: Environment): 'nl' | 'en' {
  if (given === 'nl' || given === 'en') return given;
  if (given !== undefined) throw new UsageError('--language takes nl or en');
  const locale = LC_ALL || LC_MESSAGES || LANG || '';
  return locale.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}
