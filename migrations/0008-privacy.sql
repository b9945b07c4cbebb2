-- What carries out the statement: flags, holds, consents, requests and the logs that a person can read live
-- in the schema `privacy`; services of the wing `trust` in their own. Their tables follow in files of their
-- own.

create schema privacy;
create schema trust;
