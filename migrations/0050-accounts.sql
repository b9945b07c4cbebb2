-- Who may log in: one account for each person of an organisation, its sessions, and invitations to make one.

create table people.account (
  organisation_id uuid not null,
  person_id uuid not null,
  login_name text not null check (login_name = lower(login_name) and length(login_name) between 3 and 254),
  password_hash text not null check (password_hash like '$argon2id$%'),
  totp_secret bytea,
  -- The time step of the newest code that was used: that one and older ones are refused.
  totp_step bigint,
  -- Made and not yet proved by a code: it opens nothing and asks nothing.
  totp_draft bytea,
  may_see_organisation boolean not null,
  created_at timestamptz not null,
  last_login timestamptz,
  primary key (organisation_id, person_id),
  unique (login_name),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade
);

create table people.recovery_code (
  organisation_id uuid not null,
  person_id uuid not null,
  code_hash bytea not null check (length(code_hash) = 32),
  primary key (organisation_id, person_id, code_hash),
  foreign key (organisation_id, person_id) references people.account on delete cascade
);

create table people.session (
  id uuid primary key,
  organisation_id uuid not null,
  person_id uuid not null,
  token_hash bytea not null unique check (length(token_hash) = 32),
  role text not null check (role in ('traveller', 'client')),
  has_second_step boolean not null,
  browser text not null check (length(browser) between 1 and 40),
  started_at timestamptz not null,
  used_at timestamptz not null,
  ends_at timestamptz not null,
  purge_on date not null,
  foreign key (organisation_id, person_id) references people.account on delete cascade,
  check (role = 'traveller' or has_second_step)
);
create index session_person on people.session (organisation_id, person_id);
create index session_purge on people.session (purge_on);

create table people.invitation (
  organisation_id uuid not null,
  person_id uuid not null,
  token_hash bytea not null unique check (length(token_hash) = 32),
  email text not null check (length(email) between 3 and 254),
  may_see_organisation boolean not null,
  created_at timestamptz not null,
  ends_at timestamptz not null,
  purge_on date not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade
);
create index invitation_purge on people.invitation (purge_on);
