-- What is used at a provider: the link, what the provider is told, bookings, usage, what it was for,
-- disputes. One shape for several services; each has its own tables, because a record belongs to one
-- activity.

create schema mobility;
create sequence mobility.usage_id;

-- Usage that fits no link, or that nobody can believe: by the provider's own number, without a person.
create table mobility.unmatched (
  id bigint primary key default nextval('mobility.usage_id'),
  service text not null check (length(service) between 3 and 80),
  provider text not null check (length(provider) between 2 and 40),
  source_key text not null check (length(source_key) between 1 and 120),
  reason text not null check (length(reason) between 3 and 60),
  day date,
  total_cents integer,
  received_at timestamptz not null,
  purge_on date not null,
  unique (service, provider, source_key, reason)
);
create index unmatched_purge on mobility.unmatched (purge_on);

do $$
declare
  service text;
begin
  foreach service in array array['shared_car', 'ev_charging', 'ov_fiets'] loop
    execute replace($shape$
      create table mobility.{}_activation (
        organisation_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        provider text not null check (length(provider) between 2 and 40),
        subject_encrypted bytea not null,
        subject_hash bytea not null,
        usual_purpose text check (usual_purpose in ('commute', 'business', 'private')),
        activated_at timestamptz not null,
        ended_at timestamptz,
        ended_because text check (ended_because in ('person', 'client', 'account', 'provider', 'card')),
        ended_on date,
        purge_on date,
        primary key (organisation_id, id),
        foreign key (organisation_id, person_id) references people.person (organisation_id, id)
          on delete cascade,
        check ((ended_at is null) = (ended_on is null)),
        check ((ended_at is null) = (ended_because is null)),
        check (ended_at >= activated_at),
        check (purge_on is not distinct from platform.two_financial_years(ended_on))
      );
      create index {}_activation_person on mobility.{}_activation (organisation_id, person_id);
      create index {}_activation_hash on mobility.{}_activation (organisation_id, subject_hash);
      create index {}_activation_purge on mobility.{}_activation (purge_on) where purge_on is not null;
      -- A provider has one link of a person at a time, and a number stands for one person at a time.
      create unique index {}_activation_once on mobility.{}_activation (organisation_id, person_id, provider)
        where ended_at is null;
      create unique index {}_activation_number on mobility.{}_activation (provider, subject_hash)
        where ended_at is null;

      create table mobility.{}_route (
        organisation_id uuid not null,
        activation_id uuid not null,
        provider text not null,
        subject_hash bytea not null,
        primary key (organisation_id, activation_id),
        foreign key (organisation_id, activation_id) references mobility.{}_activation (organisation_id, id)
          on delete cascade
      );
      create index {}_route_hash on mobility.{}_route (provider, subject_hash);

      create table mobility.{}_message (
        organisation_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        activation_id uuid not null,
        kind text not null check (kind in ('link', 'unlink')),
        wanted_at timestamptz not null,
        day date not null,
        tries smallint not null default 0 check (tries between 0 and 1000),
        next_try_at timestamptz not null,
        told_at timestamptz,
        confirmed_at timestamptz,
        refused_because text check (length(refused_because) <= 200),
        purge_on date not null check (purge_on = platform.two_financial_years(day)),
        primary key (organisation_id, id),
        unique (organisation_id, activation_id, kind),
        foreign key (organisation_id, person_id) references people.person (organisation_id, id)
          on delete cascade,
        check (confirmed_at is null or told_at is not null)
      );
      create index {}_message_waiting on mobility.{}_message (organisation_id, next_try_at)
        where told_at is null and refused_because is null;
      create index {}_message_person on mobility.{}_message (organisation_id, person_id);
      create index {}_message_purge on mobility.{}_message (purge_on);

      create table mobility.{}_usage (
        organisation_id uuid not null,
        id bigint not null default nextval('mobility.usage_id'),
        person_id uuid not null,
        activation_id uuid not null,
        provider text not null,
        source_key text collate "C" not null check (length(source_key) between 1 and 120),
        booking_ref text check (length(booking_ref) between 1 and 120),
        corrects text collate "C" check (length(corrects) between 1 and 120),
        day date not null,
        started_at timestamptz,
        ended_at timestamptz not null,
        total_cents integer not null check (total_cents between -10000000 and 10000000),
        -- Per rate of VAT; together they are the total. None: the provider did not say.
        vat_basis_points integer[] not null,
        vat_exclusive_cents integer[] not null,
        vat_cents integer[] not null,
        parts text[] not null check (cardinality(parts) <= 1000),
        tariff_key text check (length(tariff_key) between 1 and 120),
        place text check (length(place) between 1 and 120),
        state text not null check (state in ('received', 'settled', 'set-aside')),
        set_aside text check (length(set_aside) between 3 and 60),
        purpose text check (purpose in ('commute', 'business', 'private')),
        -- As what it was charged; another purpose is charged anew.
        charged_purpose text check (charged_purpose in ('commute', 'business', 'private')),
        received_at timestamptz not null,
        settled_at timestamptz,
        purge_on date not null check (purge_on = platform.two_financial_years(day)),
        primary key (organisation_id, id, purge_on),
        unique (organisation_id, provider, source_key, purge_on),
        check ((state = 'set-aside') = (set_aside is not null)),
        check (started_at <= ended_at),
        check (cardinality(vat_basis_points) = cardinality(vat_exclusive_cents)
          and cardinality(vat_basis_points) = cardinality(vat_cents))
      ) partition by list (purge_on);
      create index {}_usage_person on mobility.{}_usage (organisation_id, person_id, day);
      create index {}_usage_waiting on mobility.{}_usage (organisation_id, id)
        where state <> 'set-aside' and (charged_purpose is null or purpose <> charged_purpose);

      create table mobility.{}_mark (
        organisation_id uuid not null,
        id bigint not null default nextval('mobility.usage_id'),
        person_id uuid not null,
        usage_id bigint not null,
        purpose text not null check (purpose in ('commute', 'business', 'private')),
        marked_by text not null check (marked_by in ('person', 'rule')),
        marked_at timestamptz not null,
        day date not null,
        purge_on date not null check (purge_on = platform.two_financial_years(day)),
        primary key (organisation_id, id, purge_on)
      ) partition by list (purge_on);
      create index {}_mark_usage on mobility.{}_mark (organisation_id, usage_id);

      create table mobility.{}_dispute (
        organisation_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        usage_id bigint not null,
        kind text not null check (kind in ('person', 'other-total', 'other-price')),
        reason text check (length(reason) between 1 and 500),
        provider_cents integer,
        own_cents integer,
        opened_at timestamptz not null,
        closed_at timestamptz,
        outcome text check (outcome in ('provider-corrects', 'provider-right', 'withdrawn')),
        day date not null,
        purge_on date not null check (purge_on = platform.two_financial_years(day)),
        primary key (organisation_id, id),
        foreign key (organisation_id, person_id) references people.person (organisation_id, id)
          on delete cascade,
        check ((closed_at is null) = (outcome is null)),
        check ((kind = 'person') = (reason is not null))
      );
      create unique index {}_dispute_open on mobility.{}_dispute (organisation_id, usage_id, kind)
        where closed_at is null;
      create index {}_dispute_person on mobility.{}_dispute (organisation_id, person_id);
      create index {}_dispute_purge on mobility.{}_dispute (purge_on);
    $shape$, '{}', service);
  end loop;

  foreach service in array array['shared_car', 'ev_charging'] loop
    execute replace($shape$
      create table mobility.{}_booking (
        organisation_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        activation_id uuid not null,
        provider text not null,
        ref text check (length(ref) between 1 and 120),
        state text not null check (length(state) between 2 and 30),
        starts_at timestamptz not null,
        ends_at timestamptz check (ends_at >= starts_at),
        day date not null,
        quoted_cents integer check (quoted_cents between 0 and 10000000),
        place text check (length(place) between 1 and 120),
        made_at timestamptz not null,
        changed_at timestamptz not null,
        purge_on date not null check (purge_on = platform.two_financial_years(day)),
        primary key (organisation_id, id),
        foreign key (organisation_id, person_id) references people.person (organisation_id, id)
          on delete cascade
      );
      create unique index {}_booking_ref on mobility.{}_booking (organisation_id, provider, ref);
      create index {}_booking_person on mobility.{}_booking (organisation_id, person_id, starts_at);
      create index {}_booking_purge on mobility.{}_booking (purge_on);
    $shape$, '{}', service);
  end loop;
end $$;

-- What one service knows and another does not.
alter table mobility.shared_car_activation add column licence_valid_until date;
alter table mobility.shared_car_booking
  add column vehicle text check (length(vehicle) between 1 and 80),
  add column licence_plate text check (length(licence_plate) between 1 and 12);
alter table mobility.shared_car_usage
  add column distance_m integer check (distance_m between 0 and 20000000),
  add column fuel text check (fuel in ('petrol', 'diesel', 'lpg', 'cng', 'electric', 'plug-in-hybrid', 'hybrid',
    'hydrogen', 'none')),
  add column co2_g integer check (co2_g between 0 and 100000000);
alter table mobility.ev_charging_usage add column energy_wh integer check (energy_wh between 0 and 100000000);
alter table mobility.ov_fiets_activation add column second_encrypted bytea not null;
