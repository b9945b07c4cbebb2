-- A person may undo a confirmation. The claim that follows a later one has a key of its own, so the trip counts
-- how often it was undone.

alter table travel.trip add column confirmations_undone smallint not null default 0
  check (confirmations_undone between 0 and 20);
