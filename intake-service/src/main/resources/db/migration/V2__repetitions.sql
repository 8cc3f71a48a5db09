-- A delivery that repeats what another one said is remembered, so that it cannot contradict itself.
alter table fact drop constraint fact_standing_check;
alter table fact add constraint fact_standing_check
  check (standing in ('VERSION', 'CONFIRMATION', 'LATE', 'REPETITION'));
