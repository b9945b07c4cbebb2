card.card
  organisation_id uuid not null
  id uuid not null
  person_id uuid not null
  number_encrypted bytea not null
  number_hash bytea not null
  last_four text not null
  added_at timestamp with time zone not null
  ended_on date
  purge_on date
  engraved_encrypted bytea
  chip_encrypted bytea
  CHECK ((NOT (purge_on IS DISTINCT FROM platform.two_financial_years(ended_on))))
  CHECK ((last_four ~ '^[0-9]{4}$'::text))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, id)
  UNIQUE (organisation_id, number_hash)
  CREATE INDEX card_person ON card.card USING btree (organisation_id, person_id)
  CREATE INDEX card_purge ON card.card USING btree (purge_on) WHERE (purge_on IS NOT NULL)
card.card_transaction LIST (purge_on)
  organisation_id uuid not null
  id bigint not null default nextval('card.transaction_id'::regclass)
  person_id uuid not null
  card_id uuid not null
  purge_on date not null
  kind text not null
  day date not null
  checked_in_at timestamp with time zone
  checked_out_at timestamp with time zone
  origin text
  destination text
  amount_cents integer not null
  source_key text not null
  imported_at timestamp with time zone not null
  CHECK (((amount_cents >= 0) AND (amount_cents <= 1000000)))
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK (((kind <> 'check-out'::text) OR (checked_out_at IS NOT NULL)))
  CHECK (((length(destination) >= 1) AND (length(destination) <= 120)))
  CHECK ((kind = ANY (ARRAY['check-out'::text, 'top-up'::text])))
  CHECK (((length(origin) >= 1) AND (length(origin) <= 120)))
  PRIMARY KEY (organisation_id, id, purge_on)
  UNIQUE (organisation_id, source_key, purge_on)
  CREATE INDEX card_transaction_card ON ONLY card.card_transaction USING btree (organisation_id, card_id, day)
  CREATE INDEX card_transaction_person ON ONLY card.card_transaction USING btree (organisation_id, person_id)
card.set_aside LIST (purge_on)
  organisation_id uuid not null
  id bigint not null default nextval('card.transaction_id'::regclass)
  person_id uuid not null
  card_id uuid not null
  purge_on date not null
  day date not null
  kind text not null
  origin text
  destination text
  amount_cents integer
  reason text not null
  source_key text not null
  imported_at timestamp with time zone not null
  CHECK (((amount_cents >= '-1000000'::integer) AND (amount_cents <= 1000000)))
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK (((length(destination) >= 1) AND (length(destination) <= 120)))
  CHECK ((length(kind) <= 80))
  CHECK (((length(origin) >= 1) AND (length(origin) <= 120)))
  CHECK ((length(reason) <= 60))
  PRIMARY KEY (organisation_id, id, purge_on)
  UNIQUE (organisation_id, source_key, purge_on)
  CREATE INDEX set_aside_person ON ONLY card.set_aside USING btree (organisation_id, person_id)
hidden.flag
  organisation_id uuid not null
  person_id uuid not null
  kind text not null
  activity text not null
  request text
  since timestamp with time zone not null
  CHECK ((activity ~ '^(all|[a-z]+/[a-z0-9-]+/[a-z0-9-]+)$'::text))
  CHECK (((kind = 'restriction'::text) OR (activity <> 'all'::text)))
  CHECK ((kind = ANY (ARRAY['restriction'::text, 'objection'::text])))
  CHECK (((length(request) >= 1) AND (length(request) <= 80)))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, activity, person_id, kind)
  CREATE INDEX flag_person ON hidden.flag USING btree (organisation_id, person_id) INCLUDE (activity)
mobility.charging_line
  provider text not null
  state text not null
  our_address text not null
  versions_url text not null
  key_hash bytea
  key_encrypted bytea
  their_key_encrypted bytea
  endpoints text[] not null default '{}'::text[]
  operators text[] not null default '{}'::text[]
  changed_at timestamp with time zone not null
  locations_read_until timestamp with time zone
  tariffs_read_until timestamp with time zone
  sessions_read_until timestamp with time zone
  cdrs_read_until timestamp with time zone
  failed_at timestamp with time zone
  failed_because text
  undeclared_names text[] not null default '{}'::text[]
  CHECK ((cardinality(endpoints) <= 40))
  CHECK ((length(failed_because) <= 200))
  CHECK ((cardinality(operators) <= 200))
  CHECK (((length(our_address) >= 8) AND (length(our_address) <= 255)))
  CHECK (((length(provider) >= 2) AND (length(provider) <= 40)))
  CHECK ((state = ANY (ARRAY['invited'::text, 'connected'::text, 'ended'::text])))
  CHECK ((cardinality(undeclared_names) <= 200))
  CHECK (((length(versions_url) >= 8) AND (length(versions_url) <= 255)))
  PRIMARY KEY (provider)
  CREATE UNIQUE INDEX charging_line_key ON mobility.charging_line USING btree (key_hash) WHERE (key_hash IS NOT NULL)
mobility.charging_location
  provider text not null
  country_code text not null
  party_id text not null
  location_id text not null
  is_published boolean not null
  name text
  address text not null
  city text not null
  postal_code text
  country text not null
  time_zone text not null
  lat_e6 integer not null
  lon_e6 integer not null
  changed_at timestamp with time zone not null
  CHECK ((length(address) <= 255))
  CHECK ((length(city) <= 45))
  CHECK ((length(country) <= 3))
  CHECK ((length(country_code) = 2))
  CHECK (((lat_e6 >= '-90000000'::integer) AND (lat_e6 <= 90000000)))
  CHECK (((length(location_id) >= 1) AND (length(location_id) <= 36)))
  CHECK (((lon_e6 >= '-180000000'::integer) AND (lon_e6 <= 180000000)))
  CHECK ((length(name) <= 255))
  CHECK ((length(party_id) = 3))
  CHECK ((length(postal_code) <= 10))
  CHECK (((length(provider) >= 2) AND (length(provider) <= 40)))
  CHECK ((length(time_zone) <= 255))
  PRIMARY KEY (provider, country_code, party_id, location_id)
  CREATE INDEX charging_location_place ON mobility.charging_location USING btree (lat_e6, lon_e6)
mobility.charging_point
  provider text not null
  country_code text not null
  party_id text not null
  location_id text not null
  point_id text not null
  evse_id text
  status text not null
  reference text
  capabilities text[] not null default '{}'::text[]
  plugs text[] not null
  changed_at timestamp with time zone not null
  CHECK ((cardinality(capabilities) <= 50))
  CHECK ((length(evse_id) <= 48))
  CHECK (((cardinality(plugs) >= 1) AND (cardinality(plugs) <= 20)))
  CHECK (((length(point_id) >= 1) AND (length(point_id) <= 36)))
  CHECK ((length(reference) <= 16))
  CHECK ((status = ANY (ARRAY['AVAILABLE'::text, 'BLOCKED'::text, 'CHARGING'::text, 'INOPERATIVE'::text, 'OUTOFORDER'::text, 'PLANNED'::text, 'REMOVED'::text, 'RESERVED'::text, 'UNKNOWN'::text])))
  FOREIGN KEY (provider, country_code, party_id, location_id) REFERENCES mobility.charging_location(provider, country_code, party_id, location_id) ON DELETE CASCADE
  PRIMARY KEY (provider, country_code, party_id, location_id, point_id)
mobility.connection
  provider text not null
  base_url text not null
  token_encrypted bytea not null
  connected_at timestamp with time zone not null
  CHECK (((length(base_url) >= 8) AND (length(base_url) <= 300)))
  CHECK (((length(provider) >= 2) AND (length(provider) <= 40)))
  PRIMARY KEY (provider)
mobility.ev_charging_activation
  organisation_id uuid not null
  id uuid not null
  person_id uuid not null
  provider text not null
  subject_encrypted bytea not null
  subject_hash bytea not null
  usual_purpose text
  activated_at timestamp with time zone not null
  ended_at timestamp with time zone
  ended_because text
  ended_on date
  purge_on date
  CHECK (((ended_at IS NULL) = (ended_on IS NULL)))
  CHECK (((ended_at IS NULL) = (ended_because IS NULL)))
  CHECK ((ended_at >= activated_at))
  CHECK ((NOT (purge_on IS DISTINCT FROM platform.two_financial_years(ended_on))))
  CHECK ((ended_because = ANY (ARRAY['person'::text, 'client'::text, 'account'::text, 'provider'::text, 'card'::text])))
  CHECK (((length(provider) >= 2) AND (length(provider) <= 40)))
  CHECK ((usual_purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, id)
  CREATE INDEX ev_charging_activation_hash ON mobility.ev_charging_activation USING btree (organisation_id, subject_hash)
  CREATE UNIQUE INDEX ev_charging_activation_number ON mobility.ev_charging_activation USING btree (provider, subject_hash) WHERE (ended_at IS NULL)
  CREATE UNIQUE INDEX ev_charging_activation_once ON mobility.ev_charging_activation USING btree (organisation_id, person_id, provider) WHERE (ended_at IS NULL)
  CREATE INDEX ev_charging_activation_person ON mobility.ev_charging_activation USING btree (organisation_id, person_id)
  CREATE INDEX ev_charging_activation_purge ON mobility.ev_charging_activation USING btree (purge_on) WHERE (purge_on IS NOT NULL)
mobility.ev_charging_booking
  organisation_id uuid not null
  id uuid not null
  person_id uuid not null
  activation_id uuid not null
  provider text not null
  ref text
  state text not null
  starts_at timestamp with time zone not null
  ends_at timestamp with time zone
  day date not null
  quoted_cents integer
  place text
  made_at timestamp with time zone not null
  changed_at timestamp with time zone not null
  purge_on date not null
  CHECK ((ends_at >= starts_at))
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK (((length(place) >= 1) AND (length(place) <= 120)))
  CHECK (((quoted_cents >= 0) AND (quoted_cents <= 10000000)))
  CHECK (((length(ref) >= 1) AND (length(ref) <= 120)))
  CHECK (((length(state) >= 2) AND (length(state) <= 30)))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, id)
  CREATE INDEX ev_charging_booking_person ON mobility.ev_charging_booking USING btree (organisation_id, person_id, starts_at)
  CREATE INDEX ev_charging_booking_purge ON mobility.ev_charging_booking USING btree (purge_on)
  CREATE UNIQUE INDEX ev_charging_booking_ref ON mobility.ev_charging_booking USING btree (organisation_id, provider, ref)
mobility.ev_charging_check
  organisation_id uuid not null
  id uuid not null
  person_id uuid not null
  activation_id uuid not null
  provider text not null
  point_ref text
  location_ref text
  asked_at timestamp with time zone not null
  allowed text not null
  because text
  day date not null
  purge_on date not null
  CHECK ((allowed = ANY (ARRAY['ALLOWED'::text, 'BLOCKED'::text, 'EXPIRED'::text, 'NO_CREDIT'::text, 'NOT_ALLOWED'::text])))
  CHECK ((length(because) <= 60))
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK (((allowed = 'ALLOWED'::text) = (because IS NULL)))
  CHECK ((length(location_ref) <= 36))
  CHECK ((length(point_ref) <= 36))
  CHECK (((length(provider) >= 2) AND (length(provider) <= 40)))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, id)
  CREATE INDEX ev_charging_check_person ON mobility.ev_charging_check USING btree (organisation_id, person_id, asked_at)
  CREATE INDEX ev_charging_check_purge ON mobility.ev_charging_check USING btree (purge_on)
mobility.ev_charging_dispute
  organisation_id uuid not null
  id uuid not null
  person_id uuid not null
  usage_id bigint not null
  kind text not null
  reason text
  provider_cents integer
  own_cents integer
  opened_at timestamp with time zone not null
  closed_at timestamp with time zone
  outcome text
  day date not null
  purge_on date not null
  answer text
  purpose text
  letter_wanted_at timestamp with time zone
  letter_sent_at timestamp with time zone
  CHECK (((length(answer) >= 1) AND (length(answer) <= 500)))
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK (((closed_at IS NULL) = (outcome IS NULL)))
  CHECK (((kind = 'person'::text) = (reason IS NOT NULL)))
  CHECK (((answer IS NULL) OR (closed_at IS NOT NULL)))
  CHECK (((letter_sent_at IS NULL) OR (letter_wanted_at IS NOT NULL)))
  CHECK ((kind = ANY (ARRAY['person'::text, 'other-total'::text, 'other-price'::text])))
  CHECK ((outcome = ANY (ARRAY['provider-corrects'::text, 'provider-right'::text, 'withdrawn'::text])))
  CHECK ((purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, id)
  CREATE INDEX ev_charging_dispute_letter ON mobility.ev_charging_dispute USING btree (organisation_id, letter_wanted_at) WHERE ((letter_wanted_at IS NOT NULL) AND (letter_sent_at IS NULL))
  CREATE UNIQUE INDEX ev_charging_dispute_open ON mobility.ev_charging_dispute USING btree (organisation_id, usage_id, kind) WHERE (closed_at IS NULL)
  CREATE INDEX ev_charging_dispute_person ON mobility.ev_charging_dispute USING btree (organisation_id, person_id)
  CREATE INDEX ev_charging_dispute_purge ON mobility.ev_charging_dispute USING btree (purge_on)
mobility.ev_charging_mark LIST (purge_on)
  organisation_id uuid not null
  id bigint not null default nextval('mobility.usage_id'::regclass)
  person_id uuid not null
  usage_id bigint not null
  purpose text not null
  marked_by text not null
  marked_at timestamp with time zone not null
  day date not null
  purge_on date not null
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK ((marked_by = ANY (ARRAY['person'::text, 'rule'::text])))
  CHECK ((purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  PRIMARY KEY (organisation_id, id, purge_on)
  CREATE INDEX ev_charging_mark_usage ON ONLY mobility.ev_charging_mark USING btree (organisation_id, usage_id)
mobility.ev_charging_message
  organisation_id uuid not null
  id uuid not null
  person_id uuid not null
  activation_id uuid not null
  kind text not null
  wanted_at timestamp with time zone not null
  day date not null
  tries smallint not null default 0
  next_try_at timestamp with time zone not null
  told_at timestamp with time zone
  confirmed_at timestamp with time zone
  refused_because text
  purge_on date not null
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK (((confirmed_at IS NULL) OR (told_at IS NOT NULL)))
  CHECK ((kind = ANY (ARRAY['link'::text, 'unlink'::text])))
  CHECK ((length(refused_because) <= 200))
  CHECK (((tries >= 0) AND (tries <= 1000)))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, id)
  UNIQUE (organisation_id, activation_id, kind)
  CREATE INDEX ev_charging_message_person ON mobility.ev_charging_message USING btree (organisation_id, person_id)
  CREATE INDEX ev_charging_message_purge ON mobility.ev_charging_message USING btree (purge_on)
  CREATE INDEX ev_charging_message_waiting ON mobility.ev_charging_message USING btree (organisation_id, next_try_at) WHERE ((told_at IS NULL) AND (refused_because IS NULL))
mobility.ev_charging_order
  organisation_id uuid not null
  id uuid not null
  person_id uuid not null
  activation_id uuid not null
  provider text not null
  kind text not null
  location_ref text
  point_ref text
  plug_ref text
  session_ref text
  reserved_until timestamp with time zone
  state text not null default 'waiting'::text
  because text
  wanted_at timestamp with time zone not null
  lapses_at timestamp with time zone not null
  done_at timestamp with time zone
  day date not null
  purge_on date not null
  CHECK ((length(because) <= 60))
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK (((state = ANY (ARRAY['refused'::text, 'lapsed'::text])) = (because IS NOT NULL)))
  CHECK ((kind = ANY (ARRAY['start'::text, 'stop'::text, 'reserve'::text, 'release'::text])))
  CHECK ((length(location_ref) <= 36))
  CHECK ((length(plug_ref) <= 36))
  CHECK ((length(point_ref) <= 36))
  CHECK (((length(provider) >= 2) AND (length(provider) <= 40)))
  CHECK ((length(session_ref) <= 36))
  CHECK ((state = ANY (ARRAY['waiting'::text, 'taken'::text, 'done'::text, 'refused'::text, 'lapsed'::text])))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, id)
  CREATE UNIQUE INDEX ev_charging_order_once ON mobility.ev_charging_order USING btree (organisation_id, person_id, kind) WHERE (state = ANY (ARRAY['waiting'::text, 'taken'::text]))
  CREATE INDEX ev_charging_order_person ON mobility.ev_charging_order USING btree (organisation_id, person_id, wanted_at)
  CREATE INDEX ev_charging_order_purge ON mobility.ev_charging_order USING btree (purge_on)
mobility.ev_charging_route
  organisation_id uuid not null
  activation_id uuid not null
  provider text not null
  subject_hash bytea not null
  FOREIGN KEY (organisation_id, activation_id) REFERENCES mobility.ev_charging_activation(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, activation_id)
  CREATE INDEX ev_charging_route_hash ON mobility.ev_charging_route USING btree (provider, subject_hash)
mobility.ev_charging_session
  organisation_id uuid not null
  id uuid not null
  person_id uuid not null
  activation_id uuid not null
  provider text not null
  session_key text not null
  session_ref text not null
  state text not null
  started_at timestamp with time zone not null
  ended_at timestamp with time zone
  energy_wh integer not null
  cost_cents integer
  location_ref text not null
  point_ref text not null
  plug_ref text not null
  how_asked text not null
  told_at timestamp with time zone not null
  day date not null
  purge_on date not null
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK (((cost_cents >= 0) AND (cost_cents <= 10000000)))
  CHECK (((energy_wh >= 0) AND (energy_wh <= 100000000)))
  CHECK ((how_asked = ANY (ARRAY['AUTH_REQUEST'::text, 'COMMAND'::text, 'WHITELIST'::text])))
  CHECK ((length(location_ref) <= 36))
  CHECK ((length(plug_ref) <= 36))
  CHECK ((length(point_ref) <= 36))
  CHECK (((length(provider) >= 2) AND (length(provider) <= 40)))
  CHECK (((length(session_key) >= 1) AND (length(session_key) <= 120)))
  CHECK (((length(session_ref) >= 1) AND (length(session_ref) <= 36)))
  CHECK ((state = ANY (ARRAY['reserved'::text, 'pending'::text, 'active'::text, 'completed'::text, 'invalid'::text])))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, id)
  UNIQUE (organisation_id, provider, session_key)
  CREATE INDEX ev_charging_session_person ON mobility.ev_charging_session USING btree (organisation_id, person_id, started_at)
  CREATE INDEX ev_charging_session_purge ON mobility.ev_charging_session USING btree (purge_on)
mobility.ev_charging_usage LIST (purge_on)
  organisation_id uuid not null
  id bigint not null default nextval('mobility.usage_id'::regclass)
  person_id uuid not null
  activation_id uuid not null
  provider text not null
  source_key text not null
  booking_ref text
  corrects text
  day date not null
  started_at timestamp with time zone
  ended_at timestamp with time zone not null
  total_cents integer not null
  vat_basis_points integer[] not null
  vat_exclusive_cents integer[] not null
  vat_cents integer[] not null
  parts text[] not null
  tariff_key text
  place text
  state text not null
  set_aside text
  purpose text
  charged_purpose text
  received_at timestamp with time zone not null
  settled_at timestamp with time zone
  purge_on date not null
  energy_wh integer
  CHECK (((length(booking_ref) >= 1) AND (length(booking_ref) <= 120)))
  CHECK ((charged_purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK (((state = 'set-aside'::text) = (set_aside IS NOT NULL)))
  CHECK ((started_at <= ended_at))
  CHECK (((cardinality(vat_basis_points) = cardinality(vat_exclusive_cents)) AND (cardinality(vat_basis_points) = cardinality(vat_cents))))
  CHECK (((length(corrects) >= 1) AND (length(corrects) <= 120)))
  CHECK (((energy_wh >= 0) AND (energy_wh <= 100000000)))
  CHECK ((cardinality(parts) <= 1000))
  CHECK (((length(place) >= 1) AND (length(place) <= 120)))
  CHECK ((purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  CHECK (((length(set_aside) >= 3) AND (length(set_aside) <= 60)))
  CHECK (((length(source_key) >= 1) AND (length(source_key) <= 120)))
  CHECK ((state = ANY (ARRAY['received'::text, 'settled'::text, 'set-aside'::text])))
  CHECK (((length(tariff_key) >= 1) AND (length(tariff_key) <= 120)))
  CHECK (((total_cents >= '-10000000'::integer) AND (total_cents <= 10000000)))
  PRIMARY KEY (organisation_id, id, purge_on)
  UNIQUE (organisation_id, provider, source_key, purge_on)
  CREATE INDEX ev_charging_usage_person ON ONLY mobility.ev_charging_usage USING btree (organisation_id, person_id, day)
  CREATE INDEX ev_charging_usage_waiting ON ONLY mobility.ev_charging_usage USING btree (organisation_id, id) WHERE ((state <> 'set-aside'::text) AND ((charged_purpose IS NULL) OR (purpose <> charged_purpose)))
mobility.ev_charging_waiting
  organisation_id uuid not null
  order_id uuid not null
  FOREIGN KEY (organisation_id, order_id) REFERENCES mobility.ev_charging_order(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, order_id)
  CREATE INDEX ev_charging_waiting_order ON mobility.ev_charging_waiting USING btree (order_id)
mobility.home_charger
  organisation_id uuid not null
  id uuid not null
  person_id uuid not null
  charger_ref text not null
  reports_by text not null
  pass_hash bytea
  plate_hash bytea
  registered_at timestamp with time zone not null
  ended_at timestamp with time zone
  ended_on date
  purge_on date
  CHECK (((length(charger_ref) >= 1) AND (length(charger_ref) <= 36)))
  CHECK ((ended_at >= registered_at))
  CHECK (((reports_by = 'meter'::text) OR (pass_hash IS NOT NULL) OR (plate_hash IS NOT NULL)))
  CHECK (((ended_at IS NULL) = (ended_on IS NULL)))
  CHECK ((NOT (purge_on IS DISTINCT FROM platform.two_financial_years(ended_on))))
  CHECK ((reports_by = ANY (ARRAY['meter'::text, 'sessions'::text])))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, id)
  CREATE UNIQUE INDEX home_charger_once ON mobility.home_charger USING btree (organisation_id, person_id) WHERE (ended_at IS NULL)
  CREATE INDEX home_charger_purge ON mobility.home_charger USING btree (purge_on) WHERE (purge_on IS NOT NULL)
mobility.home_charging_cost
  organisation_id uuid not null
  id uuid not null
  person_id uuid not null
  valid_from date not null
  milli_cents_per_kwh integer not null
  said_at timestamp with time zone not null
  day date not null
  purge_on date not null
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK (((milli_cents_per_kwh >= 1) AND (milli_cents_per_kwh <= 200000)))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, id)
  CREATE INDEX home_charging_cost_person ON mobility.home_charging_cost USING btree (organisation_id, person_id, valid_from)
  CREATE INDEX home_charging_cost_purge ON mobility.home_charging_cost USING btree (purge_on)
mobility.home_charging_session
  organisation_id uuid not null
  id uuid not null
  person_id uuid not null
  charger_id uuid not null
  reported_by text not null
  source_key text not null
  started_at timestamp with time zone
  ended_at timestamp with time zone not null
  meter_wh bigint
  others_wh integer
  energy_wh integer not null
  day date not null
  agreed_milli_cents integer
  cost_milli_cents integer
  amount_cents integer
  state text not null
  because text
  reported_at timestamp with time zone not null
  settled_at timestamp with time zone
  purge_on date not null
  CHECK (((amount_cents >= 0) AND (amount_cents <= 10000000)))
  CHECK (((length(because) >= 3) AND (length(because) <= 60)))
  CHECK ((ended_at >= started_at))
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK (((reported_by = 'meter'::text) = (meter_wh IS NOT NULL)))
  CHECK (((state = 'charged'::text) = (amount_cents IS NOT NULL)))
  CHECK (((state <> 'refused'::text) OR (because IS NOT NULL)))
  CHECK (((energy_wh >= 0) AND (energy_wh <= 20000000)))
  CHECK (((meter_wh >= 0) AND (meter_wh <= '1000000000000'::bigint)))
  CHECK ((others_wh >= 0))
  CHECK ((reported_by = ANY (ARRAY['meter'::text, 'csv'::text, 'ocpi'::text])))
  CHECK (((length(source_key) >= 1) AND (length(source_key) <= 120)))
  CHECK ((state = ANY (ARRAY['first'::text, 'waiting'::text, 'charged'::text, 'refused'::text])))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, id)
  UNIQUE (organisation_id, person_id, source_key)
  CREATE INDEX home_charging_session_person ON mobility.home_charging_session USING btree (organisation_id, person_id, ended_at)
  CREATE INDEX home_charging_session_purge ON mobility.home_charging_session USING btree (purge_on)
  CREATE INDEX home_charging_session_waiting ON mobility.home_charging_session USING btree (organisation_id, day) WHERE (state = 'waiting'::text)
mobility.home_charging_tariff
  organisation_id uuid not null
  id uuid not null
  valid_from date not null
  valid_until date
  milli_cents_per_kwh integer not null
  source text not null
  is_verified boolean not null
  set_at timestamp with time zone not null
  CHECK ((valid_until > valid_from))
  CHECK (((milli_cents_per_kwh >= 1) AND (milli_cents_per_kwh <= 200000)))
  CHECK (((length(source) >= 3) AND (length(source) <= 200)))
  FOREIGN KEY (organisation_id) REFERENCES people.organisation(id)
  PRIMARY KEY (organisation_id, id)
mobility.ov_fiets_activation
  organisation_id uuid not null
  id uuid not null
  person_id uuid not null
  provider text not null
  subject_encrypted bytea not null
  subject_hash bytea not null
  usual_purpose text
  activated_at timestamp with time zone not null
  ended_at timestamp with time zone
  ended_because text
  ended_on date
  purge_on date
  second_encrypted bytea not null
  CHECK (((ended_at IS NULL) = (ended_on IS NULL)))
  CHECK (((ended_at IS NULL) = (ended_because IS NULL)))
  CHECK ((ended_at >= activated_at))
  CHECK ((NOT (purge_on IS DISTINCT FROM platform.two_financial_years(ended_on))))
  CHECK ((ended_because = ANY (ARRAY['person'::text, 'client'::text, 'account'::text, 'provider'::text, 'card'::text])))
  CHECK (((length(provider) >= 2) AND (length(provider) <= 40)))
  CHECK ((usual_purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, id)
  CREATE INDEX ov_fiets_activation_hash ON mobility.ov_fiets_activation USING btree (organisation_id, subject_hash)
  CREATE UNIQUE INDEX ov_fiets_activation_number ON mobility.ov_fiets_activation USING btree (provider, subject_hash) WHERE (ended_at IS NULL)
  CREATE UNIQUE INDEX ov_fiets_activation_once ON mobility.ov_fiets_activation USING btree (organisation_id, person_id, provider) WHERE (ended_at IS NULL)
  CREATE INDEX ov_fiets_activation_person ON mobility.ov_fiets_activation USING btree (organisation_id, person_id)
  CREATE INDEX ov_fiets_activation_purge ON mobility.ov_fiets_activation USING btree (purge_on) WHERE (purge_on IS NOT NULL)
mobility.ov_fiets_dispute
  organisation_id uuid not null
  id uuid not null
  person_id uuid not null
  usage_id bigint not null
  kind text not null
  reason text
  provider_cents integer
  own_cents integer
  opened_at timestamp with time zone not null
  closed_at timestamp with time zone
  outcome text
  day date not null
  purge_on date not null
  answer text
  purpose text
  letter_wanted_at timestamp with time zone
  letter_sent_at timestamp with time zone
  CHECK (((length(answer) >= 1) AND (length(answer) <= 500)))
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK (((closed_at IS NULL) = (outcome IS NULL)))
  CHECK (((kind = 'person'::text) = (reason IS NOT NULL)))
  CHECK (((answer IS NULL) OR (closed_at IS NOT NULL)))
  CHECK (((letter_sent_at IS NULL) OR (letter_wanted_at IS NOT NULL)))
  CHECK ((kind = ANY (ARRAY['person'::text, 'other-total'::text, 'other-price'::text])))
  CHECK ((outcome = ANY (ARRAY['provider-corrects'::text, 'provider-right'::text, 'withdrawn'::text])))
  CHECK ((purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, id)
  CREATE INDEX ov_fiets_dispute_letter ON mobility.ov_fiets_dispute USING btree (organisation_id, letter_wanted_at) WHERE ((letter_wanted_at IS NOT NULL) AND (letter_sent_at IS NULL))
  CREATE UNIQUE INDEX ov_fiets_dispute_open ON mobility.ov_fiets_dispute USING btree (organisation_id, usage_id, kind) WHERE (closed_at IS NULL)
  CREATE INDEX ov_fiets_dispute_person ON mobility.ov_fiets_dispute USING btree (organisation_id, person_id)
  CREATE INDEX ov_fiets_dispute_purge ON mobility.ov_fiets_dispute USING btree (purge_on)
mobility.ov_fiets_mark LIST (purge_on)
  organisation_id uuid not null
  id bigint not null default nextval('mobility.usage_id'::regclass)
  person_id uuid not null
  usage_id bigint not null
  purpose text not null
  marked_by text not null
  marked_at timestamp with time zone not null
  day date not null
  purge_on date not null
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK ((marked_by = ANY (ARRAY['person'::text, 'rule'::text])))
  CHECK ((purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  PRIMARY KEY (organisation_id, id, purge_on)
  CREATE INDEX ov_fiets_mark_usage ON ONLY mobility.ov_fiets_mark USING btree (organisation_id, usage_id)
mobility.ov_fiets_message
  organisation_id uuid not null
  id uuid not null
  person_id uuid not null
  activation_id uuid not null
  kind text not null
  wanted_at timestamp with time zone not null
  day date not null
  tries smallint not null default 0
  next_try_at timestamp with time zone not null
  told_at timestamp with time zone
  confirmed_at timestamp with time zone
  refused_because text
  purge_on date not null
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK (((confirmed_at IS NULL) OR (told_at IS NOT NULL)))
  CHECK ((kind = ANY (ARRAY['link'::text, 'unlink'::text])))
  CHECK ((length(refused_because) <= 200))
  CHECK (((tries >= 0) AND (tries <= 1000)))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, id)
  UNIQUE (organisation_id, activation_id, kind)
  CREATE INDEX ov_fiets_message_person ON mobility.ov_fiets_message USING btree (organisation_id, person_id)
  CREATE INDEX ov_fiets_message_purge ON mobility.ov_fiets_message USING btree (purge_on)
  CREATE INDEX ov_fiets_message_waiting ON mobility.ov_fiets_message USING btree (organisation_id, next_try_at) WHERE ((told_at IS NULL) AND (refused_because IS NULL))
mobility.ov_fiets_route
  organisation_id uuid not null
  activation_id uuid not null
  provider text not null
  subject_hash bytea not null
  FOREIGN KEY (organisation_id, activation_id) REFERENCES mobility.ov_fiets_activation(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, activation_id)
  CREATE INDEX ov_fiets_route_hash ON mobility.ov_fiets_route USING btree (provider, subject_hash)
mobility.ov_fiets_usage LIST (purge_on)
  organisation_id uuid not null
  id bigint not null default nextval('mobility.usage_id'::regclass)
  person_id uuid not null
  activation_id uuid not null
  provider text not null
  source_key text not null
  booking_ref text
  corrects text
  day date not null
  started_at timestamp with time zone
  ended_at timestamp with time zone not null
  total_cents integer not null
  vat_basis_points integer[] not null
  vat_exclusive_cents integer[] not null
  vat_cents integer[] not null
  parts text[] not null
  tariff_key text
  place text
  state text not null
  set_aside text
  purpose text
  charged_purpose text
  received_at timestamp with time zone not null
  settled_at timestamp with time zone
  purge_on date not null
  CHECK (((length(booking_ref) >= 1) AND (length(booking_ref) <= 120)))
  CHECK ((charged_purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK (((state = 'set-aside'::text) = (set_aside IS NOT NULL)))
  CHECK ((started_at <= ended_at))
  CHECK (((cardinality(vat_basis_points) = cardinality(vat_exclusive_cents)) AND (cardinality(vat_basis_points) = cardinality(vat_cents))))
  CHECK (((length(corrects) >= 1) AND (length(corrects) <= 120)))
  CHECK ((cardinality(parts) <= 1000))
  CHECK (((length(place) >= 1) AND (length(place) <= 120)))
  CHECK ((purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  CHECK (((length(set_aside) >= 3) AND (length(set_aside) <= 60)))
  CHECK (((length(source_key) >= 1) AND (length(source_key) <= 120)))
  CHECK ((state = ANY (ARRAY['received'::text, 'settled'::text, 'set-aside'::text])))
  CHECK (((length(tariff_key) >= 1) AND (length(tariff_key) <= 120)))
  CHECK (((total_cents >= '-10000000'::integer) AND (total_cents <= 10000000)))
  PRIMARY KEY (organisation_id, id, purge_on)
  UNIQUE (organisation_id, provider, source_key, purge_on)
  CREATE INDEX ov_fiets_usage_person ON ONLY mobility.ov_fiets_usage USING btree (organisation_id, person_id, day)
  CREATE INDEX ov_fiets_usage_waiting ON ONLY mobility.ov_fiets_usage USING btree (organisation_id, id) WHERE ((state <> 'set-aside'::text) AND ((charged_purpose IS NULL) OR (purpose <> charged_purpose)))
mobility.provider_check
  id bigint not null
  provider text not null
  asked_at timestamp with time zone not null
  ran_at timestamp with time zone
  steps text[] not null
  CHECK ((ran_at >= asked_at))
  CHECK (((length(provider) >= 2) AND (length(provider) <= 40)))
  CHECK ((cardinality(steps) <= 50))
  PRIMARY KEY (id)
  CREATE INDEX provider_check_latest ON mobility.provider_check USING btree (provider, id DESC)
  CREATE INDEX provider_check_waiting ON mobility.provider_check USING btree (id) WHERE (ran_at IS NULL)
mobility.shared_car_activation
  organisation_id uuid not null
  id uuid not null
  person_id uuid not null
  provider text not null
  subject_encrypted bytea not null
  subject_hash bytea not null
  usual_purpose text
  activated_at timestamp with time zone not null
  ended_at timestamp with time zone
  ended_because text
  ended_on date
  purge_on date
  licence_valid_until date
  second_encrypted bytea
  CHECK (((ended_at IS NULL) = (ended_on IS NULL)))
  CHECK (((ended_at IS NULL) = (ended_because IS NULL)))
  CHECK ((ended_at >= activated_at))
  CHECK ((NOT (purge_on IS DISTINCT FROM platform.two_financial_years(ended_on))))
  CHECK ((ended_because = ANY (ARRAY['person'::text, 'client'::text, 'account'::text, 'provider'::text, 'card'::text])))
  CHECK (((length(provider) >= 2) AND (length(provider) <= 40)))
  CHECK ((usual_purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, id)
  CREATE INDEX shared_car_activation_hash ON mobility.shared_car_activation USING btree (organisation_id, subject_hash)
  CREATE UNIQUE INDEX shared_car_activation_number ON mobility.shared_car_activation USING btree (provider, subject_hash) WHERE (ended_at IS NULL)
  CREATE UNIQUE INDEX shared_car_activation_once ON mobility.shared_car_activation USING btree (organisation_id, person_id, provider) WHERE (ended_at IS NULL)
  CREATE INDEX shared_car_activation_person ON mobility.shared_car_activation USING btree (organisation_id, person_id)
  CREATE INDEX shared_car_activation_purge ON mobility.shared_car_activation USING btree (purge_on) WHERE (purge_on IS NOT NULL)
mobility.shared_car_booking
  organisation_id uuid not null
  id uuid not null
  person_id uuid not null
  activation_id uuid not null
  provider text not null
  ref text
  state text not null
  starts_at timestamp with time zone not null
  ends_at timestamp with time zone
  day date not null
  quoted_cents integer
  place text
  made_at timestamp with time zone not null
  changed_at timestamp with time zone not null
  purge_on date not null
  vehicle text
  licence_plate text
  CHECK ((ends_at >= starts_at))
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK (((length(licence_plate) >= 1) AND (length(licence_plate) <= 12)))
  CHECK (((length(place) >= 1) AND (length(place) <= 120)))
  CHECK (((quoted_cents >= 0) AND (quoted_cents <= 10000000)))
  CHECK (((length(ref) >= 1) AND (length(ref) <= 120)))
  CHECK (((length(state) >= 2) AND (length(state) <= 30)))
  CHECK (((length(vehicle) >= 1) AND (length(vehicle) <= 80)))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, id)
  CREATE INDEX shared_car_booking_person ON mobility.shared_car_booking USING btree (organisation_id, person_id, starts_at)
  CREATE INDEX shared_car_booking_purge ON mobility.shared_car_booking USING btree (purge_on)
  CREATE UNIQUE INDEX shared_car_booking_ref ON mobility.shared_car_booking USING btree (organisation_id, provider, ref)
mobility.shared_car_dispute
  organisation_id uuid not null
  id uuid not null
  person_id uuid not null
  usage_id bigint not null
  kind text not null
  reason text
  provider_cents integer
  own_cents integer
  opened_at timestamp with time zone not null
  closed_at timestamp with time zone
  outcome text
  day date not null
  purge_on date not null
  answer text
  purpose text
  letter_wanted_at timestamp with time zone
  letter_sent_at timestamp with time zone
  CHECK (((length(answer) >= 1) AND (length(answer) <= 500)))
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK (((closed_at IS NULL) = (outcome IS NULL)))
  CHECK (((kind = 'person'::text) = (reason IS NOT NULL)))
  CHECK (((answer IS NULL) OR (closed_at IS NOT NULL)))
  CHECK (((letter_sent_at IS NULL) OR (letter_wanted_at IS NOT NULL)))
  CHECK ((kind = ANY (ARRAY['person'::text, 'other-total'::text, 'other-price'::text])))
  CHECK ((outcome = ANY (ARRAY['provider-corrects'::text, 'provider-right'::text, 'withdrawn'::text])))
  CHECK ((purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, id)
  CREATE INDEX shared_car_dispute_letter ON mobility.shared_car_dispute USING btree (organisation_id, letter_wanted_at) WHERE ((letter_wanted_at IS NOT NULL) AND (letter_sent_at IS NULL))
  CREATE UNIQUE INDEX shared_car_dispute_open ON mobility.shared_car_dispute USING btree (organisation_id, usage_id, kind) WHERE (closed_at IS NULL)
  CREATE INDEX shared_car_dispute_person ON mobility.shared_car_dispute USING btree (organisation_id, person_id)
  CREATE INDEX shared_car_dispute_purge ON mobility.shared_car_dispute USING btree (purge_on)
mobility.shared_car_feed
  provider text not null
  cars_read_at timestamp with time zone
  bills_read_until timestamp with time zone
  failed_at timestamp with time zone
  failed_because text
  undeclared_names text[] not null default '{}'::text[]
  CHECK ((length(failed_because) <= 60))
  CHECK (((length(provider) >= 2) AND (length(provider) <= 40)))
  CHECK ((cardinality(undeclared_names) <= 200))
  PRIMARY KEY (provider)
mobility.shared_car_mark LIST (purge_on)
  organisation_id uuid not null
  id bigint not null default nextval('mobility.usage_id'::regclass)
  person_id uuid not null
  usage_id bigint not null
  purpose text not null
  marked_by text not null
  marked_at timestamp with time zone not null
  day date not null
  purge_on date not null
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK ((marked_by = ANY (ARRAY['person'::text, 'rule'::text])))
  CHECK ((purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  PRIMARY KEY (organisation_id, id, purge_on)
  CREATE INDEX shared_car_mark_usage ON ONLY mobility.shared_car_mark USING btree (organisation_id, usage_id)
mobility.shared_car_message
  organisation_id uuid not null
  id uuid not null
  person_id uuid not null
  activation_id uuid not null
  kind text not null
  wanted_at timestamp with time zone not null
  day date not null
  tries smallint not null default 0
  next_try_at timestamp with time zone not null
  told_at timestamp with time zone
  confirmed_at timestamp with time zone
  refused_because text
  purge_on date not null
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK (((confirmed_at IS NULL) OR (told_at IS NOT NULL)))
  CHECK ((kind = ANY (ARRAY['link'::text, 'unlink'::text])))
  CHECK ((length(refused_because) <= 200))
  CHECK (((tries >= 0) AND (tries <= 1000)))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, id)
  UNIQUE (organisation_id, activation_id, kind)
  CREATE INDEX shared_car_message_person ON mobility.shared_car_message USING btree (organisation_id, person_id)
  CREATE INDEX shared_car_message_purge ON mobility.shared_car_message USING btree (purge_on)
  CREATE INDEX shared_car_message_waiting ON mobility.shared_car_message USING btree (organisation_id, next_try_at) WHERE ((told_at IS NULL) AND (refused_because IS NULL))
mobility.shared_car_order
  organisation_id uuid not null
  id uuid not null
  person_id uuid not null
  booking_id uuid not null
  kind text not null
  starts_at timestamp with time zone
  ends_at timestamp with time zone
  damage_part text
  damage_report text
  state text not null default 'waiting'::text
  because text
  tries smallint not null default 0
  wanted_at timestamp with time zone not null
  next_try_at timestamp with time zone not null
  lapses_at timestamp with time zone not null
  done_at timestamp with time zone
  day date not null
  purge_on date not null
  CHECK ((length(because) <= 60))
  CHECK ((ends_at > starts_at))
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK (((kind = 'damage'::text) = (damage_report IS NOT NULL)))
  CHECK (((state = ANY (ARRAY['refused'::text, 'lapsed'::text])) = (because IS NOT NULL)))
  CHECK ((length(damage_part) <= 20))
  CHECK (((length(damage_report) >= 1) AND (length(damage_report) <= 500)))
  CHECK ((kind = ANY (ARRAY['book'::text, 'change'::text, 'cancel'::text, 'open'::text, 'pause'::text, 'resume'::text, 'end'::text, 'damage'::text])))
  CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'refused'::text, 'lapsed'::text])))
  CHECK (((tries >= 0) AND (tries <= 1000)))
  FOREIGN KEY (organisation_id, booking_id) REFERENCES mobility.shared_car_booking(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, id)
  CREATE UNIQUE INDEX shared_car_order_once ON mobility.shared_car_order USING btree (organisation_id, booking_id, kind) WHERE (state = 'waiting'::text)
  CREATE INDEX shared_car_order_person ON mobility.shared_car_order USING btree (organisation_id, person_id)
  CREATE INDEX shared_car_order_purge ON mobility.shared_car_order USING btree (purge_on)
mobility.shared_car_ref
  organisation_id uuid not null
  booking_id uuid not null
  provider text not null
  ref_hash bytea not null
  FOREIGN KEY (organisation_id, booking_id) REFERENCES mobility.shared_car_booking(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, booking_id)
  UNIQUE (provider, ref_hash)
mobility.shared_car_ride
  organisation_id uuid not null
  booking_id uuid not null
  person_id uuid not null
  vehicle_id text not null
  type_id text not null
  fuel text
  station_code text
  lat_e6 integer not null
  lon_e6 integer not null
  leg_state text not null
  leg_event text
  leg_event_at timestamp with time zone
  started_at timestamp with time zone
  ended_at timestamp with time zone
  pause_starts bigint[] not null default '{}'::bigint[]
  pause_seconds integer[] not null default '{}'::integer[]
  heard_events text[] not null default '{}'::text[]
  tariff_key text
  purpose text
  notice text
  is_billed boolean not null default false
  day date not null
  purge_on date not null
  CHECK ((ended_at >= started_at))
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK ((cardinality(heard_events) <= 200))
  CHECK ((length(leg_event) <= 30))
  CHECK ((leg_state = ANY (ARRAY['NOT_STARTED'::text, 'PREPARING'::text, 'IN_USE'::text, 'PAUSED'::text, 'FINISHING'::text, 'FINISHED'::text, 'ISSUE_REPORTED'::text, 'CANCELLED'::text])))
  CHECK ((notice = ANY (ARRAY['car-not-available'::text, 'other-car'::text, 'price-changed'::text, 'operator-cancelled'::text, 'operator-message'::text])))
  CHECK ((cardinality(pause_seconds) <= 200))
  CHECK ((purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  CHECK (((length(station_code) >= 1) AND (length(station_code) <= 120)))
  CHECK (((length(tariff_key) >= 1) AND (length(tariff_key) <= 120)))
  CHECK (((length(type_id) >= 1) AND (length(type_id) <= 120)))
  CHECK (((length(vehicle_id) >= 1) AND (length(vehicle_id) <= 120)))
  FOREIGN KEY (organisation_id, booking_id) REFERENCES mobility.shared_car_booking(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, booking_id)
  CREATE INDEX shared_car_ride_person ON mobility.shared_car_ride USING btree (organisation_id, person_id)
  CREATE INDEX shared_car_ride_purge ON mobility.shared_car_ride USING btree (purge_on)
mobility.shared_car_route
  organisation_id uuid not null
  activation_id uuid not null
  provider text not null
  subject_hash bytea not null
  FOREIGN KEY (organisation_id, activation_id) REFERENCES mobility.shared_car_activation(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, activation_id)
  CREATE INDEX shared_car_route_hash ON mobility.shared_car_route USING btree (provider, subject_hash)
mobility.shared_car_usage LIST (purge_on)
  organisation_id uuid not null
  id bigint not null default nextval('mobility.usage_id'::regclass)
  person_id uuid not null
  activation_id uuid not null
  provider text not null
  source_key text not null
  booking_ref text
  corrects text
  day date not null
  started_at timestamp with time zone
  ended_at timestamp with time zone not null
  total_cents integer not null
  vat_basis_points integer[] not null
  vat_exclusive_cents integer[] not null
  vat_cents integer[] not null
  parts text[] not null
  tariff_key text
  place text
  state text not null
  set_aside text
  purpose text
  charged_purpose text
  received_at timestamp with time zone not null
  settled_at timestamp with time zone
  purge_on date not null
  distance_m integer
  fuel text
  co2_g integer
  CHECK (((length(booking_ref) >= 1) AND (length(booking_ref) <= 120)))
  CHECK ((charged_purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK (((state = 'set-aside'::text) = (set_aside IS NOT NULL)))
  CHECK ((started_at <= ended_at))
  CHECK (((cardinality(vat_basis_points) = cardinality(vat_exclusive_cents)) AND (cardinality(vat_basis_points) = cardinality(vat_cents))))
  CHECK (((co2_g >= 0) AND (co2_g <= 100000000)))
  CHECK (((length(corrects) >= 1) AND (length(corrects) <= 120)))
  CHECK (((distance_m >= 0) AND (distance_m <= 20000000)))
  CHECK ((fuel = ANY (ARRAY['petrol'::text, 'diesel'::text, 'lpg'::text, 'cng'::text, 'electric'::text, 'plug-in-hybrid'::text, 'hybrid'::text, 'hydrogen'::text, 'none'::text])))
  CHECK ((cardinality(parts) <= 1000))
  CHECK (((length(place) >= 1) AND (length(place) <= 120)))
  CHECK ((purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  CHECK (((length(set_aside) >= 3) AND (length(set_aside) <= 60)))
  CHECK (((length(source_key) >= 1) AND (length(source_key) <= 120)))
  CHECK ((state = ANY (ARRAY['received'::text, 'settled'::text, 'set-aside'::text])))
  CHECK (((length(tariff_key) >= 1) AND (length(tariff_key) <= 120)))
  CHECK (((total_cents >= '-10000000'::integer) AND (total_cents <= 10000000)))
  PRIMARY KEY (organisation_id, id, purge_on)
  UNIQUE (organisation_id, provider, source_key, purge_on)
  CREATE INDEX shared_car_usage_person ON ONLY mobility.shared_car_usage USING btree (organisation_id, person_id, day)
  CREATE INDEX shared_car_usage_waiting ON ONLY mobility.shared_car_usage USING btree (organisation_id, id) WHERE ((state <> 'set-aside'::text) AND ((charged_purpose IS NULL) OR (purpose <> charged_purpose)))
mobility.shared_car_vehicle
  provider text not null
  vehicle_id text not null
  type_id text not null
  name text not null
  class text not null
  fuel text
  seats smallint
  charge_percent smallint
  vehicles integer not null
  station_code text
  station text not null
  lat_e6 integer not null
  lon_e6 integer not null
  tariff_key text
  seen_at timestamp with time zone not null
  CHECK (((charge_percent >= 0) AND (charge_percent <= 100)))
  CHECK ((class = ANY (ARRAY['small'::text, 'medium'::text, 'estate'::text, 'large'::text, 'van'::text])))
  CHECK (((lat_e6 >= '-90000000'::integer) AND (lat_e6 <= 90000000)))
  CHECK (((lon_e6 >= '-180000000'::integer) AND (lon_e6 <= 180000000)))
  CHECK (((length(name) >= 1) AND (length(name) <= 120)))
  CHECK (((length(provider) >= 2) AND (length(provider) <= 40)))
  CHECK (((seats >= 1) AND (seats <= 100)))
  CHECK (((length(station) >= 1) AND (length(station) <= 300)))
  CHECK (((length(station_code) >= 1) AND (length(station_code) <= 120)))
  CHECK (((length(tariff_key) >= 1) AND (length(tariff_key) <= 120)))
  CHECK (((length(type_id) >= 1) AND (length(type_id) <= 120)))
  CHECK (((length(vehicle_id) >= 1) AND (length(vehicle_id) <= 120)))
  CHECK (((vehicles >= 0) AND (vehicles <= 1000000)))
  PRIMARY KEY (provider, vehicle_id)
  CREATE INDEX shared_car_vehicle_place ON mobility.shared_car_vehicle USING btree (lat_e6, lon_e6)
mobility.shared_car_waiting
  organisation_id uuid not null
  order_id uuid not null
  FOREIGN KEY (organisation_id, order_id) REFERENCES mobility.shared_car_order(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, order_id)
mobility.tariff
  id bigint not null
  provider text not null
  tariff_key text not null
  holds_from timestamp with time zone not null
  holds_until timestamp with time zone
  terms text[] not null
  received_at timestamp with time zone not null
  CHECK ((holds_until > holds_from))
  CHECK (((length(provider) >= 2) AND (length(provider) <= 40)))
  CHECK (((length(tariff_key) >= 1) AND (length(tariff_key) <= 80)))
  CHECK (((cardinality(terms) >= 2) AND (cardinality(terms) <= 600)))
  PRIMARY KEY (id)
  CREATE INDEX tariff_at ON mobility.tariff USING btree (provider, tariff_key, holds_from DESC, id DESC)
mobility.tomp_agreement
  provider text not null
  our_id text not null
  their_id text not null
  token_hash bytea not null
  seal_encrypted bytea not null
  agreed_at timestamp with time zone not null
  CHECK (((length(our_id) >= 1) AND (length(our_id) <= 120)))
  CHECK (((length(provider) >= 2) AND (length(provider) <= 40)))
  CHECK (((length(their_id) >= 1) AND (length(their_id) <= 120)))
  PRIMARY KEY (provider)
mobility.unmatched
  id bigint not null default nextval('mobility.usage_id'::regclass)
  service text not null
  provider text not null
  source_key text not null
  reason text not null
  day date
  total_cents integer
  received_at timestamp with time zone not null
  purge_on date not null
  CHECK (((length(provider) >= 2) AND (length(provider) <= 40)))
  CHECK (((length(reason) >= 3) AND (length(reason) <= 60)))
  CHECK (((length(service) >= 3) AND (length(service) <= 80)))
  CHECK (((length(source_key) >= 1) AND (length(source_key) <= 120)))
  PRIMARY KEY (id)
  UNIQUE (service, provider, source_key, reason)
  CREATE INDEX unmatched_purge ON mobility.unmatched USING btree (purge_on)
mobility.vehicle_feed
  provider text not null
  name text not null
  url text not null
  vat_basis_points integer not null
  set_at timestamp with time zone not null
  CHECK (((length(name) >= 2) AND (length(name) <= 80)))
  CHECK (((length(provider) >= 2) AND (length(provider) <= 40)))
  CHECK (((length(url) >= 8) AND (length(url) <= 255)))
  CHECK (((vat_basis_points >= 0) AND (vat_basis_points <= 2500)))
  PRIMARY KEY (provider)
money.claim LIST (purge_on)
  organisation_id uuid not null
  person_id uuid not null
  id bigint not null default nextval('money.fact'::regclass)
  cost_cents bigint
  day date not null
  purge_on date not null
  distance_m integer
  kind text not null
  purpose text not null
  mode text not null
  fuel text not null default 'none'::text
  source_key text not null
  written_at timestamp with time zone not null
  CHECK ((purge_on = platform.seven_years(day)))
  CHECK ((((kind = 'travel'::text) AND (purpose = ANY (ARRAY['commute'::text, 'business'::text])) AND (mode = ANY (ARRAY['walk'::text, 'bicycle'::text, 'e-bike'::text, 'moped'::text, 'motorcycle'::text, 'car'::text, 'train'::text, 'bus'::text, 'tram'::text, 'metro'::text, 'taxi'::text, 'ferry'::text]))) OR ((kind = 'home-working'::text) AND (purpose = ''::text) AND (mode = ''::text) AND (distance_m IS NULL) AND (cost_cents IS NULL))))
  CHECK (((cost_cents >= 0) AND (cost_cents <= 100000000)))
  CHECK (((distance_m >= 0) AND (distance_m <= 20000000)))
  CHECK ((fuel = ANY (ARRAY['petrol'::text, 'diesel'::text, 'lpg'::text, 'cng'::text, 'electric'::text, 'plug-in-hybrid'::text, 'hybrid'::text, 'hydrogen'::text, 'none'::text])))
  CHECK (((length(source_key) >= 1) AND (length(source_key) <= 120)))
  PRIMARY KEY (organisation_id, id, purge_on)
  UNIQUE (organisation_id, source_key, purge_on)
  CREATE INDEX claim_person_day ON ONLY money.claim USING btree (organisation_id, person_id, day)
money.claim_review
  organisation_id uuid not null
  claim_id bigint not null
  id bigint not null default nextval('money.fact'::regclass)
  person_id uuid not null
  day date not null
  purge_on date not null
  state text not null
  because text not null
  reason text not null
  said_by text not null
  said_at timestamp with time zone not null
  CHECK ((because = ANY (ARRAY['cost'::text, 'distance'::text, 'late'::text, 'cost-centre'::text])))
  CHECK ((purge_on = platform.seven_years(day)))
  CHECK (((state = 'waiting'::text) = (said_by = 'policy'::text)))
  CHECK (((state = 'answered'::text) = (said_by = 'traveller'::text)))
  CHECK ((length(reason) <= 500))
  CHECK ((said_by = ANY (ARRAY['policy'::text, 'client'::text, 'traveller'::text])))
  CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'refused'::text, 'asked'::text, 'answered'::text])))
  PRIMARY KEY (organisation_id, id)
  CREATE INDEX claim_review_claim ON money.claim_review USING btree (organisation_id, claim_id)
  CREATE INDEX claim_review_day ON money.claim_review USING btree (organisation_id, day)
  CREATE INDEX claim_review_purge ON money.claim_review USING btree (purge_on)
money.claim_withdrawal
  organisation_id uuid not null
  claim_id bigint not null
  id bigint not null default nextval('money.fact'::regclass)
  person_id uuid not null
  day date not null
  purge_on date not null
  withdrawn_at timestamp with time zone not null
  CHECK ((purge_on = platform.seven_years(day)))
  PRIMARY KEY (organisation_id, claim_id)
  CREATE INDEX claim_withdrawal_fact ON money.claim_withdrawal USING btree (organisation_id, id)
  CREATE INDEX claim_withdrawal_person ON money.claim_withdrawal USING btree (organisation_id, person_id)
  CREATE INDEX claim_withdrawal_purge ON money.claim_withdrawal USING btree (purge_on)
money.close_request
  organisation_id uuid not null
  month date not null
  known_at date not null
  requested_at timestamp with time zone not null
  CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  PRIMARY KEY (organisation_id, month)
money.commute_agreement
  organisation_id uuid not null
  id bigint not null default nextval('money.fact'::regclass)
  person_id uuid not null
  valid daterange not null
  one_way_m integer not null
  days_a_week smallint not null
  mode text not null
  agreed_at timestamp with time zone not null
  purge_on date
  CHECK (((purge_on IS NOT NULL) OR upper_inf(valid)))
  CHECK ((purge_on <= platform.two_financial_years((upper(valid) - 1))))
  CHECK (((days_a_week >= 0) AND (days_a_week <= 5)))
  CHECK ((mode = ANY (ARRAY['walk'::text, 'bicycle'::text, 'e-bike'::text, 'moped'::text, 'motorcycle'::text, 'car'::text])))
  CHECK (((one_way_m >= 0) AND (one_way_m <= 500000)))
  CHECK ((NOT isempty(valid)))
  PRIMARY KEY (organisation_id, id)
  CREATE INDEX commute_agreement_person ON money.commute_agreement USING btree (organisation_id, person_id)
  CREATE INDEX commute_agreement_purge ON money.commute_agreement USING btree (purge_on) WHERE (purge_on IS NOT NULL)
money.day_choice
  organisation_id uuid not null
  id bigint not null default nextval('money.fact'::regclass)
  person_id uuid not null
  day date not null
  purge_on date not null
  choice text not null
  chosen_at timestamp with time zone not null
  CHECK ((purge_on = platform.seven_years(day)))
  CHECK ((choice = ANY (ARRAY['commute'::text, 'home-working'::text])))
  PRIMARY KEY (organisation_id, id)
  CREATE INDEX day_choice_day ON money.day_choice USING btree (organisation_id, person_id, day)
  CREATE INDEX day_choice_purge ON money.day_choice USING btree (purge_on)
money.figure
  id text not null
  valid daterange not null
  known_from date not null
  value bigint not null
  unit text not null
  status text not null
  verified boolean not null
  evidence text not null
  source_nl text not null
  source_en text not null
  CHECK ((evidence = ANY (ARRAY['primary'::text, 'secondary'::text, 'memory'::text])))
  CHECK ((status = ANY (ARRAY['adopted'::text, 'proposed'::text])))
  CHECK ((unit = ANY (ARRAY['milli-cents-per-km'::text, 'cents-per-day'::text, 'days-per-year'::text, 'basis-points'::text, 'employees'::text])))
  CHECK ((NOT isempty(valid)))
  PRIMARY KEY (id, known_from, valid WITHOUT OVERLAPS)
money.ledger_entry LIST (purge_on)
  organisation_id uuid not null
  cents bigint not null
  run_number integer not null
  line_number integer not null
  booked_on date not null
  purge_on date not null
  part text not null
  debit text not null
  credit text not null
  CHECK ((cents > 0))
  CHECK ((debit <> credit))
  CHECK ((purge_on = platform.seven_years(booked_on)))
  CHECK ((credit = ANY (ARRAY['untaxed-allowances'::text, 'taxed-allowances'::text, 'payable-by-payroll'::text])))
  CHECK ((debit = ANY (ARRAY['untaxed-allowances'::text, 'taxed-allowances'::text, 'payable-by-payroll'::text])))
  CHECK ((part = ANY (ARRAY['untaxed'::text, 'taxed'::text])))
  PRIMARY KEY (organisation_id, run_number, line_number, part, purge_on)
money.payroll_connection
  organisation_id uuid not null
  base_url text not null
  token_encrypted bytea not null
  read_back_connector text
  read_back_field text
  connected_at timestamp with time zone not null
  CHECK ((length(base_url) <= 300))
  CHECK ((length(read_back_connector) <= 60))
  CHECK ((length(read_back_field) <= 60))
  PRIMARY KEY (organisation_id)
money.payroll_delivery LIST (purge_on)
  organisation_id uuid not null
  id bigint not null default nextval('money.delivery_id'::regclass)
  purge_on date not null
  booked_on date not null
  reference text not null
  state text not null
  at timestamp with time zone not null
  because text
  CHECK ((because = ANY (ARRAY['answer'::text, 'read-back'::text, 'duplicate-answer'::text, 'not-accepted'::text, 'failed-again'::text, 'duplicate'::text])))
  CHECK ((purge_on = platform.seven_years(booked_on)))
  CHECK (((length(reference) >= 1) AND (length(reference) <= 30)))
  CHECK ((state = ANY (ARRAY['sent'::text, 'unsent'::text, 'acknowledged'::text, 'refused'::text])))
  PRIMARY KEY (organisation_id, id, purge_on)
  CREATE INDEX payroll_delivery_reference ON ONLY money.payroll_delivery USING btree (organisation_id, reference, id DESC)
money.payroll_pay_day
  organisation_id uuid not null
  day_of_month smallint not null
  set_at timestamp with time zone not null
  CHECK (((day_of_month >= 1) AND (day_of_month <= 31)))
  PRIMARY KEY (organisation_id)
money.payroll_setup
  organisation_id uuid not null
  connector text not null
  placement text not null
  period_table integer not null
  employer_id text not null
  set_at timestamp with time zone not null
  CHECK ((connector = ANY (ARRAY['HrCompMut'::text, 'HrCompMutGUID'::text])))
  CHECK (((length(employer_id) >= 1) AND (length(employer_id) <= 15)))
  CHECK (((period_table >= 1) AND (period_table <= 99)))
  CHECK ((placement = ANY (ARRAY['fields'::text, 'attributes'::text])))
  PRIMARY KEY (organisation_id)
money.payroll_total LIST (purge_on)
  organisation_id uuid not null
  person_id uuid not null
  amount_cents bigint not null
  run_number integer not null
  lines integer not null
  distance_m bigint not null
  booked_on date not null
  purge_on date not null
  wage_code text not null
  personnel_number text not null
  CHECK ((purge_on = platform.seven_years(booked_on)))
  CHECK ((wage_code = ANY (ARRAY['travel-untaxed'::text, 'travel-taxed'::text, 'home-working-untaxed'::text, 'home-working-taxed'::text])))
  PRIMARY KEY (organisation_id, run_number, person_id, personnel_number, wage_code, purge_on)
  CREATE INDEX payroll_total_person ON ONLY money.payroll_total USING btree (organisation_id, person_id)
money.payroll_wage_code
  organisation_id uuid not null
  kind text not null
  taxed boolean not null
  code text not null
  set_at timestamp with time zone not null
  CHECK ((code ~ '^[0-9]{1,9}$'::text))
  CHECK ((kind = ANY (ARRAY['commute'::text, 'business'::text, 'home-working'::text, 'public-transport'::text])))
  PRIMARY KEY (organisation_id, kind, taxed)
money.policy
  organisation_id uuid not null
  id bigint not null default nextval('money.rule_version'::regclass)
  valid daterange not null
  known_from date not null
  unverified_figures text not null
  proposed_figures text not null
  written_at timestamp with time zone not null
  CHECK ((proposed_figures = ANY (ARRAY['leave-out'::text, 'use'::text])))
  CHECK ((unverified_figures = ANY (ARRAY['warn'::text, 'refuse'::text])))
  CHECK ((NOT isempty(valid)))
  PRIMARY KEY (organisation_id, id)
money.policy_draft
  organisation_id uuid not null
  version integer not null
  valid_from date not null
  unverified_figures text not null
  proposed_figures text not null
  saved_at timestamp with time zone not null
  CHECK ((proposed_figures = ANY (ARRAY['leave-out'::text, 'use'::text])))
  CHECK ((unverified_figures = ANY (ARRAY['warn'::text, 'refuse'::text])))
  CHECK ((version > 0))
  PRIMARY KEY (organisation_id)
money.policy_draft_case
  organisation_id uuid not null
  number smallint not null
  group_name text not null
  kind text not null
  purpose text not null
  mode text not null
  distance_m integer not null
  cost_cents bigint not null
  CHECK (((cost_cents >= 0) AND (cost_cents <= 100000000)))
  CHECK (((distance_m >= 0) AND (distance_m <= 20000000)))
  CHECK ((kind = ANY (ARRAY['travel'::text, 'home-working'::text])))
  FOREIGN KEY (organisation_id) REFERENCES money.policy_draft(organisation_id)
  PRIMARY KEY (organisation_id, number)
money.policy_draft_group
  organisation_id uuid not null
  number smallint not null
  group_name text not null
  same_day text not null
  home_method text not null
  home_cents bigint
  commute_method text not null
  day_cap_cents bigint
  month_cap_cents bigint
  approve_cost_over_cents bigint
  approve_distance_over_m integer
  approve_after_days smallint
  approve_without_cost_centre boolean not null default false
  CHECK ((commute_method = ANY (ARRAY['per-trip'::text, 'fixed-214'::text])))
  CHECK (((length(group_name) >= 1) AND (length(group_name) <= 40)))
  CHECK ((home_method = ANY (ARRAY['follow-figure'::text, 'own'::text, 'none'::text])))
  CHECK ((same_day = ANY (ARRAY['better-unless-chosen'::text, 'better'::text, 'commute'::text, 'home-working'::text])))
  FOREIGN KEY (organisation_id) REFERENCES money.policy_draft(organisation_id)
  PRIMARY KEY (organisation_id, number)
money.policy_draft_rule
  organisation_id uuid not null
  group_number smallint not null
  purpose text not null
  mode text not null
  method text not null
  rate_milli_cents bigint
  percent_basis_points integer
  ceiling_cents bigint
  threshold_m integer not null
  CHECK ((method = ANY (ARRAY['per-km'::text, 'actual-cost'::text, 'none'::text])))
  CHECK ((purpose = ANY (ARRAY['commute'::text, 'business'::text])))
  FOREIGN KEY (organisation_id, group_number) REFERENCES money.policy_draft_group(organisation_id, number)
  PRIMARY KEY (organisation_id, group_number, purpose, mode)
money.policy_group
  organisation_id uuid not null
  policy_id bigint not null
  group_name text not null
  same_day text not null
  home_method text not null
  home_cents bigint
  commute_method text not null
  day_cap_cents bigint
  month_cap_cents bigint
  approve_cost_over_cents bigint
  approve_distance_over_m integer
  approve_after_days smallint
  approve_without_cost_centre boolean not null default false
  CHECK (((approve_after_days >= 0) AND (approve_after_days <= 730)))
  CHECK (((approve_cost_over_cents >= 0) AND (approve_cost_over_cents <= 100000000)))
  CHECK (((approve_distance_over_m >= 0) AND (approve_distance_over_m <= 2000000)))
  CHECK (((home_method = 'own'::text) = (home_cents IS NOT NULL)))
  CHECK ((commute_method = ANY (ARRAY['per-trip'::text, 'fixed-214'::text])))
  CHECK (((day_cap_cents >= 0) AND (day_cap_cents <= 100000000)))
  CHECK (((length(group_name) >= 1) AND (length(group_name) <= 40)))
  CHECK (((home_cents >= 0) AND (home_cents <= 100000)))
  CHECK ((home_method = ANY (ARRAY['follow-figure'::text, 'own'::text, 'none'::text])))
  CHECK (((month_cap_cents >= 0) AND (month_cap_cents <= 100000000)))
  CHECK ((same_day = ANY (ARRAY['better-unless-chosen'::text, 'better'::text, 'commute'::text, 'home-working'::text])))
  FOREIGN KEY (organisation_id, policy_id) REFERENCES money.policy(organisation_id, id)
  PRIMARY KEY (organisation_id, policy_id, group_name)
money.policy_rule
  organisation_id uuid not null
  policy_id bigint not null
  group_name text not null
  purpose text not null
  mode text not null
  method text not null
  rate_milli_cents bigint
  percent_basis_points integer
  ceiling_cents bigint
  threshold_m integer not null default 0
  CHECK (((ceiling_cents >= 0) AND (ceiling_cents <= 100000000)))
  CHECK (((method = 'per-km'::text) OR ((rate_milli_cents IS NULL) AND (threshold_m = 0))))
  CHECK (((method = 'actual-cost'::text) OR ((percent_basis_points IS NULL) AND (ceiling_cents IS NULL))))
  CHECK ((method = ANY (ARRAY['per-km'::text, 'actual-cost'::text, 'none'::text])))
  CHECK (((percent_basis_points >= 0) AND (percent_basis_points <= 20000)))
  CHECK ((purpose = ANY (ARRAY['commute'::text, 'business'::text])))
  CHECK (((rate_milli_cents >= 0) AND (rate_milli_cents <= 10000000)))
  CHECK (((threshold_m >= 0) AND (threshold_m <= 500000)))
  FOREIGN KEY (organisation_id, policy_id, group_name) REFERENCES money.policy_group(organisation_id, policy_id, group_name)
  PRIMARY KEY (organisation_id, policy_id, group_name, purpose, mode)
money.run
  organisation_id uuid not null
  number integer not null
  previous integer
  month date not null
  known_at date not null
  facts_upto bigint not null
  opened_on date not null
  opened_at timestamp with time zone not null
  CHECK ((NOT (previous IS DISTINCT FROM NULLIF((number - 1), 0))))
  CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  CHECK ((number > 0))
  FOREIGN KEY (organisation_id, previous) REFERENCES money.run_finish(organisation_id, run_number)
  PRIMARY KEY (organisation_id, number)
  UNIQUE (organisation_id, month)
money.run_finish
  organisation_id uuid not null
  run_number integer not null
  finished_at timestamp with time zone not null
  lines integer not null
  amount_cents bigint not null
  untaxed_cents bigint not null
  digest text not null
  FOREIGN KEY (organisation_id, run_number) REFERENCES money.run(organisation_id, number)
  PRIMARY KEY (organisation_id, run_number)
money.run_month
  organisation_id uuid not null
  run_number integer not null
  month date not null
  reason text not null
  known_at date not null
  facts_after bigint not null
  rules_digest text not null
  employments_digest text not null
  CHECK ((reason = ANY (ARRAY['own'::text, 'rules'::text, 'employments'::text, 'facts'::text])))
  FOREIGN KEY (organisation_id, run_number) REFERENCES money.run(organisation_id, number)
  PRIMARY KEY (organisation_id, run_number, month)
money.run_part
  organisation_id uuid not null
  run_number integer not null
  part integer not null
  person_from uuid
  person_to uuid
  FOREIGN KEY (organisation_id, run_number) REFERENCES money.run(organisation_id, number)
  PRIMARY KEY (organisation_id, run_number, part)
money.run_part_finish
  organisation_id uuid not null
  run_number integer not null
  part integer not null
  lines integer not null
  claims bigint not null
  amount_cents bigint not null
  untaxed_cents bigint not null
  rules_used integer[] not null
  without_employment bigint not null
  without_cost bigint not null
  without_distance bigint not null
  without_kilometres bigint not null
  digest text not null
  finished_at timestamp with time zone not null
  FOREIGN KEY (organisation_id, run_number, part) REFERENCES money.run_part(organisation_id, run_number, part)
  PRIMARY KEY (organisation_id, run_number, part)
money.run_rule
  organisation_id uuid not null
  run_number integer not null
  number integer not null
  month date not null
  from_day date not null
  to_day date not null
  group_name text not null
  kind text not null
  purpose text not null
  mode text not null
  method text not null
  rate_milli_cents bigint
  day_cents bigint
  percent_basis_points integer
  ceiling_cents bigint
  threshold_m integer not null
  same_day text not null
  untaxed_by text not null
  untaxed_value bigint
  vat_basis_points integer
  policy_id bigint
  policy_known_from date
  policy_valid daterange
  figure_id text
  figure_known_from date
  figure_valid daterange
  CHECK ((to_day > from_day))
  CHECK ((untaxed_by = ANY (ARRAY['km'::text, 'cost'::text, 'day'::text, 'none'::text])))
  FOREIGN KEY (organisation_id, run_number, month) REFERENCES money.run_month(organisation_id, run_number, month)
  PRIMARY KEY (organisation_id, run_number, number)
money.run_warning
  organisation_id uuid not null
  run_number integer not null
  number integer not null
  code text not null
  subject text not null
  occurrences bigint not null
  FOREIGN KEY (organisation_id, run_number) REFERENCES money.run(organisation_id, number)
  PRIMARY KEY (organisation_id, run_number, number)
money.settlement_line LIST (purge_on)
  organisation_id uuid not null
  person_id uuid not null
  amount_cents bigint not null
  untaxed_cents bigint not null
  net_cents bigint
  vat_cents bigint
  run_number integer not null
  line_number integer not null
  rule_number integer not null
  claims integer not null
  distance_m integer not null
  corrects_run integer
  corrects_line integer
  vat_basis_points integer
  month date not null
  day date not null
  booked_on date not null
  purge_on date not null
  kind text not null
  purpose text not null
  mode text not null
  personnel_number text
  cost_centre text
  CHECK ((purge_on = platform.seven_years(booked_on)))
  CHECK (((net_cents + vat_cents) = amount_cents))
  CHECK (((corrects_run IS NOT NULL) OR (corrects_line IS NULL)))
  CHECK ((kind = ANY (ARRAY['travel'::text, 'home-working'::text, 'fixed-commute'::text, 'day-cap'::text, 'month-cap'::text])))
  PRIMARY KEY (organisation_id, run_number, line_number, purge_on)
  CREATE INDEX settlement_line_person ON ONLY money.settlement_line USING btree (organisation_id, person_id, month)
money.simulation
  organisation_id uuid not null
  draft_version integer not null
  months smallint not null
  asked_at timestamp with time zone not null
  done integer not null
  total integer not null
  finished_at timestamp with time zone
  CHECK ((total >= done))
  CHECK ((done >= 0))
  CHECK (((months >= 1) AND (months <= 12)))
  PRIMARY KEY (organisation_id)
money.simulation_cell
  organisation_id uuid not null
  number integer not null
  part text not null
  name text not null
  what text not null
  people integer
  better integer
  worse integer
  same integer
  now_cents bigint
  now_untaxed_cents bigint
  draft_cents bigint
  draft_untaxed_cents bigint
  CHECK ((part = ANY (ARRAY['total'::text, 'month'::text, 'group'::text, 'purpose'::text])))
  CHECK ((what = ANY (ARRAY[''::text, 'commute'::text, 'business'::text, 'home'::text])))
  FOREIGN KEY (organisation_id) REFERENCES money.simulation(organisation_id)
  PRIMARY KEY (organisation_id, number)
money.usage_charge LIST (purge_on)
  organisation_id uuid not null
  id bigint not null default nextval('money.charge_id'::regclass)
  person_id uuid not null
  day date not null
  purge_on date not null
  service text not null
  provider text not null
  usage_id bigint
  kind text not null
  reverses bigint
  purpose text not null
  payer text not null
  total_cents bigint not null
  vat_cents bigint not null
  mode text
  fuel text
  distance_m integer
  co2_g integer
  source_key text not null
  written_at timestamp with time zone not null
  CHECK ((purge_on = platform.seven_years(day)))
  CHECK ((abs(vat_cents) <= abs(total_cents)))
  CHECK (((payer = 'person'::text) = (purpose = 'private'::text)))
  CHECK (((kind = 'reversal'::text) = (reverses IS NOT NULL)))
  CHECK (((co2_g >= '-100000000'::integer) AND (co2_g <= 100000000)))
  CHECK (((distance_m >= '-20000000'::integer) AND (distance_m <= 20000000)))
  CHECK ((kind = ANY (ARRAY['charge'::text, 'reversal'::text])))
  CHECK ((payer = ANY (ARRAY['client'::text, 'person'::text])))
  CHECK (((length(provider) >= 2) AND (length(provider) <= 40)))
  CHECK ((purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  CHECK (((length(service) >= 3) AND (length(service) <= 80)))
  CHECK (((length(source_key) >= 1) AND (length(source_key) <= 200)))
  CHECK (((total_cents >= '-100000000'::integer) AND (total_cents <= 100000000)))
  PRIMARY KEY (organisation_id, id, purge_on)
  UNIQUE (organisation_id, source_key, purge_on)
  CREATE INDEX usage_charge_day ON ONLY money.usage_charge USING btree (organisation_id, day)
  CREATE INDEX usage_charge_person ON ONLY money.usage_charge USING btree (organisation_id, person_id, day)
money.usage_entry LIST (purge_on)
  organisation_id uuid not null
  person_id uuid not null
  charge_id bigint not null
  part text not null
  vat_basis_points integer not null
  debit text not null
  credit text not null
  cents bigint not null
  day date not null
  purge_on date not null
  CHECK ((cents > 0))
  CHECK ((purge_on = platform.seven_years(day)))
  CHECK ((debit <> credit))
  CHECK (((debit = 'provider-payable'::text) <> (credit = 'provider-payable'::text)))
  CHECK ((credit = ANY (ARRAY['client-receivable'::text, 'person-receivable'::text, 'provider-payable'::text])))
  CHECK ((debit = ANY (ARRAY['client-receivable'::text, 'person-receivable'::text, 'provider-payable'::text])))
  CHECK ((part = ANY (ARRAY['net'::text, 'vat'::text])))
  CHECK (((vat_basis_points >= 0) AND (vat_basis_points <= 10000)))
  PRIMARY KEY (organisation_id, charge_id, part, vat_basis_points, purge_on)
people.account
  organisation_id uuid not null
  person_id uuid not null
  login_name text not null
  password_hash text
  totp_secret bytea
  totp_step bigint
  totp_draft bytea
  reset_hash bytea
  reset_until timestamp with time zone
  duties text[] not null
  created_at timestamp with time zone not null
  last_login timestamp with time zone
  CHECK (((login_name = lower(login_name)) AND ((length(login_name) >= 3) AND (length(login_name) <= 254))))
  CHECK ((password_hash ~~ '$argon2id$%'::text))
  CHECK ((length(reset_hash) = 32))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, person_id)
  UNIQUE (login_name)
  UNIQUE (reset_hash)
people.brand
  id text not null
  name text not null
  company text
  group_name text
  address text
  email text
  officer_email text
  CHECK (((length(address) >= 5) AND (length(address) <= 300)))
  CHECK (((length(company) >= 1) AND (length(company) <= 200)))
  CHECK ((email ~ '^[^@[:space:]]{1,64}@[^@[:space:]]{3,189}$'::text))
  CHECK (((length(group_name) >= 1) AND (length(group_name) <= 200)))
  CHECK ((id ~ '^[a-z][a-z0-9-]{1,39}$'::text))
  CHECK (((length(name) >= 1) AND (length(name) <= 80)))
  CHECK ((officer_email ~ '^[^@[:space:]]{1,64}@[^@[:space:]]{3,189}$'::text))
  PRIMARY KEY (id)
people.cost_centre
  organisation_id uuid not null
  code text not null
  name text not null
  valid daterange not null
  changed_at timestamp with time zone not null
  CHECK (((length(code) >= 1) AND (length(code) <= 80)))
  CHECK (((length(name) >= 1) AND (length(name) <= 120)))
  CHECK ((NOT isempty(valid)))
  FOREIGN KEY (organisation_id) REFERENCES people.organisation(id)
  PRIMARY KEY (organisation_id, code, valid WITHOUT OVERLAPS)
people.employment
  organisation_id uuid not null
  person_id uuid not null
  personnel_number text not null
  cost_centre text
  group_name text not null default 'all'::text
  hours_per_week integer not null default 40
  known_from date not null
  valid daterange not null
  recorded_at timestamp with time zone not null
  CHECK ((length(cost_centre) <= 80))
  CHECK (((length(group_name) >= 1) AND (length(group_name) <= 40)))
  CHECK (((hours_per_week >= 0) AND (hours_per_week <= 60)))
  CHECK (((length(personnel_number) >= 1) AND (length(personnel_number) <= 40)))
  CHECK ((NOT isempty(valid)))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, person_id, known_from, valid WITHOUT OVERLAPS)
  UNIQUE (organisation_id, personnel_number, known_from, valid WITHOUT OVERLAPS)
  CREATE INDEX employment_organisation ON people.employment USING btree (organisation_id)
people.entitlement
  organisation_id uuid not null
  service text not null
  valid daterange not null
  changed_at timestamp with time zone not null
  CHECK (((length(service) >= 3) AND (length(service) <= 80)))
  CHECK ((NOT isempty(valid)))
  FOREIGN KEY (organisation_id) REFERENCES people.organisation(id)
  PRIMARY KEY (organisation_id, service, valid WITHOUT OVERLAPS)
people.identity
  organisation_id uuid not null
  person_id uuid not null
  issuer text not null
  subject text not null
  created_at timestamp with time zone not null
  CHECK (((length(issuer) >= 8) AND (length(issuer) <= 300)))
  CHECK (((length(subject) >= 1) AND (length(subject) <= 255)))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.account(organisation_id, person_id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, person_id)
  UNIQUE (organisation_id, issuer, subject)
people.identity_provider
  organisation_id uuid not null
  code text not null
  issuer text not null
  client_id text not null
  client_secret bytea not null
  created_at timestamp with time zone not null
  CHECK (((length(client_id) >= 1) AND (length(client_id) <= 200)))
  CHECK ((code ~ '^[a-z0-9][a-z0-9-]{2,39}$'::text))
  CHECK (((length(issuer) >= 8) AND (length(issuer) <= 300)))
  FOREIGN KEY (organisation_id) REFERENCES people.organisation(id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id)
  UNIQUE (code)
people.invitation
  organisation_id uuid not null
  person_id uuid not null
  token_hash bytea not null
  email text not null
  duties text[] not null
  created_at timestamp with time zone not null
  ends_at timestamp with time zone not null
  purge_on date not null
  CHECK (((length(email) >= 3) AND (length(email) <= 254)))
  CHECK ((length(token_hash) = 32))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, person_id)
  UNIQUE (token_hash)
  CREATE INDEX invitation_purge ON people.invitation USING btree (purge_on)
people.organisation
  id uuid not null
  brand_id text not null
  name text not null
  created_at timestamp with time zone not null
  CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  FOREIGN KEY (brand_id) REFERENCES people.brand(id)
  PRIMARY KEY (id)
people.person
  organisation_id uuid not null
  id uuid not null
  name text not null
  email text
  created_at timestamp with time zone not null
  ended_on date
  purge_on date
  CHECK (((ended_on IS NULL) = (purge_on IS NULL)))
  CHECK ((NOT (purge_on IS DISTINCT FROM platform.two_financial_years(ended_on))))
  CHECK (((length(email) >= 3) AND (length(email) <= 254)))
  CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  FOREIGN KEY (organisation_id) REFERENCES people.organisation(id)
  PRIMARY KEY (organisation_id, id)
  CREATE INDEX person_purge ON people.person USING btree (purge_on) WHERE (purge_on IS NOT NULL)
people.recovery_code
  organisation_id uuid not null
  person_id uuid not null
  code_hash bytea not null
  CHECK ((length(code_hash) = 32))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.account(organisation_id, person_id) ON DELETE CASCADE
  PRIMARY KEY (organisation_id, person_id, code_hash)
people.session
  id uuid not null
  organisation_id uuid not null
  person_id uuid not null
  token_hash bytea not null
  role text not null
  has_second_step boolean not null
  browser text not null
  started_at timestamp with time zone not null
  used_at timestamp with time zone not null
  ends_at timestamp with time zone not null
  purge_on date not null
  CHECK (((length(browser) >= 1) AND (length(browser) <= 40)))
  CHECK (((role = 'traveller'::text) OR has_second_step))
  CHECK ((role = ANY (ARRAY['traveller'::text, 'client'::text, 'service-desk'::text, 'card-desk'::text, 'finance-desk'::text, 'privacy-officer'::text, 'security'::text])))
  CHECK ((length(token_hash) = 32))
  FOREIGN KEY (organisation_id, person_id) REFERENCES people.account(organisation_id, person_id) ON DELETE CASCADE
  PRIMARY KEY (id)
  UNIQUE (token_hash)
  CREATE INDEX session_person ON people.session USING btree (organisation_id, person_id)
  CREATE INDEX session_purge ON people.session USING btree (purge_on)
people.usage_limit
  organisation_id uuid not null
  service text not null
  group_name text not null
  is_open boolean not null
  ride_cents integer
  day_cents integer
  month_cents integer
  from_hour smallint
  until_hour smallint
  on_weekdays text
  highest_class text
  changed_at timestamp with time zone not null
  CHECK (((from_hour IS NULL) = (until_hour IS NULL)))
  CHECK (((day_cents >= 0) AND (day_cents <= 10000000)))
  CHECK (((from_hour >= 0) AND (from_hour <= 23)))
  CHECK (((length(group_name) >= 1) AND (length(group_name) <= 40)))
  CHECK (((length(highest_class) >= 1) AND (length(highest_class) <= 40)))
  CHECK (((month_cents >= 0) AND (month_cents <= 100000000)))
  CHECK (((on_weekdays ~ '^1?2?3?4?5?6?7?$'::text) AND (on_weekdays <> ''::text)))
  CHECK (((ride_cents >= 0) AND (ride_cents <= 10000000)))
  CHECK (((length(service) >= 3) AND (length(service) <= 80)))
  CHECK (((until_hour >= 1) AND (until_hour <= 24)))
  FOREIGN KEY (organisation_id) REFERENCES people.organisation(id)
  PRIMARY KEY (organisation_id, service, group_name)
privacy.breach
  id uuid not null
  known_at timestamp with time zone not null
  facts text not null
  people integer
  high_risk boolean
  purge_on date
  CHECK (((length(facts) >= 1) AND (length(facts) <= 10000)))
  CHECK ((people >= 0))
  PRIMARY KEY (id)
  CREATE INDEX breach_open ON privacy.breach USING btree (known_at, id) WHERE (purge_on IS NULL)
  CREATE INDEX breach_purge ON privacy.breach USING btree (purge_on) WHERE (purge_on IS NOT NULL)
privacy.breach_step
  breach_id uuid not null
  number integer not null
  state text not null
  at timestamp with time zone not null
  done_by text not null
  detail text
  purge_on date
  CHECK ((length(detail) <= 10000))
  CHECK (((length(done_by) >= 1) AND (length(done_by) <= 80)))
  CHECK (((number >= 1) AND (number <= 100)))
  CHECK ((state = ANY (ARRAY['found'::text, 'assessed'::text, 'reported'::text, 'told'::text, 'not-reported'::text, 'closed'::text])))
  FOREIGN KEY (breach_id) REFERENCES privacy.breach(id) ON DELETE CASCADE
  PRIMARY KEY (breach_id, number)
  CREATE INDEX breach_step_purge ON privacy.breach_step USING btree (purge_on) WHERE (purge_on IS NOT NULL)
privacy.consent
  organisation_id uuid not null
  person_id uuid not null
  id bigint not null
  given_at timestamp with time zone not null
  withdrawn_at timestamp with time zone
  purge_on date
  activity text not null
  text_hash text not null
  channel text not null
  withdrawal_channel text
  CHECK ((channel = ANY (ARRAY['app'::text, 'web'::text, 'desk'::text, 'shell'::text])))
  CHECK (((withdrawn_at IS NULL) OR (purge_on IS NOT NULL)))
  CHECK (((withdrawn_at IS NULL) = (withdrawal_channel IS NULL)))
  CHECK ((withdrawn_at >= given_at))
  CHECK ((purge_on = platform.two_financial_years(privacy.dutch_day(withdrawn_at))))
  CHECK ((withdrawal_channel = ANY (ARRAY['app'::text, 'web'::text, 'desk'::text, 'shell'::text])))
  FOREIGN KEY (text_hash) REFERENCES privacy.consent_text(hash)
  PRIMARY KEY (organisation_id, person_id, id)
  CREATE UNIQUE INDEX consent_open ON privacy.consent USING btree (organisation_id, person_id, activity) WHERE (withdrawn_at IS NULL)
  CREATE INDEX consent_purge ON privacy.consent USING btree (purge_on) WHERE (purge_on IS NOT NULL)
privacy.consent_text
  hash text not null
  activity text not null
  asked_nl text not null
  asked_en text not null
  withdrawal_nl text not null
  withdrawal_en text not null
  first_used_at timestamp with time zone not null
  PRIMARY KEY (hash)
privacy.council_approval
  organisation_id uuid not null
  version text not null
  approved_on date not null
  noted_at timestamp with time zone not null
  CHECK ((version ~ '^[0-9a-f]{8,64}$'::text))
  FOREIGN KEY (organisation_id) REFERENCES people.organisation(id)
  PRIMARY KEY (organisation_id, approved_on)
privacy.disclosure LIST (purge_on)
  organisation_id uuid not null
  person_id uuid not null
  salt uuid not null
  id bigint not null
  at timestamp with time zone not null
  purge_on date not null
  activity text not null
  party text not null
  recipient_role text not null
  fields text[] not null
  occasion text not null
  clause text
  correlation text not null
  CHECK ((purge_on = platform.two_financial_years(privacy.dutch_day(at))))
  CHECK (((length(correlation) >= 1) AND (length(correlation) <= 100)))
  CHECK ((cardinality(fields) > 0))
  CHECK ((recipient_role = ANY (ARRAY['controller'::text, 'processor'::text, 'authority'::text, 'subject'::text, 'anonymous'::text])))
  PRIMARY KEY (organisation_id, person_id, id, purge_on)
  CREATE INDEX disclosure_at ON ONLY privacy.disclosure USING brin (at)
privacy.erased_link
  organisation_id uuid not null
  id uuid not null
  person_id uuid not null
  provider text not null
  subject_encrypted bytea
  second_encrypted bytea
  wanted_at timestamp with time zone not null
  tries smallint not null
  next_try_at timestamp with time zone not null
  told_at timestamp with time zone
  confirmed_at timestamp with time zone
  refused_because text
  purge_on date not null
  CHECK (((confirmed_at IS NULL) OR ((subject_encrypted IS NULL) AND (second_encrypted IS NULL))))
  CHECK (((length(provider) >= 2) AND (length(provider) <= 40)))
  CHECK ((length(refused_because) <= 200))
  CHECK (((tries >= 0) AND (tries <= 1000)))
  PRIMARY KEY (id)
  CREATE INDEX erased_link_person ON privacy.erased_link USING btree (organisation_id, person_id)
  CREATE INDEX erased_link_purge ON privacy.erased_link USING btree (purge_on)
  CREATE INDEX erased_link_waiting ON privacy.erased_link USING btree (provider, next_try_at) WHERE (confirmed_at IS NULL)
privacy.erasure
  id uuid not null
  erasure_key bytea not null
  erased_at timestamp with time zone not null
  purge_on date not null
  CHECK ((length(erasure_key) = 32))
  PRIMARY KEY (id)
  UNIQUE (erasure_key, erased_at)
  CREATE INDEX erasure_purge ON privacy.erasure USING btree (purge_on)
privacy.held_erasure
  hold_id uuid not null
  organisation_id uuid not null
  person_id uuid not null
  told_person_id uuid
  CHECK ((told_person_id = person_id))
  FOREIGN KEY (hold_id) REFERENCES privacy.hold(id) ON DELETE CASCADE
  PRIMARY KEY (hold_id, person_id)
  CREATE INDEX held_erasure_person ON privacy.held_erasure USING btree (organisation_id, person_id)
privacy.held_row
  hold_id uuid not null
  organisation_id uuid not null
  person_id uuid not null
  told_person_id uuid
  source_table text not null
  row_hash bytea not null
  held_data text not null
  held_on date not null
  CHECK ((told_person_id = person_id))
  CHECK ((length(row_hash) = 32))
  CHECK (((length(source_table) >= 3) AND (length(source_table) <= 120)))
  FOREIGN KEY (hold_id) REFERENCES privacy.hold(id) ON DELETE CASCADE
  PRIMARY KEY (hold_id, source_table, row_hash)
  CREATE INDEX held_row_person ON privacy.held_row USING btree (organisation_id, person_id)
privacy.hold
  id uuid not null
  organisation_id uuid not null
  person_id uuid
  told_person_id uuid
  activity text
  ground text not null
  decided_by_first text not null
  decided_by_second text not null
  placed_on date not null
  reviewed_on date not null
  review_on date not null
  released_on date
  purge_on date
  CHECK (((length(activity) >= 5) AND (length(activity) <= 120)))
  CHECK ((lower(TRIM(BOTH FROM decided_by_first)) <> lower(TRIM(BOTH FROM decided_by_second))))
  CHECK ((reviewed_on >= placed_on))
  CHECK (((review_on > reviewed_on) AND (review_on <= ((reviewed_on + 'P6M'::interval))::date)))
  CHECK ((NOT (purge_on IS DISTINCT FROM platform.two_financial_years(released_on))))
  CHECK ((told_person_id = person_id))
  CHECK (((length(TRIM(BOTH FROM decided_by_first)) >= 2) AND (length(TRIM(BOTH FROM decided_by_first)) <= 120)))
  CHECK (((length(TRIM(BOTH FROM decided_by_second)) >= 2) AND (length(TRIM(BOTH FROM decided_by_second)) <= 120)))
  CHECK (((length(ground) >= 10) AND (length(ground) <= 1000)))
  PRIMARY KEY (id)
  CREATE INDEX hold_open ON privacy.hold USING btree (organisation_id, person_id) WHERE (released_on IS NULL)
  CREATE INDEX hold_purge ON privacy.hold USING btree (purge_on) WHERE (purge_on IS NOT NULL)
privacy.hold_ask
  id uuid not null
  organisation_id uuid not null
  what text not null
  hold_id uuid
  person_id uuid
  told_person_id uuid
  activity text
  ground text not null
  may_know boolean not null
  review_on date
  asked_by text not null
  asked_at timestamp with time zone not null
  decided_by text
  decided_at timestamp with time zone
  outcome text
  purge_on date
  CHECK (((length(activity) >= 5) AND (length(activity) <= 120)))
  CHECK (((length(TRIM(BOTH FROM asked_by)) >= 2) AND (length(TRIM(BOTH FROM asked_by)) <= 120)))
  CHECK ((told_person_id = person_id))
  CHECK ((((what = 'release'::text) = (hold_id IS NOT NULL)) OR (outcome IS NOT NULL)))
  CHECK (((what = 'place'::text) = (review_on IS NOT NULL)))
  CHECK ((((outcome IS NULL) = (decided_by IS NULL)) AND ((outcome IS NULL) = (decided_at IS NULL))))
  CHECK (((outcome IS NULL) = (purge_on IS NULL)))
  CHECK (((outcome = 'withdrawn'::text) OR (lower(TRIM(BOTH FROM decided_by)) <> lower(TRIM(BOTH FROM asked_by)))))
  CHECK (((length(TRIM(BOTH FROM decided_by)) >= 2) AND (length(TRIM(BOTH FROM decided_by)) <= 120)))
  CHECK (((length(ground) >= 10) AND (length(ground) <= 1000)))
  CHECK ((outcome = ANY (ARRAY['confirmed'::text, 'declined'::text, 'withdrawn'::text])))
  CHECK ((what = ANY (ARRAY['place'::text, 'release'::text])))
  FOREIGN KEY (hold_id) REFERENCES privacy.hold(id) ON DELETE CASCADE
  PRIMARY KEY (id)
  CREATE INDEX hold_ask_person ON privacy.hold_ask USING btree (organisation_id, person_id)
  CREATE INDEX hold_ask_purge ON privacy.hold_ask USING btree (purge_on) WHERE (purge_on IS NOT NULL)
  CREATE UNIQUE INDEX hold_ask_release ON privacy.hold_ask USING btree (hold_id) WHERE ((what = 'release'::text) AND (outcome IS NULL))
privacy.hold_reach
  hold_id uuid not null
  organisation_id uuid not null
  person_id uuid
  told_person_id uuid
  activity text
  may_know boolean not null
  CHECK (((length(activity) >= 5) AND (length(activity) <= 120)))
  CHECK ((told_person_id = person_id))
  FOREIGN KEY (hold_id) REFERENCES privacy.hold(id) ON DELETE CASCADE
  PRIMARY KEY (hold_id)
  CREATE INDEX hold_reach_person ON privacy.hold_reach USING btree (organisation_id, person_id)
privacy.log_leaf LIST (purge_on)
  position bigint not null
  row_id bigint not null
  month date not null
  purge_on date not null
  log text not null
  leaf bytea not null
  CHECK ((length(leaf) = 32))
  CHECK ((log = ANY (ARRAY['disclosure'::text, 'view'::text])))
  PRIMARY KEY (month, "position", purge_on)
privacy.log_root
  leaves bigint not null
  month date not null
  sealed_at timestamp with time zone not null
  root bytea not null
  signature bytea not null
  public_key bytea not null
  CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  CHECK ((length(root) = 32))
  CHECK ((length(signature) = 64))
  PRIMARY KEY (month)
privacy.log_segment
  first_leaf bigint not null
  month date not null
  purge_on date not null
  leaves integer not null
  root bytea not null
  CHECK (((leaves >= 1) AND (leaves <= 1024)))
  CHECK ((length(root) = 32))
  PRIMARY KEY (month, first_leaf)
  CREATE INDEX log_segment_purge ON privacy.log_segment USING btree (purge_on)
privacy.notice
  organisation_id uuid not null
  person_id uuid not null
  version integer not null
  announced_on date not null
  seen_at timestamp with time zone
  purge_on date not null
  FOREIGN KEY (version) REFERENCES privacy.register_version(number)
  PRIMARY KEY (organisation_id, person_id, version)
  CREATE INDEX notice_purge ON privacy.notice USING btree (purge_on)
  CREATE INDEX notice_unseen ON privacy.notice USING btree (organisation_id, person_id) WHERE (seen_at IS NULL)
privacy.proposal
  id uuid not null
  activity text not null
  because text not null
  proposed_by text not null
  proposed_at timestamp with time zone not null
  base text not null
  patch text not null
  effect text not null
  state text not null
  decided_by text
  decided_at timestamp with time zone
  CHECK (((length(because) >= 10) AND (length(because) <= 2000)))
  CHECK (((state = 'proposed'::text) = (decided_at IS NULL)))
  CHECK (((decided_at IS NULL) = (decided_by IS NULL)))
  CHECK (((state <> 'approved'::text) OR (decided_by <> proposed_by)))
  CHECK ((patch <> ''::text))
  CHECK ((proposed_by ~ '^[A-Za-z0-9._-]{1,60}$'::text))
  CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'withdrawn'::text])))
  PRIMARY KEY (id)
privacy.recipient_notice
  request_id uuid not null
  party text not null
  state text not null
  organisation_id uuid not null
  person_id uuid not null
  activities text not null
  at timestamp with time zone not null
  done_by text
  purge_on date not null
  CHECK ((length(activities) <= 2000))
  CHECK ((length(done_by) <= 80))
  CHECK (((length(party) >= 1) AND (length(party) <= 60)))
  CHECK ((state = ANY (ARRAY['to-tell'::text, 'told'::text, 'reminded'::text, 'reminded-again'::text, 'confirmed'::text, 'never-answered'::text, 'impossible'::text])))
  PRIMARY KEY (request_id, party, state)
  CREATE INDEX recipient_notice_person ON privacy.recipient_notice USING btree (organisation_id, person_id)
  CREATE INDEX recipient_notice_purge ON privacy.recipient_notice USING btree (purge_on)
privacy.register_version
  number integer not null
  hash text not null
  first_seen_at timestamp with time zone not null
  is_significant boolean not null
  snapshot text not null
  statement_nl text not null
  statement_en text not null
  announced_at timestamp with time zone
  CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
  CHECK ((number > 0))
  PRIMARY KEY (number)
privacy.staff_access
  organisation_id uuid not null
  person_id uuid not null
  staff_id uuid not null
  id bigint not null
  opened_at timestamp with time zone not null
  ends_at timestamp with time zone not null
  purge_on date not null
  desk text not null
  reason text not null
  ticket text
  CHECK (((ends_at >= opened_at) AND (ends_at <= (opened_at + 'PT8H'::interval))))
  CHECK ((purge_on = platform.two_financial_years(privacy.dutch_day(opened_at))))
  CHECK ((desk = ANY (ARRAY['service-desk'::text, 'card-desk'::text, 'finance-desk'::text])))
  CHECK (((length(reason) >= 10) AND (length(reason) <= 500)))
  CHECK (((length(ticket) >= 1) AND (length(ticket) <= 80)))
  PRIMARY KEY (organisation_id, person_id, id)
  CREATE INDEX staff_access_open ON privacy.staff_access USING btree (staff_id, ends_at)
  CREATE INDEX staff_access_purge ON privacy.staff_access USING btree (purge_on)
privacy.sweep_proof
  run_id uuid not null
  number integer not null
  register_hash text not null
  activity text not null
  term text not null
  mechanism text not null
  source_table text not null
  leaf text
  outcome text not null
  failure text
  expired_rows bigint not null
  held_rows bigint not null
  purge_first date
  purge_last date
  event_first date
  event_last date
  sample_query text not null
  rows_left bigint
  wal_lsn text
  clean_on date
  proved_at timestamp with time zone not null
  signature bytea not null
  CHECK (((outcome = 'done'::text) = (failure IS NULL)))
  CHECK (((outcome = 'failed'::text) OR (rows_left = 0)))
  CHECK ((mechanism = ANY (ARRAY['partition'::text, 'batches'::text])))
  CHECK ((outcome = ANY (ARRAY['done'::text, 'failed'::text])))
  FOREIGN KEY (run_id) REFERENCES privacy.sweep_run(id)
  PRIMARY KEY (run_id, number)
privacy.sweep_run
  id uuid not null
  started_at timestamp with time zone not null
  ended_at timestamp with time zone
  outcome text not null
  failed_tables integer not null default 0
  expired_rows bigint not null default 0
  CHECK ((outcome = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text, 'refused'::text])))
  PRIMARY KEY (id)
  CREATE INDEX sweep_run_started ON privacy.sweep_run USING btree (started_at DESC)
privacy.view LIST (purge_on)
  organisation_id uuid not null
  person_id uuid not null
  salt uuid not null
  id bigint not null
  at timestamp with time zone not null
  purge_on date not null
  viewer_role text not null
  viewer text
  activity text not null
  fields text[] not null
  reason text not null
  CHECK ((purge_on = platform.two_financial_years(privacy.dutch_day(at))))
  CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  PRIMARY KEY (organisation_id, person_id, id, purge_on)
  CREATE INDEX view_at ON ONLY privacy.view USING brin (at)
privacy.view_alert
  viewer text not null
  viewer_role text not null
  id bigint not null
  hour timestamp with time zone not null
  raised_at timestamp with time zone not null
  people integer not null
  purge_on date not null
  CHECK ((purge_on = platform.two_financial_years(privacy.dutch_day(hour))))
  PRIMARY KEY (viewer, viewer_role, hour)
  CREATE INDEX view_alert_purge ON privacy.view_alert USING btree (purge_on)
travel.favourite
  organisation_id uuid not null
  person_id uuid not null
  id bigint not null default nextval('travel.favourite_id'::regclass)
  name text not null
  place text not null
  destination text
  distance_m integer
  mode text
  purpose text
  is_return boolean
  added_at timestamp with time zone not null
  purge_on date
  CHECK (((destination IS NULL) = (mode IS NULL)))
  CHECK (((destination IS NULL) = (purpose IS NULL)))
  CHECK (((destination IS NULL) = (is_return IS NULL)))
  CHECK (((destination IS NOT NULL) OR (distance_m IS NULL)))
  CHECK (((length(destination) >= 1) AND (length(destination) <= 120)))
  CHECK (((distance_m >= 0) AND (distance_m <= 20000000)))
  CHECK ((mode = ANY (ARRAY['walk'::text, 'bicycle'::text, 'e-bike'::text, 'moped'::text, 'motorcycle'::text, 'car'::text, 'train'::text, 'bus'::text, 'tram'::text, 'metro'::text, 'taxi'::text, 'ferry'::text])))
  CHECK (((length(name) >= 1) AND (length(name) <= 60)))
  CHECK (((length(place) >= 1) AND (length(place) <= 120)))
  CHECK ((purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  PRIMARY KEY (organisation_id, person_id, id)
  CREATE INDEX favourite_purge ON travel.favourite USING btree (purge_on) WHERE (purge_on IS NOT NULL)
travel.home_working_day LIST (purge_on)
  organisation_id uuid not null
  person_id uuid not null
  day date not null
  purge_on date not null
  recorded_at timestamp with time zone not null
  CHECK ((purge_on = platform.seven_years(day)))
  PRIMARY KEY (organisation_id, person_id, day, purge_on)
travel.purpose_rule
  organisation_id uuid not null
  id bigint not null default nextval('travel.mark_id'::regclass)
  person_id uuid not null
  origin text not null
  destination text not null
  mode text not null
  weekday smallint
  purpose text not null
  made_at timestamp with time zone not null
  purge_on date
  CHECK (((length(destination) >= 1) AND (length(destination) <= 120)))
  CHECK ((mode = ANY (ARRAY['walk'::text, 'bicycle'::text, 'e-bike'::text, 'moped'::text, 'motorcycle'::text, 'car'::text, 'train'::text, 'bus'::text, 'tram'::text, 'metro'::text, 'taxi'::text, 'ferry'::text])))
  CHECK (((length(origin) >= 1) AND (length(origin) <= 120)))
  CHECK ((purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  CHECK (((weekday >= 1) AND (weekday <= 7)))
  PRIMARY KEY (organisation_id, id)
  CREATE INDEX purpose_rule_person ON travel.purpose_rule USING btree (organisation_id, person_id)
  CREATE INDEX purpose_rule_purge ON travel.purpose_rule USING btree (purge_on) WHERE (purge_on IS NOT NULL)
travel.registered_fuel
  plate text not null
  sequence smallint not null
  fuel text not null
  hybrid_class text
  wltp_weighted_mg_km integer
  wltp_mg_km integer
  nedc_weighted_mg_km integer
  nedc_mg_km integer
  CHECK ((nedc_mg_km >= 0))
  CHECK ((nedc_weighted_mg_km >= 0))
  CHECK (((sequence >= 1) AND (sequence <= 9)))
  CHECK ((wltp_mg_km >= 0))
  CHECK ((wltp_weighted_mg_km >= 0))
  FOREIGN KEY (plate) REFERENCES travel.registered_vehicle(plate) ON DELETE CASCADE
  PRIMARY KEY (plate, sequence)
travel.registered_vehicle
  plate text not null
  kind text not null
  make text not null
  model text not null
  first_admission_on date
  imported_at timestamp with time zone not null
  CHECK ((plate ~ '^[A-Z0-9]{4,8}$'::text))
  PRIMARY KEY (plate)
travel.trip LIST (purge_on)
  organisation_id uuid not null
  id bigint not null default nextval('travel.trip_id'::regclass)
  person_id uuid not null
  purge_on date not null
  day date not null
  departed_at timestamp with time zone
  arrived_at timestamp with time zone
  origin text
  destination text
  distance_m integer
  distance_given_by text
  distance_given_at timestamp with time zone
  distance_version smallint not null default 0
  mode text not null
  mode_known_by text not null
  fuel text
  cost_cents integer
  source text not null
  source_key text not null
  journey_key text
  recorded_at timestamp with time zone not null
  confirmed_purpose text
  confirmations_undone smallint not null default 0
  CHECK ((purge_on = platform.two_financial_years(day)))
  CHECK ((arrived_at >= departed_at))
  CHECK (((distance_version > 0) = ((distance_given_by IS NOT NULL) AND (distance_given_at IS NOT NULL))))
  CHECK (((confirmations_undone >= 0) AND (confirmations_undone <= 20)))
  CHECK ((confirmed_purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  CHECK (((cost_cents >= 0) AND (cost_cents <= 100000000)))
  CHECK (((length(destination) >= 1) AND (length(destination) <= 120)))
  CHECK ((distance_given_by = ANY (ARRAY['traveller'::text, 'employer'::text])))
  CHECK (((distance_m >= 0) AND (distance_m <= 20000000)))
  CHECK (((distance_version >= 0) AND (distance_version <= 20)))
  CHECK ((fuel = ANY (ARRAY['petrol'::text, 'diesel'::text, 'lpg'::text, 'cng'::text, 'electric'::text, 'plug-in-hybrid'::text, 'hybrid'::text, 'hydrogen'::text, 'none'::text])))
  CHECK ((mode = ANY (ARRAY['walk'::text, 'bicycle'::text, 'e-bike'::text, 'moped'::text, 'motorcycle'::text, 'car'::text, 'train'::text, 'bus'::text, 'tram'::text, 'metro'::text, 'taxi'::text, 'ferry'::text])))
  CHECK ((mode_known_by = ANY (ARRAY['person'::text, 'stops'::text, 'proposal'::text])))
  CHECK (((length(origin) >= 1) AND (length(origin) <= 120)))
  CHECK ((source = ANY (ARRAY['hand'::text, 'file'::text, 'gpx'::text, 'card'::text])))
  PRIMARY KEY (organisation_id, id, purge_on)
  UNIQUE (organisation_id, source_key, purge_on)
  CREATE INDEX trip_day ON ONLY travel.trip USING btree (organisation_id, day)
  CREATE INDEX trip_person_day ON ONLY travel.trip USING btree (organisation_id, person_id, day)
travel.trip_by_hand LIST (purge_on)
  organisation_id uuid not null
  trip_id bigint not null
  person_id uuid not null
  purge_on date not null
  stops text[] not null
  estimate_m integer
  distance_reason text
  CHECK (((length(distance_reason) >= 1) AND (length(distance_reason) <= 200)))
  CHECK (((estimate_m >= 0) AND (estimate_m <= 20000000)))
  CHECK ((cardinality(stops) <= 8))
  PRIMARY KEY (organisation_id, trip_id, purge_on)
travel.trip_co2 LIST (purge_on)
  organisation_id uuid not null
  trip_id bigint not null
  person_id uuid not null
  purge_on date not null
  wtw_grams integer
  wtw_factor text
  wtw_list_year smallint
  wtw_basis text not null
  ttw_grams integer
  ttw_factor text
  ttw_list_year smallint
  ttw_basis text not null
  confirmed_purpose text
  CHECK ((confirmed_purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  CHECK ((ttw_basis = ANY (ARRAY['list'::text, 'vehicle'::text, 'unknown'::text])))
  CHECK ((ttw_grams >= 0))
  CHECK ((wtw_basis = ANY (ARRAY['list'::text, 'vehicle'::text, 'unknown'::text])))
  CHECK ((wtw_grams >= 0))
  PRIMARY KEY (organisation_id, trip_id, purge_on)
  CREATE INDEX trip_co2_person ON ONLY travel.trip_co2 USING btree (organisation_id, person_id)
travel.trip_confirmation LIST (purge_on)
  organisation_id uuid not null
  trip_id bigint not null
  person_id uuid not null
  purge_on date not null
  purpose text not null
  confirmed_at timestamp with time zone not null
  confirmed_by text not null
  CHECK ((length(confirmed_by) <= 60))
  CHECK ((purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  PRIMARY KEY (organisation_id, trip_id, purge_on)
  CREATE INDEX trip_confirmation_person ON ONLY travel.trip_confirmation USING btree (organisation_id, person_id)
travel.trip_coordinates
  organisation_id uuid not null
  trip_id bigint not null
  person_id uuid not null
  lat_e6 integer[] not null
  lon_e6 integer[] not null
  fixed_at bigint[] not null
  purge_on date not null
  collected_on date not null
  CHECK ((cardinality(lon_e6) = cardinality(lat_e6)))
  CHECK ((cardinality(fixed_at) = cardinality(lat_e6)))
  CHECK ((purge_on <= (collected_on + 30)))
  CHECK (((cardinality(lat_e6) >= 1) AND (cardinality(lat_e6) <= 100000)))
  PRIMARY KEY (organisation_id, trip_id)
  CREATE INDEX trip_coordinates_person ON travel.trip_coordinates USING btree (organisation_id, person_id)
  CREATE INDEX trip_coordinates_purge ON travel.trip_coordinates USING btree (purge_on)
travel.trip_purpose LIST (purge_on)
  organisation_id uuid not null
  id bigint not null default nextval('travel.mark_id'::regclass)
  trip_id bigint not null
  person_id uuid not null
  purge_on date not null
  purpose text not null
  marked_at timestamp with time zone not null
  marked_by text not null
  CHECK ((length(marked_by) <= 60))
  CHECK ((purpose = ANY (ARRAY['commute'::text, 'business'::text, 'private'::text])))
  PRIMARY KEY (organisation_id, id, purge_on)
  CREATE INDEX trip_purpose_person ON ONLY travel.trip_purpose USING btree (organisation_id, person_id)
  CREATE INDEX trip_purpose_trip ON ONLY travel.trip_purpose USING btree (organisation_id, trip_id)
travel.trip_removal LIST (purge_on)
  organisation_id uuid not null
  trip_id bigint not null
  person_id uuid not null
  purge_on date not null
  removed_at timestamp with time zone not null
  removed_by text not null
  CHECK ((length(removed_by) <= 60))
  PRIMARY KEY (organisation_id, trip_id, purge_on)
  CREATE INDEX trip_removal_person ON ONLY travel.trip_removal USING btree (organisation_id, person_id)
travel.vehicle_plate
  organisation_id uuid not null
  person_id uuid not null
  plate text not null
  added_at timestamp with time zone not null
  purge_on date
  is_default boolean not null
  CHECK ((plate ~ '^[A-Z0-9]{4,8}$'::text))
  PRIMARY KEY (organisation_id, person_id, plate)
  CREATE UNIQUE INDEX vehicle_plate_default ON travel.vehicle_plate USING btree (organisation_id, person_id) WHERE is_default
  CREATE INDEX vehicle_plate_purge ON travel.vehicle_plate USING btree (purge_on) WHERE (purge_on IS NOT NULL)
trust.complaint
  id uuid not null
  organisation_id uuid
  person_id uuid
  received_at timestamp with time zone not null
  answer_by date not null
  complaint text not null
  email text
  purge_on date
  CHECK (((organisation_id IS NULL) = (person_id IS NULL)))
  CHECK (((length(complaint) >= 1) AND (length(complaint) <= 10000)))
  CHECK (((length(email) >= 3) AND (length(email) <= 254)))
  PRIMARY KEY (id)
  CREATE INDEX complaint_open ON trust.complaint USING btree (received_at, id) WHERE (purge_on IS NULL)
  CREATE INDEX complaint_person ON trust.complaint USING btree (organisation_id, person_id)
  CREATE INDEX complaint_purge ON trust.complaint USING btree (purge_on) WHERE (purge_on IS NOT NULL)
trust.complaint_step
  complaint_id uuid not null
  number integer not null
  organisation_id uuid
  person_id uuid
  state text not null
  at timestamp with time zone not null
  done_by text
  answer text
  purge_on date
  CHECK ((length(answer) <= 10000))
  CHECK ((length(done_by) <= 80))
  CHECK (((number >= 1) AND (number <= 100)))
  CHECK ((state = ANY (ARRAY['received'::text, 'answered'::text, 'closed'::text])))
  FOREIGN KEY (complaint_id) REFERENCES trust.complaint(id) ON DELETE CASCADE
  PRIMARY KEY (complaint_id, number)
  CREATE INDEX complaint_step_person ON trust.complaint_step USING btree (organisation_id, person_id)
  CREATE INDEX complaint_step_purge ON trust.complaint_step USING btree (purge_on) WHERE (purge_on IS NOT NULL)
trust.correction
  organisation_id uuid not null
  person_id uuid not null
  field text not null
  request_id uuid not null
  corrected_at timestamp with time zone not null
  purge_on date not null
  CHECK ((field = ANY (ARRAY['full_name'::text, 'email'::text])))
  PRIMARY KEY (organisation_id, person_id, field)
  CREATE INDEX correction_purge ON trust.correction USING btree (purge_on)
trust.flag_lift
  id uuid not null
  organisation_id uuid not null
  person_id uuid not null
  kind text not null
  activity text not null
  actor text not null
  done_by text
  reason text
  announced_at timestamp with time zone not null
  lift_on date not null
  outcome text
  closed_at timestamp with time zone
  purge_on date
  CHECK ((activity ~ '^(all|[a-z]+/[a-z0-9-]+/[a-z0-9-]+)$'::text))
  CHECK ((actor = ANY (ARRAY['person'::text, 'officer'::text])))
  CHECK (((actor = 'officer'::text) = ((done_by IS NOT NULL) AND (reason IS NOT NULL))))
  CHECK (((outcome IS NULL) = (closed_at IS NULL)))
  CHECK (((outcome IS NULL) = (purge_on IS NULL)))
  CHECK ((length(done_by) <= 80))
  CHECK ((kind = ANY (ARRAY['restriction'::text, 'objection'::text])))
  CHECK ((outcome = ANY (ARRAY['lifted'::text, 'kept'::text])))
  CHECK (((length(reason) >= 10) AND (length(reason) <= 1000)))
  PRIMARY KEY (id)
  CREATE UNIQUE INDEX flag_lift_open ON trust.flag_lift USING btree (organisation_id, person_id, kind, activity) WHERE (outcome IS NULL)
  CREATE INDEX flag_lift_person ON trust.flag_lift USING btree (organisation_id, person_id)
  CREATE INDEX flag_lift_purge ON trust.flag_lift USING btree (purge_on) WHERE (purge_on IS NOT NULL)
trust.legal_demand
  id uuid not null
  organisation_id uuid
  person_id uuid
  received_at timestamp with time zone not null
  authority text not null
  statute text not null
  scope text not null
  telling_forbidden boolean not null
  purge_on date
  CHECK (((length(authority) >= 1) AND (length(authority) <= 200)))
  CHECK (((organisation_id IS NULL) = (person_id IS NULL)))
  CHECK (((length(scope) >= 1) AND (length(scope) <= 2000)))
  CHECK (((length(statute) >= 1) AND (length(statute) <= 400)))
  PRIMARY KEY (id)
  CREATE INDEX legal_demand_person ON trust.legal_demand USING btree (organisation_id, person_id)
  CREATE INDEX legal_demand_purge ON trust.legal_demand USING btree (purge_on) WHERE (purge_on IS NOT NULL)
trust.legal_demand_step
  demand_id uuid not null
  number integer not null
  organisation_id uuid
  person_id uuid
  state text not null
  at timestamp with time zone not null
  reviewer text not null
  detail text
  purge_on date
  CHECK ((length(detail) <= 2000))
  CHECK (((number >= 1) AND (number <= 100)))
  CHECK (((length(reviewer) >= 1) AND (length(reviewer) <= 80)))
  CHECK ((state = ANY (ARRAY['received'::text, 'checked'::text, 'approved'::text, 'refused'::text, 'given'::text, 'told'::text, 'closed'::text])))
  FOREIGN KEY (demand_id) REFERENCES trust.legal_demand(id) ON DELETE CASCADE
  PRIMARY KEY (demand_id, number)
  CREATE INDEX legal_demand_step_person ON trust.legal_demand_step USING btree (organisation_id, person_id)
  CREATE INDEX legal_demand_step_purge ON trust.legal_demand_step USING btree (purge_on) WHERE (purge_on IS NOT NULL)
trust.request
  id uuid not null
  organisation_id uuid
  person_id uuid
  kind text not null
  channel text not null
  received_at timestamp with time zone not null
  activity text
  field text
  asked text
  purge_on date
  CHECK ((length(activity) <= 120))
  CHECK ((length(asked) <= 2000))
  CHECK ((channel = ANY (ARRAY['app'::text, 'web'::text, 'form'::text, 'service-desk'::text, 'letter'::text])))
  CHECK (((organisation_id IS NULL) = (person_id IS NULL)))
  CHECK ((length(field) <= 60))
  CHECK ((kind = ANY (ARRAY['access'::text, 'rectification'::text, 'erasure'::text, 'restriction'::text, 'portability'::text, 'objection'::text])))
  PRIMARY KEY (id)
  CREATE INDEX request_open ON trust.request USING btree (received_at, id) WHERE (purge_on IS NULL)
  CREATE INDEX request_person ON trust.request USING btree (organisation_id, person_id)
  CREATE INDEX request_purge ON trust.request USING btree (purge_on) WHERE (purge_on IS NOT NULL)
trust.request_proof
  token_hash bytea not null
  request_id uuid not null
  organisation_id uuid not null
  person_id uuid not null
  use text not null
  made_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  attempts integer not null default 0
  used_at timestamp with time zone
  purge_on date not null
  CHECK (((attempts >= 0) AND (attempts <= 5)))
  CHECK ((length(token_hash) = 32))
  CHECK ((use = ANY (ARRAY['identify'::text, 'result'::text])))
  FOREIGN KEY (request_id) REFERENCES trust.request(id) ON DELETE CASCADE
  PRIMARY KEY (token_hash)
  CREATE INDEX request_proof_person ON trust.request_proof USING btree (organisation_id, person_id)
  CREATE INDEX request_proof_purge ON trust.request_proof USING btree (purge_on)
  CREATE INDEX request_proof_request ON trust.request_proof USING btree (request_id, made_at)
trust.request_result
  request_id uuid not null
  number integer not null
  organisation_id uuid not null
  person_id uuid not null
  activity text not null
  effect text not null
  row_count bigint not null
  fields text not null
  ground text
  kept_until date
  purge_on date
  CHECK ((length(activity) <= 120))
  CHECK ((effect = ANY (ARRAY['deleted'::text, 'blanked'::text, 'kept'::text, 'copied'::text, 'frozen'::text, 'excluded'::text, 'corrected'::text])))
  CHECK ((length(fields) <= 2000))
  CHECK ((length(ground) <= 40))
  CHECK (((number >= 1) AND (number <= 1000)))
  CHECK ((row_count >= 0))
  FOREIGN KEY (request_id) REFERENCES trust.request(id) ON DELETE CASCADE
  PRIMARY KEY (request_id, number)
  CREATE INDEX request_result_person ON trust.request_result USING btree (organisation_id, person_id)
  CREATE INDEX request_result_purge ON trust.request_result USING btree (purge_on) WHERE (purge_on IS NOT NULL)
trust.request_step
  request_id uuid not null
  number integer not null
  organisation_id uuid
  person_id uuid
  event text not null
  phase text not null
  actor text not null
  done_by text
  at timestamp with time zone not null
  detail text
  purge_on date
  CHECK ((actor = ANY (ARRAY['person'::text, 'officer'::text, 'client'::text, 'machine'::text])))
  CHECK ((length(detail) <= 2000))
  CHECK ((length(done_by) <= 80))
  CHECK (((length(event) >= 1) AND (length(event) <= 40)))
  CHECK (((number >= 1) AND (number <= 1000)))
  CHECK ((phase = ANY (ARRAY['received'::text, 'doubted'::text, 'identified'::text, 'deciding'::text, 'carrying-out'::text, 'done'::text, 'rejected'::text, 'withdrawn'::text])))
  FOREIGN KEY (request_id) REFERENCES trust.request(id) ON DELETE CASCADE
  PRIMARY KEY (request_id, number)
  CREATE INDEX request_step_person ON trust.request_step USING btree (organisation_id, person_id)
  CREATE INDEX request_step_purge ON trust.request_step USING btree (purge_on) WHERE (purge_on IS NOT NULL)
