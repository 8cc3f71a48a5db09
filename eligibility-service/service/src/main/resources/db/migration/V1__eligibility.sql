-- One row per provider: every fact that is known, and what is asked of all providers at once.
create table provider_state (
  provider text primary key,
  facts bytea not null,
  packages text[] not null,
  -- First and last day in the register as physiotherapist; null where it knows no such provider
  physiotherapist_from date,
  physiotherapist_to date
);
alter table provider_state set (fillfactor = 80);

-- What eHealth and the Convention Commission say of each software package.
create table software_package (
  package_id text primary key,
  facts bytea not null
);

-- What has been delivered in full.
create table source_completeness (
  source text not null,
  feed text not null,
  year int not null,
  complete boolean not null,
  since date not null,
  primary key (source, feed, year)
);

-- The latest version of each decision; its words are in table decision.
create table current_decision (
  provider text not null,
  scheme text not null,
  year int not null,
  version int not null,
  status text not null,
  outcome text not null,
  amount_cents bigint not null,
  -- Of everything that makes a result another result
  fingerprint bytea not null,
  primary key (provider, scheme, year)
);
alter table current_decision set (fillfactor = 80);

-- Every version, as it was announced; never changed.
create table decision (
  provider text not null,
  scheme text not null,
  year int not null,
  version int not null,
  status text not null,
  outcome text not null,
  amount_cents bigint not null,
  parameter_version text not null,
  decided_on date not null,
  event bytea not null,
  primary key (provider, scheme, year, version)
);

-- What each version was decided on, so that it can be decided again.
create table decision_input (
  provider text not null,
  scheme text not null,
  year int not null,
  version int not null,
  input bytea not null,
  primary key (provider, scheme, year, version)
);

-- What each application was answered.
create table application_answer (
  provider text not null,
  application_id text not null,
  version int not null,
  admissible boolean not null,
  rule_id text not null,
  reason text not null,
  primary key (provider, application_id)
);

-- How many current decisions there are of each kind, kept with each change.
create table decision_tally (
  scheme text not null,
  year int not null,
  status text not null,
  outcome text not null,
  decisions bigint not null,
  amount_cents bigint not null,
  primary key (scheme, year, status, outcome)
);

-- How many applications were answered each way.
create table answer_tally (
  admissible boolean primary key,
  answers bigint not null
);

-- The parameter files that the stored decisions follow.
create table parameters_followed (
  scheme text not null,
  year int not null,
  version text not null,
  primary key (scheme, year)
);
