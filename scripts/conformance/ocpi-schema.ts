// The schema that was derived from OCPI's own tables, read where it stands: it is nobody's to hand on, so no
// copy of it is in this tree.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';

export interface OcpiSchema {
  /** Why a value is not of this definition; undefined when it is. */
  readonly judge: (definition: string, value: unknown) => string | undefined;
  readonly has: (definition: string) => boolean;
}

export function readSchema(place: string): OcpiSchema {
  const name = readdirSync(place).find((file) => file.endsWith('.derived.schema.json'));
  if (name === undefined) throw new Error(`no *.derived.schema.json in ${place}`);
  const schema = JSON.parse(readFileSync(join(place, name), 'utf8')) as {
    $id?: string;
    $schema?: string;
    $defs: Record<string, Record<string, unknown>>;
  };
  const { $defs } = schema;
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  ajv.addSchema({ $defs, $id: 'ocpi' });
  const compiled = new Map<string, ValidateFunction>();
  return {
    has: (definition) => Object.hasOwn($defs, definition),
    judge: (definition, value) => {
      const validate = compiled.get(definition) ?? ajv.compile({ $ref: `ocpi#/$defs/${definition}` });
      compiled.set(definition, validate);
      return validate(value) ? undefined : ajv.errorsText(validate.errors, { dataVar: '' });
    },
  };
}
