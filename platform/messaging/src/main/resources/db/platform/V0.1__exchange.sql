-- Where the service stands on each input partition; written in the transaction that changes the state.
create table consumed_position (
  topic text not null,
  partition int not null,
  next_offset bigint not null,
  primary key (topic, partition)
);

-- Events that were decided together with the state and wait to be published, in the order of id.
create table outbox (
  id bigint generated always as identity primary key,
  topic text not null,
  record_key text not null,
  event_id text not null,
  event_type text not null,
  data bytea not null,
  created_at timestamptz not null default now()
);
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

-- The business day that is open; one row.
create table business_day (
  single boolean primary key default true check (single),
  day date not null
);
