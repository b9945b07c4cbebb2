// The command line as words and options: what is wrong is told before anything is opened.
import { describe, expect, test } from 'vitest';
import { findCommand, readArguments, UsageError } from './arguments.ts';
import { commands } from './commands/index.ts';

const spec = {
  name: 'trips confirm',
  help: 'confirm',
  words: ['FILE'],
  options: { month: { value: 'YYYY-MM', help: 'the month', required: true }, twice: { help: 'a switch' } },
} as const;

describe('the arguments of a command', () => {
  test('words and options are read in any order', () => {
    const read = readArguments(spec, ['--month', '2026-03', 'a.csv', '--json', '--language=nl']);
    expect(read).toMatchObject({
      words: ['a.csv'],
      options: { month: '2026-03' },
      json: true,
      language: 'nl',
    });
  });

  test('a missing option, a word too few or too many, and what nobody knows is wrong usage', () => {
    const wrong = [
      ['a.csv'],
      ['--month', '2026-03'],
      ['a.csv', 'b.csv', '--month', '2026-03'],
      ['a.csv', '--month', '2026-03', '--moon'],
      ['a.csv', '--month', '2026-03', '--language', 'fr'],
      ['a.csv', '--month'],
    ];
    for (const argv of wrong) expect(() => readArguments(spec, argv), argv.join(' ')).toThrow(UsageError);
  });

  test('the longest name that fits is the command', () => {
    const names = [
      { ...spec, name: 'month' },
      { ...spec, name: 'month close' },
    ];
    expect(findCommand(names, ['month', 'close', '--json'])?.name).toBe('month close');
    expect(findCommand(names, ['month', 'open'])?.name).toBe('month');
    expect(findCommand(names, ['trips'])).toBeUndefined();
  });
});

describe('all commands', () => {
  test('have a name of their own, and say what they and each of their options do', () => {
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
    for (const { name, help, options = {} } of commands) {
      expect(help.length, name).toBeGreaterThan(20);
      for (const [option, { help: says }] of Object.entries(options)) {
        expect(says.length, `${name} --${option}`).toBeGreaterThan(3);
        expect(option, name).toMatch(/^[a-z][a-z-]*$/);
      }
    }
  });

  test('name the organisation, the month and the person by the same options everywhere', () => {
    const values = new Map<string, Set<string | undefined>>();
    for (const { options = {} } of commands) {
      for (const [option, { value }] of Object.entries(options)) {
        values.set(option, (values.get(option) ?? new Set()).add(value));
      }
    }
    for (const shared of ['organisation', 'month']) expect(values.get(shared)?.size, shared).toBe(1);
  });
});
