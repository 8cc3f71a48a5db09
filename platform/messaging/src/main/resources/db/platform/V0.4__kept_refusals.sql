-- Records that this service could not handle, and those of our own topics that it refused: their
-- sender cannot mend them. They are handled again once the fault is mended. Key, data and headers
-- may hold anything and are sealed.
create table kept_refusal (
  id bigint generated always as identity primary key,
  topic text not null,
  partition int not null,
  record_offset bigint not null,
  record_time bigint not null,
  content bytea not null,
  code text not null,
  field text,
  reason text not null,
  refused_at timestamptz not null default now(),
  proposed_by text,
  confirmed_by text,
  handled_at timestamptz,
  check (confirmed_by <> proposed_by)
);
create index kept_refusal_open on kept_refusal (id) where handled_at is null;
