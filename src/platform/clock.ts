// The one clock of the house. Everything else is given an instant; nothing else may ask the system what time
// it is.

export interface Clock {
  /** In whole milliseconds: what the database stores and answers is then exactly what was passed. */
  now(): Temporal.Instant;
}

export const systemClock: Clock = {
  now: () => Temporal.Instant.fromEpochMilliseconds(Temporal.Now.instant().epochMilliseconds),
};

/** A clock that stands still, for tests and for making a run again as it was. */
export function fixedClock(instant: Temporal.Instant | string): Clock {
  const fixed = Temporal.Instant.from(instant);
  return { now: () => fixed };
}

/**
 * REISRECHT_CLOCK (an ISO instant, for tests only) or the system's clock. A value that is no instant throws.
 */
export function clockFromEnvironment(environment: NodeJS.ProcessEnv = process.env): Clock {
  const text = environment.REISRECHT_CLOCK;
  return text === undefined || text === '' ? systemClock : fixedClock(text);
}
