-- Whose preliminary decisions wait until no more facts come than can be decided on at once (ADR 34).
create table postponed_decision (
  provider text primary key,
  since timestamptz not null default now()
);
create index postponed_decision_since on postponed_decision (since);
-- Rows come and go: what they leave is cleared away before it is read again and again
alter table postponed_decision set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
