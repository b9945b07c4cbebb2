// What answering an operator asks of the rest of the program: who calls, what is known, where things go.
import type { Result } from '#kernel/refusal';
import type { Letter } from '#platform/outbound/letter';
import type { KeptLocation } from '../keep-location.ts';
import type { ClientInfo, CommandResult } from '../objects.ts';
import type { PageAsked } from '../pages.ts';
import type { OcpiParty } from '../routing.ts';

export interface Caller {
  /** Our own number of the connection. */
  readonly connection: string;
  /** `invited` holds a key for the first exchange and may do nothing else. */
  readonly state: 'invited' | 'connected';
  /** Whose objects it may speak of. */
  readonly operators: readonly OcpiParty[];
}

export interface ObjectKey extends OcpiParty {
  readonly id: string;
}

/** How a received object ended: new, known already, older than ours, or set aside with its reason. */
export type Received = 'new' | 'changed' | 'known' | 'older';

export interface EmspPorts {
  /** By the key in the header, compared without telling how much of it was right. */
  findCaller(token: string): Promise<Caller | undefined>;
  /** Takes their credentials, fetches their modules, and answers ours with a new key. */
  connect(caller: Caller, credentials: unknown): Promise<Result<object>>;
  /** Ours as they stand, without giving a new key. */
  showCredentials(caller: Caller): Promise<object>;
  disconnect(caller: Caller): Promise<void>;

  findLocation(caller: Caller, key: ObjectKey): Promise<KeptLocation | undefined>;
  keepLocation(caller: Caller, location: KeptLocation): Promise<void>;

  findTariff(caller: Caller, key: ObjectKey): Promise<unknown>;
  receiveTariff(caller: Caller, tariff: unknown): Promise<Result<Received>>;
  endTariff(caller: Caller, key: ObjectKey): Promise<boolean>;

  /** The session as it was last told, in the protocol's own words: what a change is laid over. */
  findSession(caller: Caller, key: ObjectKey): Promise<object | undefined>;
  receiveSession(caller: Caller, session: unknown): Promise<Result<Received>>;

  receiveCdr(caller: Caller, cdr: unknown): Promise<Result<Received>>;

  /** The whole answer: it tells of people, so it is sealed and noted. */
  listTokens(
    caller: Caller,
    asked: PageAsked,
  ): Promise<{
    readonly letter: Letter;
    readonly totalCount: number;
    /** How many this page holds: it may be fewer than were asked for. */
    readonly given: number;
  }>;
  authorize(caller: Caller, asked: AuthorizationAsked): Promise<AuthorizationAnswer>;

  receiveCommandResult(caller: Caller, commandId: string, result: CommandResult): Promise<boolean>;

  findClientInfo(caller: Caller, party: OcpiParty): Promise<ClientInfo | undefined>;
  receiveClientInfo(caller: Caller, info: ClientInfo): Promise<void>;
}

export interface AuthorizationAsked {
  readonly uid: string;
  readonly type: string;
  readonly location: { readonly location_id: string; readonly evse_uids?: readonly string[] } | undefined;
}

export type AuthorizationAnswer =
  | { readonly kind: 'unknown' }
  /** The whole answer, sealed and noted. */
  | { readonly kind: 'answer'; readonly letter: Letter };

/** Where we are and what time it is. */
export interface EmspPlace {
  /** Ends in /ocpi/emsp; addresses in our answers begin with it. */
  readonly baseUrl: string;
  readonly now: Temporal.Instant;
}
