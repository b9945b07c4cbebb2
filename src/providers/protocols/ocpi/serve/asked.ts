// What a module of our side gets to answer with.
import type { Caller, EmspPlace, EmspPorts } from './ports.ts';
import type { EmspCall } from './reply.ts';

/** What a module needs to answer. */
export interface Asked {
  readonly ports: EmspPorts;
  readonly place: EmspPlace;
  readonly caller: Caller;
  readonly call: EmspCall;
  /** The parts of the path after the module. */
  readonly rest: readonly string[];
}
