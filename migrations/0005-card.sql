-- Cards and what was done with them. The number is encrypted, found by a keyed hash and shown by its last
-- four.

create schema card;
create sequence card.transaction_id;

create table card.card (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  number_encrypted bytea not null,
  number_hash bytea not null,
  last_four text not null check (last_four ~ '^[0-9]{4}$'),
  added_at timestamptz not null,
  ended_on date,
  purge_on date,
  primary key (organisation_id, id),
  unique (organisation_id, number_hash),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id) on delete cascade
);
create index card_person on card.card (organisation_id, person_id);

create table card.card_transaction (
  organisation_id uuid not null,
  id bigint not null default nextval('card.transaction_id'),
  person_id uuid not null,
  card_id uuid not null,
  purge_on date not null,
  kind text not null check (kind in ('check-out', 'top-up')),
  day date not null,
  checked_in_at timestamptz,
  checked_out_at timestamptz,
  origin text check (length(origin) between 1 and 120),
  destination text check (length(destination) between 1 and 120),
  amount_cents integer not null check (amount_cents between 0 and 1000000),
  source_key text not null,
  imported_at timestamptz not null,
  primary key (organisation_id, id, purge_on),
  unique (organisation_id, source_key, purge_on),
  check (purge_on = platform.two_financial_years(day)),
  check (kind <> 'check-out' or checked_out_at is not null)
) partition by list (purge_on);
create index card_transaction_card on card.card_transaction (organisation_id, card_id, day);

-- What the two known kinds do not explain is kept aside with its reason, never guessed.
create table card.set_aside (
  organisation_id uuid not null,
  id bigint not null default nextval('card.transaction_id'),
  person_id uuid not null,
  card_id uuid not null,
  purge_on date not null,
  day date not null,
  kind text not null check (length(kind) <= 80),
  origin text check (length(origin) between 1 and 120),
  destination text check (length(destination) between 1 and 120),
  amount_cents integer check (amount_cents between -1000000 and 1000000),
  reason text not null check (length(reason) <= 60),
  source_key text not null,
  imported_at timestamptz not null,
  primary key (organisation_id, id, purge_on),
  unique (organisation_id, source_key, purge_on),
  check (purge_on = platform.two_financial_years(day))
) partition by list (purge_on);
