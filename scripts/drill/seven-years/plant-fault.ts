// Faults on purpose, by the superuser behind everybody's back: the run must find each of them.
import type { Run } from './employ-people.ts';
import type { Planted } from './read-plan.ts';

export async function plantFault({ years: { peek } }: Run, planted: Planted): Promise<void> {
  if (planted === 'overdue') {
    // Somebody who left is known again as if the account lasted: nothing will ever take this row away.
    await peek.query(`update people.person set ended_on = null, purge_on = null where id in (
      select id from people.person where ended_on is not null order by id limit 1)`);
  } else if (planted === 'premature') {
    await peek.query(`delete from money.claim where id in (select id from money.claim order by id limit 1)`);
  } else {
    // A place of one of the first trips in the payload of a job that nobody runs.
    await peek.query(`select graphile_worker.add_job('nobody-runs-this',
      (select json_build_object('from', origin) from travel.trip where origin ~ 'kq' order by id limit 1))`);
  }
}
