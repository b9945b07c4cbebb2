-- Versions of the register: what this installation said, since when, and who has seen that it changed.

create table privacy.register_version (
  number integer primary key check (number > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  first_seen_at timestamptz not null,
  is_significant boolean not null,
  snapshot text not null,
  statement_nl text not null,
  statement_en text not null,
  -- Empty until everybody whom a significant change concerns has a notice.
  announced_at timestamptz
);

-- One row for each person and each version they must hear of; shown until it is seen.
create table privacy.notice (
  organisation_id uuid not null,
  person_id uuid not null,
  version integer not null references privacy.register_version (number),
  announced_on date not null,
  seen_at timestamptz,
  purge_on date not null,
  primary key (organisation_id, person_id, version)
);
create index notice_purge on privacy.notice (purge_on);
create index notice_unseen on privacy.notice (organisation_id, person_id) where seen_at is null;

-- What the privacy officer proposes to change in the register: a patch with its effect. Nobody approves their
-- own; a reviewed commit makes it true, never this table.
create table privacy.proposal (
  id uuid primary key,
  activity text not null,
  because text not null check (length(because) between 10 and 2000),
  proposed_by text not null check (proposed_by ~ '^[A-Za-z0-9._-]{1,60}$'),
  proposed_at timestamptz not null,
  base text not null,
  patch text not null check (patch <> ''),
  effect text not null,
  state text not null check (state in ('proposed', 'approved', 'withdrawn')),
  decided_by text,
  decided_at timestamptz,
  check ((state = 'proposed') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null)),
  check (state <> 'approved' or decided_by <> proposed_by)
);
