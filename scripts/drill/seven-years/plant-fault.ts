// Faults on purpose, by the superuser behind everybody's back: the run must find each of them.
import type { Run } from './employ-people.ts';
import type { Planted } from './read-plan.ts';

const faults: Readonly<Record<Exclude<Planted, 'exchanged'>, string>> = {
  // Somebody who left is known again as if the account lasted: nothing will ever take this row away.
  overdue: `update people.person set ended_on = null, purge_on = null where id in (
    select id from people.person where ended_on is not null and name <> '—' order by id limit 1)`,
  premature: `delete from money.claim where id in (select id from money.claim order by id limit 1)`,
  // A place of one of the first trips in the payload of a job that nobody runs.
  canary: `select graphile_worker.add_job('nobody-runs-this',
    (select json_build_object('from', origin) from travel.trip where origin ~ 'kq' order by id limit 1))`,
  // Who left while the use of the card was restricted keeps it and the account for ever: the card alone would
  // go with the account. With the flag the job would mend it.
  restricted: `with lost as (delete from hidden.flag where activity = 'card/mobility-card/numbers'
    returning person_id),
    cards as (update card.card set ended_on = null, purge_on = null
      where person_id in (select person_id from lost) returning 1)
    update people.person set ended_on = null, purge_on = null where id in (select person_id from lost)`,
  // A restriction that was lifted stands again, under a name that stops nobody's work.
  lifted: `insert into hidden.flag (organisation_id, person_id, kind, activity, since)
    select organisation_id, person_id, 'restriction', 'travel/route-planner/advice', received_at
    from trust.request where kind = 'restriction' and activity = 'all' order by id limit 1`,
  objection: `delete from hidden.flag where kind = 'objection'`,
  // A link that was ended stands open again, of somebody who is still there.
  link: `update mobility.ov_fiets_activation a set ended_at = null, ended_on = null, ended_because = null,
    purge_on = null where id in (select l.id from mobility.ov_fiets_activation l join people.person p
    on p.id = l.person_id and p.ended_on is null where l.ended_because = 'person' order by l.id limit 1)`,
  charge: `delete from money.usage_entry where charge_id in (select min(charge_id) from money.usage_entry)`,
  ask: `delete from privacy.hold_ask where id in (select id from privacy.hold_ask order by id limit 1)`,
  breach: `update privacy.breach set purge_on = null where purge_on is not null`,
  delivery: `delete from money.payroll_delivery where id in (
    select id from money.payroll_delivery order by id limit 1)`,
  // A hold was released, and what an erasure left under it is not carried to its end.
  'held-erasure': `insert into privacy.held_erasure (hold_id, organisation_id, person_id)
    select id, organisation_id, person_id from privacy.hold where released_on is not null limit 1`,
  // The second stay of who came back goes, as if the end of the first one still counted.
  returned: `delete from people.employment e where (person_id, lower(valid)) in (
    select person_id, max(lower(valid)) from people.employment
    group by person_id having count(distinct lower(valid)) > 1 order by person_id limit 1)`,
  // An erasure at one client takes the trips at the other one along.
  'two-clients': `delete from travel.home_working_day where person_id in (
    select e.person_id from people.employment e where e.organisation_id = (
      select organisation_id from people.employment group by 1 order by count(*) desc offset 1 limit 1)
    and e.personnel_number in (select personnel_number from people.employment
      group by 1 having count(distinct organisation_id) > 1))`,
};

export async function plantFault({ years: { peek } }: Run, planted: Planted): Promise<void> {
  if (planted === 'exchanged') return;
  const { rowCount } = await peek.query(faults[planted]);
  if (rowCount === 0) throw new Error(`there was nothing to plant "${planted}" in`);
}

/** A claim of a person goes in the very month in which newer ones of the same person and year come. */
export async function exchangeClaim({ years: { peek } }: Run): Promise<void> {
  const { rowCount } = await peek.query(`delete from money.claim where id in (
    select min(c.id) from money.claim c group by c.person_id, extract(year from c.day)
    having count(*) > 5 order by max(c.id) desc limit 1)`);
  if (rowCount === 0) throw new Error('there was no claim to exchange');
}
