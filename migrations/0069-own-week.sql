-- A person may undo a confirmation. The claim that follows a later one has a key of its own, so the trip
-- counts how often it was undone.

alter table travel.trip add column confirmations_undone smallint not null default 0
  check (confirmations_undone between 0 and 20);

-- On which day of the next month payroll pays: the settings of an organisation, nobody's data.
create table money.payroll_pay_day (
  organisation_id uuid primary key,
  day_of_month smallint not null check (day_of_month between 1 and 31),
  set_at timestamptz not null
);
