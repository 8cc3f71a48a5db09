-- The topics whose positions stand in consumed_position, as the broker knew them: one that is made anew
-- under the same name has another id, and its offsets mean something else.
create table consumed_topic (
  topic text primary key,
  topic_id text not null
);

-- Where the broker cannot go on from the stored position. Nothing more of the partition is handled until
-- somebody accepts what is missing; then it is read from the beginning that is told here.
create table inbox_gap (
  id bigint generated always as identity primary key,
  topic text not null,
  partition int not null,
  kind text not null check (kind in ('EXPIRED', 'BEYOND_THE_END', 'MADE_ANEW')),
  position bigint not null,
  beginning bigint not null,
  end_offset bigint not null,
  topic_id text not null,
  found_at timestamptz not null default now(),
  accepted_at timestamptz,
  accepted_by text,
  accepted_because text,
  check ((accepted_at is null) = (accepted_by is null) and (accepted_at is null) = (accepted_because is null))
);
create unique index inbox_gap_standing on inbox_gap (topic, partition) where accepted_at is null;
