// Claims of the month, and beside them trips that nobody claimed yet: as literals, because nothing of them is
// written.
import { assert } from '#kernel/assert';
import { isUuid } from '#kernel/ids';
import { day, monthEnd, number, text } from './literals.ts';
import type { Scope, SupposedTrip } from './scope.ts';

/** `from … where …` with the alias `c`; without supposed trips it is the table alone. */
export function claimsAndSupposed({ month, supposed = [] }: Scope, condition: string): string {
  const inMonth = supposed.filter(({ day: on }) => {
    const text = on.toString();
    return text >= month && text < monthEnd(month);
  });
  if (inMonth.length === 0) return `from money.claim c\n  where ${condition}`;
  const columns = 'person_id, day, kind, purpose, mode, distance_m, cost_cents';
  return `from (
    select ${columns} from money.claim c where ${condition}
    union all
    select * from (values\n(${inMonth.map(valuesOf).join('),\n(')})) s (${columns})) c`;
}

function valuesOf({ personId, day: on, kind, purpose, mode, distanceM, costCents }: SupposedTrip): string {
  assert(isUuid(personId), 'a person is a UUID');
  const whole = (value: number | null, type: string) => `${value === null ? 'null' : number(value)}::${type}`;
  return [
    `'${personId}'::uuid`,
    day(on.toString()),
    text(kind),
    text(purpose),
    text(mode),
    whole(distanceM, 'integer'),
    whole(costCents, 'bigint'),
  ].join(', ');
}
