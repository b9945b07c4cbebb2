// An upload is written no further than its limit and leaves nothing behind when refused.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { csvLimits } from './check-file.ts';
import { receiveUpload } from './receive-upload.ts';

test('an upload within its limit is kept, a larger or broken one is gone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'upload-'));
  const path = join(folder, 'upload');
  const limits = { ...csvLimits, maxBytes: 1000 };
  const good = await receiveUpload(Readable.from([Buffer.from('a;b\n'), Buffer.from('1;2\n')]), path, limits);
  expect(good.ok && good.value.bytes).toBe(8);
  expect(await readFile(path, 'utf8')).toBe('a;b\n1;2\n');
  // What is there already is never overwritten, nor removed.
  await expect(receiveUpload(Readable.from([Buffer.from('x')]), path, limits)).rejects.toThrow('EEXIST');
  expect(existsSync(path)).toBe(true);
  await rm(path);

  let given = 0;
  const endless = Readable.from(
    (function* chunks() {
      for (;;) {
        given += 1;
        yield Buffer.alloc(100, 97);
      }
    })(),
  );
  const large = await receiveUpload(endless, path, limits);
  expect(!large.ok && large.refusal.code).toBe('file-too-large');
  expect(given).toBeLessThan(100);
  expect(existsSync(path)).toBe(false);

  const broken = new Readable({ read() {} });
  broken.push('a;b\n');
  setTimeout(() => broken.destroy(new Error('connection lost')), 20);
  await expect(receiveUpload(broken, path, limits)).rejects.toThrow('connection lost');
  expect(existsSync(path)).toBe(false);
  await rm(folder, { recursive: true });
});
