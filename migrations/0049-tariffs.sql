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
