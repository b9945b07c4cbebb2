// The wire form of statements that the server already knows, in one buffer: Bind and Execute for each, then
// Sync. A buffer for each message would cost more than what is in it.

export interface Bound {
  /** The name under which the connection prepared it. */
  readonly name: string;
  readonly values: readonly (string | Buffer | null)[];
}

const BIND = 0x42;
const EXECUTE = 0x45;
const SYNC = 0x53;
/** Length, the unnamed portal, all rows. */
const EXECUTE_BYTES = 10;
const SYNC_BYTES = 5;
/** A UTF-16 unit is three bytes of UTF-8 at most; longer texts are counted exactly, to keep memory near. */
const MAX_GUESSED_LENGTH = 512;
const BYTES_PER_UNIT = 3;

/** Texts travel as text and bytes as bytes; answers are asked for as text. */
export function encodeBatch(statements: readonly Bound[]): Buffer {
  let size = SYNC_BYTES;
  for (const { name, values } of statements) {
    size += 1 + 4 + 1 + name.length + 1 + 2 + 2 + 2 + values.length * 6 + EXECUTE_BYTES;
    for (const value of values) size += roomFor(value);
  }
  const buffer = Buffer.allocUnsafe(size);
  let at = 0;
  for (const statement of statements) at = writeExecute(buffer, writeBind(buffer, at, statement));
  buffer[at] = SYNC;
  return buffer.subarray(0, buffer.writeInt32BE(4, at + 1));
}

function roomFor(value: string | Buffer | null): number {
  if (value === null) return 0;
  if (typeof value !== 'string') return value.length;
  return value.length <= MAX_GUESSED_LENGTH ? value.length * BYTES_PER_UNIT : Buffer.byteLength(value);
}

function writeBind(buffer: Buffer, start: number, { name, values }: Bound): number {
  buffer[start] = BIND;
  // The unnamed portal is an empty name; names of ours are ASCII.
  let at = start + 5;
  buffer[at] = 0;
  at += 1;
  at += buffer.write(name, at, 'latin1');
  buffer[at] = 0;
  at = writeFormats(buffer, at + 1, values);
  at = buffer.writeUInt16BE(values.length, at);
  for (const value of values) {
    if (value === null) {
      at = buffer.writeInt32BE(-1, at);
      continue;
    }
    const length =
      typeof value === 'string' ? buffer.write(value, at + 4, 'utf8') : value.copy(buffer, at + 4);
    at = buffer.writeInt32BE(length, at) + length;
  }
  // No format of an answer is named: then all of it is text.
  at = buffer.writeInt16BE(0, at);
  buffer.writeInt32BE(at - start - 1, start + 1);
  return at;
}

/** None when all are texts: that is what the server takes then. */
function writeFormats(buffer: Buffer, start: number, values: Bound['values']): number {
  if (!values.some((value) => value !== null && typeof value !== 'string')) {
    return buffer.writeInt16BE(0, start);
  }
  let at = buffer.writeUInt16BE(values.length, start);
  for (const value of values)
    at = buffer.writeInt16BE(value === null || typeof value === 'string' ? 0 : 1, at);
  return at;
}

function writeExecute(buffer: Buffer, start: number): number {
  buffer[start] = EXECUTE;
  const at = buffer.writeInt32BE(9, start + 1);
  buffer[at] = 0;
  return buffer.writeInt32BE(0, at + 1);
}
