-- What a policy wants somebody to look at before it is paid, per group; empty is nothing.
alter table money.policy_group
  add column approve_cost_over_cents bigint check (approve_cost_over_cents between 0 and 100000000),
  add column approve_distance_over_m integer check (approve_distance_over_m between 0 and 2000000),
  add column approve_after_days smallint check (approve_after_days between 0 and 730),
  add column approve_without_cost_centre boolean not null default false;
alter table money.policy_draft_group
  add column approve_cost_over_cents bigint,
  add column approve_distance_over_m integer,
  add column approve_after_days smallint,
  add column approve_without_cost_centre boolean not null default false;

-- What became of a claim that needs somebody's eye, as rows: the policy said so, the client decided or asked,
-- the traveller answered. A fact like the others: a claim that was not approved up to N is in no run of facts
-- up to N, and its approval later is a fact that corrects the month.
create table money.claim_review (
  organisation_id uuid not null,
  claim_id bigint not null,
  id bigint not null default nextval('money.fact'),
  person_id uuid not null,
  day date not null,
  purge_on date not null check (purge_on = platform.seven_years(day)),
  state text collate "C" not null check (state in ('waiting', 'approved', 'refused', 'asked', 'answered')),
  because text collate "C" not null check (because in ('cost', 'distance', 'late', 'cost-centre')),
  reason text not null check (length(reason) <= 500),
  said_by text collate "C" not null check (said_by in ('policy', 'client', 'traveller')),
  said_at timestamptz not null,
  primary key (organisation_id, id),
  check ((state = 'waiting') = (said_by = 'policy')),
  check ((state = 'answered') = (said_by = 'traveller'))
);
create index claim_review_claim on money.claim_review (organisation_id, claim_id);
create index claim_review_day on money.claim_review (organisation_id, day);
create index claim_review_purge on money.claim_review (purge_on);
-- What people write to each other does not stand in the planner's statistics.
alter table money.claim_review alter column reason set statistics 0;

-- Who travelled may answer; deciding is of the client. The row policies say whose rows, this says which
-- steps.
create function money.refuse_own_decision() returns trigger language plpgsql as $$
begin
  if current_user like '%traveller' and new.state not in ('waiting', 'answered') then
    raise exception 'who travelled answers, and does not decide' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger claim_review_is_decided before insert on money.claim_review
  for each row execute function money.refuse_own_decision();
