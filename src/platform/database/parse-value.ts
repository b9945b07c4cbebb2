// PostgreSQL's text format as JavaScript values: days and instants are Temporal, whole numbers are exact,
// numeric stays text.
import pg from 'pg';

export type Parser = (text: string) => unknown;

const asText: Parser = (text) => text;
const asBoolean: Parser = (text) => text === 't';
const asBytes: Parser = (text) => Buffer.from(text.slice(2), 'hex');

/**
 * bigint as a number while that is exact; a larger one is a bug, for no id or amount of ours is that large.
 */
function asInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`${text} does not fit a number exactly; select it as text`);
  return value;
}

const asDate: Parser = (text) => Temporal.PlainDate.from(text);
const asInstant: Parser = (text) => Temporal.Instant.from(text);

/** Type numbers of pg_type, which PostgreSQL never changes. */
const PARSERS: Readonly<Record<number, Parser>> = {
  16: asBoolean,
  17: asBytes,
  20: asInteger,
  21: Number,
  23: Number,
  26: Number,
  114: JSON.parse,
  700: Number,
  701: Number,
  1082: asDate,
  1083: (text) => Temporal.PlainTime.from(text),
  1114: (text) => Temporal.PlainDateTime.from(text),
  1184: asInstant,
  3802: JSON.parse,
  // Arrays of the above, of text, uuid, numeric.
  1000: arrayOf(asBoolean),
  1001: arrayOf(asBytes),
  1005: arrayOf(Number),
  1007: arrayOf(Number),
  1009: arrayOf(asText),
  1015: arrayOf(asText),
  1016: arrayOf(asInteger),
  1021: arrayOf(Number),
  1022: arrayOf(Number),
  1182: arrayOf(asDate),
  1185: arrayOf(asInstant),
  1231: arrayOf(asText),
  2951: arrayOf(asText),
  3807: arrayOf(JSON.parse),
};

/** What the driver ships; its type declaration describes an older shape. */
interface Arrays {
  create(text: string, element: (entry: string | null) => unknown): { parse(): unknown[] };
}
const arrays = pg.types.arrayParser as unknown as Arrays;

function arrayOf(element: Parser): Parser {
  const orNull = (entry: string | null) => (entry === null ? null : element(entry));
  return (text) => arrays.create(text, orNull).parse();
}

/** The parser of a type number; what is not listed (numeric, uuid, ranges, intervals) stays text. */
export function parserOf(typeId: number): Parser {
  return PARSERS[typeId] ?? asText;
}
