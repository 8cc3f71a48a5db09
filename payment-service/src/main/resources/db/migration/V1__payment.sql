-- Accounts as providers named them; never changed, a later version stands beside the earlier one.
create table bank_account (
  provider text not null,
  account_key text not null,
  version int not null check (version > 0),
  iban text not null,
  holder text,
  valid_from date not null,
  observed_on date not null,
  scheme text,
  premium_year int,
  primary key (provider, account_key, version),
  check ((scheme is null) = (premium_year is null))
);
create index bank_account_by_first_day on bank_account (valid_from);

-- Accounts that the bank refused for a reason that lies in the account.
create table refused_account (
  provider text not null,
  iban text not null,
  reason_code text not null,
  refused_on date not null,
  primary key (provider, iban, refused_on, reason_code)
);

-- Where a provider stands for one premium and year.
create table ledger_account (
  provider text not null,
  scheme text not null,
  premium_year int not null,
  decision_id text not null,
  decision_version int not null,
  owed_cents bigint not null check (owed_cents >= 0),
  reserved_cents bigint not null check (reserved_cents >= 0),
  ordered_cents bigint not null check (ordered_cents >= 0),
  paid_cents bigint not null,
  netted_cents bigint not null,
  pay_before date,
  -- Where it would be paid to, or why it cannot be
  account_key text,
  account_version int,
  held_because text,
  version int not null,
  primary key (provider, scheme, premium_year),
  foreign key (provider, account_key, account_version)
    references bank_account (provider, account_key, version),
  check ((account_key is null) = (held_because is not null)),
  check (paid_cents between 0 and ordered_cents)
);
-- What a cut-off looks for, and what is held or to be recovered: few rows at any time.
create index ledger_account_due on ledger_account (provider)
  where owed_cents > ordered_cents + reserved_cents;
create index ledger_account_to_recover on ledger_account (provider)
  where ordered_cents > owed_cents;

-- Every version of an account that was published.
create table ledger_entry (
  provider text not null,
  scheme text not null,
  premium_year int not null,
  version int not null,
  decision_id text not null,
  owed_cents bigint not null,
  ordered_cents bigint not null,
  paid_cents bigint not null,
  held_because text,
  entered_on date not null,
  primary key (provider, scheme, premium_year, version)
);

create table payment_batch (
  batch_id text primary key,
  cut_off date not null,
  attempt int not null check (attempt > 0),
  status text not null check (status in ('DRAWN_UP', 'SUBMITTED', 'APPROVED', 'WITHDRAWN')),
  lines int not null,
  total_cents bigint not null,
  netted_cents bigint not null,
  drawn_up_on date not null,
  requested_by text,
  submitted_by text,
  approved_by text,
  withdrawn_by text,
  withdrawal_reason text,
  execution_date date not null,
  bank_file text,
  status_on date not null,
  unique (cut_off, attempt),
  check (status <> 'SUBMITTED' or submitted_by is not null),
  check (status <> 'APPROVED' or (submitted_by is not null and approved_by is not null and bank_file is not null)),
  -- Four eyes
  check (approved_by <> submitted_by),
  check (approved_by <> requested_by)
);
create unique index one_standing_batch_per_cut_off on payment_batch (cut_off)
  where status <> 'WITHDRAWN';

-- The lines of the batches.
create table payout (
  payout_id text primary key,
  batch_id text not null references payment_batch,
  provider text not null,
  scheme text not null,
  premium_year int not null,
  sequence int not null check (sequence > 0),
  decision_id text not null,
  amount_cents bigint not null check (amount_cents > 0),
  iban text not null,
  holder text not null,
  execution_date date not null,
  pay_before date,
  stage text not null check (stage in
    ('RESERVED', 'WITHDRAWN', 'ORDERED', 'ACCEPTED', 'BOOKED', 'REJECTED', 'RETURNED')),
  reason_code text check (reason_code is not null or stage not in ('REJECTED', 'RETURNED')),
  stage_on date not null,
  unique (provider, scheme, premium_year, sequence),
  foreign key (provider, scheme, premium_year) references ledger_account
);
create index payout_of_batch on payout (batch_id, payout_id);
-- Two cut-offs cannot set the same money apart, even when they do not see each other.
create unique index one_reserved_payout_per_account on payout (provider, scheme, premium_year)
  where stage = 'RESERVED';

-- A line is paid once: whatever is set apart or ordered must be owed, counting all that is on its
-- way or paid already. Checked once per statement over the accounts that it touched.
create function refuse_payout_beyond_owed() returns trigger language plpgsql as $$
declare
  beyond record;
begin
  if tg_op = 'INSERT' and exists (select from touched where stage <> 'RESERVED') then
    raise exception 'a payout begins by being set apart'
      using errcode = 'check_violation', constraint = 'payout_begins_reserved';
  end if;
  select account.provider, account.scheme, account.premium_year into beyond
  from (
    -- What moves on at the bank is not looked at again: a decision may have lowered what is owed
    select distinct provider, scheme, premium_year from touched where stage in ('RESERVED', 'ORDERED')
  ) touched_account
  join ledger_account account using (provider, scheme, premium_year)
  where account.netted_cents + (
      select coalesce(sum(live.amount_cents), 0) from payout live
      where live.provider = account.provider
        and live.scheme = account.scheme
        and live.premium_year = account.premium_year
        and live.stage in ('RESERVED', 'ORDERED', 'ACCEPTED', 'BOOKED')
    ) > account.owed_cents
  limit 1;
  if found then
    raise exception 'payouts of %/%/% would exceed what is owed',
        beyond.provider, beyond.scheme, beyond.premium_year
      using errcode = 'check_violation', constraint = 'payout_within_owed';
  end if;
  return null;
end
$$;
create trigger payout_within_owed after insert on payout
  referencing new table as touched
  for each statement execute function refuse_payout_beyond_owed();
create trigger ordered_within_owed after update on payout
  referencing new table as touched
  for each statement execute function refuse_payout_beyond_owed();

-- A payout only moves forward, and neither its amount nor its payee ever changes.
create function refuse_payout_change() returns trigger language plpgsql as $$
begin
  if (new.payout_id, new.batch_id, new.provider, new.scheme, new.premium_year, new.sequence,
      new.amount_cents, new.iban, new.holder)
    is distinct from
     (old.payout_id, old.batch_id, old.provider, old.scheme, old.premium_year, old.sequence,
      old.amount_cents, old.iban, old.holder) then
    raise exception 'payout % cannot be changed', old.payout_id
      using errcode = 'check_violation', constraint = 'payout_is_fixed';
  end if;
  if new.stage <> old.stage and (old.stage, new.stage) not in (
      ('RESERVED', 'ORDERED'), ('RESERVED', 'WITHDRAWN'),
      ('ORDERED', 'ACCEPTED'), ('ORDERED', 'BOOKED'), ('ORDERED', 'REJECTED'),
      ('ORDERED', 'RETURNED'), ('ACCEPTED', 'BOOKED'), ('ACCEPTED', 'REJECTED'),
      ('ACCEPTED', 'RETURNED'), ('BOOKED', 'RETURNED')) then
    raise exception 'payout % cannot go from % to %', old.payout_id, old.stage, new.stage
      using errcode = 'check_violation', constraint = 'payout_moves_forward';
  end if;
  return new;
end
$$;
create trigger payout_is_fixed before update on payout
  for each row execute function refuse_payout_change();
create function refuse_payout_removal() returns trigger language plpgsql as $$
begin
  raise exception 'payouts are never removed'
    using errcode = 'check_violation', constraint = 'payout_stays';
end
$$;
create trigger payout_stays before delete or truncate on payout
  for each statement execute function refuse_payout_removal();

-- What was netted between two accounts of one provider; a negative amount undoes an earlier one.
create table netting (
  id bigint generated always as identity primary key,
  batch_id text references payment_batch,
  provider text not null,
  from_scheme text not null,
  from_year int not null,
  to_scheme text not null,
  to_year int not null,
  amount_cents bigint not null check (amount_cents <> 0),
  netted_on date not null,
  foreign key (provider, from_scheme, from_year) references ledger_account,
  foreign key (provider, to_scheme, to_year) references ledger_account,
  check ((from_scheme, from_year) <> (to_scheme, to_year))
);
create index netting_of_provider on netting (provider);
create index netting_of_batch on netting (batch_id);

-- One bank file per batch, in parts, so that no file is ever held in memory whole.
create table bank_file (
  batch_id text primary key references payment_batch,
  name text not null unique,
  lines int not null,
  total_cents bigint not null,
  bytes bigint not null,
  sha256 text not null
);
create table bank_file_part (
  batch_id text not null references payment_batch,
  part int not null,
  content bytea not null,
  primary key (batch_id, part)
);
