-- Drafts that are compared with the law in force over all stored facts, and what came of it. Both are deleted after
-- some weeks (DraftDesk): nothing rests on them.
create table draft_comparison (
  number bigint generated always as identity primary key,
  scheme text not null,
  year int not null,
  draft text not null,
  asked_by text not null,
  asked_at timestamptz not null default now(),
  -- How many providers there were when it began, and of how many it is known what the draft does
  total bigint not null,
  looked bigint not null default 0,
  -- Whoever runs it holds the number of the attempt, and is heard of all the while
  attempt int not null default 0,
  begun_at timestamptz,
  heard_of_at timestamptz,
  ended_at timestamptz,
  failure text,
  result bytea,
  check ((ended_at is null) = (failure is null and result is null))
);

-- Everybody whose outcome or amount such a draft changes.
create table draft_change (
  comparison bigint not null references draft_comparison on delete cascade,
  provider text not null,
  scheme text not null,
  -- None where there is nothing to decide
  outcome_before text,
  cents_before bigint not null,
  outcome text,
  cents bigint not null,
  difference_cents bigint not null,
  -- What the conditions are called that come out otherwise, with commas between them
  conditions text not null,
  primary key (comparison, provider, scheme)
);
-- The order in which they are usually read; it also finds who gains and who loses
create index draft_change_difference on draft_change (comparison, difference_cents, provider);
