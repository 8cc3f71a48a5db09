-- That a source has delivered everything for a year can be taken back, and said again.
alter table completed_year add column complete boolean not null default true;
-- How often either was announced.
alter table completed_year add column steps int not null default 1;
-- Why it was taken back, or said again; null where a delivery speaks for itself.
alter table completed_year add column reason text;
-- Whether the source itself took it back: then its next delivery says it again.
alter table completed_year add column by_source boolean not null default false;

-- Who took it back or said it again, when and why; rows are only ever added.
create table completeness_step (
  source text not null,
  feed text not null,
  year int not null,
  step int not null,
  complete boolean not null,
  taken_by text not null,
  reason text not null,
  taken_on date not null,
  primary key (source, feed, year, step)
);
