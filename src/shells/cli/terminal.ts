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

export function openTerminal(json: boolean): Terminal {
  const live = process.stderr.isTTY === true;
  // Who reads our output may stop reading (`… | head`): the work goes on to its end all the same.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  let last = '';
  let isPrinted = false;
  const clear = () => {
    if (live && last !== '') process.stderr.write('\r\u001b[K');
    last = '';
  };
  return {
    print: (line) => {
      clear();
      if (!json) process.stdout.write(`${line}\n`);
    },
    printJson: (value) => {
      clear();
      if (json && !isPrinted) process.stdout.write(`${JSON.stringify(value)}\n`);
      isPrinted = true;
    },
    progress: (text) => {
      if (text === last) return;
      process.stderr.write(live ? `\r\u001b[K${text}` : `${text}\n`);
      last = text;
    },
    warn: (line) => {
      clear();
      process.stderr.write(`${line}\n`);
    },
  };
}
