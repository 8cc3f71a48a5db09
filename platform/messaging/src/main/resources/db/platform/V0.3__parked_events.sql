-- How often the event was sent in vain, and why the last time.
alter table outbox add column attempts int not null default 0;
alter table outbox add column failure text;
create index outbox_failing on outbox (id) where attempts > 0;

-- Events that the broker refuses for good. They stop nothing else, and are sent again, or discarded,
-- by a person.
create table parked_event (
  id bigint primary key,
  topic text not null,
  record_key text not null,
  event_id text not null,
  event_type text not null,
  data bytea not null,
  created_at timestamptz not null,
  trace_parent text,
  failure text not null,
  parked_at timestamptz not null default now()
);
