// Reads the open feeds of vehicles, each file as long as its provider says it holds. Nothing about anybody
// goes out: the same addresses are asked for everybody, and only when they are due.
import type { Refusal } from '#kernel/refusal';
import { impersonalLetter } from '#platform/outbound/letter';
import type { Outbound } from '#platform/outbound/open-outbound';
import { type GbfsName, readDiscovery } from '#providers/protocols/gbfs/read-discovery';
import { type GbfsFile, readGbfsFile } from '#providers/protocols/gbfs/read-file';
import { type ReadSystem, readSystem } from '#providers/protocols/gbfs/read-system';

/** One system, from the configuration. */
export interface FeedSource {
  /** The party of the register whose vehicles these are. */
  readonly provider: string;
  /** Of gbfs.json. */
  readonly url: string;
  /** GBFS does not say which rate; the contract with the provider does. */
  readonly vatBasisPoints: number;
}

/** How a feed stands, for the operator's desk. */
export interface Freshness {
  readonly provider: string;
  readonly readAt: Temporal.Instant | undefined;
  /** Since when it could not be read; undefined while it can. */
  readonly failingSince: Temporal.Instant | undefined;
  readonly why: string | undefined;
  readonly vehicles: number;
  readonly stations: number;
  readonly zones: number;
  readonly setAside: number;
  readonly refusals: readonly Refusal[];
}

export interface Feeds {
  /** The systems as they stand now; a feed that fails is shown as it was for a quarter of an hour at most. */
  readonly read: (now: Temporal.Instant) => Promise<readonly ReadSystem[]>;
  readonly freshness: () => readonly Freshness[];
}

/** A provider that says 0 is asked once in so many seconds all the same, however many people look. */
const TTL_MIN_SECONDS = 10;
const AFTER_FAULT_SECONDS = 60;
const STALE_MAX_SECONDS = 900;
const TIMEOUT_MS = 8_000;

/** `outbound` has the hosts of the feeds on its list and a limit on the size of a file. */
export function openFeeds(outbound: Outbound, sources: readonly FeedSource[]): Feeds {
  const feeds = sources.map((source) => openFeed(outbound, source));
  return {
    read: async (now) => {
      const systems = await Promise.all(feeds.map((feed) => feed.read(now)));
      return systems.filter((system) => system !== undefined);
    },
    freshness: () => feeds.map((feed) => feed.freshness()),
  };
}

interface Kept {
  readonly file: GbfsFile;
  readonly dueMs: number;
}

/** The files of one system, each kept as long as it holds. */
function openFiles(outbound: Outbound) {
  const files = new Map<string, Kept>();
  const get = async (name: string, url: string, nowMs: number): Promise<GbfsFile> => {
    const known = files.get(url);
    if (known !== undefined && nowMs < known.dueMs) return known.file;
    const file = await fetchFile(outbound, name, url);
    const dueMs = nowMs + Math.max(file.ttlSeconds, TTL_MIN_SECONDS) * 1000;
    files.set(url, { file, dueMs });
    return file;
  };
  return {
    /** A file that fails is used as it was, for a while; without one the rest of the system still stands. */
    getOrKept: async (name: string, url: string, nowMs: number, faults: string[]) => {
      try {
        return await get(name, url, nowMs);
      } catch (fault) {
        if (!(fault instanceof FeedFault)) throw fault;
        faults.push(fault.message);
        const known = files.get(url);
        return known !== undefined && nowMs - known.dueMs <= STALE_MAX_SECONDS * 1000
          ? known.file
          : undefined;
      }
    },
    isDue: (nowMs: number): boolean =>
      files.size === 0 || [...files.values()].some(({ dueMs }) => nowMs >= dueMs),
    keepOnly: (listed: ReadonlySet<string>): void => {
      for (const url of files.keys()) if (!listed.has(url)) files.delete(url);
    },
  };
}

function openFeed(outbound: Outbound, source: FeedSource) {
  const files = openFiles(outbound);
  let waitUntilMs = 0;
  let failing: { readonly sinceMs: number; readonly why: string } | undefined;
  let system: ReadSystem | undefined;
  let readMs: number | undefined;
  let busy: Promise<ReadSystem | undefined> | undefined;

  const refresh = async (nowMs: number): Promise<string | undefined> => {
    const faults: string[] = [];
    const start = await files.getOrKept('gbfs', source.url, nowMs, faults);
    if (start === undefined) return faults[0];
    const discovery = readDiscovery(start);
    if (!discovery.ok) return discovery.refusal.en;
    const read = new Map<GbfsName, GbfsFile>();
    for (const [name, url] of discovery.value) {
      const file = await files.getOrKept(name, url, nowMs, faults);
      if (file !== undefined) read.set(name, file);
    }
    files.keepOnly(new Set([source.url, ...discovery.value.values()]));
    system = readSystem(read, source);
    readMs = nowMs;
    return faults[0];
  };
  const readOnce = async (nowMs: number): Promise<ReadSystem | undefined> => {
    if (nowMs >= waitUntilMs && (failing !== undefined || files.isDue(nowMs))) {
      const why = await refresh(nowMs);
      failing = why === undefined ? undefined : { sinceMs: failing?.sinceMs ?? nowMs, why };
      if (why !== undefined) waitUntilMs = nowMs + AFTER_FAULT_SECONDS * 1000;
    }
    const isStale = failing !== undefined && nowMs - (readMs ?? 0) > STALE_MAX_SECONDS * 1000;
    return isStale ? undefined : system;
  };
  return {
    // Whoever asks while a feed is being read waits for that one reading.
    read: (now: Temporal.Instant): Promise<ReadSystem | undefined> => {
      busy ??= readOnce(now.epochMilliseconds).finally(() => {
        busy = undefined;
      });
      return busy;
    },
    freshness: () => freshnessOf(source.provider, system, failing, readMs),
  };
}

function freshnessOf(
  provider: string,
  system: ReadSystem | undefined,
  failing: { readonly sinceMs: number; readonly why: string } | undefined,
  readMs: number | undefined,
): Freshness {
  return {
    provider,
    readAt: instantOf(readMs),
    failingSince: instantOf(failing?.sinceMs),
    why: failing?.why,
    vehicles: system?.vehicles.length ?? 0,
    stations: system?.stations.length ?? 0,
    zones: system?.zones.length ?? 0,
    setAside: system?.setAside ?? 0,
    refusals: system?.refusals ?? [],
  };
}

function instantOf(ms: number | undefined): Temporal.Instant | undefined {
  return ms === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(ms);
}

/** The other side failed; it is shown and tried again, and nobody else waits for it. */
class FeedFault extends Error {}

async function fetchFile(outbound: Outbound, name: string, url: string): Promise<GbfsFile> {
  const letter = impersonalLetter('metadata');
  const outcome = await outbound.call({ method: 'GET', url, letter, timeoutMs: TIMEOUT_MS });
  if (!outcome.ok) throw new FeedFault(`${name}: ${outcome.fault}`);
  if (outcome.status !== 200) throw new FeedFault(`${name}: status ${outcome.status}`);
  const file = readGbfsFile(name, outcome.bodyText);
  if (!file.ok) throw new FeedFault(file.refusal.en);
  return file.value;
}
