// Letters in their folder: readable by the owner only, gone after two days, and gone with the person.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import { eraseLetters, openLetters, removeOldLetters } from './open-letters.ts';

const NOW = Temporal.Instant.from('2026-11-22T12:00:00Z');
const root = mkdtempSync(join(tmpdir(), 'letters-'));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'of-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const letter = { to: 'noor@example.nl', subject: 'Bevestig', text: 'Open deze link.' };
const [noor, daan] = [1, 2].map(() => ({ organisation: newId(NOW), person: newId(NOW) }));
if (noor === undefined || daan === undefined) throw new Error('two people');
const later = (hours: number) => NOW.add({ hours });

test('nobody but the owner reads a letter, its name names nobody, and an address makes no header', () => {
  openLetters(folder, 'http://127.0.0.1').write({ ...letter, to: 'a@b.nl\r\nBcc: all@c.nl' }, noor, NOW);
  const [name = ''] = readdirSync(folder);
  expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  expect(name).not.toContain(noor.person);
  expect(readFileSync(join(folder, name), 'utf8').split('\n')[0]).toBe('To: a@b.nl Bcc: all@c.nl');
});

test('after two days a letter is gone, whether or not another comes', () => {
  openLetters(folder, '').write(letter, noor, NOW);
  expect(removeOldLetters(folder, later(48))).toBe(0);
  expect(removeOldLetters(folder, later(49))).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
  expect(removeOldLetters(join(folder, 'nowhere'), NOW)).toBe(0);
});

test('a letter whose link lives longer or shorter is kept as long', () => {
  openLetters(folder, '').write({ ...letter, worthHours: 14 * 24 }, noor, NOW);
  openLetters(folder, '').write({ ...letter, worthHours: 1 }, daan, NOW);
  expect(removeOldLetters(folder, later(2))).toBe(1);
  expect(removeOldLetters(folder, later(14 * 24))).toBe(0);
  expect(removeOldLetters(folder, later(14 * 24 + 1))).toBe(1);
});

test('the letters of one person go, and no other', () => {
  const letters = openLetters(folder, '');
  for (const of of [noor, noor, daan]) letters.write(letter, of, NOW);
  expect(eraseLetters(folder, noor)).toBe(2);
  expect(eraseLetters(folder, noor)).toBe(0);
  expect(readdirSync(folder)).toHaveLength(1);
});
