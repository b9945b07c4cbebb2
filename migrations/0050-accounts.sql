-- Who may log in: one account for each person of an organisation, its sessions, and invitations to make one.

create table people.account (
  organisation_id uuid not null,
  person_id uuid not null,
  login_name text not null check (login_name = lower(login_name) and length(login_name) between 3 and 254),
  -- Absent: in by the login of the client only.
  password_hash text check (password_hash like '$argon2id$%'),
  totp_secret bytea,
  -- The time step of the newest code that was used: that one and older ones are refused.
  totp_step bigint,
  -- Made and not yet proved by a code: it opens nothing and asks nothing.
  totp_draft bytea,
  -- A link to choose another password, which the person asked for: of use until then, once.
  reset_hash bytea unique check (length(reset_hash) = 32),
  reset_until timestamptz,
  duties text[] not null,
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
  role text not null check (role in ('traveller', 'client', 'service-desk', 'card-desk', 'finance-desk',
    'privacy-officer', 'security')),
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
  duties text[] not null,
  created_at timestamptz not null,
  ends_at timestamptz not null,
  purge_on date not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade
);
create index invitation_purge on people.invitation (purge_on);

-- Of personal texts the planner keeps no examples (0021).
alter table people.account
  alter column login_name set statistics 0,
  alter column password_hash set statistics 0,
  alter column totp_secret set statistics 0,
  alter column totp_draft set statistics 0,
  alter column reset_hash set statistics 0,
  alter column duties set statistics 0;
alter table people.recovery_code alter column code_hash set statistics 0;
alter table people.session
  alter column token_hash set statistics 0,
  alter column browser set statistics 0;
alter table people.invitation
  alter column email set statistics 0,
  alter column duties set statistics 0;
