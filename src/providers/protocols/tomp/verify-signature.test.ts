// The seal on a call to us: right, wrong, moved to another call, old, from later.
import { expect, test } from 'vitest';
import { REPLAY_WINDOW_SECONDS, verifySignature, writeSignature } from './verify-signature.ts';

const secret = Buffer.alloc(32, 1);
const now = Temporal.Instant.from('2026-11-23T09:00:00Z');
const call = { method: 'POST', path: '/tomp/legs/L1/events', bodyText: '{"event":"FINISH"}' };
const seal = (at = now, key = secret) => writeSignature(key, call, at);
const code = (header: string | undefined, said = call, at = now) => {
  const result = verifySignature(secret, header, said, at);
  return result.ok ? 'taken' : result.refusal.code;
};

test('a call that is sealed with our key within five minutes is taken', () => {
  expect(code(seal())).toBe('taken');
  expect(code(seal(now.subtract({ seconds: REPLAY_WINDOW_SECONDS })))).toBe('taken');
  expect(code(seal(now.add({ seconds: REPLAY_WINDOW_SECONDS })))).toBe('taken');
});

test.each([
  ['no seal', undefined],
  ['an empty one', ''],
  ['another key', writeSignature(Buffer.alloc(32, 2), call, now)],
  ['one figure changed', seal().replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
  ['its time changed', seal().replace(/t=(\d+)/, (_all, seconds) => `t=${Number(seconds) + 1}`)],
  ['cut short', seal().slice(0, -2)],
  ['ten thousand characters', `t=1,v1=${'a'.repeat(10_000)}`],
])('%s is refused', (_what, header) => {
  expect(code(header)).toBe('signature-missing');
});

test('the seal of another body, path or method does not matchShape this call', () => {
  expect(code(seal(), { ...call, bodyText: '{"event":"PAUSE"}' })).toBe('signature-missing');
  expect(code(seal(), { ...call, path: '/tomp/legs/L2/events' })).toBe('signature-missing');
  expect(code(seal(), { ...call, method: 'PUT' })).toBe('signature-missing');
});

test('an old seal, and one from later, are refused as old', () => {
  expect(code(seal(now.subtract({ seconds: REPLAY_WINDOW_SECONDS + 1 })))).toBe('signature-old');
  expect(code(seal(now.add({ seconds: REPLAY_WINDOW_SECONDS + 1 })))).toBe('signature-old');
});

test('a short key is a fault of ours', () => {
  expect(() => writeSignature(Buffer.alloc(8), call, now)).toThrow('32 bytes');
});
