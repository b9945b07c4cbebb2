-- Who pays for a use at a provider. A charge never changes: another purpose or a credit adds a reversal and a
-- new charge. Private is on the person's account and in no row that a client can see.

create sequence money.charge_id;

create table money.usage_charge (
  organisation_id uuid not null,
  id bigint not null default nextval('money.charge_id'),
  person_id uuid not null,
  day date not null,
  purge_on date not null check (purge_on = platform.seven_years(day)),
  service text collate "C" not null check (length(service) between 3 and 80),
  provider text collate "C" not null check (length(provider) between 2 and 40),
  -- The row of what was used at a provider, as long as that is kept; the charge stays longer. None at home.
  usage_id bigint,
  kind text collate "C" not null check (kind in ('charge', 'reversal')),
  reverses bigint,
  purpose text collate "C" not null check (purpose in ('commute', 'business', 'private')),
  payer text collate "C" not null check (payer in ('client', 'person')),
  -- VAT included. A credit and a reversal of a charge are negative.
  total_cents bigint not null check (total_cents between -100000000 and 100000000),
  vat_cents bigint not null check (abs(vat_cents) <= abs(total_cents)),
  mode text collate "C",
  fuel text collate "C",
  distance_m integer check (distance_m between -20000000 and 20000000),
  co2_g integer check (co2_g between -100000000 and 100000000),
  source_key text collate "C" not null check (length(source_key) between 1 and 200),
  written_at timestamptz not null,
  primary key (organisation_id, id, purge_on),
  unique (organisation_id, source_key, purge_on),
  check ((payer = 'person') = (purpose = 'private')),
  check ((kind = 'reversal') = (reverses is not null))
) partition by list (purge_on);
create index usage_charge_person on money.usage_charge (organisation_id, person_id, day);
create index usage_charge_day on money.usage_charge (organisation_id, day);
create trigger usage_charge_is_kept before update on money.usage_charge
  for each row execute function money.refuse_change();

create table money.usage_entry (
  organisation_id uuid not null,
  person_id uuid not null,
  charge_id bigint not null,
  part text collate "C" not null check (part in ('net', 'vat')),
  vat_basis_points integer not null check (vat_basis_points between 0 and 10000),
  debit text collate "C" not null
    check (debit in ('client-receivable', 'person-receivable', 'provider-payable')),
  credit text collate "C" not null
    check (credit in ('client-receivable', 'person-receivable', 'provider-payable')),
  cents bigint not null check (cents > 0),
  day date not null,
  purge_on date not null check (purge_on = platform.seven_years(day)),
  primary key (organisation_id, charge_id, part, vat_basis_points, purge_on),
  check (debit <> credit),
  check ((debit = 'provider-payable') <> (credit = 'provider-payable'))
) partition by list (purge_on);
create trigger usage_entry_is_kept before update on money.usage_entry
  for each row execute function money.refuse_change();
