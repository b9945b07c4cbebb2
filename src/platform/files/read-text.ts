// Reads a checked file whole: only for formats with a small limit of their own.
import { createReadStream } from 'node:fs';
import { accept, type Result } from '#kernel/refusal';
import { checkFile, createDecoder, type FileLimits, tooLarge } from './check-file.ts';

export async function readText(path: string, limits: FileLimits): Promise<Result<string>> {
  const checked = await checkFile(path, { ...limits, readWholeFirst: false });
  if (!checked.ok) return checked;
  const decode = createDecoder();
  const pieces: string[] = [];
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limits.maxBytes) return tooLarge(limits.maxBytes);
    const text = decode(chunk);
    if (!text.ok) return text;
    pieces.push(text.value);
  }
  const end = decode(undefined);
  return end.ok ? accept(pieces.join('')) : end;
}
