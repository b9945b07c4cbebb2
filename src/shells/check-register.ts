// The whole of the register against itself and against all tables: what `register check` says and a proposal
// must pass.
import { checkRecords } from '#privacy/check-records';
import { compileRegister, type Inconsistency } from '#privacy/compile-register';
import { register } from '#register';
import { records } from './catalogue.ts';

/** An empty list is the only good answer. */
export const checkRegister = (): Inconsistency[] => [
  ...compileRegister(),
  ...checkRecords(register, records),
];
