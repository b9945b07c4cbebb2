// What a play of the demonstration has in its hands: the system, people, simulators, and a clock that is
// moved.
import type { Result } from '#kernel/refusal';
import type { System } from '../open-system.ts';
import type { DemoProviders } from './run-providers.ts';

export interface Play {
  readonly system: Pick<System, 'db' | 'secrets'>;
  /** As the person: the login of the server. */
  readonly server: System['db'];
  readonly organisation: string;
  readonly personOf: (number: string) => string;
  readonly providers: DemoProviders;
  readonly now: () => Temporal.Instant;
  /** Ours and theirs go there together; never back. */
  readonly until: (moment: Temporal.Instant) => Promise<void>;
}

/** Throws with the sentence of a refusal: a demonstration that cannot be made is a fault of ours. */
export function need<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.en);
  return result.value;
}
