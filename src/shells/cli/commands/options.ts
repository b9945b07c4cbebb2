// Options that several commands share, and how their words are read.
import { type Day, parseDay } from '#kernel/day';
import { type Arguments, UsageError } from '../arguments.ts';

export const organisationOption = { value: 'ID', help: 'the organisation', required: true } as const;
export const personOption = { value: 'NUMBER', help: 'personnel number', required: true } as const;
export const monthOption = { value: 'YYYY-MM', help: 'the month', required: true } as const;

/** A day, or undefined when the option is absent; wrong usage when it is no day. */
export function readDay({ options }: Arguments, name: string): Day | undefined {
  const text = options[name];
  if (text === undefined) return undefined;
  const day = parseDay(text, 'YYYY-MM-DD');
  if (!day.ok) throw new UsageError(`--${name}: ${day.refusal.en.replace(/\.$/, '')}`);
  return day.value;
}

export function needDay(args: Arguments, name: string): Day {
  const day = readDay(args, name);
  if (day === undefined) throw new UsageError(`--${name} YYYY-MM-DD is needed`);
  return day;
}
