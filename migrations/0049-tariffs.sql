-- Tariffs of providers as they were told to us. A tariff that changes is a new row: what held on a day can be
-- said for as long as an amount of that day is kept.
create table mobility.tariff (
  id bigint generated always as identity primary key,
  provider text collate "C" not null check (length(provider) between 2 and 40),
  tariff_key text collate "C" not null check (length(tariff_key) between 1 and 80),
  holds_from timestamptz not null,
  holds_until timestamptz check (holds_until > holds_from),
  -- One line each: rates, elements, components, limits.
  terms text[] not null check (cardinality(terms) between 2 and 600),
  received_at timestamptz not null
);
create index tariff_at on mobility.tariff (provider, tariff_key, holds_from desc, id desc);

-- Trying out a connection with a provider, step by step: asked for at the desk, carried out by the worker
-- that holds the keys.
create table mobility.provider_check (
  id bigint generated always as identity primary key,
  provider text collate "C" not null check (length(provider) between 2 and 40),
  asked_at timestamptz not null,
  ran_at timestamptz check (ran_at >= asked_at),
  -- One line each: the outcome, the name of the step, milliseconds, what was found.
  steps text[] not null check (cardinality(steps) <= 50)
);
create index provider_check_latest on mobility.provider_check (provider, id desc);
create index provider_check_waiting on mobility.provider_check (id) where ran_at is null;
