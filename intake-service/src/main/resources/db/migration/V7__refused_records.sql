-- Which records of a delivery stand refused, and why: one that is mended leaves this table.
create table refused_record (
  -- source/feed/delivery
  delivery text not null,
  -- topic/partition/offset
  place text not null,
  -- its number within the delivery; null outside any
  number int,
  -- whether another record stands under its number already
  repeated boolean not null,
  -- SHA-256 of its data
  digest bytea not null,
  code text not null,
  -- null where it is the whole record
  field text,
  reason text not null,
  primary key (delivery, place)
);
create index refused_record_number on refused_record (delivery, number);

-- How many refused records its source, or a case handler for it, stands by.
alter table delivery add column confirmed_rejected int not null default 0;
-- What had completed before stays so.
update delivery set confirmed_rejected = rejected where status = 'COMPLETE';

-- Who stood by a delivery as it was, when and why; rows are only ever added.
create table delivery_confirmation (
  confirmation_id bigint generated always as identity primary key,
  delivery text not null,
  confirmed_by text not null,
  reason text not null,
  confirmed_on date not null,
  rejected int not null
);
alter table delivery add column confirmed_on date;
alter table delivery add column confirmation text;
