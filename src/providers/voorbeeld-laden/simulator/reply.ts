// The simulator's answers in the envelope of the protocol.
import type { Reply, World } from './world.ts';

export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function wrong(world: World, faults: readonly string[]): Reply {
  return envelope(world, 400, 2001, undefined, faults.join('; '));
}

export function envelope(
  world: World,
  status: number,
  status_code: number,
  data?: unknown,
  status_message = 'SIMULATOR',
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const body = {
    ...(data === undefined ? {} : { data }),
    status_code,
    status_message,
    timestamp: world.now(),
  };
  return { status, text: JSON.stringify(body), headers };
}
