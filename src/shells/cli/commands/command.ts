// What a command is: its words and options as data, and a function that answers the exit status.
import type { Refusal } from '#kernel/refusal';
import type { System } from '../../open-system.ts';
import type { Environment } from '../../settings.ts';
import type { Arguments, CommandSpec } from '../arguments.ts';
import type { Terminal } from '../terminal.ts';

/** Exit statuses: done (rows already there count), nothing done, done but some rows refused, wrong usage. */
export const DONE = 0;
export const NOTHING_DONE = 1;
export const PARTLY_DONE = 2;
export const WRONG_USAGE = 64;

export interface Asked {
  readonly args: Arguments;
  readonly terminal: Terminal;
  readonly environment: Environment;
}

/** A command over the open system (database migrated, worker's login). */
export interface SystemCommand extends CommandSpec {
  readonly run: (system: System, asked: Asked) => Promise<number>;
}

/** A command that needs no database, or opens it in its own way. */
export interface PlainCommand extends CommandSpec {
  readonly alone: (asked: Asked) => Promise<number>;
}

export type Command = SystemCommand | PlainCommand;

/** Shows a refusal; with --json the object is `{"refusal": {code, reason}}`. */
export function showRefusal({ args, terminal }: Asked, refusal: Refusal): number {
  terminal.printJson({ refusal: { code: refusal.code, reason: refusal[args.language] } });
  terminal.warn(refusal[args.language]);
  return NOTHING_DONE;
}
