-- After a restore: batches that the broker knows further than this database does, and the lines of those
-- whose file has left. Rows stay until the ledger has taken them up.
create table departed_batch (
  batch_id text primary key,
  cut_off date not null,
  attempt int not null,
  status text not null check (status in ('APPROVED', 'WITHDRAWN')),
  execution_date date not null,
  status_on date not null
);
create table departed_payout (
  payout_id text primary key,
  batch_id text not null references departed_batch,
  provider text not null,
  scheme text not null,
  premium_year int not null,
  sequence int not null,
  amount_cents bigint not null check (amount_cents > 0),
  iban text not null,
  holder text not null
);
create index departed_payout_of_batch on departed_payout (batch_id);
create index departed_payout_of_account on departed_payout (provider, scheme, premium_year);

-- What has left has left, whatever is owed now.
create or replace function refuse_payout_beyond_owed() returns trigger language plpgsql as $$
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
    and not exists (
      select from departed_payout departed
      where departed.provider = account.provider
        and departed.scheme = account.scheme
        and departed.premium_year = account.premium_year)
  limit 1;
  if found then
    raise exception 'payouts of %/%/% would exceed what is owed',
        beyond.provider, beyond.scheme, beyond.premium_year
      using errcode = 'check_violation', constraint = 'payout_within_owed';
  end if;
  return null;
end
$$;
