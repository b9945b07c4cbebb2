-- An erasure asks whether a hold lies on something. Carrying out rights may know so much and no more: which
-- activity stays, and whether the person may know; never the ground, nor who decided.

create table privacy.hold_reach (
  hold_id uuid primary key references privacy.hold on delete cascade,
  organisation_id uuid not null,
  -- Absent: everybody of the organisation.
  person_id uuid,
  told_person_id uuid check (told_person_id = person_id),
  -- Absent: all activities that can be held.
  activity text check (length(activity) between 5 and 120),
  may_know boolean not null
);
create index hold_reach_person on privacy.hold_reach (organisation_id, person_id);

-- Whose erasure left something under a hold: it is carried out again when the hold is released.
create table privacy.held_erasure (
  hold_id uuid not null references privacy.hold on delete cascade,
  organisation_id uuid not null,
  person_id uuid not null,
  told_person_id uuid check (told_person_id = person_id),
  primary key (hold_id, person_id)
);
create index held_erasure_person on privacy.held_erasure (organisation_id, person_id);
