-- What sources stated. Rows are only ever added: the highest version of a key holds, and the one
-- before it is superseded by it.
create table fact (
  subject text not null,
  kind text not null,
  fact_key text not null,
  source text not null,
  -- 1, 2, ... in the order in which the statements about this key were recorded
  arrival int not null,
  -- set where the statement was published as a fact; null where it came after a newer statement,
  -- or said again what was known
  version int,
  standing text not null check (standing in ('VERSION', 'CONFIRMATION', 'LATE')),
  period_from date not null,
  period_to date,
  -- json keeps the text as it was written, so that equal values are equal texts
  value json not null,
  feed text not null,
  delivery_id text,
  event_id text not null,
  observed_on date not null,
  recorded_on date not null,
  primary key (subject, kind, fact_key, source, arrival)
);

-- The person behind a number; never leaves this table.
create table provider_identity (
  provider text primary key,
  niss text not null,
  observed_on date not null
);

-- A delivery, or a day's records outside any delivery.
create table delivery (
  id text primary key,
  source text not null,
  feed text not null,
  delivery_id text not null,
  daily boolean not null,
  opened_on date,
  status text not null,
  announced int,
  period_from date,
  period_to date,
  checksum bytea,
  completes int[] not null,
  received_numbers bytea not null,
  received int not null,
  received_checksum bytea not null,
  accepted int not null,
  rejected int not null,
  duplicates int not null,
  superseded int not null,
  rejected_by_code text not null,
  receipt_version int not null,
  receipt_due boolean not null
);
create index delivery_receipt_due on delivery (id) where receipt_due;

create table receipt (
  id text primary key,
  source text not null,
  feed text not null,
  delivery_id text not null,
  version int not null,
  issued_on date not null,
  content text not null
);
create index receipt_of_delivery on receipt (source, feed, delivery_id);

-- The years for which a source has delivered everything in a feed.
create table completed_year (
  source text not null,
  feed text not null,
  year int not null,
  delivery_id text not null,
  completed_on date not null,
  primary key (source, feed, year)
);

-- How many records had which outcome; added to once per batch.
create table record_tally (
  source text not null,
  feed text not null,
  outcome text not null,
  code text not null,
  records bigint not null,
  primary key (source, feed, outcome, code)
);

-- How many facts were published; added to once per batch.
create table fact_tally (
  kind text primary key,
  facts bigint not null
);
