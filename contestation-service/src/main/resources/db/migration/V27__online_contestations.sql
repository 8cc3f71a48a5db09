-- What a provider puts together on a page, by the token of its form. Once it is sent it is a contestation, or
-- what completes one, and its files belong to that; one that is never sent is deleted after some days.
create table online_form (
  provider text not null,
  form_token text not null,
  begun_on date not null,
  -- What it became, with the digest by which its record is known once it has been handled; null until it is sent
  contestation_id text,
  digest text,
  sent_on date,
  primary key (provider, form_token)
);
create index online_form_unsent on online_form (begun_on) where sent_on is null;
create index online_form_contestation on online_form (contestation_id);

-- The documents of an annex; contestation and number are null until the form is sent.
create table annex_file (
  file_id bigint generated always as identity primary key,
  provider text not null,
  form_token text not null,
  contestation_id text,
  number int,
  name text not null,
  kind text not null,
  bytes bigint not null,
  sha256 text not null,
  foreign key (provider, form_token) references online_form on delete cascade,
  unique (contestation_id, number)
);
create index annex_file_form on annex_file (provider, form_token);

-- Their contents, encrypted in parts, so that nobody has to hold a whole document in memory. What is encrypted
-- does not become smaller: the database need not try.
create table annex_part (
  file_id bigint not null references annex_file on delete cascade,
  part int not null,
  content bytea not null,
  primary key (file_id, part)
);
alter table annex_part alter column content set storage external;
