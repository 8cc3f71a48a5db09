-- Windows belong to a premium and are counted from an application or a notification; a contestation is
-- received inside any of them, and can wait or be completed (rule book 12.22 to 12.27).

-- One row per premium of a provider and year that a decision or a contestation is about. Whoever changes
-- its windows, cases or reviews locks it first.
create table contested_premium (
  provider text not null,
  scheme text not null,
  year int not null,
  -- The latest decision; 0 and null before the first
  version int not null default 0,
  decision_id text,
  status text,
  outcome text,
  decided_on date,
  asked_for boolean not null default false,
  -- What the provider has been told, as far as the next window hangs on it
  application_id text,
  best_told bigint,
  refused_in_writing boolean not null default false,
  windows int not null default 0,
  ruling_pending boolean not null default false,
  primary key (provider, scheme, year)
);

-- What was a row per final decision and its window at once becomes one per final decision ...
alter table contestation_window rename to notified_decision;
alter index contestation_window_pkey rename to notified_decision_pkey;
alter table notified_decision
  rename constraint contestation_window_provider_scheme_year_version_key to notified_decision_version_key;
drop index contestation_window_open;

-- ... and one per window of a premium.
create table contestation_window (
  provider text not null,
  scheme text not null,
  year int not null,
  number int not null,
  counted_from text not null,
  act text not null,
  act_on date not null,
  channel text not null,
  start_day date not null,
  raw_end date not null,
  rolled_end date not null,
  closed_on date,
  -- Told by the last window of a premium
  definitive boolean not null default false,
  -- How often it was announced
  steps int not null default 1,
  primary key (provider, scheme, year, number)
);
create index contestation_window_open on contestation_window (rolled_end) where closed_on is null;

-- What amount was told with the decisions so far is not known: the next final one opens a window.
insert into contested_premium (provider, scheme, year, version, decision_id, status, decided_on, asked_for,
  refused_in_writing, windows, ruling_pending)
select distinct on (provider, scheme, year) provider, scheme, year, version, decision_id, 'FINAL',
  notified_on, true,
  bool_or(channel = 'PAPER') over (partition by provider, scheme, year),
  count(*) over (partition by provider, scheme, year),
  exists (
    select from contestation_case ruled
    where ruled.decision_id = decided.decision_id and ruled.status in ('UPHELD', 'PARTLY_UPHELD'))
from notified_decision decided
order by provider, scheme, year, version desc;

insert into contestation_window (provider, scheme, year, number, counted_from, act, act_on, channel,
  start_day, raw_end, rolled_end, closed_on, definitive, steps)
select provider, scheme, year, number, 'NOTIFICATION', decision_id, notified_on, channel, start_day, raw_end,
  rolled_end, closed_on, definitive and number = windows, case when closed_on is null then 1 else 2 end
from (
  select decided.*,
    row_number() over (partition by provider, scheme, year order by version) as number,
    count(*) over (partition by provider, scheme, year) as windows
  from notified_decision decided) as numbered;

alter table notified_decision
  drop column channel, drop column start_day, drop column raw_end, drop column rolled_end,
  drop column closed_on, drop column definitive;

-- While status is null a contestation waits, for a business day, for any decision that it can contest.
alter table contestation_case rename column waiting_since to held_since;
alter table contestation_case
  add column content_digests text[] not null default '{}',
  add column completed_on date,
  add column complete_until date,
  add column explanation text;
update contestation_case set content_digests = array[content_digest];
alter table contestation_case alter column content_digests drop default, drop column content_digest;
create index contestation_case_incomplete on contestation_case (complete_until) where status = 'INCOMPLETE';

-- What was refused before is examined again, by the grounds that are left.
update contestation_case
set status = null, ground = null, reason = null, by_tolerance = false, examined_on = null
where status = 'INADMISSIBLE';
insert into contested_premium (provider, scheme, year)
select distinct provider, scheme, year from contestation_case
on conflict do nothing;

-- What a person has to settle before a decision can be taken, each time that it comes up anew.
create table review (
  review_id text primary key,
  provider text not null,
  scheme text not null,
  year int not null,
  number int not null,
  decision_id text not null,
  question text not null,
  basis text not null,
  readings text not null,
  status text not null,
  -- The reading on which it was settled
  holds text,
  opened_on date not null,
  closed_on date,
  unique (provider, scheme, year, number)
);
create index review_status on review (status, review_id);

-- What was done with it; rows are only added.
create table review_step (
  review_id text not null references review,
  number int not null,
  kind text not null,
  handler text,
  taken_on date not null,
  holds text,
  establishes text,
  reasons text not null,
  primary key (review_id, number)
);
