-- The W3C trace context of an event, where it is followed.
alter table outbox add column trace_parent text;

-- The trace of the last record about somebody that is followed: what is decided about them later,
-- by a day that opens or by a person, belongs to it too. One row per followed key.
create table followed_trace (
  record_key text primary key,
  trace_parent text not null
);
