// One short text for the whole register and all tables: two trees with the same promises give the same.
import { createHash } from 'node:crypto';
import type { AnyRecord } from '#platform/records';
import { registerJson } from '../register-json.ts';

const known = new WeakMap<readonly AnyRecord[], string>();

/** SHA-256 as hexadecimal text over what `register --json` prints. */
export function hashRegister(records: readonly AnyRecord[]): string {
  const found = known.get(records);
  if (found !== undefined) return found;
  const entries = records.map((record) => ({
    table: record.table,
    activity: record.activity ?? null,
    subjects: [...(record.scope.subjects ?? [])],
    columns: Object.entries(record.columns).map(([name, column]) => ({ name, field: column.means })),
  }));
  const hash = createHash('sha256')
    .update(JSON.stringify(registerJson(entries)))
    .digest('hex');
  known.set(records, hash);
  return hash;
}
