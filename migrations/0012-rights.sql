-- Requests about one's data, complaints, legal demands and breaches. Each state is a row with who and when;
-- nothing is changed but the day on which a closed case must be gone, and who asked once that is known.

create table trust.request (
  id uuid primary key,
  -- Empty until the person is recognised; then both.
  organisation_id uuid,
  person_id uuid,
  kind text not null check (kind in ('access', 'rectification', 'erasure', 'restriction', 'portability',
    'objection')),
  channel text not null check (channel in ('app', 'web', 'form', 'service-desk', 'letter')),
  received_at timestamptz not null,
  -- Which processing a restriction or an objection is about.
  activity text check (length(activity) <= 120),
  -- A correction: which field, and what it must be. Emptied when the case closes.
  field text check (length(field) <= 60),
  asked text check (length(asked) <= 2000),
  purge_on date,
  check ((organisation_id is null) = (person_id is null))
);
create index request_person on trust.request (organisation_id, person_id);
create index request_open on trust.request (received_at, id) where purge_on is null;
create index request_purge on trust.request (purge_on) where purge_on is not null;

create table trust.request_step (
  request_id uuid not null references trust.request on delete cascade,
  number integer not null check (number between 1 and 1000),
  organisation_id uuid,
  person_id uuid,
  event text not null check (length(event) between 1 and 40),
  phase text not null check (phase in ('received', 'doubted', 'identified', 'deciding', 'carrying-out', 'done',
    'rejected', 'withdrawn')),
  actor text not null check (actor in ('person', 'officer', 'client', 'machine')),
  -- A member of staff by name of the account, or nobody.
  done_by text check (length(done_by) <= 80),
  at timestamptz not null,
  detail text check (length(detail) <= 2000),
  purge_on date,
  primary key (request_id, number)
);
create index request_step_person on trust.request_step (organisation_id, person_id);
create index request_step_purge on trust.request_step (purge_on) where purge_on is not null;

-- A link of 128 random bits that proves who asks; only its hash is here.
create table trust.request_proof (
  token_hash bytea primary key check (length(token_hash) = 32),
  request_id uuid not null references trust.request on delete cascade,
  organisation_id uuid not null,
  person_id uuid not null,
  use text not null check (use in ('identify', 'result')),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  attempts integer not null default 0 check (attempts between 0 and 5),
  used_at timestamptz,
  purge_on date not null
);
create index request_proof_request on trust.request_proof (request_id, made_at);
create index request_proof_person on trust.request_proof (organisation_id, person_id);
create index request_proof_purge on trust.request_proof (purge_on);

-- What a request did, by processing activity: counts, never values.
create table trust.request_result (
  request_id uuid not null references trust.request on delete cascade,
  number integer not null check (number between 1 and 1000),
  organisation_id uuid not null,
  person_id uuid not null,
  activity text not null check (length(activity) <= 120),
  effect text not null check (effect in ('deleted', 'blanked', 'kept', 'copied', 'frozen', 'excluded',
    'corrected')),
  row_count bigint not null check (row_count >= 0),
  fields text not null check (length(fields) <= 2000),
  ground text check (length(ground) <= 40),
  kept_until date,
  purge_on date,
  primary key (request_id, number)
);
create index request_result_person on trust.request_result (organisation_id, person_id);
create index request_result_purge on trust.request_result (purge_on) where purge_on is not null;

-- What a person corrected, so that a list of the employer does not silently undo it.
create table trust.correction (
  organisation_id uuid not null,
  person_id uuid not null,
  field text not null check (field in ('full_name', 'email')),
  request_id uuid not null,
  corrected_at timestamptz not null,
  purge_on date not null,
  primary key (organisation_id, person_id, field)
);
create index correction_purge on trust.correction (purge_on);

-- Recipients that must hear of a correction, an erasure or a restriction (art. 19), with what they answered.
create table privacy.recipient_notice (
  request_id uuid not null,
  party text not null check (length(party) between 1 and 60),
  state text not null check (state in ('to-tell', 'told', 'confirmed', 'never-answered', 'impossible')),
  organisation_id uuid not null,
  person_id uuid not null,
  activities text not null check (length(activities) <= 2000),
  at timestamptz not null,
  done_by text check (length(done_by) <= 80),
  purge_on date not null,
  primary key (request_id, party, state)
);
create index recipient_notice_person on privacy.recipient_notice (organisation_id, person_id);
create index recipient_notice_purge on privacy.recipient_notice (purge_on);

create table trust.complaint (
  id uuid primary key,
  organisation_id uuid,
  person_id uuid,
  received_at timestamptz not null,
  answer_by date not null,
  complaint text not null check (length(complaint) between 1 and 10000),
  email text check (length(email) between 3 and 254),
  purge_on date,
  check ((organisation_id is null) = (person_id is null))
);
create index complaint_person on trust.complaint (organisation_id, person_id);
create index complaint_open on trust.complaint (received_at, id) where purge_on is null;
create index complaint_purge on trust.complaint (purge_on) where purge_on is not null;

create table trust.complaint_step (
  complaint_id uuid not null references trust.complaint on delete cascade,
  number integer not null check (number between 1 and 100),
  organisation_id uuid,
  person_id uuid,
  state text not null check (state in ('received', 'answered', 'closed')),
  at timestamptz not null,
  done_by text check (length(done_by) <= 80),
  answer text check (length(answer) <= 10000),
  purge_on date,
  primary key (complaint_id, number)
);
create index complaint_step_person on trust.complaint_step (organisation_id, person_id);
create index complaint_step_purge on trust.complaint_step (purge_on) where purge_on is not null;

-- The person stands on the row only when telling is not forbidden: whoever reads the own log sees it then.
create table trust.legal_demand (
  id uuid primary key,
  organisation_id uuid,
  person_id uuid,
  received_at timestamptz not null,
  authority text not null check (length(authority) between 1 and 200),
  statute text not null check (length(statute) between 1 and 400),
  scope text not null check (length(scope) between 1 and 2000),
  telling_forbidden boolean not null,
  purge_on date,
  check ((organisation_id is null) = (person_id is null))
);
create index legal_demand_person on trust.legal_demand (organisation_id, person_id);
create index legal_demand_purge on trust.legal_demand (purge_on) where purge_on is not null;

create table trust.legal_demand_step (
  demand_id uuid not null references trust.legal_demand on delete cascade,
  number integer not null check (number between 1 and 100),
  organisation_id uuid,
  person_id uuid,
  state text not null check (state in ('received', 'checked', 'approved', 'refused', 'given', 'told', 'closed')),
  at timestamptz not null,
  reviewer text not null check (length(reviewer) between 1 and 80),
  -- What was given or why it was refused: names of fields and a reason, never the data.
  detail text check (length(detail) <= 2000),
  purge_on date,
  primary key (demand_id, number)
);
create index legal_demand_step_person on trust.legal_demand_step (organisation_id, person_id);
create index legal_demand_step_purge on trust.legal_demand_step (purge_on) where purge_on is not null;

create table privacy.breach (
  id uuid primary key,
  known_at timestamptz not null,
  facts text not null check (length(facts) between 1 and 10000),
  people integer check (people >= 0),
  high_risk boolean,
  purge_on date
);
create index breach_open on privacy.breach (known_at, id) where purge_on is null;
create index breach_purge on privacy.breach (purge_on) where purge_on is not null;

create table privacy.breach_step (
  breach_id uuid not null references privacy.breach on delete cascade,
  number integer not null check (number between 1 and 100),
  state text not null check (state in ('found', 'assessed', 'reported', 'told', 'not-reported', 'closed')),
  at timestamptz not null,
  done_by text not null check (length(done_by) between 1 and 80),
  detail text check (length(detail) <= 10000),
  purge_on date,
  primary key (breach_id, number)
);
create index breach_step_purge on privacy.breach_step (purge_on) where purge_on is not null;
