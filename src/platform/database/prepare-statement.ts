// A statement ready to travel: its values are text before a connection is taken. The context is the first of
// them.
import { dayOf } from '#kernel/day';
import type { Prepared } from './send-batch.ts';
import { serialiseValue } from './serialise-value.ts';
import type { Compilable, Context } from './types.ts';

/** The name of a purpose role in the cluster. */
export function roleName(rolePrefix: string, role: string): string {
  return `${rolePrefix}_${role.replaceAll('-', '_')}`;
}

type Text = ReturnType<typeof serialiseValue>;
/** The instant and its Dutch day. */
type Clock = readonly [now: Text, today: Text];

/** Requests of one millisecond share the texts of their clock. */
let last: { readonly now: Temporal.Instant; readonly clock: Clock } | undefined;

function clockOf(now: Temporal.Instant): Clock {
  if (last?.now.equals(now)) return last.clock;
  last = { now, clock: [serialiseValue(now), serialiseValue(dayOf(now))] };
  return last.clock;
}

/**
 * What the owner sets before a statement that asks for the day: he has no purpose role, and so no context.
 * `isLocal`: until the end of the transaction.
 */
export const clockText = (now: Temporal.Instant, isLocal = true): string =>
  `select set_config('app.now', '${now}', ${isLocal}), set_config('app.today', '${dayOf(now)}', ${isLocal})`;

/**
 * Absent tenant or person becomes '': the policies cast it to uuid, which fails, so absence never means
 * everybody.
 */
export function contextStatement(context: Context, rolePrefix: string): Prepared {
  return {
    text:
      "select set_config('role', $1, true), set_config('app.organisation', $2, true), " +
      "set_config('app.person', $3, true), set_config('app.now', $4, true), set_config('app.today', $5, true)",
    values: [
      serialiseValue(roleName(rolePrefix, context.role)),
      serialiseValue(context.organisation ?? ''),
      serialiseValue(context.person ?? ''),
      ...clockOf(context.now),
    ],
  };
}

/** Text and values, checked before a connection is taken. */
export function prepare(query: Compilable<unknown>): Prepared {
  const { sql, parameters } = query.compile();
  return { text: sql, values: parameters.map(serialiseValue) };
}
