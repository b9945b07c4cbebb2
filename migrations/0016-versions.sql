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
