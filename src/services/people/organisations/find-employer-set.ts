// What an employer sent about one person, as the person sees it when they are let in.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export interface EmployerSet {
  readonly employer: string;
  readonly name: string;
  readonly email: string | null;
  readonly personnelNumber: string;
  readonly startsOn: Temporal.PlainDate;
  readonly costCentre: string | null;
  readonly group: string;
  readonly hoursPerWeek: number;
}

/** Role `traveller`, of the person itself: the newest employment counts. */
export const findEmployerSet = (tx: Transaction): Promise<EmployerSet> =>
  tx.get(sql<EmployerSet>`
    select o.name as employer, p.name, p.email, e.personnel_number as "personnelNumber",
      lower(e.valid) as "startsOn", e.cost_centre as "costCentre", e.group_name as "group",
      e.hours_per_week as "hoursPerWeek"
    from people.person p
    join people.employment e on e.organisation_id = p.organisation_id and e.person_id = p.id
    join people.organisation o on o.id = p.organisation_id
    where p.organisation_id = ${tx.context.organisation}::uuid and p.id = ${tx.context.person}::uuid
    order by e.known_from desc, lower(e.valid) desc limit 1`);
