-- What sources say of their completeness before everything that had been told by then was read: Kafka keeps no order
-- between topics, and nothing may become final on less than was told (ADR 35).
create table awaited_completeness (
  id bigint generated always as identity primary key,
  source text not null,
  feed text not null,
  year int not null,
  statement bytea not null,
  -- So far the topic of facts was written when it came
  partitions int[] not null,
  next_offsets bigint[] not null
);
