// The process-wide guard: no code of ours and no dependency opens a connection to another host, whatever
// library it uses, unless it is the database or a call on its way through the door out.
import { AsyncLocalStorage } from 'node:async_hooks';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** A host and a port, such as the database's. */
export interface AllowedHost {
  readonly host: string;
  /** Every port only where simulators come and go: under test, on this machine. */
  readonly port: number | 'every';
}

export interface EgressGuard {
  /** What was refused so far, as `host:port`; a socket path is this machine and never refused. */
  readonly refused: readonly string[];
  /** Puts everything back, for tests. */
  lift(): void;
}

const calls = new AsyncLocalStorage<AllowedHost>();
const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/** Runs one call of the door: while it runs, and only for it, its own host may be reached. */
export function throughDoor<T>(address: URL, call: () => Promise<T>): Promise<T> {
  const port = address.port === '' ? (DEFAULT_PORTS[address.protocol] ?? 0) : Number(address.port);
  return calls.run({ host: bare(address.hostname), port }, call);
}

export class EgressRefused extends Error {
  readonly code = 'EGRESS_REFUSED';

  constructor(where: string) {
    super(`${where} is not on the list of hosts that this process may reach`);
    this.name = 'EgressRefused';
  }
}

type Method = (this: unknown, ...given: unknown[]) => unknown;
type Owner = Record<string, Method>;

/**
 * From now on, in this thread: TCP and TLS of every library end in `net.Socket.connect`, datagrams in
 * `dgram`, and names in `dns`; all three ask here first. It stops accidents and curious dependencies; code
 * that brings its own machine code or a thread of its own is stopped by the firewall only.
 */
export function guardEgress(allowed: readonly AllowedHost[]): EgressGuard {
  const refused: string[] = [];
  const undo: (() => void)[] = [];
  const refuse = (where: string): EgressRefused => {
    refused.push(where);
    return new EgressRefused(where);
  };
  const mayReach = (host: string, port?: number): boolean => {
    const call = calls.getStore();
    return [...allowed, ...(call === undefined ? [] : [call])].some(
      (one) =>
        bare(one.host) === bare(host) && (port === undefined || one.port === 'every' || one.port === port),
    );
  };
  const replace = (owner: object, name: string, around: (original: Method) => Method): void => {
    const methods = owner as Owner;
    const original = methods[name];
    if (original === undefined) return;
    methods[name] = around(original);
    undo.push(() => {
      methods[name] = original;
    });
  };

  replace(net.Socket.prototype, 'connect', (original) => {
    return function connect(this: unknown, ...given) {
      const target = readTarget(given);
      if (target === undefined || mayReach(target.host, target.port)) return original.apply(this, given);
      (this as net.Socket).destroy(refuse(`${target.host}:${target.port}`));
      return this;
    };
  });
  for (const name of ['send', 'connect']) {
    replace(dgram.Socket.prototype, name, () => () => {
      throw refuse('a datagram');
    });
  }
  guardNames(replace, (name) => (mayReach(name) || isThisMachine(name) ? undefined : refuse(name)));
  syncBuiltinESMExports();
  const lift = () => {
    for (const put of undo.reverse()) put();
    syncBuiltinESMExports();
  };
  return { refused, lift };
}

/** A name that is asked of a server leaves as well; what `net` asks for an allowed host passes. */
function guardNames(
  replace: (owner: object, name: string, around: (original: Method) => Method) => void,
  judge: (name: string) => EgressRefused | undefined,
): void {
  const asks = (owner: object) =>
    Object.keys(owner).filter((name) => /^(?:resolve|reverse|lookup)/.test(name));
  const owners: object[] = [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype];
  for (const owner of owners) {
    for (const name of [...asks(owner), ...(owner === dns ? [] : asksOf(owner))]) {
      replace(owner, name, (original) => {
        return function ask(this: unknown, ...given) {
          const trouble = judge(String(given[0]));
          if (trouble === undefined) return original.apply(this, given);
          const answer = given.at(-1);
          if (typeof answer !== 'function') return Promise.reject(trouble);
          process.nextTick(answer as (error: Error) => void, trouble);
          return {};
        };
      });
    }
  }
}

const asksOf = (prototype: object): string[] =>
  Object.getOwnPropertyNames(prototype).filter(
    (name) => /^(?:resolve|reverse)/.test(name) && !Object.keys(prototype).includes(name),
  );

/** What `connect` was given, in all its ways; undefined for a socket path or a handle: this machine. */
function readTarget(given: readonly unknown[]): { host: string; port: number } | undefined {
  const [first, second] = given;
  const options = Array.isArray(first) ? (first[0] as unknown) : first;
  if (typeof options === 'object' && options !== null) {
    const { host, port, path } = options as { host?: string; port?: number | string; path?: string };
    return path ? undefined : { host: host || 'localhost', port: Number(port) };
  }
  if (typeof options === 'string' && Number.isNaN(Number(options))) return undefined;
  return { host: typeof second === 'string' ? second : 'localhost', port: Number(options) };
}

const isThisMachine = (name: string): boolean => ['localhost', '127.0.0.1', '::1'].includes(bare(name));

const bare = (host: string): string => host.toLowerCase().replace(/^\[|\]$/g, '');
