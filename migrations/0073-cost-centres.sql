-- The cost centres of a client: what a code is called, from when and until when.

create table people.cost_centre (
  organisation_id uuid not null references people.organisation,
  code text not null check (length(code) between 1 and 80),
  name text not null check (length(name) between 1 and 120),
  valid daterange not null check (not isempty(valid)),
  changed_at timestamptz not null,
  primary key (organisation_id, code, valid without overlaps)
);
