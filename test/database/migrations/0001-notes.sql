-- Two tiny tables for the tests of the database floor: a tenant's notes, and words that expire in partitions.
create schema trial;

create table trial.note (
  organisation_id uuid not null,
  id bigint generated always as identity primary key,
  body text not null check (body <> 'refused')
);

create table trial.word (
  organisation_id uuid not null,
  purge_on date not null,
  body text not null
) partition by list (purge_on);
