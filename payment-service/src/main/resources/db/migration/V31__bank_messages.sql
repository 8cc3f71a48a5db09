-- Messages of the bank, as they came (encrypted) and what became of each thing that they say.
create table bank_message (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('PAIN_002', 'CAMT_053', 'CAMT_054')),
  message_id text not null,
  created_on date not null,
  -- Of what was read from it, so that the same message in other white space is the same
  digest text not null,
  received_on date not null,
  received_by text not null,
  bytes int not null,
  content bytea,
  unique (kind, message_id)
);
alter table bank_message alter column content set storage external;

create table bank_notice (
  message bigint not null references bank_message,
  number int not null check (number > 0),
  place text not null,
  said text not null,
  batch_id text,
  payout_id text,
  amount_cents bigint,
  booked_on date,
  bank_reference text,
  reason_code text,
  -- Encrypted: what somebody wrote who paid us
  communication text,
  payer text,
  payer_account text,
  outcome text not null check (outcome in ('APPLIED', 'KNOWN', 'NOTED', 'OPEN', 'SETTLED')),
  problem text check (problem is not null or outcome not in ('OPEN', 'SETTLED')),
  settled_on date,
  settled_by text,
  settlement text,
  primary key (message, number),
  check ((outcome = 'SETTLED') = (settled_on is not null)
    and (settled_on is null) = (settled_by is null) and (settled_on is null) = (settlement is null))
);
-- The worklist, and what the bank said of a payout or booked before
create index bank_notice_open on bank_notice (message, number) where outcome = 'OPEN';
create index bank_notice_of_payout on bank_notice (payout_id) where payout_id is not null;
create index bank_notice_by_reference on bank_notice (bank_reference) where bank_reference is not null;
