-- How the operator reaches each provider; the token is a secret and stands encrypted.
create table mobility.connection (
  provider text primary key check (length(provider) between 2 and 40),
  base_url text not null check (length(base_url) between 8 and 300),
  token_encrypted bytea not null,
  connected_at timestamptz not null
);

-- The number that the provider gives a link, once it has answered.
alter table mobility.shared_car_activation add column second_encrypted bytea;
