// One guard for a thread of tests, whatever file it runs: this machine may be reached, nothing else.
import { type EgressGuard, guardEgress } from '#platform/outbound/guard-egress';

const PLACE = Symbol.for('reisrecht.guard-of-the-tests');
const places = globalThis as unknown as Record<symbol, { guard: EgressGuard; told: number } | undefined>;
const thisMachine = ['localhost', '127.0.0.1', '::1'].map((host) => ({ host, port: 'every' as const }));

/** Puts the guard up once; answers what it refused since it was asked last, as `host:port`. */
export function takeRefused(): readonly string[] {
  places[PLACE] ??= { guard: guardEgress(thisMachine), told: 0 };
  const one = places[PLACE];
  const fresh = one.guard.refused.slice(one.told);
  one.told = one.guard.refused.length;
  return fresh;
}
