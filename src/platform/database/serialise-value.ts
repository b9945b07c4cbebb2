// JavaScript values as PostgreSQL's text format. It runs before a connection is taken, so a bad value never
// half-runs a batch.
import { Json } from './sql.ts';

/**
 * Text, bytes, or null for an absent value. Throws for what has no honest text: that is a bug of the caller.
 */
export function serialiseValue(value: unknown): string | Buffer | null {
  switch (typeof value) {
    case 'undefined':
      return null;
    case 'string':
      return checkedText(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'bigint':
      return value.toString();
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError('a number for the database must be finite');
      return String(value);
    case 'object':
      return serialiseObject(value);
    default:
      throw new TypeError(`a ${typeof value} cannot go into the database`);
  }
}

function serialiseObject(value: object | null): string | Buffer | null {
  if (value === null) return null;
  if (value instanceof Json) return checkedText(JSON.stringify(value.value) ?? 'null');
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (Array.isArray(value)) return serialiseArray(value);
  if (value instanceof Temporal.Instant) return checkedYear(value.toString(), value.epochMilliseconds);
  if (value instanceof Temporal.ZonedDateTime) return serialiseObject(value.toInstant());
  if (value instanceof Temporal.PlainDate || value instanceof Temporal.PlainDateTime) {
    if (value.year < 1 || value.year > 9999)
      throw new RangeError('a date for the database lies in 0001–9999');
    return value.toString({ calendarName: 'never' });
  }
  if (value instanceof Temporal.PlainTime || value instanceof Temporal.Duration) return value.toString();
  const prototype = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return checkedText(JSON.stringify(value));
  throw new TypeError(
    `a ${prototype?.constructor?.name} cannot go into the database; use Temporal or plain values`,
  );
}

/** An array literal; elements are quoted always, so that none of them can be read as structure. */
function serialiseArray(values: readonly unknown[]): string {
  const elements = values.map((value) => {
    if (Array.isArray(value)) return serialiseArray(value);
    const text = serialiseValue(value);
    if (text === null) return 'NULL';
    const plain = typeof text === 'string' ? text : `\\x${text.toString('hex')}`;
    return `"${plain.replace(/[\\"]/g, '\\$&')}"`;
  });
  return `{${elements.join(',')}}`;
}

function checkedText(text: string): string {
  if (text.includes('\0')) throw new TypeError('a text for the database cannot hold a zero byte');
  if (!text.isWellFormed()) throw new TypeError('a text for the database holds half a character');
  return text;
}

const FIRST_INSTANT = Temporal.Instant.from('0001-01-01T00:00:00Z').epochMilliseconds;
const END_INSTANT = Temporal.Instant.from('+010000-01-01T00:00:00Z').epochMilliseconds;

function checkedYear(text: string, epochMilliseconds: number): string {
  if (epochMilliseconds < FIRST_INSTANT || epochMilliseconds >= END_INSTANT) {
    throw new RangeError('an instant for the database lies in the years 0001–9999');
  }
  return text;
}
