// How often somebody may fail to prove who they are: counted in memory for the address that tries and for the
// account that is tried, whether it exists or not. Nothing of it is written down.
import { refuse } from '#kernel/refusal';
import { networkOf } from '#platform/http/limit-requests';
import type { Answered, Asking } from '#platform/http/route';
import { accessRefusals, loginNameOf } from '#services/people/access';

const WINDOW_MS = 15 * 60_000;
/** An office of people who come in at nine shares one address. */
const MAX = { address: 60, account: 10 } as const;
/** The one that began longest ago is forgotten first. */
const REMEMBERED = 50_000;

interface Window {
  failed: number;
  readonly endsAtMs: number;
}

/** By server, so that two in one process do not fill each other's. */
const counted = new WeakMap<object, Map<string, Window>>();

const triesTooMany = { ...refuse(accessRefusals, 'tries-too-many'), status: 429 } as const;

/**
 * Counted before the work and taken back when it went well: tries at the same moment count each.
 * `account` is a login name, a person or a link.
 */
export async function limitTries<T>(
  { house, address }: Pick<Asking, 'house' | 'address'>,
  account: string,
  work: () => Promise<Answered<T>>,
): Promise<Answered<T>> {
  const windows = counted.get(house) ?? new Map<string, Window>();
  counted.set(house, windows);
  const atMs = performance.now();
  const [ofAddress, ofAccount] = [
    windowOf(windows, `address ${networkOf(address)}`, atMs),
    windowOf(windows, `account ${loginNameOf(account)}`, atMs),
  ];
  if (ofAddress.failed >= MAX.address || ofAccount.failed >= MAX.account) return triesTooMany;
  ofAddress.failed += 1;
  ofAccount.failed += 1;
  const answered = await work();
  if (answered.ok) {
    ofAddress.failed -= 1;
    ofAccount.failed -= 1;
  }
  return answered;
}

function windowOf(windows: Map<string, Window>, name: string, atMs: number): Window {
  const known = windows.get(name);
  if (known !== undefined && atMs < known.endsAtMs) return known;
  // Deleted first, so that the order of the map is that of the beginnings.
  windows.delete(name);
  const oldest = windows.size >= REMEMBERED ? windows.keys().next().value : undefined;
  if (oldest !== undefined) windows.delete(oldest);
  const fresh = { failed: 0, endsAtMs: atMs + WINDOW_MS };
  windows.set(name, fresh);
  return fresh;
}
