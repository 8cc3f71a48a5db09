-- What was paid too much is claimed with a structured communication, and paid back. Members of the
-- version before know no repayments; they leave the column as it is.
alter table ledger_account add column repaid_cents bigint not null default 0
  check (repaid_cents >= 0);

-- The last digits of the communications of claims.
create sequence claim_number maxvalue 9999999;

-- What was asked back, of whom, and how the account stood then.
create table claim (
  communication text primary key check (communication ~ '^[0-9]{12}$'),
  provider text not null,
  scheme text not null,
  premium_year int not null,
  payee_kind text not null check (payee_kind in ('PROVIDER', 'INSTITUTION')),
  institution text,
  decision_id text not null,
  paid_cents bigint not null,
  owed_cents bigint not null,
  amount_cents bigint not null check (amount_cents > 0 and amount_cents = paid_cents - owed_cents),
  opened_on date not null,
  opened_by text not null,
  pay_by date not null,
  closed_on date,
  -- The claim that took its place, since more had become recoverable
  replaced_by text references claim deferrable initially deferred,
  -- The last rows before it was opened and closed: what lies between them settled it
  nettings_before bigint not null,
  repayments_before bigint not null,
  nettings_until bigint,
  repayments_until bigint,
  foreign key (provider, scheme, premium_year) references ledger_account,
  check (replaced_by is null or closed_on is not null)
);
create unique index one_open_claim_per_account on claim (provider, scheme, premium_year)
  where closed_on is null;
create index claim_of_provider on claim (provider);

-- Money that came in, as the bank or an operator told it.
create table incoming_credit (
  credit_id bigint generated always as identity primary key,
  bank_reference text not null unique,
  amount_cents bigint not null check (amount_cents > 0),
  booked_on date not null,
  communication text,
  debtor_name text,
  debtor_iban text,
  taken_up_on date not null,
  entered_by text,
  -- The claim that it answers to, and what could be reclaimed before it came
  claim text references claim,
  open_cents bigint check (open_cents >= 0),
  assigned_by text,
  settled_cents bigint not null default 0 check (settled_cents >= 0),
  sent_back_cents bigint not null default 0 check (sent_back_cents >= 0),
  check ((claim is null) = (open_cents is null)),
  check (settled_cents + sent_back_cents <= amount_cents)
);
create index incoming_credit_to_do on incoming_credit (credit_id)
  where settled_cents + sent_back_cents < amount_cents;
create index incoming_credit_of_claim on incoming_credit (claim);

-- What a credit settled of an account; less than nothing where the bank sent the payment back too.
create table repayment (
  id bigint generated always as identity primary key,
  credit_id bigint not null references incoming_credit,
  provider text not null,
  scheme text not null,
  premium_year int not null,
  amount_cents bigint not null check (amount_cents <> 0),
  repaid_on date not null,
  foreign key (provider, scheme, premium_year) references ledger_account
);
create index repayment_of_account on repayment (provider, scheme, premium_year);
create index repayment_of_credit on repayment (credit_id);

-- What was sent back to its payer.
create table sent_back (
  id bigint generated always as identity primary key,
  credit_id bigint not null references incoming_credit,
  amount_cents bigint not null check (amount_cents > 0),
  sent_on date not null,
  sent_by text not null,
  reference text not null
);
create index sent_back_of_credit on sent_back (credit_id);

-- As before; what was paid back may be ordered again.
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
  where account.netted_cents - account.repaid_cents + (
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
