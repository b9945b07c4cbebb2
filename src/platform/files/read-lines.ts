// Reads a file as numbered lines, a chunk at a time: a line that never ends is cut off, not collected.
import { createReadStream } from 'node:fs';
import type { Refusal } from '#kernel/refusal';
import { createDecoder } from './check-file.ts';

export interface Line {
  /** Counted from 1, as an editor shows it. */
  readonly line: number;
  /** Undefined when the line was longer than the limit. */
  readonly text: string | undefined;
}

/** Some lines, and the refusal of the file itself when reading had to stop. */
export interface LineBatch {
  readonly lines: readonly Line[];
  readonly stopped?: Refusal;
}

const CHUNK_BYTES = 256 * 1024;

export async function* readLines(path: string, maxLineLength: number): AsyncGenerator<LineBatch> {
  const decode = createDecoder();
  const split = createSplitter(maxLineLength);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    const text = decode(chunk);
    if (!text.ok) {
      yield { lines: [], stopped: text.refusal };
      return;
    }
    yield { lines: split(text.value) };
  }
  const end = decode(undefined);
  yield end.ok ? { lines: split(undefined) } : { lines: [], stopped: end.refusal };
}

/**
 * Lines end in \n or \r\n, or in \r alone when the first chunk has no \n at all. `undefined` ends the last
 * line.
 */
export function createSplitter(maxLineLength: number): (text: string | undefined) => Line[] {
  let line = 0;
  let rest = '';
  let overflow = false;
  let lineEnd: '\n' | '\r' | undefined;
  const finish = (text: string): Line => {
    line += 1;
    const whole = text.endsWith('\r') ? text.slice(0, -1) : text;
    const tooLong = overflow || whole.length > maxLineLength;
    overflow = false;
    return { line, text: tooLong ? undefined : whole };
  };
  return (text) => {
    if (text === undefined) return rest === '' && !overflow ? [] : [finish(rest)];
    lineEnd ??= text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
    const pieces = text.split(lineEnd);
    pieces[0] = rest + (pieces[0] ?? '');
    rest = pieces.pop() ?? '';
    const lines = pieces.map(finish);
    if (rest.length > maxLineLength) {
      overflow = true;
      rest = '';
    }
    return lines;
  };
}
