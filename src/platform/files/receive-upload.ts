// Writes an uploaded stream to a file of its own, no further than its limit, so that memory stays flat.
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Result } from '#kernel/refusal';
import { type CheckedFile, checkFile, csvLimits, type FileLimits, tooLarge } from './check-file.ts';

/**
 * The file is readable by its owner only and must not exist yet; the caller removes it when done. A refused
 * or broken upload leaves no file behind.
 */
export async function receiveUpload(
  stream: Readable,
  path: string,
  limits: FileLimits = csvLimits,
): Promise<Result<CheckedFile>> {
  let bytes = 0;
  let excess = false;
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  let created = false;
  file.once('open', () => {
    created = true;
  });
  try {
    await pipeline(
      stream,
      async function* limit(chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          bytes += chunk.length;
          excess = bytes > limits.maxBytes;
          if (excess) return;
          yield chunk;
        }
      },
      file,
    );
    const checked = excess ? tooLarge(limits.maxBytes) : await checkFile(path, limits);
    if (!checked.ok) await rm(path, { force: true });
    return checked;
  } catch (error) {
    if (created) await rm(path, { force: true });
    if (excess) return tooLarge(limits.maxBytes);
    throw error;
  }
}
