-- What decisions grant, as they said it: the ledger is compared with it.
create table decided_amount (
  provider text not null,
  scheme text not null,
  premium_year int not null,
  decision_id text not null,
  decision_version int not null,
  amount_cents bigint not null,
  primary key (provider, scheme, premium_year)
);
insert into decided_amount (provider, scheme, premium_year, decision_id, decision_version, amount_cents)
select provider, scheme, premium_year, decision_id, decision_version, owed_cents
from ledger_account;

-- What the bank said of payouts, as it said it: their stages are compared with it.
create table bank_word (
  payout_id text not null references payout,
  status text not null check (status in ('ACCEPTED', 'BOOKED', 'REJECTED', 'RETURNED')),
  said_on date not null,
  primary key (payout_id, status)
);
insert into bank_word (payout_id, status, said_on)
select payout_id, stage, stage_on from payout
where stage in ('ACCEPTED', 'BOOKED', 'REJECTED', 'RETURNED');
