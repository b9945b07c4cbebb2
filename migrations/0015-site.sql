-- Who stands behind a brand and how people reach it: without all of it no statement can be made.

alter table people.brand
  add column company text check (length(company) between 1 and 200),
  add column group_name text check (length(group_name) between 1 and 200),
  add column address text check (length(address) between 5 and 300),
  add column email text check (email ~ '^[^@[:space:]]{1,64}@[^@[:space:]]{3,189}$'),
  add column officer_email text check (officer_email ~ '^[^@[:space:]]{1,64}@[^@[:space:]]{3,189}$');
