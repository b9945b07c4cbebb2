// A statement ready to travel: its values are text before a connection is taken. The context is the first of
// them.
import type { Prepared } from './send-batch.ts';
import { serialiseValue } from './serialise-value.ts';
import type { Compilable, Context } from './types.ts';

/** The name of a purpose role in the cluster. */
export function roleName(rolePrefix: string, role: string): string {
  return `${rolePrefix}_${role.replaceAll('-', '_')}`;
}

/** Requests of one millisecond share the text of their instant. */
let lastInstant: { readonly now: Temporal.Instant; readonly text: string | Buffer | null } | undefined;

function serialiseNow(now: Temporal.Instant): string | Buffer | null {
  if (lastInstant?.now.equals(now)) return lastInstant.text;
  lastInstant = { now, text: serialiseValue(now) };
  return lastInstant.text;
}

/**
 * Absent tenant or person becomes '': the policies cast it to uuid, which fails, so absence never means
 * everybody.
 */
export function contextStatement(context: Context, rolePrefix: string): Prepared {
  return {
    text:
      "select set_config('role', $1, true), set_config('app.organisation', $2, true), " +
      "set_config('app.person', $3, true), set_config('app.now', $4, true)",
    values: [
      serialiseValue(roleName(rolePrefix, context.role)),
      serialiseValue(context.organisation ?? ''),
      serialiseValue(context.person ?? ''),
      serialiseNow(context.now),
    ],
  };
}

/** Text and values, checked before a connection is taken. */
export function prepare(query: Compilable<unknown>): Prepared {
  const { sql, parameters } = query.compile();
  return { text: sql, values: parameters.map(serialiseValue) };
}
