// Files that are not what they seem are refused by name, and a huge one by its size.
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkFile, csvLimits } from './check-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function check(content: string | Uint8Array, limits = csvLimits) {
  const path = join(folder, 'x.csv');
  await writeFile(path, content);
  const checked = await checkFile(path, limits);
  return checked.ok ? 'ok' : checked.refusal.code;
}

test('UTF-8 with and without a byte order mark is read', async () => {
  expect(await check('naam\nZoë\n')).toBe('ok');
  expect(await check('\ufeffnaam\nZoë\n')).toBe('ok');
});

test('other encodings are refused with the sentence that says how to save as UTF-8', async () => {
  expect(await check(Buffer.from('naam\nZoë\n', 'latin1'))).toBe('file-not-utf-8');
  expect(await check(Buffer.from('\ufeffnaam\n', 'utf16le'))).toBe('file-utf-16');
  expect(await check(Buffer.from('naam;datum\n', 'utf16le'))).toBe('file-utf-16');
  expect(await check('a;b\n1;\u0000\n')).toBe('file-nul-byte');
  expect(await check(Buffer.concat([Buffer.from('a\n'), Buffer.from('ë').subarray(0, 1)]))).toBe(
    'file-not-utf-8',
  );
});

test('a zip, gzip, pdf or web page renamed to csv is refused by its name', async () => {
  for (const [content, word] of [
    [Buffer.from('PK\u0003\u0004abcdef'), 'zip'],
    [Buffer.from('PK\u0003\u0004....[Content_Types].xml'), 'xlsx'],
    [gzipSync('a;b'), 'gzip'],
    [Buffer.from('%PDF-1.7'), 'pdf'],
    [Buffer.from('<!DOCTYPE html><html>'), 'webpagina'],
  ] as const) {
    const path = join(folder, 'renamed.csv');
    await writeFile(path, content);
    const checked = await checkFile(path);
    expect(!checked.ok && checked.refusal.code).toBe('file-other-format');
    expect(!checked.ok && checked.refusal.nl).toContain(word);
  }
});

test('a file of 1 GB is refused by its size, before it is read', async () => {
  const path = join(folder, 'huge.csv');
  await writeFile(path, 'a;b\n');
  await truncate(path, 2 ** 30);
  const before = process.memoryUsage().rss;
  const checked = await checkFile(path);
  expect(!checked.ok && checked.refusal.code).toBe('file-too-large');
  expect(!checked.ok && checked.refusal.en).toContain('64 MiB');
  expect(process.memoryUsage().rss - before).toBeLessThan(32 * 2 ** 20);
  await rm(path);
});

test('what is no file, an empty file and a missing file are refused', async () => {
  const code = async (path: string) => {
    const checked = await checkFile(path);
    return checked.ok || checked.refusal.code;
  };
  expect(await code(folder)).toBe('file-not-regular');
  expect(await code(join(folder, 'absent.csv'))).toBe('file-not-found');
  expect(await code('\u0000')).toBe('file-not-found');
  expect(await check('')).toBe('file-empty');
});
