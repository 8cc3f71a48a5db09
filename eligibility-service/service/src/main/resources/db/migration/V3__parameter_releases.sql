-- Parameters that took effect: everybody is asked to be decided on again, in portions.
create table parameter_release (
  release_id text primary key,
  -- Whoever took effect first asks first
  queue bigint generated always as identity unique,
  scheme text not null,
  year int not null,
  version text not null,
  cause text not null,
  -- The last provider that was asked, in the order of their numbers; empty before the first
  reached text not null default '',
  all_asked boolean not null default false,
  asked bigint not null default 0,
  decided bigint not null default 0,
  failed bigint not null default 0,
  started_on date not null,
  finished_on date,
  superseded_by text references parameter_release,
  paused_by text
);

-- Who was asked and has not been decided on yet: never more rows than the bound that is configured.
create table release_in_flight (
  release_id text not null references parameter_release,
  provider text not null,
  primary key (release_id, provider)
);
alter table release_in_flight
  set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

-- Decisions that came out otherwise than before.
create table release_effect (
  release_id text not null references parameter_release,
  -- NONE where there was no decision
  outcome_before text not null,
  outcome text not null,
  decisions bigint not null,
  amount_cents_difference bigint not null,
  primary key (release_id, outcome_before, outcome)
);
