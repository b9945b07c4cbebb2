// A zip that we write is one that others read: Info-ZIP and Python open it and find every byte.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { readZipEntry } from './read-zip.ts';
import { openZip } from './write-zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const AT = Temporal.Instant.from('2026-11-22T12:34:56Z');

async function zipOf(files: Readonly<Record<string, string>>, name = 'a.zip') {
  const parts: Uint8Array[] = [];
  const zip = openZip(async (bytes) => void parts.push(bytes), AT);
  const entries = [];
  for (const [file, text] of Object.entries(files)) entries.push(await zip.add(file, [text]));
  await zip.close();
  const path = join(folder, name);
  writeFileSync(path, Buffer.concat(parts));
  return { path, entries };
}

const python = (path: string): Record<string, string> =>
  JSON.parse(
    execFileSync('python3', [
      '-c',
      'import zipfile,json,sys,hashlib\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(json.dumps({i.filename:hashlib.sha256(z.read(i)).hexdigest() for i in z.infolist()}))',
      path,
    ]).toString(),
  );

test('Python reads every entry back, byte for byte, and the hashes are those of the contents', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', maxLength: 4000 }), { maxLength: 6 }),
      async (texts) => {
        const files = Object.fromEntries(texts.map((text, index) => [`gegevens/é-${index}.txt`, text]));
        const { path, entries } = await zipOf(files);
        const wanted = Object.fromEntries(
          Object.entries(files).map(([name, text]) => [
            name,
            createHash('sha256').update(text).digest('hex'),
          ]),
        );
        expect(python(path)).toEqual(wanted);
        expect(Object.fromEntries(entries.map(({ name, sha256 }) => [name, sha256]))).toEqual(wanted);
      },
    ),
    { numRuns: 8 },
  );
});

test('unzip finds no fault, and we read our own entry back', async () => {
  const { path } = await zipOf({ 'a.txt': 'één', 'map/b.txt': 'twee\n'.repeat(50_000) });
  expect(execFileSync('unzip', ['-t', path]).toString()).toContain('No errors detected');
  let text = '';
  const entry = await readZipEntry(path, 'map/b.txt', 1_000_000);
  if (!entry.ok) throw new Error(entry.refusal.en);
  for await (const chunk of entry.value) text += chunk.toString();
  expect(text).toBe('twee\n'.repeat(50_000));
});

test('more entries than sixteen bits can count are all there', async () => {
  const parts: Uint8Array[] = [];
  const zip = openZip(async (bytes) => void parts.push(bytes), AT);
  for (let index = 0; index < 65_600; index += 1) await zip.add(`${index}`, []);
  await zip.close();
  const path = join(folder, 'many.zip');
  writeFileSync(path, Buffer.concat(parts));
  const count = 'import zipfile,sys\nprint(len(zipfile.ZipFile(sys.argv[1]).namelist()))';
  expect(execFileSync('python3', ['-c', count, path]).toString().trim()).toBe('65600');
}, 60_000);

test('a name that would leave the folder is not written', async () => {
  for (const name of ['../a', '/a', 'a/../../b', 'a\\b']) {
    await expect(zipOf({ [name]: '' }, 'bad.zip')).rejects.toThrow(/safe name/);
  }
});

test('an entry that unpacks to more than was allowed is cut off with a fault, not read on', async () => {
  const { path } = await zipOf({ bomb: '0'.repeat(5_000_000) }, 'bomb.zip');
  const entry = await readZipEntry(path, 'bomb', 10_000);
  if (entry.ok) throw new Error('it should have been refused');
  expect(entry.refusal.code).toBe('zip-too-large');
});
