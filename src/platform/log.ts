// The log: lines of JSON on standard error with ids, never personal data.
import { destination, type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** `quiet` keeps only warnings and errors: what a person at a terminal wants to see. */
export function openLog(quiet = false): Logger {
  const level = quiet ? 'warn' : 'info';
  // The host's name and the process number say nothing to the reader and one of them may be personal.
  return pino(
    { level, base: null, redact: { paths: ['req.headers', 'err.detail'], remove: true } },
    destination(2),
  );
}
