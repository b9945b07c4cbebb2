// A short name for what the register says now: two builds that promise the same have the same one.
import { createHash } from 'node:crypto';
import { register } from '#register';
import { clauses } from '#register/clauses';
import { controllers } from '#register/controllers';
import { cookies } from '#register/cookies';
import { decisions } from '#register/decisions';
import { fields } from '#register/fields';
import { parties } from '#register/parties';
import { partyCare } from '#register/party-care';
import * as vocabulary from '#register/vocabulary';

let known: string | undefined;

/**
 * Twelve hexadecimal digits of the SHA-256 of all that the register promises. The tests that enforce a clause
 * are left out: a new test is no new promise.
 */
export function registerHash(): string {
  const promises = clauses.map(({ enforcedBy: _tests, ...promise }) => promise);
  known ??= hashOf([
    register,
    fields,
    parties,
    partyCare,
    controllers,
    cookies,
    decisions,
    vocabulary,
    promises,
  ]);
  return known;
}

/** Twelve hexadecimal digits of the SHA-256 of a value that is plain data. */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
