-- Open feeds of shared vehicles (GBFS): where each is, and what its provider did not say in it. A feed has no
-- key, and nothing about anybody goes there.
create table mobility.vehicle_feed (
  provider text primary key check (length(provider) between 2 and 40),
  name text not null check (length(name) between 2 and 80),
  url text not null check (length(url) between 8 and 255),
  vat_basis_points integer not null check (vat_basis_points between 0 and 2500),
  set_at timestamptz not null
);
