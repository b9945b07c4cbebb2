// Writes the answers of one endpoint as JSON, by its declared shape and nothing else: made once, when the
// server opens.
import { z } from 'zod';

/** JSON of a value of that shape. Throws when the value is of another shape: then nothing leaves. */
export type AnswerWriter = (value: unknown) => string;

/**
 * A field that is not declared never leaves, and a declared one that is not as declared is a bug. What has no
 * short way here (unions, patterns, limits) is checked by the shape itself, which answers the same, slower.
 */
export function compileAnswer(shape: z.core.$ZodType): AnswerWriter {
  const { def } = shape._zod as unknown as { def: Def };
  if (def.checks !== undefined && def.checks.length > 0) return byTheShape(shape);
  switch (def.type) {
    case 'object':
      // A strict or an open object says something about other fields; this way only drops them.
      return def.catchall === undefined ? writeObject(def.shape ?? {}) : byTheShape(shape);
    case 'array':
      return writeArray(compileAnswer(def.element as z.core.$ZodType));
    case 'nullable':
      return writeNullable(compileAnswer(def.innerType as z.core.$ZodType));
    case 'string':
      return def.format === undefined ? writeIf((value) => typeof value === 'string') : byTheShape(shape);
    case 'number':
      return writeNumber(shape, def.format);
    case 'boolean':
      return writeIf((value) => typeof value === 'boolean');
    case 'enum':
    case 'literal': {
      const allowed = new Set<unknown>(def.values ?? Object.values(def.entries ?? {}));
      const isPlain = [...allowed].every((value) => typeof value === 'string' || typeof value === 'boolean');
      return isPlain ? writeIf((value) => allowed.has(value)) : byTheShape(shape);
    }
    default:
      return byTheShape(shape);
  }
}

/** What this file reads of a shape's own description. */
interface Def {
  readonly type: string;
  readonly checks?: readonly unknown[];
  readonly catchall?: unknown;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly format?: string;
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
}

const byTheShape =
  (shape: z.core.$ZodType): AnswerWriter =>
  (value) =>
    JSON.stringify(z.core.encode(shape, value as never));

function refuseValue(): never {
  // The value itself may be personal: it is not repeated.
  throw new Error('an answer is not of its declared shape');
}

const writeIf =
  (isRight: (value: unknown) => boolean): AnswerWriter =>
  (value) =>
    isRight(value) ? JSON.stringify(value) : refuseValue();

function writeNumber(shape: z.core.$ZodType, format: string | undefined): AnswerWriter {
  if (format === 'safeint') return (value) => (Number.isSafeInteger(value) ? `${value}` : refuseValue());
  if (format !== undefined) return byTheShape(shape);
  return (value) => (Number.isFinite(value) ? JSON.stringify(value) : refuseValue());
}

const writeNullable =
  (inner: AnswerWriter): AnswerWriter =>
  (value) =>
    value === null ? 'null' : inner(value);

function writeArray(element: AnswerWriter): AnswerWriter {
  return (value) =>
    Array.isArray(value) ? `[${value.map((one) => element(one)).join(',')}]` : refuseValue();
}

interface Field {
  readonly name: string;
  readonly key: string;
  readonly isOptional: boolean;
  readonly write: AnswerWriter;
}

function writeObject(shape: Readonly<Record<string, z.core.$ZodType>>): AnswerWriter {
  const fields = Object.entries(shape).map(([name, field]): Field => {
    const { def } = field._zod as unknown as { def: Def };
    const isOptional = def.type === 'optional' && def.innerType !== undefined;
    const write = compileAnswer(isOptional ? (def.innerType as z.core.$ZodType) : field);
    return { name, key: `${JSON.stringify(name)}:`, isOptional, write };
  });
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) refuseValue();
    let text = '';
    for (const { name, key, isOptional, write } of fields) {
      const one = (value as Record<string, unknown>)[name];
      if (isOptional && one === undefined) continue;
      text += text === '' ? key + write(one) : `,${key}${write(one)}`;
    }
    return `{${text}}`;
  };
}
