-- Login at a client's own identity provider: which provider that is, and whose work account leads to whom.

create table people.identity_provider (
  organisation_id uuid primary key references people.organisation (id) on delete cascade,
  -- What people type to get to the login of their client.
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{2,39}$'),
  issuer text not null check (length(issuer) between 8 and 300),
  client_id text not null check (length(client_id) between 1 and 200),
  client_secret bytea not null,
  created_at timestamptz not null
);

-- Issuer and subject within one client, never an address: another client's provider may say the same of
-- somebody else.
create table people.identity (
  organisation_id uuid not null,
  person_id uuid not null,
  issuer text not null check (length(issuer) between 8 and 300),
  subject text not null check (length(subject) between 1 and 255),
  created_at timestamptz not null,
  primary key (organisation_id, person_id),
  unique (organisation_id, issuer, subject),
  foreign key (organisation_id, person_id) references people.account on delete cascade
);

-- Of personal texts the planner keeps no examples (0021).
alter table people.identity alter column subject set statistics 0;
