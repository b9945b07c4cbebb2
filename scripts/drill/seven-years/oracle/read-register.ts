// The register as anybody gets it: by the command, as JSON. The oracle imports nothing of the program.
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

export interface RegisterJson {
  readonly activities: readonly {
    readonly id: string;
    readonly retention: readonly { readonly term: string; readonly from: string }[];
  }[];
  readonly records: readonly {
    readonly table: string;
    /** Empty for a table about nobody. */
    readonly activity: string;
    readonly columns: readonly { readonly name: string; readonly field: string }[];
  }[];
}

const MAIN = resolve(import.meta.dirname, '../../../../src/shells/cli/main.ts');

export function readRegister(): RegisterJson {
  const text = execFileSync(process.execPath, [MAIN, 'register', '--json'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(text) as RegisterJson;
}
