// The limits that a client sets per service and group, and the one that holds for a person.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { UsageLimit } from './check-limits.ts';

/** The group of everybody for whom no other row speaks. */
export const EVERY_GROUP = 'all';

const columns = sql`service, group_name as "group", is_open as "isOpen", ride_cents as "rideCents",
  day_cents as "dayCents", month_cents as "monthCents", from_hour as "fromHour", until_hour as "untilHour",
  on_weekdays as "onWeekdays", highest_class as "highestClass"`;

/** Roles `client` and `operator`. A later one replaces the earlier one of the same service and group. */
export async function setLimit(tx: Transaction, limit: UsageLimit): Promise<void> {
  const { service, group, isOpen, rideCents, dayCents, monthCents } = limit;
  const { fromHour, untilHour, onWeekdays, highestClass } = limit;
  await tx.run(sql`
    insert into people.usage_limit (organisation_id, service, group_name, is_open, ride_cents, day_cents,
      month_cents, from_hour, until_hour, on_weekdays, highest_class, changed_at)
    values (${tx.context.organisation}, ${service}, ${group}, ${isOpen}, ${rideCents}, ${dayCents},
      ${monthCents}, ${fromHour}, ${untilHour}, ${onWeekdays}, ${highestClass}, platform.now())
    on conflict (organisation_id, service, group_name) do update set is_open = excluded.is_open,
      ride_cents = excluded.ride_cents, day_cents = excluded.day_cents, month_cents = excluded.month_cents,
      from_hour = excluded.from_hour, until_hour = excluded.until_hour, on_weekdays = excluded.on_weekdays,
      highest_class = excluded.highest_class, changed_at = excluded.changed_at`);
}

/** Of the organisation of the context, by service and group. */
export function listLimits(tx: Transaction, limit = 500): Promise<UsageLimit[]> {
  return tx.list(sql<UsageLimit>`
    select ${columns} from people.usage_limit where organisation_id = ${tx.context.organisation}::uuid
    order by service, group_name limit ${limit}`);
}

/** What holds for a group: its own row, else that of everybody; undefined: no limit was set. */
export function findLimit(tx: Transaction, service: string, group: string): Promise<UsageLimit | undefined> {
  return tx.find(sql<UsageLimit>`
    select ${columns} from people.usage_limit
    where organisation_id = ${tx.context.organisation}::uuid and service = ${service}
      and group_name in (${group}, ${EVERY_GROUP})
    order by group_name = ${EVERY_GROUP} limit 1`);
}
