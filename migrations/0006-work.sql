-- What waits to be done: months that the client asked to close, and payroll lines on their way.

-- Asked for in the browser, done by the worker: the process that answers browsers cannot write a run.
create table money.close_request (
  organisation_id uuid not null,
  month date not null check (extract(day from month) = 1),
  known_at date not null,
  requested_at timestamptz not null,
  primary key (organisation_id, month)
);

-- How one client's payroll system is reached (how it is set up: 0033). The token is encrypted with a key
-- that is not in the database.
create table money.payroll_connection (
  organisation_id uuid primary key,
  base_url text not null check (length(base_url) <= 300),
  token_encrypted bytea not null,
  read_back_connector text check (length(read_back_connector) <= 60),
  read_back_field text check (length(read_back_field) <= 60),
  connected_at timestamptz not null
);

-- What became of each payroll line, as rows: sent, taken back, acknowledged, refused. The newest counts.
create sequence money.delivery_id;
create table money.payroll_delivery (
  organisation_id uuid not null,
  id bigint not null default nextval('money.delivery_id'),
  purge_on date not null,
  booked_on date not null,
  reference text not null check (length(reference) between 1 and 30),
  state text not null check (state in ('sent', 'unsent', 'acknowledged', 'refused')),
  at timestamptz not null,
  -- A word of ours: the other side's words could hold a name, and stay seven years.
  because text check (because in ('answer', 'read-back', 'duplicate-answer', 'not-accepted', 'failed-again',
    'duplicate')),
  primary key (organisation_id, id, purge_on),
  check (purge_on = platform.seven_years(booked_on))
) partition by list (purge_on);
create index payroll_delivery_reference on money.payroll_delivery (organisation_id, reference, id desc);

-- Puts a job in the queue for a role that may ask for work but may not see the queue.
create function platform.enqueue(job text) returns void language plpgsql security definer
set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job(job, '{}'::json, job_key => job);
end $$;
revoke all on function platform.enqueue(text) from public;
