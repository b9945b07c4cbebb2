// What is put into the buffer is what the protocol says, whatever the values are.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeBatch } from './encode-batch.ts';

const text = fc.string({ unit: 'binary' }).filter((s) => !s.includes('\0') && s.isWellFormed());
const long = fc.tuple(text, fc.integer({ min: 0, max: 700 })).map(([s, times]) => s.repeat(times));
const bytes = fc.uint8Array({ maxLength: 600 }).map((array) => Buffer.from(array));
const statement = fc.record({
  name: fc.integer({ min: 1, max: 99_999 }).map((serial) => `s${serial}`),
  values: fc.array(fc.oneof(text, long, bytes, fc.constant(null)), { maxLength: 5 }),
});

test('each statement is one Bind of its values and one Execute, and one Sync ends them all', () => {
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 4 }), (statements) => {
      const messages = split(encodeBatch(statements));
      const codes = messages.map(({ code }) => code).join('');
      expect(codes).toBe(`${'BE'.repeat(statements.length)}S`);
      for (const [at, { name, values }] of statements.entries()) {
        expect(readBind(messages[at * 2]?.body ?? Buffer.alloc(0))).toEqual({ name, values });
        expect(messages[at * 2 + 1]?.body).toEqual(Buffer.alloc(5));
      }
    }),
  );
});

test('more values than the protocol can count are refused before anything is written', () => {
  const values = Array.from({ length: 65_536 }, () => null);
  expect(() => encodeBatch([{ name: 's1', values }])).toThrow(RangeError);
});

function split(buffer: Buffer): { code: string; body: Buffer }[] {
  const messages: { code: string; body: Buffer }[] = [];
  for (let at = 0; at < buffer.length; ) {
    const end = at + 1 + buffer.readInt32BE(at + 1);
    messages.push({ code: String.fromCharCode(buffer[at] ?? 0), body: buffer.subarray(at + 5, end) });
    at = end;
  }
  return messages;
}

function readBind(body: Buffer) {
  expect(body[0]).toBe(0);
  const nameEnd = body.indexOf(0, 1);
  let at = nameEnd + 1;
  const next = () => {
    at += 2;
    return body.readUInt16BE(at - 2);
  };
  const formats = Array.from({ length: next() }, next);
  const values = Array.from({ length: next() }, (_, index) => {
    const length = body.readInt32BE(at);
    at += 4;
    if (length === -1) return null;
    at += length;
    const value = body.subarray(at - length, at);
    return formats[index] === 1 ? Buffer.from(value) : value.toString('utf8');
  });
  expect([next(), at]).toEqual([0, body.length]);
  return { name: body.toString('latin1', 1, nameEnd), values };
}
