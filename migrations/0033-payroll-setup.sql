-- How the payroll of an organisation is set up, said once: what an export writes and a delivery sends.
-- Without a row the settings and wage codes that a new organisation starts from.

create table money.payroll_setup (
  organisation_id uuid primary key,
  connector text not null check (connector in ('HrCompMut', 'HrCompMutGUID')),
  placement text not null check (placement in ('fields', 'attributes')),
  period_table integer not null check (period_table between 1 and 99),
  employer_id text not null check (length(employer_id) between 1 and 15),
  set_at timestamptz not null
);

create table money.payroll_wage_code (
  organisation_id uuid not null,
  kind text not null check (kind in ('commute', 'business', 'home-working', 'public-transport')),
  taxed boolean not null,
  code text not null check (code ~ '^[0-9]{1,9}$'),
  set_at timestamptz not null,
  primary key (organisation_id, kind, taxed)
);
