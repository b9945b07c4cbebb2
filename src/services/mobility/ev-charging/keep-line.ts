// The line to an operator of charge points: keys both ways, where its modules are, how far it was read. The
// keys are secrets and appear in no log.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';

export interface ChargingLine {
  readonly provider: string;
  readonly state: 'invited' | 'connected' | 'ended';
  /** Ends in /ocpi/emsp: what the operator calls. */
  readonly ourAddress: string;
  readonly versionsUrl: string;
  /** The key that we call with; absent as long as nobody gave one. */
  readonly theirKey: string | undefined;
  readonly endpoints: Readonly<Record<string, string>>;
  /** Such as NL*VBL. */
  readonly operators: readonly string[];
  readonly readUntil: Readonly<Record<ChargingList, Temporal.Instant | undefined>>;
  readonly failedBecause: string | undefined;
  readonly undeclaredNames: readonly string[];
  readonly changedAt: Temporal.Instant;
}

export const chargingLists = ['locations', 'tariffs', 'sessions', 'cdrs'] as const;
export type ChargingList = (typeof chargingLists)[number];

const KEY = 'key of a charging line';
/** By this a caller is found: the key itself stands nowhere in the clear. */
export const hashKey = (secrets: Secrets, key: string): Buffer => secrets.hash(KEY, key);

interface Row {
  readonly provider: string;
  readonly state: ChargingLine['state'];
  readonly ourAddress: string;
  readonly versionsUrl: string;
  readonly theirKey: Buffer | null;
  readonly endpoints: readonly string[];
  readonly operators: readonly string[];
  readonly locations: Temporal.Instant | null;
  readonly tariffs: Temporal.Instant | null;
  readonly sessions: Temporal.Instant | null;
  readonly cdrs: Temporal.Instant | null;
  readonly failedBecause: string | null;
  readonly undeclaredNames: readonly string[];
  readonly changedAt: Temporal.Instant;
}

const columns = sql`provider, state, our_address as "ourAddress", versions_url as "versionsUrl",
  their_key_encrypted as "theirKey", endpoints, operators, locations_read_until as locations,
  tariffs_read_until as tariffs, sessions_read_until as sessions, cdrs_read_until as cdrs,
  failed_because as "failedBecause", undeclared_names as "undeclaredNames", changed_at as "changedAt"`;

function lineOf(row: Row, secrets: Secrets): ChargingLine {
  const { theirKey, endpoints, locations, tariffs, sessions, cdrs, failedBecause, ...rest } = row;
  const pairs = endpoints.flatMap((name, at): [string, string][] =>
    at % 2 === 0 ? [[name, endpoints[at + 1] ?? '']] : [],
  );
  return {
    ...rest,
    theirKey: theirKey === null ? undefined : secrets.decrypt(KEY, theirKey),
    endpoints: Object.fromEntries(pairs),
    failedBecause: failedBecause ?? undefined,
    readUntil: {
      locations: locations ?? undefined,
      tariffs: tariffs ?? undefined,
      sessions: sessions ?? undefined,
      cdrs: cdrs ?? undefined,
    },
  };
}

export interface LineStart {
  readonly provider: string;
  readonly ourAddress: string;
  readonly versionsUrl: string;
  /** With which the operator may call us from now on. */
  readonly key: string;
  readonly state: 'invited' | 'connected';
}

/** Role `operator`. A key of before opens nothing any more. */
export async function startLine(tx: Transaction, secrets: Secrets, line: LineStart): Promise<void> {
  const { provider, ourAddress, versionsUrl, key, state } = line;
  await tx.run(sql`
    insert into mobility.charging_line (provider, state, our_address, versions_url, key_hash, key_encrypted,
      changed_at)
    values (${provider}, ${state}, ${ourAddress}, ${versionsUrl}, ${hashKey(secrets, key)},
      ${secrets.encrypt(KEY, key)}, platform.now())
    on conflict (provider) do update set state = excluded.state, our_address = excluded.our_address,
      versions_url = excluded.versions_url, key_hash = excluded.key_hash,
      key_encrypted = excluded.key_encrypted, their_key_encrypted = null, endpoints = '{}', operators = '{}',
      changed_at = excluded.changed_at`);
}

export interface LineMade {
  readonly provider: string;
  readonly versionsUrl: string;
  readonly theirKey: string;
  readonly endpoints: Readonly<Record<string, string>>;
  readonly operators: readonly string[];
  /** A new key for the operator; absent: the one that it has stays. */
  readonly key?: string;
}

/** Roles `operator` and `intake`. */
export async function makeLine(tx: Transaction, secrets: Secrets, made: LineMade): Promise<void> {
  const { provider, versionsUrl, theirKey, endpoints, operators, key } = made;
  const hash = key === undefined ? null : hashKey(secrets, key);
  const encrypted = key === undefined ? null : secrets.encrypt(KEY, key);
  await tx.run(sql`
    update mobility.charging_line set state = 'connected', versions_url = ${versionsUrl},
      their_key_encrypted = ${secrets.encrypt(KEY, theirKey)},
      endpoints = ${Object.entries(endpoints).flat()}::text[], operators = ${[...operators]}::text[],
      key_hash = coalesce(${hash}::bytea, key_hash),
      key_encrypted = coalesce(${encrypted}::bytea, key_encrypted), changed_at = platform.now(),
      failed_at = null, failed_because = null
    where provider = ${provider}`);
}

/** Roles `operator` and `intake`: from here on neither key opens anything. */
export async function endLine(tx: Transaction, provider: string): Promise<void> {
  await tx.run(sql`
    update mobility.charging_line set state = 'ended', key_hash = null, key_encrypted = null,
      their_key_encrypted = null, changed_at = platform.now()
    where provider = ${provider}`);
}

/** Roles `intake`, `delivery` and `operator`. */
export async function findLine(
  tx: Transaction,
  secrets: Secrets,
  provider: string,
): Promise<ChargingLine | undefined> {
  const row = await tx.find(
    sql<Row>`select ${columns} from mobility.charging_line where provider = ${provider}`,
  );
  return row && lineOf(row, secrets);
}

/** Role `intake`: whose key this is. Compared by its hash, so nothing is told of how much of it was right. */
export async function findLineByKey(
  tx: Transaction,
  secrets: Secrets,
  key: string,
): Promise<ChargingLine | undefined> {
  const row = await tx.find(sql<Row>`
    select ${columns} from mobility.charging_line
    where key_hash = ${hashKey(secrets, key)}::bytea and state <> 'ended'`);
  return row && lineOf(row, secrets);
}

/** The key that the operator has; for showing our credentials to the operator itself. */
export async function findOurKey(tx: Transaction, secrets: Secrets, provider: string): Promise<string> {
  const row = await tx.find(sql<{ key: Buffer | null }>`
    select key_encrypted as key from mobility.charging_line where provider = ${provider}`);
  return row?.key ? secrets.decrypt(KEY, row.key) : '';
}

/** Roles `operator`, `intake`, `delivery`. */
export async function listLines(tx: Transaction, secrets: Secrets, limit = 50): Promise<ChargingLine[]> {
  const rows = await tx.list(
    sql<Row>`select ${columns} from mobility.charging_line order by provider limit ${limit}`,
  );
  return rows.map((row) => lineOf(row, secrets));
}

const READ = {
  locations: sql`locations_read_until`,
  tariffs: sql`tariffs_read_until`,
  sessions: sql`sessions_read_until`,
  cdrs: sql`cdrs_read_until`,
} as const;

/** Role `intake`: a list was read whole up to a moment, or why not. */
export async function noteRead(
  tx: Transaction,
  provider: string,
  list: ChargingList,
  end: { readonly until: Temporal.Instant } | { readonly because: string },
): Promise<void> {
  await tx.run(
    'until' in end
      ? sql`update mobility.charging_line set ${READ[list]} = ${end.until}, failed_at = null,
          failed_because = null where provider = ${provider}`
      : sql`update mobility.charging_line set failed_at = platform.now(),
          failed_because = ${end.because.slice(0, 200)} where provider = ${provider}`,
  );
}

/** Role `intake`: names that nobody declared, each once; the first two hundred are enough to ask about. */
export async function noteUndeclared(
  tx: Transaction,
  provider: string,
  names: readonly string[],
): Promise<void> {
  if (names.length === 0) return;
  await tx.run(sql`
    update mobility.charging_line set undeclared_names = (
      select array_agg(name) from (select distinct name
        from unnest(undeclared_names || ${[...names]}::text[]) name order by name limit 200) all_names)
    where provider = ${provider}`);
}
