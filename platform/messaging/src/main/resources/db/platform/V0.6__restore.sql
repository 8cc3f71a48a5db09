-- How often the service was restored from a backup: versions of each time are above all earlier ones.
create table restored (
  single boolean primary key default true check (single),
  epoch int not null check (epoch > 0)
);

-- After a restore topics wait here that may be read only once something else has been put right.
alter table inbox_gap drop constraint inbox_gap_kind_check;
alter table inbox_gap add check (kind in ('EXPIRED', 'BEYOND_THE_END', 'MADE_ANEW', 'RESTORED'));
