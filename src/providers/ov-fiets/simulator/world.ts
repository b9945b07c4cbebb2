// What the simulator holds: links, rentals, what was asked of it and what shall go wrong.

export interface Link {
  readonly engravedId: string;
  readonly chipId: string;
  endedAt?: string;
  deleted: boolean;
}

export interface Rental {
  readonly number: string;
  readonly engravedId: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly station: string;
  readonly amountCents: number;
  readonly corrects?: string;
}

export const FAILURE_MODES = ['429', '500', 'slow', 'cut', 'never-deletes'] as const;
export interface Failure {
  readonly mode: (typeof FAILURE_MODES)[number];
  times: number;
}

export interface World {
  readonly token: string;
  readonly deletesAtOnce: boolean;
  readonly links: Map<string, Link>;
  readonly rentals: Rental[];
  /** Each call on its own paths: which one, with which names in its body, and what it answered. */
  readonly journal: { path: string; names: string[]; status: number }[];
  failures: Failure[];
  now(): string;
}

export function openWorld(options: {
  token: string;
  clock: string | undefined;
  deletesAtOnce: boolean;
}): World {
  return {
    token: options.token,
    deletesAtOnce: options.deletesAtOnce,
    links: new Map(),
    rentals: [],
    journal: [],
    failures: [],
    now: () => options.clock ?? Temporal.Now.instant().toString(),
  };
}
