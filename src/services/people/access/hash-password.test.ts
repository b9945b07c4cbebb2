// A password is compared, never read; an old cost is told, and nobody's password is never right.
import { argon2Sync } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkPassword, comparePassword, hashPassword } from './hash-password.ts';

const PASSWORD = 'vier woorden op een rij';

test('the right password is right, typed with other accents too, and another one is not', async () => {
  const stored = await hashPassword('caf\u00e9 aan de gracht');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await comparePassword(stored, 'cafe\u0301 aan de gracht')).toEqual({ isRight: true, isOld: false });
  expect(await comparePassword(stored, 'cafe aan de gracht')).toEqual({ isRight: false, isOld: false });
});

test('a hash at another cost is right and old', async () => {
  const nonce = Buffer.alloc(16, 7);
  const cost = { memory: 1024, passes: 1, parallelism: 1 };
  const tag = argon2Sync('argon2id', { ...cost, message: PASSWORD, nonce, tagLength: 32 });
  const short = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
  const stored = `$argon2id$v=19$m=1024,t=1,p=1$${short(nonce)}$${short(tag)}`;
  expect(await comparePassword(stored, PASSWORD)).toEqual({ isRight: true, isOld: true });
});

test('where there is no account nothing is right', async () => {
  expect(await comparePassword(undefined, PASSWORD)).toEqual({ isRight: false, isOld: false });
  expect(await comparePassword(undefined, '')).toEqual({ isRight: false, isOld: false });
});

test.each([
  ['elf tekens!', 'password-short'],
  ['x'.repeat(201), 'password-short'],
  ['aaaaaaaaaaaaaaaa', 'password-known'],
  ['noor@voorbeeld.example!', 'password-known'],
])('%s is refused as %s', (password, code) => {
  const checked = checkPassword(password, 'noor@voorbeeld.example');
  expect(!checked.ok && checked.refusal.code).toBe(code);
});
