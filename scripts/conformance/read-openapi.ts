// Reads an OpenAPI 3.0 document and makes its schemas usable for a JSON Schema validator.
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

export interface OpenApi {
  /** Why a value breaks the schema at this pointer (`/components/schemas/X`), or undefined when it fits. */
  readonly judge: (pointer: string, value: unknown) => string | undefined;
  /** What stands at the pointer, references followed; undefined when nothing does. */
  readonly find: (pointer: string) => unknown;
}

/** The differences between OpenAPI 3.0 and JSON Schema that occur in practice are taken away first. */
export function readOpenApi(file: string): OpenApi {
  const document = JSON.parse(readFileSync(file, 'utf8')) as unknown;
  const ajv = new Ajv({ strict: false, allErrors: true, allowUnionTypes: true, logger: false });
  addFormats.default(ajv);
  ajv.addSchema(toJsonSchema(document) as object, 'document');
  const compiled = new Map<string, ValidateFunction>();
  const find = (pointer: string) => follow(document, pointer);
  return {
    find,
    judge: (pointer, value) => {
      const validate =
        compiled.get(pointer) ?? ajv.compile({ $ref: `document#${encodeURI(settle(document, pointer))}` });
      compiled.set(pointer, validate);
      return validate(value) ? undefined : ajv.errorsText(validate.errors, { dataVar: '' });
    },
  };
}

function follow(document: unknown, pointer: string): unknown {
  let value = document;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = Reflect.get(value, name);
    const reference = typeof value === 'object' && value !== null ? Reflect.get(value, '$ref') : undefined;
    if (typeof reference === 'string' && reference.startsWith('#'))
      value = follow(document, reference.slice(1));
  }
  return value;
}

/** The same place without a reference on the way: a validator follows none inside a pointer. */
function settle(document: unknown, pointer: string): string {
  let value = document;
  let place = '';
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return pointer;
    value = Reflect.get(value, name);
    place += `/${part}`;
    const reference = typeof value === 'object' && value !== null ? Reflect.get(value, '$ref') : undefined;
    if (typeof reference !== 'string' || !reference.startsWith('#')) continue;
    place = settle(document, reference.slice(1));
    value = follow(document, place);
  }
  return place;
}

const UNKNOWN_FORMATS = new Set(['', 'number']);

function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (typeof value !== 'object' || value === null) return value;
  const schema = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, toJsonSchema(inner)]),
  );
  chooseByName(schema);
  if (typeof schema.format === 'string' && UNKNOWN_FORMATS.has(schema.format)) delete schema.format;
  if (schema.nullable === true && typeof schema.type === 'string') schema.type = [schema.type, 'null'];
  for (const bound of ['Minimum', 'Maximum'] as const) {
    const plain = bound.toLowerCase();
    if (schema[`exclusive${bound}`] === true) {
      schema[`exclusive${bound}`] = schema[plain];
      delete schema[plain];
    } else if (schema[`exclusive${bound}`] === false) delete schema[`exclusive${bound}`];
  }
  return schema;
}

/**
 * "One of, by the name in this property" of OpenAPI: a validator of JSON Schema would find that several fit,
 * because they differ in that name alone.
 */
function chooseByName(schema: Record<string, unknown>): void {
  const by = (schema.discriminator as { readonly propertyName?: string } | undefined)?.propertyName;
  if (by === undefined || !Array.isArray(schema.oneOf)) return;
  schema.required = [by];
  schema.oneOf = (schema.oneOf as readonly { readonly $ref: string }[]).map(({ $ref }) => ({
    allOf: [{ properties: { [by]: { const: $ref.split('/').at(-1) } } }, { $ref }],
  }));
}
