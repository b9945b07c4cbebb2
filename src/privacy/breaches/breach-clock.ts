// The clock of a breach: 72 hours from the moment we know of it (art. 33), and what is due when. Pure.

export const REPORT_HOURS = 72;

export interface BreachFacts {
  readonly knownAt: Temporal.Instant;
  /** Undefined: not assessed yet. */
  readonly highRisk: boolean | undefined;
  readonly reportedAt: Temporal.Instant | undefined;
  /** Decided that it need not be reported: no risk for anybody. */
  readonly isNotReported: boolean;
  readonly toldAt: Temporal.Instant | undefined;
}

export interface BreachClock {
  readonly reportBy: Temporal.Instant;
  readonly hoursLeft: number;
  /**
   * 'late': past the 72 hours and not reported: report now, with the reason of the delay. 'tell': a high
   * risk, and the people have not been told yet.
   */
  readonly due: 'assess' | 'report' | 'late' | 'tell' | 'nothing';
}

/** Real hours: a night in which the clock goes back has 25 of them, and a weekend counts. */
export function breachClock(facts: BreachFacts, now: Temporal.Instant): BreachClock {
  const reportBy = facts.knownAt.add({ hours: REPORT_HOURS });
  const hoursLeft = Math.floor(now.until(reportBy, { largestUnit: 'hours' }).total('hours'));
  const isOpen = facts.reportedAt === undefined && !facts.isNotReported;
  const due = isOpen
    ? Temporal.Instant.compare(now, reportBy) > 0
      ? 'late'
      : facts.highRisk === undefined
        ? 'assess'
        : 'report'
    : facts.highRisk && facts.toldAt === undefined
      ? 'tell'
      : 'nothing';
  return { reportBy, hoursLeft, due };
}
