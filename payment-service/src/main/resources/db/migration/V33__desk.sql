-- What the last comparison of the sums found, for whoever reads it: one row, and what belongs to it.
create table sums_comparison (
  single boolean primary key default true check (single),
  asked_at timestamptz,
  -- How far the one is that goes on, in steps
  done int not null default 0,
  total int not null default 0,
  compared_at timestamptz,
  differing bigint not null default 0
);
create table sums_total (
  between_records text primary key,
  expected_cents numeric not null,
  found_cents numeric not null,
  differing bigint not null
);
create table sums_difference (
  id bigint generated always as identity primary key,
  between_records text not null,
  what text not null,
  batch_id text,
  payout_id text,
  provider text,
  scheme text,
  premium_year int,
  expected text,
  found text
);

-- How far the drawing up of a cut-off is. Whoever draws up says so at once, in transactions of their own.
create table drawing_progress (
  single boolean primary key default true check (single),
  cut_off date not null,
  begun_at timestamptz not null,
  done int not null,
  total int not null
);

-- What desks list, in the orders that they are asked for most
create index ledger_account_held on ledger_account (pay_before, provider, scheme, premium_year)
  where owed_cents > ordered_cents and held_because is not null;
create index representative_to_confirm on representative (representative_id)
  where confirmed_on is null and ended_on is null;
