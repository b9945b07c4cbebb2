// Where the data of a person stand and what goes into which export, as text under review.
import type { AnyRecord } from '#platform/records';
import { isPortable, portableColumns } from './find-portable.ts';
import { type PlannedTable, planExport } from './plan-export.ts';

/** One line a table: activity, table, the columns that lead to the person, what is given, and where else. */
export function exportsText(records: readonly AnyRecord[]): string {
  const lines = planExport(records).flatMap(({ entry, tables }) =>
    tables.map((table) => {
      const kinds = isPortable(entry.activity) ? 'access + portability' : 'access';
      return `${entry.id} · ${table.table} · by ${table.subjects.join(' or ')} · ${kinds} · ${tell(table, isPortable(entry.activity))}`;
    }),
  );
  return `${lines.sort().join('\n')}\n`;
}

function tell(table: PlannedTable, goesAlong: boolean): string {
  const portable = new Set(portableColumns(table));
  const given = table.columns.map((column) => {
    const { name, means, opens, about } = column;
    const field = means === 'not-personal' ? '' : `=${means}`;
    const marks = [
      opens === undefined ? '' : ' (opened)',
      about === undefined ? '' : ` (only for ${about})`,
      !goesAlong || portable.has(column) ? '' : ' (access only)',
    ];
    return `${name}${field}${marks.join('')}`;
  });
  return [...given, ...table.leftOut.map((name) => `${name} (left out: fingerprint)`)].join(' ');
}
