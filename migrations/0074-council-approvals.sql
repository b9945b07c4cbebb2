-- On which day the works council of a client agreed with which version of the register. About nobody.

create table privacy.council_approval (
  organisation_id uuid not null references people.organisation,
  version text not null check (version ~ '^[0-9a-f]{8,64}$'),
  approved_on date not null,
  noted_at timestamptz not null,
  primary key (organisation_id, approved_on)
);
