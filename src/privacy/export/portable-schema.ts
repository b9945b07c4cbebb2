// JSON Schema (2020-12) of a line of the portable file, derived from records and register.
import { fields } from '#register/fields';
import { portableColumns } from './find-portable.ts';
import type { PlannedActivity, PlannedColumn } from './plan-export.ts';

/** One shape for the first line and one for each kind of record. */
export function portableSchema(plan: readonly PlannedActivity[]): object {
  const records = plan.flatMap(({ entry, tables }) =>
    tables.map((table) => ({
      title: `${table.table}: ${entry.activity.title.en}`,
      type: 'object',
      required: ['record', 'values'],
      additionalProperties: false,
      properties: {
        record: { const: table.table },
        values: {
          type: 'object',
          additionalProperties: false,
          required: portableColumns(table).map(({ name }) => name),
          properties: Object.fromEntries(
            portableColumns(table).map((column) => [column.name, schemaOf(column)]),
          ),
        },
      },
    })),
  );
  const first = {
    title: 'first line',
    type: 'object',
    required: ['format', 'version', 'madeAt'],
    properties: {
      format: { const: 'reisrecht-portability' },
      version: { const: 1 },
      madeAt: { type: 'string', format: 'date-time' },
    },
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'One line of portability.ndjson',
    oneOf: [first, ...records],
  };
}

const shapes: Readonly<Record<string, object>> = {
  uuid: { type: 'string', format: 'uuid' },
  bigint: { type: 'integer' },
  integer: { type: 'integer' },
  smallint: { type: 'integer' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  instant: { type: 'string', format: 'date-time' },
  'integer[]': { type: 'array', items: { type: 'integer' } },
  'bigint[]': { type: 'array', items: { type: 'integer' } },
  'text[]': { type: 'array', items: { type: 'string' } },
};

function schemaOf({ type, means, nullable, opens, name }: PlannedColumn): object {
  const shape = (opens === undefined ? shapes[type] : undefined) ?? { type: 'string' };
  const field = means in fields ? fields[means as keyof typeof fields].en : undefined;
  const unit = /_cents$/.test(name) ? ', in cents' : /_m$/.test(name) ? ', in metres' : '';
  const described = field === undefined ? shape : { ...shape, description: `${field}${unit}` };
  return nullable ? { anyOf: [described, { type: 'null' }] } : described;
}
