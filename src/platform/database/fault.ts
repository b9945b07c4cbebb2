// A fault: the database could not serve, through no wish of the user. It is thrown, retried when that is
// safe, and shown.

export type FaultKind =
  /** Not reachable, stopping, starting or out of connections. */
  | 'unavailable'
  /** Two transactions wanted the same rows; the other one won. */
  | 'conflict'
  /** No room: disk or memory. */
  | 'full';

/**
 * What happened to the transaction: certainly nothing, or nobody can tell (the answer to COMMIT was lost).
 */
export type Outcome = 'not-committed' | 'unknown';

export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
  readonly kind: FaultKind;
  readonly outcome: Outcome;
  /** For the Retry-After of an answer and for a screen. */
  readonly retryAfterSeconds: number;

  constructor(kind: FaultKind, outcome: Outcome, cause: unknown) {
    super(`database ${kind} (${outcome}): ${messageOf(cause)}`, { cause });
    this.kind = kind;
    this.outcome = outcome;
    this.retryAfterSeconds = kind === 'conflict' ? 1 : 5;
  }
}

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

/** The SQLSTATE of a server's error, such as '23505', or undefined. */
export function sqlStateOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** The name of the violated constraint, so that a service can turn it into its own refusal. */
export function constraintOf(error: unknown): string | undefined {
  const constraint = (error as { constraint?: unknown } | null)?.constraint;
  return typeof constraint === 'string' ? constraint : undefined;
}

/** A prepared statement that the server no longer accepts: its table changed, or somebody deallocated it. */
export function hasStaleStatements(error: unknown): boolean {
  const state = sqlStateOf(error);
  if (state === '0A000') return (error as { routine?: unknown }).routine === 'RevalidateCachedQuery';
  return state === '26000' || state === '42P05';
}

function kindOfState(state: string): FaultKind | undefined {
  if (state.startsWith('08') || ['57P01', '57P02', '57P03', '57P05', '25P03', '53300'].includes(state)) {
    return 'unavailable';
  }
  if (state === '40001' || state === '40P01' || state === '55P03') return 'conflict';
  if (state === '53100' || state === '53200' || state === '53000') return 'full';
  return undefined;
}

const LOST_CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENOTFOUND',
  'EHOSTUNREACH',
];
const LOST_TEXT =
  /^(Connection terminated|timeout e|Client has encountered a connection error|Client was closed)/;

/** Turns what the driver threw into a DatabaseFault when it is one; every other error stays what it is. */
export function asFault(error: unknown, outcome: Outcome): unknown {
  if (error instanceof DatabaseFault) return error;
  const state = sqlStateOf(error);
  if (state !== undefined && 'severity' in (error as object)) {
    const kind = hasStaleStatements(error) ? 'conflict' : kindOfState(state);
    if (kind === undefined) return error;
    // A server that answers with an ordinary error has rolled back; one that is going away may have
    // committed.
    return new DatabaseFault(kind, kind === 'unavailable' ? outcome : 'not-committed', error);
  }
  const code = (error as { code?: unknown } | null)?.code;
  const isLost = LOST_CODES.includes(String(code)) || LOST_TEXT.test(messageOf(error));
  return isLost ? new DatabaseFault('unavailable', outcome, error) : error;
}
