-- One row per final decision version: the days within which it can be contested.
create table contestation_window (
  decision_id text primary key,
  provider text not null,
  scheme text not null,
  year int not null,
  version int not null,
  channel text not null,
  notified_on date not null,
  start_day date not null,
  raw_end date not null,
  rolled_end date not null,
  closed_on date,
  definitive boolean not null default false,
  unique (provider, scheme, year, version)
);
create index contestation_window_open on contestation_window (rolled_end) where closed_on is null;

-- One row per contestation. While status is null it waits for the decision that it contests.
create table contestation_case (
  case_id text primary key,
  contestation_id text not null unique,
  channel text not null,
  content_digest text not null,
  inami_number text not null,
  provider text not null,
  scheme text not null,
  year int not null,
  introduced_on date not null,
  annex text[] not null,
  contested_criteria text[] not null,
  motivation text not null,
  entered_by text,
  waiting_since date,
  decision_id text references contestation_window,
  by_tolerance boolean not null default false,
  status text,
  ground text,
  reason text,
  examined_on date,
  handler text,
  assigned_on date,
  decided_on date,
  establishes text,
  steps int not null default 0
);
create index contestation_case_waiting on contestation_case (case_id) where status is null;
create index contestation_case_decision on contestation_case (decision_id);
create index contestation_case_provider on contestation_case (provider, scheme, year);
create index contestation_case_status on contestation_case (status, case_id);
