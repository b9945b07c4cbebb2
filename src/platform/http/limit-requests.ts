// How many requests one address, or one person who signed in, may send in a minute: a number in memory for
// each, nothing written down.
import { isIPv6 } from 'node:net';

export interface RequestLimit {
  /** Of each in one window. */
  readonly max: number;
  readonly windowMs: number;
  /** Remembered at most; the one that began longest ago is forgotten first. */
  readonly remembered?: number;
}

/**
 * Counts a request of an address, or of any other name for who asks, at a moment of a clock that never goes
 * back (milliseconds). Answers undefined when it may pass, else the whole seconds to wait.
 */
export type CountRequest = (asker: string, atMs: number) => number | undefined;

export function limitRequests({ max, windowMs, remembered = 5_000 }: RequestLimit): CountRequest {
  const windows = new Map<string, { count: number; endsAtMs: number }>();
  return (asker, atMs) => {
    const key = networkOf(asker);
    const known = windows.get(key);
    if (known !== undefined && atMs < known.endsAtMs) {
      known.count += 1;
      return known.count > max ? Math.ceil((known.endsAtMs - atMs) / 1000) : undefined;
    }
    // Deleted first, so that the order of the map is that of the beginnings.
    windows.delete(key);
    if (windows.size >= remembered) {
      const [oldest] = windows.keys();
      if (oldest !== undefined) windows.delete(oldest);
    }
    windows.set(key, { count: 1, endsAtMs: atMs + windowMs });
    return max < 1 ? Math.ceil(windowMs / 1000) : undefined;
  };
}

/** Whoever has one IPv6 address mostly has the whole /64: it counts as one. A mapped IPv4 is that IPv4. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [plain = ''] = address.toLowerCase().split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain);
  if (mapped?.[1] !== undefined) return mapped[1];
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    const after = tail === '' ? 0 : tail.split(':').length + (tail.includes('.') ? 1 : 0);
    groups.push(...Array.from({ length: 8 - groups.length - after }, () => '0'));
    if (tail !== '') groups.push(...tail.split(':'));
  }
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}

/** As above, with a memory of its own for each server: two in one program do not fill each other's. */
export function limitRequestsOf(limit: RequestLimit) {
  const counts = new WeakMap<object, CountRequest>();
  return (server: object, ...asked: Parameters<CountRequest>): ReturnType<CountRequest> => {
    const count = counts.get(server) ?? limitRequests(limit);
    counts.set(server, count);
    return count(...asked);
  };
}
