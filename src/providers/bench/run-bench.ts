// The test bench of a provider: steps that only ask what the other side is and has, one after the other.
import type { Refusal, Sentence } from '#kernel/refusal';
import type { Outbound } from '#platform/outbound/open-outbound';

/** A closed list of words: the desk has a sentence for each. */
export const benchSteps = [
  'declared',
  'connected',
  'reached',
  'wrong-key',
  'version',
  'modules',
  'prices',
  'vehicles',
  'files',
] as const;
export type BenchStepName = (typeof benchSteps)[number];

export interface BenchLine {
  readonly outbound: Outbound;
  readonly baseUrl: string;
  readonly token: string;
  /** The provider's folder, and the moment of the run. */
  readonly provider: string;
  readonly now: Temporal.Instant;
}

/** A bare text is the same in both languages: a status, a host, a name of the protocol. */
export type Found = Sentence | string;

export interface BenchStep {
  readonly step: BenchStepName;
  /** What was found, in a few words. Throws a BenchFault when it does not hold. */
  readonly run: (line: BenchLine) => Promise<Found>;
}

export interface BenchResult {
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly step: BenchStepName;
  readonly tookMs: number;
  readonly found: Sentence;
}

/** The other side is not as it should be; the message is shown at the desk. */
export class BenchFault extends Error {
  readonly found: Sentence;

  constructor(found: Found) {
    super(inBoth(found).en);
    this.found = inBoth(found);
  }
}

export const inBoth = (found: Found): Sentence =>
  typeof found === 'string' ? { nl: found, en: found } : { nl: found.nl, en: found.en };

export const faultOf = (refusal: Refusal): BenchFault => new BenchFault(refusal);

/** After a step that fails the others are skipped: each builds on the one before. */
export async function runBench(steps: readonly BenchStep[], line: BenchLine): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  let hasFailed = false;
  for (const { step, run } of steps) {
    if (hasFailed) {
      results.push({ outcome: 'skipped', step, tookMs: 0, found: inBoth('') });
      continue;
    }
    const began = performance.now();
    try {
      const found = inBoth(await run(line));
      results.push({ outcome: 'passed', step, tookMs: Math.round(performance.now() - began), found });
    } catch (fault) {
      if (!(fault instanceof BenchFault)) throw fault;
      hasFailed = true;
      const tookMs = Math.round(performance.now() - began);
      results.push({ outcome: 'failed', step, tookMs, found: fault.found });
    }
  }
  return results;
}
