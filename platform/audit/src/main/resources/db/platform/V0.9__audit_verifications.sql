-- What auditors had verified: how far it is, and what was found.
create table audit_verification (
  verification_id text primary key,
  asked_by text not null,
  anchored_from date,
  begun_at timestamptz not null default clock_timestamp(),
  -- When the instance that verifies was last heard of
  told_at timestamptz not null default clock_timestamp(),
  rows_in_all bigint not null,
  rows_read bigint not null default 0,
  ended_at timestamptz,
  -- Null where it could not be brought to its end
  intact boolean,
  last_hash text,
  anchors int,
  anchored_rows bigint,
  broken_at bigint,
  fault text,
  fault_on date,
  fault_rows bigint
);
create index audit_verification_begun on audit_verification (begun_at, verification_id);
