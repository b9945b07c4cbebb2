// Which new claims somebody of the client must look at, by what the policy of their group asks: each gets a
// row that it waits. Claims that are in a run already are left alone: what was paid was not to be looked at.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { tenantOf } from './claims.ts';

/**
 * May run twice, and by anybody who looks: the row policies decide whose claims. The policy is the one that
 * was known when the claim was written, so that a later one never holds up what was confirmed before it.
 * Answers how many began to wait.
 */
export async function judgeClaims(tx: Transaction): Promise<number> {
  const organisation = tenantOf(tx);
  const { asked, after } = await tx.get<{ asked: boolean; after: number }>(sql`
    select exists (select from money.policy_group where organisation_id = ${organisation}
        and (approve_cost_over_cents is not null or approve_distance_over_m is not null
          or approve_after_days is not null or approve_without_cost_centre)) as asked,
      (select coalesce(max(facts_upto), 0) from money.run where organisation_id = ${organisation}) as after`);
  if (!asked) return 0;
  return tx.run(sql`
    insert into money.claim_review (organisation_id, claim_id, person_id, day, purge_on, state, because,
      reason, said_by, said_at)
    select c.organisation_id, c.id, c.person_id, c.day, c.purge_on, 'waiting', v.because, '', 'policy',
      platform.now()
    from money.claim c
    left join lateral (
      select e.group_name, e.cost_centre from people.employment e
      where e.organisation_id = c.organisation_id and e.person_id = c.person_id and e.valid @> c.day
      order by e.known_from desc limit 1) e on true
    join lateral (
      select p.id from money.policy p
      where p.organisation_id = c.organisation_id and p.valid @> c.day
        and p.known_from <= (c.written_at at time zone 'Europe/Amsterdam')::date
      order by p.known_from desc, p.id desc limit 1) p on true
    join lateral (
      select g.* from money.policy_group g
      where g.organisation_id = c.organisation_id and g.policy_id = p.id
        and g.group_name in (e.group_name collate "C", 'all')
      order by g.group_name = 'all' limit 1) g on true
    cross join lateral (
      select case
        when c.cost_cents > g.approve_cost_over_cents then 'cost'
        when c.distance_m > g.approve_distance_over_m then 'distance'
        when (c.written_at at time zone 'Europe/Amsterdam')::date - c.day > g.approve_after_days then 'late'
        when g.approve_without_cost_centre and coalesce(e.cost_centre, '') = '' then 'cost-centre'
        end as because) v
    where c.organisation_id = ${organisation} and c.id > ${after} and c.kind = 'travel'
      and v.because is not null
      and not exists (select from money.claim_review r
        where r.organisation_id = c.organisation_id and r.claim_id = c.id)
      and not exists (select from money.claim_withdrawal w
        where w.organisation_id = c.organisation_id and w.claim_id = c.id)`);
}
