-- The list of erasures: keyed hashes by which a spare copy or a late message of an erased person is
-- recognised. A row points at nobody: without the key of this installation it is noise. The same lines stand
-- in a file beside the backups, outside any copy of this database.

create table privacy.erasure (
  id uuid primary key,
  erasure_key bytea not null check (length(erasure_key) = 32),
  erased_at timestamptz not null,
  purge_on date not null,
  unique (erasure_key, erased_at)
);
create index erasure_purge on privacy.erasure (purge_on);
