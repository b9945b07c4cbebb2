-- What a client is writing down as its next policy, before it holds: one draft per organisation. Nothing is
-- paid by it. A draft may be wrong, so the checks of a policy are made when it is told and published, not
-- here.
create table money.policy_draft (
  organisation_id uuid primary key,
  -- Goes up with each save: who saves an older one is told, and nothing is lost.
  version integer not null check (version > 0),
  valid_from date not null,
  unverified_figures text not null check (unverified_figures in ('warn', 'refuse')),
  proposed_figures text not null check (proposed_figures in ('leave-out', 'use')),
  saved_at timestamptz not null
);

create table money.policy_draft_group (
  organisation_id uuid not null references money.policy_draft,
  number smallint not null,
  group_name text collate "C" not null check (length(group_name) between 1 and 40),
  same_day text not null check (same_day in ('better-unless-chosen', 'better', 'commute', 'home-working')),
  home_method text not null check (home_method in ('follow-figure', 'own', 'none')),
  home_cents bigint,
  commute_method text not null check (commute_method in ('per-trip', 'fixed-214')),
  day_cap_cents bigint,
  month_cap_cents bigint,
  primary key (organisation_id, number)
);

create table money.policy_draft_rule (
  organisation_id uuid not null,
  group_number smallint not null,
  purpose text collate "C" not null check (purpose in ('commute', 'business')),
  mode text collate "C" not null,
  method text collate "C" not null check (method in ('per-km', 'actual-cost', 'none')),
  rate_milli_cents bigint,
  percent_basis_points integer,
  ceiling_cents bigint,
  threshold_m integer not null,
  primary key (organisation_id, group_number, purpose, mode),
  foreign key (organisation_id, group_number) references money.policy_draft_group (organisation_id, number)
);

-- What somebody wants to see paid: an invented trip or day, of nobody.
create table money.policy_draft_case (
  organisation_id uuid not null references money.policy_draft,
  number smallint not null,
  group_name text collate "C" not null,
  kind text collate "C" not null check (kind in ('travel', 'home-working')),
  purpose text collate "C" not null,
  mode text collate "C" not null,
  distance_m integer not null check (distance_m between 0 and 20000000),
  cost_cents bigint not null check (cost_cents between 0 and 100000000),
  primary key (organisation_id, number)
);

-- A draft of a policy replayed on months that were: what was asked, how far it is, and what came out. One for
-- each organisation; only cells that show no single person are written down, and nothing is booked.
create table money.simulation (
  organisation_id uuid primary key,
  draft_version integer not null,
  -- The newest months that have anything.
  months smallint not null check (months between 1 and 12),
  -- Who asks again has a newer one: what still runs for an older one stops.
  asked_at timestamptz not null,
  done integer not null check (done >= 0),
  total integer not null check (total >= done),
  finished_at timestamptz
);

-- Null is not told; nothing is about fewer than ten people.
create table money.simulation_cell (
  organisation_id uuid not null references money.simulation,
  number integer not null,
  part text collate "C" not null check (part in ('total', 'month', 'group', 'purpose')),
  -- The month, the group, or the group and what it was for.
  name text collate "C" not null,
  what text collate "C" not null check (what in ('', 'commute', 'business', 'home')),
  people integer,
  better integer,
  worse integer,
  same integer,
  now_cents bigint,
  now_untaxed_cents bigint,
  draft_cents bigint,
  draft_untaxed_cents bigint,
  primary key (organisation_id, number)
);
