-- A recipient that does not confirm is reminded twice before it counts as silent.
alter table privacy.recipient_notice
  drop constraint recipient_notice_state_check,
  add constraint recipient_notice_state_check check (state in
    ('to-tell', 'told', 'reminded', 'reminded-again', 'confirmed', 'never-answered', 'impossible'));

-- After an erasure the provider must be told that the link ends and that it must delete: what that takes
-- outlives the link, and is emptied when the provider confirmed.
create table privacy.erased_link (
  organisation_id uuid not null,
  id uuid primary key,
  person_id uuid not null,
  provider text not null check (length(provider) between 2 and 40),
  subject_encrypted bytea,
  second_encrypted bytea,
  wanted_at timestamptz not null,
  tries smallint not null check (tries between 0 and 1000),
  next_try_at timestamptz not null,
  told_at timestamptz,
  confirmed_at timestamptz,
  refused_because text check (length(refused_because) <= 200),
  purge_on date not null,
  check (confirmed_at is null or (subject_encrypted is null and second_encrypted is null))
);
create index erased_link_waiting on privacy.erased_link (provider, next_try_at) where confirmed_at is null;
create index erased_link_person on privacy.erased_link (organisation_id, person_id);
create index erased_link_purge on privacy.erased_link (purge_on);

-- The planner keeps no examples of them (0021).
alter table privacy.erased_link
  alter column provider set statistics 0,
  alter column subject_encrypted set statistics 0,
  alter column second_encrypted set statistics 0;
