// Whether the tables and the register speak of the same things: no table of what is not built, no column
// without its field, nothing built that nothing does.
import type { AnyRecord } from '#platform/records';
import { isBuilt, type Service } from '#register';
import type { Inconsistency } from './inconsistency.ts';

const keys = new Set<string>(['subject-key', 'tenant', 'not-personal']);

/** What is wrong between the services of the register and all records of the house. */
export function checkRecords(services: readonly Service[], records: readonly AnyRecord[]): Inconsistency[] {
  const all = services.flatMap((service) =>
    Object.entries(service.activities).map(([name, activity]) => ({
      id: `${service.wing}/${service.name}/${name}`,
      built: isBuilt(service, activity),
      activity,
    })),
  );
  const known = new Map(all.map((entry) => [entry.id, entry]));
  const kept = new Set<string | undefined>(records.map((record) => record.activity));
  return [
    ...records.flatMap((record) => {
      const entry = record.activity === undefined ? undefined : known.get(record.activity);
      return [
        ...ofBuilt(record, entry?.built),
        ...tenantIsNamed(record),
        ...columnsHaveFields(record, new Set<string>(entry?.activity.fields ?? [])),
      ];
    }),
    ...all
      .filter(({ built }) => built)
      .flatMap(({ id, activity }) => {
        const { doneIn, withoutCode } = activity;
        const says = kept.has(id) || (doneIn?.length ?? 0) > 0 || withoutCode !== undefined;
        const fault = 'it is built, but no table, code (doneIn) or reason (withoutCode) says how';
        return says ? [] : [{ rule: 'undone' as const, at: id, says: fault }];
      }),
    ...all
      .filter(({ built, activity }) => !built && activity.doneIn !== undefined)
      .map(({ id }) => ({ rule: 'undone' as const, at: id, says: 'it is not built, yet it names code' })),
  ];
}

function ofBuilt(record: AnyRecord, built: boolean | undefined): Inconsistency[] {
  if (record.activity === undefined || built === true) return [];
  const says = built === undefined ? 'the register has no such activity' : 'the activity is not built';
  return [{ rule: 'unbuilt-table', at: record.table, says: `${record.activity}: ${says}` }];
}

/** Rows of tenants in a table that does not say so would be everybody's. */
function tenantIsNamed(record: AnyRecord): Inconsistency[] {
  const column = Object.entries(record.columns).find(([, { means }]) => means === 'tenant')?.[0];
  if (column === undefined || record.scope.tenant === column) return [];
  const says = `${column} is its tenant, and its scope does not say so`;
  return [{ rule: 'tenant', at: record.table, says }];
}

function columnsHaveFields(record: AnyRecord, held: ReadonlySet<string>): Inconsistency[] {
  return Object.entries(record.columns)
    .filter(([, { means }]) => !keys.has(means) && !held.has(means))
    .map(([column, { means }]) => ({
      rule: 'orphan-column' as const,
      at: `${record.table}.${column}`,
      says: `${means} is no field of ${record.activity ?? 'what is nobody’s data'}`,
    }));
}
