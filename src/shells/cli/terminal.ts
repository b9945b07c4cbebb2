// What the command line shows: results on standard output, progress and trouble on standard error.

export interface Terminal {
  /** A line of a result, for people. Not with --json. */
  print(line: string): void;
  /** The one object of --json: what comes after the first is not printed. */
  printJson(value: unknown): void;
  /** Progress of long work: rewritten in place on a terminal, now and then elsewhere. */
  progress(text: string): void;
  warn(line: string): void;
}

/** Where results and trouble go: the two of the process, or what a test keeps. */
export interface Streams {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

export function openTerminal(json: boolean, { out, err }: Streams): Terminal {
  const live = err.isTTY === true;
  // Who reads our output may stop reading (`… | head`): the work goes on to its end all the same.
  for (const stream of [out, err]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  let last = '';
  let isPrinted = false;
  const clear = () => {
    if (live && last !== '') err.write('\r\u001b[K');
    last = '';
  };
  return {
    print: (line) => {
      clear();
      if (!json) out.write(`${line}\n`);
    },
    printJson: (value) => {
      clear();
      if (json && !isPrinted) out.write(`${JSON.stringify(value)}\n`);
      isPrinted = true;
    },
    progress: (text) => {
      if (text === last) return;
      err.write(live ? `\r\u001b[K${text}` : `${text}\n`);
      last = text;
    },
    warn: (line) => {
      clear();
      err.write(`${line}\n`);
    },
  };
}
