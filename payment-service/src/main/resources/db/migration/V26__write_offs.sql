-- What was paid too much and is no longer asked back: proposed by one person, approved by another.
-- Members of the version before know no write-offs; they leave the column as it is.
alter table ledger_account add column written_off_cents bigint not null default 0
  check (written_off_cents >= 0);

create table write_off (
  write_off_id bigint generated always as identity primary key,
  provider text not null,
  scheme text not null,
  premium_year int not null,
  amount_cents bigint not null check (amount_cents > 0),
  reason text not null,
  proposed_on date not null,
  proposed_by text not null,
  approved_on date,
  approved_by text,
  withdrawn_on date,
  withdrawn_by text,
  foreign key (provider, scheme, premium_year) references ledger_account,
  check ((approved_on is null) = (approved_by is null)),
  check ((withdrawn_on is null) = (withdrawn_by is null)),
  check (approved_on is null or withdrawn_on is null),
  -- Four eyes
  check (approved_by <> proposed_by)
);
create unique index one_proposal_per_account on write_off (provider, scheme, premium_year)
  where approved_on is null and withdrawn_on is null;

-- What was written off; less than nothing where a later decision, or money that came back, undid it.
create table written_off (
  id bigint generated always as identity primary key,
  write_off_id bigint references write_off,
  provider text not null,
  scheme text not null,
  premium_year int not null,
  amount_cents bigint not null check (amount_cents <> 0),
  written_on date not null,
  foreign key (provider, scheme, premium_year) references ledger_account,
  check ((write_off_id is null) = (amount_cents < 0))
);
create index written_off_of_account on written_off (provider, scheme, premium_year);

alter table claim add column write_offs_before bigint not null default 0;
alter table claim add column write_offs_until bigint;
