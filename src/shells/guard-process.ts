// The first thing a process of ours does: from then on it reaches its own database and, through the door out,
// the hosts that a connection names. Everything else is refused, whoever asks.
import { connectionFromUrl } from '#platform/database/connection';
import { type EgressGuard, guardEgress } from '#platform/outbound/guard-egress';

/** Takes the environment of the process; an address that makes no sense is told later, by who opens it. */
export function guardProcess(environment: Readonly<Record<string, string | undefined>>): EgressGuard {
  const url = environment.DATABASE_URL;
  return guardEgress(url ? databaseOf(url) : []);
}

function databaseOf(url: string): { host: string; port: number }[] {
  try {
    const { host, port } = connectionFromUrl(url);
    return [{ host, port }];
  } catch {
    return [];
  }
}
